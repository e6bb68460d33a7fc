import { dayOf } from '../../../platform/model/calendar.ts';
import { StatusDot, useFormats, useLocale, useText } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useNameOf } from '../pipelines.ts';
import { dealTexts } from './texts.ts';

type Props = { deal: DealCardFacts; stage: Stage; lossReason: string | null };

/** What is to be reached in the stage; of a closed deal when it ended, and why. How long it stands there its clocks tell. */
export function StageWords({ deal, stage, lossReason }: Props) {
  const t = useText(dealTexts);
  const { day } = useFormats();
  const { timeZone } = useLocale();
  const name = useNameOf()(stage);
  if (stage.kind === 'open')
    return stage.goal && <p className="text-sm text-faint">{t('goal', { goal: stage.goal })}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
      <StatusDot tone={stage.kind === 'won' ? 'good' : 'bad'} label={name} />
      <span>{t('closedOn', { day: day(dayOf(deal.stage_entered_at, timeZone)) })}</span>
      {lossReason && <span>{t('lossReason', { reason: lossReason })}</span>}
    </p>
  );
}
