import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { buttonShape } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Tooltip } from './Tooltip.tsx';

type Props = {
  /** What it does: its name for screen readers and its tooltip. */
  label: string;
  icon: ReactNode;
  onPress?: (event: PressEvent) => void;
  size?: 'small' | 'normal';
  isDisabled?: boolean;
  disabledReason?: string | null;
  slot?: string | null;
  className?: string;
  tooltipPlacement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A button that is only an icon. */
export function IconButton({
  label,
  icon,
  size = 'normal',
  disabledReason,
  className,
  tooltipPlacement,
  ...props
}: Props) {
  const blocked = Boolean(disabledReason);
  return (
    <Tooltip text={disabledReason ?? label} placement={tooltipPlacement ?? 'top'}>
      <AriaButton
        {...props}
        aria-label={label}
        aria-disabled={blocked || undefined}
        onPress={blocked ? undefined : props.onPress}
        className={classNames(
          buttonShape,
          'text-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-hover',
          size === 'small' ? 'size-7' : 'size-8',
          (blocked || props.isDisabled) && 'cursor-not-allowed opacity-55',
          className,
        )}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
