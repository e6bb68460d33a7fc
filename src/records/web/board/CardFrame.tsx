import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames, useText } from '../../../platform/web/index.ts';
import { boardTexts } from './texts.ts';
import { useCardDrag } from './card-drag.ts';
import type { CardPlace } from './CardColumn.tsx';

type Props<Card, Column> = Omit<CardPlace, 'now'> & {
  card: Card;
  href: string;
  /** Where it lies: it may be drawn to another column of its lane. */
  lane: string;
  column: Column;
  /** Changed a moment ago by somebody else. */
  isFresh: boolean;
  /** A phone moves by a button instead of dragging. */
  isOnPhone: boolean;
  onMove: () => void;
  /** What it tells below its name. */
  children: ReactNode;
};

type Shown = { id: string; name: string; abilities: { update: boolean } };

const shape =
  'group relative flex flex-col gap-1.5 rounded-md border px-3 py-2.5 shadow-card transition-colors duration-1000 has-[a:hover]:border-field has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-1 has-[a:focus-visible]:outline-accent';

/** A record as a card of a board: opened by its name, drawn to another column, or moved by a button. */
export function CardFrame<Card extends Shown, Column>(props: Props<Card, Column>) {
  const { card, href, lane, column, isFresh, isOnPhone } = props;
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  const mayDrag = card.abilities.update && !isOnPhone;
  const isDragged = useCardDrag(element, mayDrag ? { lane, card, from: column } : null, props.onHeld);
  return (
    <div
      ref={element}
      className={classNames(
        shape,
        isFresh ? 'border-accent/60 bg-accent-soft' : 'border-line bg-surface',
        isDragged && 'opacity-45',
        mayDrag && 'cursor-grab',
      )}
    >
      <a
        href={href}
        draggable={false}
        data-card={card.id}
        tabIndex={props.isFirst ? 0 : -1}
        onKeyDown={props.onKeyDown}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          void navigate({ href });
        }}
        className="line-clamp-2 leading-snug font-medium outline-none after:absolute after:inset-0 after:rounded-md max-md:pr-7"
      >
        {card.name}
      </a>
      {props.children}
      {card.abilities.update && <MoveButton name={card.name} isOnPhone={isOnPhone} onMove={props.onMove} />}
    </div>
  );
}

function MoveButton({ name, isOnPhone, onMove }: { name: string; isOnPhone: boolean; onMove: () => void }) {
  const t = useText(boardTexts);
  return (
    <span
      className={classNames(
        'absolute top-1 right-1',
        !isOnPhone && 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
      )}
    >
      <AriaButton
        aria-label={t('move', { name })}
        onPress={onMove}
        excludeFromTabOrder={!isOnPhone}
        className="flex size-7 cursor-pointer items-center justify-center rounded-md bg-surface text-faint data-hovered:bg-hover data-hovered:text-ink max-md:size-9"
      >
        <ArrowRightLeft aria-hidden size={14} />
      </AriaButton>
    </span>
  );
}
