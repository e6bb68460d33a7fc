import type { ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

const bubble =
  'animate-float z-50 max-w-72 rounded-md bg-tip px-2 py-1 text-xs text-on-tip shadow-float data-exiting:opacity-0 [overflow-wrap:anywhere]';

type Props = { text: ReactNode; placement?: 'top' | 'bottom' | 'left' | 'right'; children: ReactNode };

/** A word of explanation on hover and on keyboard focus; `children` is one button or link of ours. */
export function Tooltip({ text, placement = 'top', children }: Props) {
  return (
    <TooltipTrigger delay={350} closeDelay={60}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={bubble}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/** The same on something that is not a control: a number, an icon, a shortened text. */
export function Explained({
  text,
  children,
  className,
}: {
  text: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Tooltip text={text}>
      <Focusable>
        <span className={className}>{children}</span>
      </Focusable>
    </Tooltip>
  );
}
