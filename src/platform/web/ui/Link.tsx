import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classNames } from './class-names.ts';

type Props = {
  href: string;
  children: ReactNode;
  /** `plain` reads as ink until hovered: names in tables. */
  look?: 'accent' | 'plain';
  target?: '_blank';
  /** What else happens when it is followed: a call that is written down. */
  onPress?: () => void;
  className?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | undefined;
};

/** A link; inside the product it changes the page without loading it anew. */
export function Link({ look = 'accent', className, target, ...props }: Props) {
  const tone =
    look === 'plain' ? 'text-ink data-hovered:text-accent' : 'text-accent data-hovered:text-accent-strong';
  return (
    <AriaLink
      {...props}
      {...(target && { target, rel: 'noopener noreferrer' })}
      className={classNames(
        'cursor-pointer rounded-sm underline-offset-3 data-hovered:underline',
        tone,
        className,
      )}
    />
  );
}
