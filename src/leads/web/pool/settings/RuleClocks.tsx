import { NumberField, RadioGroup, useLabel, useText } from '../../../../platform/web/index.ts';
import { type DayUnit, dayUnitLabels, dayUnits } from '../../../model/pool/counted-days.ts';
import type { RuleBody } from '../../../model/pool/recycle-contract.ts';
import { ruleTexts } from './texts.ts';

type Props = { body: RuleBody; onPart: (change: Partial<RuleBody>) => void; error: string | null };

const clocks = ['protectDays', 'extendDays', 'mostDays', 'untouchedDays', 'undealtDays'] as const;

/** The periods of a rule; what is empty does not count. */
export function RuleClocks({ body, onPart, error }: Props) {
  const t = useText(ruleTexts);
  const label = useLabel();
  return (
    <>
      <RadioGroup
        label={t('unit')}
        options={dayUnits.map((unit) => ({ id: unit, name: label(dayUnitLabels[unit]) }))}
        value={body.unit}
        onChange={(unit) => onPart({ unit: unit as DayUnit })}
      />
      <div className="grid grid-cols-2 gap-3">
        {clocks.map((key) => (
          <NumberField
            key={key}
            label={t(key)}
            value={body[key]}
            onChange={(value) => onPart({ [key]: key === 'extendDays' ? (value ?? 0) : value })}
            min={key === 'extendDays' ? 0 : 1}
            max={3650}
            unit={t('days')}
            isDisabled={body.protectDays === null && (key === 'extendDays' || key === 'mostDays')}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
      <NumberField
        label={t('dealRank')}
        hint={t('dealRankHint')}
        value={body.dealRank}
        onChange={(dealRank) => onPart({ dealRank })}
        min={1}
        max={200}
        unit={t('stageUnit')}
      />
    </>
  );
}
