import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { NumberField, useText } from '../../../platform/web/index.ts';
import { alertMeTexts } from './texts.ts';
import { fromTyped, toTyped, unitWords } from './units.ts';

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
  const t = useText(alertMeTexts);
  const word = unitWords[unit];
  const shown = unit === 'percent' ? '%' : word && t(word);
  return (
    <NumberField
      {...rest}
      decimals={unit === 'count' ? 0 : 2}
      {...(shown && { unit: shown })}
      value={value === null || Number.isNaN(value) ? null : toTyped(value, unit)}
      onChange={(typed) => onChange(typed === null ? null : fromTyped(typed, unit))}
    />
  );
}
