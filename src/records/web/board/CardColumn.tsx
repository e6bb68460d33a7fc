import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { classNames, ErrorNotice, Skeleton } from '../../../platform/web/index.ts';
import { type Dropped, useCardDrop, useDragScroll } from './card-drag.ts';
import { cardBeside, focusCard } from './card-focus.ts';
import { actOnKey } from './card-keys.ts';
import { useColumnCards, type ColumnQuery } from './use-column-cards.ts';

/** Where a card is drawn, and what is told to the column by it. */
export type CardPlace = {
  /** Reached by Tab; the others by arrow keys. */
  isFirst: boolean;
  /** When the cards were read. */
  now: Date;
  onHeld: (isHeld: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Props<Card, Column> = {
  id: string;
  name: string;
  column: Column;
  lane: string;
  head: ReactNode;
  count: number;
  query: ColumnQuery<Card>;
  emptyText: string;
  renderCard: (card: Card, place: CardPlace) => ReactNode;
  onDrop: (dropped: Dropped<Card, Column>) => void;
  /** Takes the card to the neighbouring column; where it went, or null. */
  onStep: (card: Card, by: 1 | -1) => string | null;
  /** Asks for the column that the card goes to. */
  onAsk: (card: Card) => void;
};

/** One column of a board with its cards; of any number of them only those in sight are drawn. */
export function CardColumn<Card extends { id: string }, Column>(props: Props<Card, Column>) {
  const box = useRef<HTMLElement>(null);
  const isOver = useCardDrop(box, props.lane, props.column, props.onDrop);
  return (
    <section
      ref={box}
      aria-label={props.name}
      data-column={props.id}
      className={classNames(
        'flex min-h-0 min-w-47 flex-1 flex-col rounded-lg border p-1.5 max-md:w-full max-md:flex-none max-md:snap-center max-md:rounded-none max-md:px-4',
        isOver ? 'border-accent bg-accent-soft' : 'border-transparent bg-sunken',
      )}
    >
      {props.head}
      <Cards {...props} />
    </section>
  );
}

function Cards<Card extends { id: string }, Column>({
  id,
  count,
  query,
  emptyText,
  renderCard,
  onStep,
  onAsk,
}: Props<Card, Column>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { asked, cards, virtual, setHeld, now } = useColumnCards(query, scroller);
  useDragScroll(scroller as RefObject<HTMLElement | null>);
  const show = (index: number): void => {
    const card = cards[index];
    if (!card) return;
    virtual.scrollToIndex(index);
    focusCard(card.id, id);
  };
  const step = (card: Card, by: 1 | -1): void => {
    const to = onStep(card, by);
    if (to !== null) focusCard(card.id, to);
  };
  const onKeyDown = (event: KeyboardEvent, card: Card, index: number): void => {
    const isDone = actOnKey(event, {
      up: () => show(index - 1),
      down: () => show(index + 1),
      beside: (by) => cardBeside(event.target as HTMLElement, by)?.focus(),
      step: (by) => step(card, by),
      ask: () => onAsk(card),
    });
    if (isDone) event.preventDefault();
  };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
      {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Waiting count={Math.min(count, 4)} />}
      {asked.isSuccess && cards.length === 0 && (
        <p className="px-1.5 py-6 text-center text-sm text-faint">{emptyText}</p>
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
              {renderCard(card, {
                isFirst: index === 0,
                now,
                onHeld: (isHeld) => setHeld(isHeld ? index : null),
                onKeyDown: (event) => onKeyDown(event, card, index),
              })}
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
