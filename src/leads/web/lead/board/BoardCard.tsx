import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Avatar, classNames, RelativeTime, useText } from '../../../../platform/web/index.ts';
import { hrefOfRecord, useCardDrag, type CardPlace } from '../../../../records/web/index.ts';
import type { LeadStatus } from '../../../model/lead/lead-status.ts';
import { LevelBadge } from '../../score/LevelBadge.tsx';
import { DueClock } from '../DueClock.tsx';
import type { LeadFacts } from '../lead-facts.ts';
import { boardTexts } from './texts.ts';

type Props = CardPlace & {
  card: LeadFacts;
  status: LeadStatus;
  /** Changed a moment ago by somebody else. */
  isFresh: boolean;
  /** A phone moves by a button instead of dragging. */
  isOnPhone: boolean;
  onMove: () => void;
};

const cardShape =
  'group relative flex flex-col gap-1.5 rounded-md border px-3 py-2.5 shadow-card transition-colors duration-1000 has-[a:hover]:border-field has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-1 has-[a:focus-visible]:outline-accent';

/** One lead on the board: who, from where, how good, what waits, and whose. */
export function BoardCard({ card, status, isFirst, isFresh, isOnPhone, onMove, onHeld, onKeyDown }: Props) {
  const navigate = useNavigate();
  const element = useRef<HTMLDivElement>(null);
  const mayDrag = card.abilities.update && !isOnPhone;
  const isDragged = useCardDrag(element, mayDrag ? { lane: 'leads', card, from: status } : null, onHeld);
  const href = hrefOfRecord('lead', card.id);
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
        className="line-clamp-2 leading-snug font-medium outline-none after:absolute after:inset-0 after:rounded-md max-md:pr-7"
      >
        {card.name}
      </a>
      {card.company && <span className="truncate text-sm text-soft">{card.company}</span>}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <LevelBadge level={card.level ?? null} />
        <DueClock lead={card} />
      </span>
      <span className="flex items-center justify-between gap-2 text-xs text-faint">
        <LastContact card={card} />
        {card.owner?.name && <Avatar name={card.owner.name} size="small" />}
      </span>
      {card.abilities.update && <MoveButton name={card.name} isOnPhone={isOnPhone} onMove={onMove} />}
    </div>
  );
}

function LastContact({ card }: { card: LeadFacts }) {
  const t = useText(boardTexts);
  if (!card.last_contact_at) return <span>{t('neverContacted')}</span>;
  return (
    <span className="truncate">
      {t('lastContact')} <RelativeTime at={card.last_contact_at} />
    </span>
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
