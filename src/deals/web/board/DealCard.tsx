import { CornerDownRight, TriangleAlert } from 'lucide-react';
import { dayOf, daysBetween } from '../../../platform/model/calendar.ts';
import { Avatar, classNames, useFormats, useLocale, useText, useToday } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useAmount } from '../use-amount.ts';
import { CardFrame, type CardPlace } from '../../../records/web/index.ts';
import { LevelMark } from '../clock/LevelMark.tsx';
import { boardTexts } from './texts.ts';

type Props = CardPlace & {
  card: DealCardFacts;
  stage: Stage;
  lane: string;
  isFresh: boolean;
  isOnPhone: boolean;
  onMove: () => void;
};

/** One deal on the board: whose, how much, how long here, and what comes next. */
export function DealCard({ card, stage, now, ...place }: Props) {
  const t = useText(boardTexts);
  const amountOf = useAmount();
  return (
    <CardFrame card={card} href={`/deals/${card.id}`} column={stage} {...place}>
      <span className="flex items-baseline justify-between gap-2 text-sm">
        <span className="min-w-0 truncate text-soft">{accountName(card, t)}</span>
        {card.amount !== undefined && (
          <span className="figures shrink-0 font-medium">{amountOf(card.amount, card.currency)}</span>
        )}
      </span>
      <NextStep card={card} />
      <span className="flex items-center justify-between gap-2 text-xs text-soft">
        <StageDays card={card} stage={stage} now={now} />
        {card.owner?.name && <Avatar name={card.owner.name} size="small" />}
      </span>
    </CardFrame>
  );
}

function accountName({ account }: DealCardFacts, t: (key: 'noAccount' | 'hiddenAccount') => string): string {
  if (!account) return t('noAccount');
  return account.name ?? t('hiddenAccount');
}

/** How its clocks stand, where that asks for a look, and how long it is in the stage. */
function StageDays({ card, stage, now }: { card: DealCardFacts; stage: Stage; now: Date }) {
  const t = useText(boardTexts);
  const { day } = useFormats();
  const { timeZone } = useLocale();
  const entered = dayOf(card.stage_entered_at, timeZone);
  if (stage.kind !== 'open') return <span className="figures">{day(entered, 'short')}</span>;
  const days = daysBetween(entered, dayOf(now, timeZone));
  return (
    <span className="flex min-w-0 items-center gap-2">
      {card.clock_level && <LevelMark level={card.clock_level} />}
      <span className="figures" title={t('inStage', { days })}>
        {t('days', { days })}
      </span>
    </span>
  );
}

function NextStep({ card }: { card: DealCardFacts }) {
  const t = useText(boardTexts);
  const { day } = useFormats();
  const today = useToday();
  if (card.outcome !== 'open') return null;
  const { next_step: step, next_step_on: on } = card;
  if (!step || !on)
    return (
      <span className="flex items-center gap-1 text-sm text-warn">
        <TriangleAlert aria-hidden size={13} className="shrink-0" />
        {t('noNextStep')}
      </span>
    );
  const late = daysBetween(on, today);
  const due = late > 0 ? t('overdue', { days: late }) : late === 0 ? t('dueToday') : day(on, 'short');
  return (
    <span className="flex items-center gap-1 text-sm text-soft">
      <CornerDownRight aria-hidden size={13} className="shrink-0 text-faint" />
      <span className="min-w-0 flex-1 truncate">{step}</span>
      {due && (
        <span
          className={classNames('figures shrink-0 text-xs', late > 0 ? 'font-medium text-bad' : 'text-faint')}
        >
          {due}
        </span>
      )}
    </span>
  );
}
