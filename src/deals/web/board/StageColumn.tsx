import { type KeyboardEvent, useRef } from 'react';
import { classNames, ErrorNotice, Skeleton, useText } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { Move } from '../closing/closing.ts';
import type { DealCardFacts } from '../deal-card.ts';
import type { Lane } from './board-memory.ts';
import type { BoardColumn } from './board-sums.ts';
import { useCardDrop, useDragScroll } from './card-drag.ts';
import { cardBeside, focusCard } from './card-focus.ts';
import { useNameOf } from '../pipelines.ts';
import { actOnKey } from './card-keys.ts';
import { DealCard } from './DealCard.tsx';
import { StageHead } from './StageHead.tsx';
import { boardTexts } from './texts.ts';
import { useStageCards } from './use-stage-cards.ts';

type Props = {
  lane: Lane;
  laneId: string;
  column: BoardColumn;
  fresh: ReadonlySet<string>;
  isOnPhone: boolean;
  onFold?: (() => void) | undefined;
  onMove: (move: Move) => void;
  /** Asks for the stage that the card goes to. */
  onAsk: (card: DealCardFacts, from: Stage) => void;
};

/** One stage with its deals; of any number of them only those in sight are drawn. */
export function StageColumn(props: Props) {
  const box = useRef<HTMLElement>(null);
  const isOver = useCardDrop(box, props.laneId, props.column.stage, props.onMove);
  const nameOf = useNameOf();
  return (
    <section
      ref={box}
      aria-label={nameOf(props.column.stage)}
      data-stage={props.column.stage.id}
      className={classNames(
        'flex min-h-0 min-w-52 flex-1 flex-col rounded-lg border p-1.5 max-md:w-full max-md:flex-none max-md:snap-center max-md:rounded-none max-md:px-4',
        isOver ? 'border-accent bg-accent-soft' : 'border-transparent bg-sunken',
      )}
    >
      <StageHead column={props.column} onFold={props.onFold} />
      <StageCards {...props} />
    </section>
  );
}

function StageCards({ lane, laneId, column: { stage, count }, fresh, isOnPhone, onMove, onAsk }: Props) {
  const t = useText(boardTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const { asked, cards, virtual, setHeld, now } = useStageCards(lane, stage.id, scroller);
  useDragScroll(scroller);

  const show = (index: number): void => {
    const card = cards[index];
    if (!card) return;
    virtual.scrollToIndex(index);
    focusCard(card.id, stage.id);
  };
  const step = (card: DealCardFacts, by: 1 | -1): void => {
    const { stages } = lane.pipeline;
    const to = stages[stages.findIndex(({ id }) => id === stage.id) + by];
    if (!to) return;
    onMove({ card, from: stage, to });
    focusCard(card.id, to.id);
  };
  const onKeyDown = (event: KeyboardEvent, card: DealCardFacts, index: number): void => {
    const isDone = actOnKey(event, {
      up: () => show(index - 1),
      down: () => show(index + 1),
      beside: (by) => cardBeside(event.target as HTMLElement, by)?.focus(),
      step: (by) => step(card, by),
      ask: () => onAsk(card, stage),
    });
    if (isDone) event.preventDefault();
  };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
      {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Waiting count={Math.min(count, 4)} />}
      {asked.isSuccess && cards.length === 0 && (
        <p className="px-1.5 py-6 text-center text-sm text-faint">{t('emptyColumn')}</p>
      )}
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const card = cards[index];
          if (!card) return null;
          return (
            <li
              key={card.id}
              ref={virtual.measureElement}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <DealCard
                {...{ card, stage, now, isOnPhone }}
                lane={laneId}
                isFresh={fresh.has(card.id)}
                isFirst={index === 0}
                onMove={() => onAsk(card, stage)}
                onHeld={(isHeld) => setHeld(isHeld ? index : null)}
                onKeyDown={(event) => onKeyDown(event, card, index)}
              />
            </li>
          );
        })}
      </ul>
      {asked.isFetchingNextPage && <Waiting count={1} />}
    </div>
  );
}

function Waiting({ count }: { count: number }) {
  return (
    <div className="flex flex-col gap-2">
      {Array.from({ length: count }, (_, place) => (
        <Skeleton key={place} className="h-28 w-full" />
      ))}
    </div>
  );
}
