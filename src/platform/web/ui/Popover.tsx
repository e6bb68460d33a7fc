import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';

export const floatShape =
  'animate-float z-40 rounded-lg bg-raised text-ink shadow-float data-exiting:opacity-0';

type Props = {
  /** What it holds, for screen readers. */
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: 'bottom start' | 'bottom end' | 'right top' | 'top';
};

/** A small panel next to the button that opens it. */
export function Popover({ label, trigger, children, placement = 'bottom start' }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className={floatShape}>
        <Dialog aria-label={label} className="max-h-[70dvh] overflow-auto p-3 outline-none">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
