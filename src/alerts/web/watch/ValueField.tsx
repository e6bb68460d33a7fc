import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { fromTyped, toTyped, typedUnits } from '../../../insights/model/typed-figure.ts';
import { NumberField, useLabel } from '../../../platform/web/index.ts';

type Props = {
  label: string;
  unit: MeasureUnit;
  /** In the unit of the measure. */
  value: number | null;
  onChange: (value: number | null) => void;
  hint?: string;
  isRequired?: boolean;
  isReadOnly?: boolean;
};

/** A figure typed as people say it: percent, yuan, days. */
export function ValueField({ unit, value, onChange, ...rest }: Props) {
  const label = useLabel();
  const word = typedUnits[unit];
  return (
    <NumberField
      {...rest}
      decimals={unit === 'count' ? 0 : 2}
      {...(word && { unit: label(word) })}
      value={value === null || Number.isNaN(value) ? null : toTyped(value, unit)}
      onChange={(typed) => onChange(typed === null ? null : fromTyped(typed, unit))}
    />
  );
}
