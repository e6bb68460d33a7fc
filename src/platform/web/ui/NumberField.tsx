import { Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';

type Props = FieldProps<number | null> & {
  decimals?: number;
  min?: number;
  max?: number;
  /** What is counted, after the figure: 天, %, 人. */
  unit?: string;
  /** A year: written without thousands. */
  isUngrouped?: boolean | undefined;
};

/** A number; empty is null. Arrow keys step it, the wheel does not. */
export function NumberField({
  decimals = 0,
  min,
  max,
  unit,
  placeholder,
  isUngrouped = false,
  ...props
}: Props) {
  return (
    <AriaNumberField
      {...ariaOf(props)}
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      formatOptions={{ maximumFractionDigits: decimals, useGrouping: !isUngrouped }}
      isReadOnly={props.isReadOnly ?? false}
      isWheelDisabled
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center gap-1.5 px-2`}>
          <Input
            placeholder={placeholder}
            className="figures size-full min-w-0 bg-transparent outline-none"
          />
          {unit && <span className="shrink-0 text-sm text-faint">{unit}</span>}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
