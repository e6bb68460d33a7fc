import { useInfiniteQuery } from '@tanstack/react-query';
import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { classNames, ErrorNotice, Skeleton, useText } from '../../../platform/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { Move } from '../closing/closing.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { columnQuery } from './board-cards.ts';
import type { Lane } from './board-memory.ts';
import type { BoardColumn } from './board-sums.ts';
import { useCardDrop, useDragScroll } from './card-drag.ts';
import { cardBeside, focusCard } from './card-focus.ts';
import { DealCard } from './DealCard.tsx';
import { StageHead } from './StageHead.tsx';
import { boardTexts } from './texts.ts';

export type ColumnActions = {
  onMove: (move: Move) => void;
  /** Asks for the stage that the card goes to. */
  onAsk: (card: DealCardFacts, from: Stage) => void;
};

type Props = ColumnActions & {
  lane: Lane;
  laneId: string;
  column: BoardColumn;
  fresh: ReadonlySet<string>;
  isOnPhone: boolean;
  onFold?: (() => void) | undefined;
};

const usualHeight = 124;
const loadAhead = 6;

/** One stage with its deals; of any number of them only those in sight are drawn, and thirty are asked for at a time. */
export function StageColumn({ lane, laneId, column, fresh, isOnPhone, onFold, onMove, onAsk }: Props) {
  const t = useText(boardTexts);
  const { stage } = column;
  const box = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const asked = useInfiniteQuery(columnQuery(stage.id, lane.conditions));
  const cards = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const isOver = useCardDrop(box, laneId, stage, onMove);
  useDragScroll(scroller);

  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => cards[index]!.id,
    gap: 8,
    overscan: 4,
    rangeExtractor: (range) => withKept(range, held),
  });
  const drawn = virtual.getVirtualItems();
  useReachedEnd(drawn.at(-1)?.index ?? -1, cards.length, () => asked.hasNextPage && !asked.isFetching && void asked.fetchNextPage());

  const step = (card: DealCardFacts, by: 1 | -1): void => {
    const { stages } = lane.pipeline;
    const to = stages[stages.findIndex(({ id }) => id === stage.id) + by];
    if (!to) return;
    onMove({ card, from: stage, to });
    focusCard(card.id);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const card = cards[index]!;
    const done = actOnKey(event, {
      up: () => showCard(index - 1),
      down: () => showCard(index + 1),
      beside: (by) => cardBeside(event.target as HTMLElement, by)?.focus(),
      step: (by) => step(card, by),
      ask: () => onAsk(card, stage),
    });
    if (done) event.preventDefault();
  };
  const showCard = (index: number): void => {
    const card = cards[index];
    if (!card) return;
    virtual.scrollToIndex(index);
    focusCard(card.id);
  };
  return (
    <section
      ref={box}
      data-stage={stage.id}
      className={classNames(
        'flex min-h-0 min-w-52 flex-1 flex-col rounded-lg border bg-sunken p-1.5 max-md:w-full max-md:shrink-0 max-md:snap-center',
        isOver ? 'border-accent bg-accent-soft' : 'border-transparent',
      )}
    >
      <StageHead column={column} onFold={onFold} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
        {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.isPending && <Waiting count={Math.min(column.count, 4)} />}
        {asked.isSuccess && cards.length === 0 && <p className="px-1.5 py-6 text-center text-sm text-faint">{t('emptyColumn')}</p>}
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => (
            <li key={cards[index]!.id} ref={virtual.measureElement} data-index={index} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${start}px)` }}>
              <DealCard
                card={cards[index]!}
                stage={stage}
                lane={laneId}
                isFresh={fresh.has(cards[index]!.id)}
                isFirst={index === 0}
                isOnPhone={isOnPhone}
                onMove={() => onAsk(cards[index]!, stage)}
                onHeld={(isHeld) => setHeld(isHeld ? index : null)}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            </li>
          ))}
        </ul>
        {asked.isFetchingNextPage && <Waiting count={1} />}
      </div>
    </section>
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

/** The first card stays for the Tab key, and one that is being dragged must not leave the page. */
function withKept(range: Range, held: number | null): number[] {
  const kept = range.count > 0 ? [0] : [];
  if (held !== null && held < range.count) kept.push(held);
  return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
}

function useReachedEnd(last: number, count: number, onEnd: () => void): void {
  const reached = useEffectEvent(onEnd);
  const isNear = count > 0 && last >= count - loadAhead;
  useEffect(() => {
    if (isNear) reached();
  }, [isNear, count]);
}

type KeyActs = { up: () => void; down: () => void; beside: (by: 1 | -1) => void; step: (by: 1 | -1) => void; ask: () => void };

/** What a key on a card does; false for keys that mean nothing here. */
function actOnKey(event: KeyboardEvent, acts: KeyActs): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (sideways) (event.shiftKey ? acts.step : acts.beside)(sideways);
  else if (event.key === 'ArrowDown') acts.down();
  else if (event.key === 'ArrowUp') acts.up();
  else if (event.key.toLowerCase() === 'm') acts.ask();
  else return false;
  return true;
}
