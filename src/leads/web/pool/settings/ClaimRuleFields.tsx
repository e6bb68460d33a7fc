import { NumberField, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { PoolBody } from '../../../model/pool/pool-schemas.ts';
import { SegmentField } from './SegmentField.tsx';
import { poolDesignTexts } from './texts.ts';

type Rules = PoolBody['rules'];
type Props = { rules: Rules; fields: readonly OpenField[]; onChange: (rules: Rules) => void };

const limits = [
  { key: 'dailyClaims', hint: 'dailyClaimsHint', unit: 'leads' },
  { key: 'holdLimit', hint: 'holdLimitHint', unit: 'leads' },
  { key: 'coolDays', hint: null, unit: 'days' },
  { key: 'newDays', hint: null, unit: 'days' },
  { key: 'dailyViews', hint: null, unit: 'leads' },
] as const;

/** How much one person may claim, hold and look at. */
export function ClaimRuleFields({ rules, fields, onChange }: Props) {
  const t = useText(poolDesignTexts);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{t('rules')}</legend>
      <p className="text-xs text-faint">{t('rulesHint')}</p>
      <div className="grid gap-3 md:grid-cols-2">
        {limits.map(({ key, hint, unit }) => (
          <NumberField
            key={key}
            label={t(key)}
            value={rules[key]}
            onChange={(value) => onChange({ ...rules, [key]: value })}
            min={0}
            max={unit === 'days' ? 3650 : 100_000}
            unit={t(unit)}
            hint={hint ? t(hint) : undefined}
          />
        ))}
      </div>
      {rules.holdLimit !== null && (
        <SegmentField
          label={t('holdFilter')}
          fields={fields}
          conditions={rules.holdFilter}
          onChange={(holdFilter) => onChange({ ...rules, holdFilter: [...holdFilter] })}
        />
      )}
    </fieldset>
  );
}
