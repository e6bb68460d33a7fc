import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { Select, useText } from '../../../platform/web/index.ts';
import type { When } from '../../model/watch/watch.ts';
import { alertMeTexts } from './texts.ts';
import { ValueField } from './ValueField.tsx';

export type Line = { is: 'above' | 'below' | 'changed'; value: number | null };

const offered = ['below', 'above', 'changed'] as const;

type Props = { name: string; unit: MeasureUnit; line: Line; onChange: (line: Line) => void };

/** 当 … 低于 20 %. */
export function LineFields({ name, unit, line, onChange }: Props) {
  const t = useText(alertMeTexts);
  return (
    <fieldset className="grid grid-cols-2 gap-3">
      <legend className="pb-2 font-medium">{t('when', { name })}</legend>
      <Select
        label={t('condition')}
        options={offered.map((id) => ({ id, name: t(id) }))}
        value={line.is}
        onChange={(id) => onChange({ ...line, is: id as Line['is'] })}
      />
      {line.is !== 'changed' && (
        <ValueField
          label={t('value')}
          unit={unit}
          isRequired
          value={line.value}
          onChange={(value) => onChange({ ...line, value })}
        />
      )}
    </fieldset>
  );
}

/** The condition that is drawn; null while its number is missing. */
export function whenOf({ is, value }: Line): When | null {
  if (is === 'changed') return { is };
  return value === null ? null : { is, value, clear: null };
}
