import { dayOf } from '../../../platform/model/calendar.ts';
import { StatusDot, useFormats, useLocale, useText } from '../../../platform/web/index.ts';
import { stageHealth } from '../board/stage-health.ts';
import type { DealCardFacts } from '../deal-card.ts';
import type { Stage } from '../../model/pipeline.ts';
import { useNameOf } from '../pipelines.ts';
import { dealTexts } from './texts.ts';

type Props = { deal: DealCardFacts; stage: Stage; lossReason: string | null; now: Date };

/** How long the deal stands where it stands, against the target of the stage, and what is to be reached there. */
export function StageClock({ deal, stage, lossReason, now }: Props) {
  const t = useText(dealTexts);
  const { day } = useFormats();
  const { timeZone } = useLocale();
  const name = useNameOf()(stage);
  if (stage.kind !== 'open') {
    const closed = t('closedOn', { day: day(dayOf(deal.stage_entered_at, timeZone)) });
    return (
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
        <StatusDot tone={stage.kind === 'won' ? 'good' : 'bad'} label={name} />
        <span>{closed}</span>
        {lossReason && <span>{t('lossReason', { reason: lossReason })}</span>}
      </p>
    );
  }
  const { days, tone } = stageHealth(deal.stage_entered_at, stage.targetDays, now);
  const target = stage.targetDays;
  const words =
    target === null ? t('clock', { stage: name, days }) : t('clockOf', { stage: name, days, target });
  return (
    <p className="figures flex flex-wrap items-center gap-x-4 gap-y-0.5 text-sm text-soft">
      <StatusDot tone={tone} label={words} />
      {target !== null && days > target && (
        <span className="font-medium text-bad">{t('overBy', { days: days - target })}</span>
      )}
      {stage.goal && <span className="text-faint">{t('goal', { goal: stage.goal })}</span>}
    </p>
  );
}
