import { ArrowRightLeft, CornerDownRight, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components';
import { dayOf, daysBetween } from '../../../platform/model/calendar.ts';
import { Avatar, classNames, useFormats, useLocale, useText, useToday } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useAmount } from '../use-amount.ts';
import { LevelMark } from '../clock/LevelMark.tsx';
import { useCardDrag } from '../../../records/web/index.ts';
import { boardTexts } from './texts.ts';

type Props = {
  card: DealCardFacts;
  stage: Stage;
  lane: string;
  now: Date;
  /** Changed a moment ago by somebody else. */
  isFresh: boolean;
  /** Reached by Tab; the others by arrow keys. */
  isFirst: boolean;
  /** A phone moves by a button instead of dragging. */
  isOnPhone: boolean;
  onMove: () => void;
  onHeld: (isHeld: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const cardShape =
  'group relative flex flex-col gap-1.5 rounded-md border px-3 py-2.5 shadow-card transition-colors duration-1000 has-[a:hover]:border-field has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-1 has-[a:focus-visible]:outline-accent';

/** One deal on the board: whose, how much, how long here, and what comes next. */
export function DealCard({
  card,
  stage,
  lane,
  now,
  isFresh,
  isFirst,
  isOnPhone,
  onMove,
  onHeld,
  onKeyDown,
}: Props) {
  const t = useText(boardTexts);
  const amountOf = useAmount();
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  const mayDrag = card.abilities.update && !isOnPhone;
  const isDragged = useCardDrag(element, mayDrag ? { lane, card, from: stage } : null, onHeld);
  const href = `/deals/${card.id}`;
  return (
    <div
      ref={element}
      className={classNames(
        cardShape,
        isFresh ? 'border-accent/60 bg-accent-soft' : 'border-line bg-surface',
        isDragged && 'opacity-45',
        mayDrag && 'cursor-grab',
      )}
    >
      <a
        href={href}
        draggable={false}
        data-card={card.id}
        tabIndex={isFirst ? 0 : -1}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          void navigate({ href });
        }}
        className="line-clamp-2 leading-snug max-md:pr-7 font-medium outline-none after:absolute after:inset-0 after:rounded-md"
      >
        {card.name}
      </a>
      <span className="flex items-baseline justify-between gap-2 text-sm">
        <span className="min-w-0 truncate text-soft">{accountName(card, t)}</span>
        {card.amount !== undefined && (
          <span className="figures shrink-0 font-medium">{amountOf(card.amount)}</span>
        )}
      </span>
      <NextStep card={card} />
      <span className="flex items-center justify-between gap-2 text-xs text-soft">
        <StageDays card={card} stage={stage} now={now} />
        {card.owner?.name && <Avatar name={card.owner.name} size="small" />}
      </span>
      {card.abilities.update && (
        <span
          className={classNames(
            'absolute top-1 right-1',
            !isOnPhone && 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
          )}
        >
          <AriaButton
            aria-label={t('move', { name: card.name })}
            onPress={onMove}
            excludeFromTabOrder={!isOnPhone}
            className="flex size-7 cursor-pointer items-center justify-center rounded-md bg-surface text-faint data-hovered:bg-hover data-hovered:text-ink max-md:size-9"
          >
            <ArrowRightLeft aria-hidden size={14} />
          </AriaButton>
        </span>
      )}
    </div>
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
