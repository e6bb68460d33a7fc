import { NumberField, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { signals, type SignalId } from '../../model/signals.ts';
import type { SignalRule } from '../../model/trust-of.ts';
import { qualityRuleTexts } from './texts.ts';

type Rules = Readonly<Record<SignalId, SignalRule>>;
type Props = { rules: Rules; onChange: (rules: Record<SignalId, SignalRule>) => void };

/** Each sign with its weight, what is usual, and how much of the score it can cost. */
export function SignalFields({ rules, onChange }: Props) {
  const t = useText(qualityRuleTexts);
  const whole = signals.reduce((sum, { id }) => sum + rules[id].weight, 0);
  return (
    <div className="flex flex-col">
      <p className="pb-2 text-sm text-soft">{t('signalsText')}</p>
      {signals.map(({ id }) => (
        <SignalLine
          key={id}
          id={id}
          rule={rules[id]}
          most={whole === 0 ? 0 : rules[id].weight / whole}
          onChange={(rule) => onChange({ ...rules, [id]: rule })}
        />
      ))}
      {whole === 0 && (
        <p role="alert" className="pt-2 text-sm text-bad">
          {t('noWeight')}
        </p>
      )}
    </div>
  );
}

type LineProps = { id: SignalId; rule: SignalRule; most: number; onChange: (rule: SignalRule) => void };

function SignalLine({ id, rule, most, onChange }: LineProps) {
  const t = useText(qualityRuleTexts);
  const label = useLabel();
  const { percent } = useFormats();
  const signal = signals.find((one) => one.id === id)!;
  return (
    <fieldset className="grid grid-cols-2 items-end gap-x-4 gap-y-2 border-t border-line py-3 md:grid-cols-[1fr_7rem_7rem]">
      <legend className="sr-only">{label(signal.label)}</legend>
      <div className="col-span-2 self-center md:col-span-1">
        <p aria-hidden className="flex flex-wrap items-baseline gap-x-3 font-medium">
          {label(signal.label)}
          <span className="figures text-sm font-normal text-faint">
            {rule.weight === 0 ? t('ignored') : t('share', { share: percent(most) })}
          </span>
        </p>
        <p className="text-sm text-soft">{label(signal.definition)}</p>
      </div>
      <NumberField
        label={t('weight')}
        min={0}
        max={100}
        unit={t('points')}
        value={rule.weight}
        onChange={(weight) => onChange({ ...rule, weight: weight ?? 0 })}
      />
      <NumberField
        label={t('tolerance')}
        min={0}
        max={95}
        unit="%"
        value={rule.tolerance}
        onChange={(tolerance) => onChange({ ...rule, tolerance: tolerance ?? 0 })}
      />
    </fieldset>
  );
}
