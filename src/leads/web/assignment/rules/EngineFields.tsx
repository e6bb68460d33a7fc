import { NumberField, useText } from '../../../../platform/web/index.ts';
import { dimensions } from '../../../model/assignment/rep-profile.ts';
import { utilityParts } from '../../../model/assignment/utility.ts';
import { candidateTexts } from '../candidates/texts.ts';
import { sumOfWeights } from './rule-form.ts';
import type { PartProps } from './RuleDrawer.tsx';
import { ruleTexts } from './texts.ts';

/** What counts how much when a rep is chosen. */
export function EngineFields({ form, put }: PartProps) {
  const t = useText(ruleTexts);
  const part = useText(candidateTexts);
  const sum = sumOfWeights(form);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base">{t('engine')}</h3>
      <p className="text-sm text-soft">{t('engineText')}</p>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {utilityParts.map((id) => (
          <NumberField
            key={id}
            label={part(id)}
            value={form.weights[id]}
            onChange={(weight) => put({ weights: { ...form.weights, [id]: weight ?? 0 } })}
            min={0}
            max={100}
            unit="%"
          />
        ))}
      </div>
      {sum !== 100 && (
        <p role="status" className="text-sm text-bad">
          {t('weightsSum', { sum })}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('fairnessStrength')}
          hint={t('fairnessHint')}
          value={form.fairnessStrength}
          onChange={(strength) => put({ fairnessStrength: strength ?? 1 })}
          min={0}
          max={50}
          decimals={1}
          unit="×"
        />
        <NumberField
          label={t('overdueLimit')}
          hint={t('overdueHint')}
          value={form.overdueLimit}
          onChange={(limit) => put({ overdueLimit: limit ?? 10 })}
          min={1}
          max={1000}
        />
      </div>
      <h4 className="text-sm text-soft">{t('fitWeights')}</h4>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
        {dimensions.map((id) => (
          <NumberField
            key={id}
            label={part(id)}
            value={form.fitWeights[id]}
            onChange={(weight) => put({ fitWeights: { ...form.fitWeights, [id]: weight ?? 0 } })}
            min={0}
            max={100}
          />
        ))}
      </div>
    </section>
  );
}
