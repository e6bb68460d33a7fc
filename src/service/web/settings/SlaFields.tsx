import { NumberField, useLabel, useText } from '../../../platform/web/index.ts';
import { casePriorityOptions } from '../../model/case/priorities.ts';
import type { Sla } from '../../model/case/sla.ts';
import { ruleTexts } from './texts.ts';

type Props = { sla: Sla; onChange: (sla: Sla) => void };

/** Working minutes until the first response and the solution, by priority. */
export function SlaFields({ sla, onChange }: Props) {
  const t = useText(ruleTexts);
  const label = useLabel();
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('slaHint')}</p>
      {casePriorityOptions.map(({ value, label: name }) => {
        const times = sla[value];
        const change = (part: Partial<typeof times>) => onChange({ ...sla, [value]: { ...times, ...part } });
        return (
          <fieldset key={value} className="grid grid-cols-2 gap-3 md:grid-cols-[6rem_1fr_1fr]">
            <legend className="sr-only">{label(name)}</legend>
            <span aria-hidden className="col-span-2 self-center font-medium md:col-span-1">
              {label(name)}
            </span>
            <NumberField
              label={t('respond')}
              value={times.respond}
              min={5}
              max={100_000}
              unit={t('minutes')}
              onChange={(respond) => change({ respond: respond ?? 5 })}
            />
            <NumberField
              label={t('solve')}
              value={times.solve}
              min={5}
              max={100_000}
              unit={t('minutes')}
              error={times.solve < times.respond ? t('wrongOrder') : null}
              onChange={(solve) => change({ solve: solve ?? 5 })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
