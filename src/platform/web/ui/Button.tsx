import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { focusFirst } from './FieldFrame.tsx';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: 'small' | 'normal' | 'large';
  icon?: ReactNode;
  onPress?: ((event: PressEvent) => void) | undefined;
  type?: 'button' | 'submit';
  form?: string;
  isPending?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Why it cannot be pressed now: the button stays reachable and says so. */
  disabledReason?: string | null | undefined;
  isFocusedFirst?: boolean;
  slot?: string | null;
  className?: string;
  'aria-label'?: string;
  /** For a button that opens and closes something below it. */
  'aria-expanded'?: boolean;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent font-medium data-hovered:bg-accent-strong data-pressed:bg-accent-strong',
  secondary: 'bg-surface text-ink border border-line shadow-card data-hovered:bg-hover data-pressed:bg-hover',
  quiet: 'text-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-hover',
  danger:
    'bg-surface text-bad border border-line shadow-card data-hovered:bg-bad-soft data-pressed:bg-bad-soft',
};

const sizes = {
  small: 'h-7 px-2 text-sm gap-1',
  normal: 'h-8 px-3 text-sm gap-1.5',
  large: 'h-10 px-4 text-base gap-2',
};

const still = 'cursor-not-allowed opacity-55';

export const buttonShape =
  'relative inline-flex shrink-0 cursor-pointer select-none items-center justify-center whitespace-nowrap rounded-md transition-colors duration-100';

/** A button; pending keeps its width and its focus. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  disabledReason,
  className,
  isFocusedFirst,
  ...props
}: ButtonProps) {
  const blocked = Boolean(disabledReason);
  const button = (
    <AriaButton
      {...props}
      {...(isFocusedFirst && focusFirst)}
      aria-disabled={blocked || undefined}
      onPress={blocked ? undefined : props.onPress}
      type={blocked ? 'button' : (props.type ?? 'button')}
      className={classNames(
        buttonShape,
        variants[variant],
        sizes[size],
        (blocked || props.isDisabled) && still,
        className,
      )}
    >
      {({ isPending }) => (
        <>
          {isPending && (
            <span className="absolute inset-0 flex items-center justify-center">
              <Spinner />
            </span>
          )}
          <span className={classNames('contents', isPending && '[&>*]:opacity-0')}>
            {icon}
            <span>{props.children}</span>
          </span>
        </>
      )}
    </AriaButton>
  );
  return blocked ? <Tooltip text={disabledReason}>{button}</Tooltip> : button;
}
