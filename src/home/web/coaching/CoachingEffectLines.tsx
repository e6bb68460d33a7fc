import type { WireCoaching } from '../../../coaching/model/contract.ts';
import { Badge, Explained, useFormats, useText, type Tone } from '../../../platform/web/index.ts';
import { coachingTexts } from './texts.ts';

type Effect = NonNullable<WireCoaching['effect']>;

const tones: Record<Effect['verdict'], Tone> = {
  better: 'good',
  worse: 'bad',
  unclear: 'neutral',
  too_few: 'neutral',
};

/** The rate of the step before and after, each with its interval, and what can be said of the two. */
export function CoachingEffectLines({ effect }: { effect: Effect }) {
  const t = useText(coachingTexts);
  const { number } = useFormats();
  return (
    <dl className="figures flex flex-col gap-0.5 rounded-md bg-sunken px-3 py-2">
      <Side name={t('before')} side={effect.before} />
      <Side name={t('after', { days: number(effect.days) })} side={effect.after} />
      <div className="flex justify-end pt-0.5">
        <Explained text={t('notCause')} className="cursor-help rounded-sm">
          <Badge tone={tones[effect.verdict]}>{t(effect.verdict)}</Badge>
        </Explained>
      </div>
    </dl>
  );
}

function Side({ name, side }: { name: string; side: Effect['before'] }) {
  const t = useText(coachingTexts);
  const { number, percent } = useFormats();
  const rate = t('rateOf', {
    advanced: number(side.advanced),
    ended: number(side.ended),
    rate: percent(side.rate),
  });
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <dt className="text-xs text-soft">{name}</dt>
      <dd>
        {rate}
        {side.interval && (
          <span className="pl-1.5 text-xs text-faint">
            {t('range', { low: percent(side.interval.low), high: percent(side.interval.high) })}
          </span>
        )}
      </dd>
    </div>
  );
}
