import { levelOptions } from '../../../accounts/model/options.ts';
import { NumberField, useLabel, useText } from '../../../platform/web/index.ts';
import type { VisitDays } from '../../model/visit/visit-plan.ts';
import { ruleTexts } from './texts.ts';

type Props = { visits: VisitDays; onChange: (visits: VisitDays) => void };

/** Days between return visits, by how much a customer matters. */
export function VisitFields({ visits, onChange }: Props) {
  const t = useText(ruleTexts);
  const label = useLabel();
  const levels = [
    ...levelOptions.map(({ value, label: name }) => ({ level: value as keyof VisitDays, name: label(name) })),
    { level: 'none' as const, name: t('noLevel') },
  ];
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('visitsHint')}</p>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
        {levels.map(({ level, name }) => (
          <NumberField
            key={level}
            label={name}
            value={visits[level]}
            min={0}
            max={1000}
            unit={t('days')}
            onChange={(days) => onChange({ ...visits, [level]: days ?? 0 })}
          />
        ))}
      </div>
    </div>
  );
}
