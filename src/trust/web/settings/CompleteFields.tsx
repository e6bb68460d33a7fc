import { useState } from 'react';
import { NumberField, SegmentedControl, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { qualities, qualityOf } from '../../model/qualities.ts';
import type { JudgedObject } from '../../model/quality-check.ts';
import type { QualityRules } from '../../model/quality-rules.ts';
import { qualityRuleTexts } from './texts.ts';

type Weights = QualityRules['weights'];
type Props = { weights: Weights; onChange: (weights: Weights) => void };

/** What a record of each kind should hold, and how much each counts. */
export function CompleteFields({ weights, onChange }: Props) {
  const t = useText(qualityRuleTexts);
  const label = useLabel();
  const { percent } = useFormats();
  const [object, setObject] = useState<JudgedObject>('deal');
  const { complete } = qualityOf(object);
  const weightOf = (id: string, usual: number) => weights[id] ?? usual;
  const whole = complete.reduce((sum, { id, weight }) => sum + weightOf(id, weight), 0);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('completeText')}</p>
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('object')}
          value={object}
          onChange={setObject}
          segments={qualities.map((one) => ({ id: one.object, name: label(one.label) }))}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3">
        {complete.map(({ id, label: name, weight }) => (
          <NumberField
            key={id}
            label={label(name)}
            min={0}
            max={100}
            unit={percent(whole === 0 ? 0 : weightOf(id, weight) / whole)}
            value={weightOf(id, weight)}
            onChange={(told) => onChange({ ...weights, [id]: told ?? 0 })}
          />
        ))}
      </div>
    </div>
  );
}
