import { Avatar, RelativeTime, useText } from '../../../../platform/web/index.ts';
import { CardFrame, hrefOfRecord, type CardPlace } from '../../../../records/web/index.ts';
import type { LeadStatus } from '../../../model/lead/lead-status.ts';
import { LevelBadge } from '../../score/LevelBadge.tsx';
import { DueClock } from '../DueClock.tsx';
import type { LeadFacts } from '../lead-facts.ts';
import { boardTexts } from './texts.ts';

type Props = CardPlace & {
  card: LeadFacts;
  status: LeadStatus;
  isFresh: boolean;
  isOnPhone: boolean;
  onMove: () => void;
};

/** One lead on the board: who, from where, how good, what waits, and whose. */
export function BoardCard({ card, status, ...place }: Props) {
  return (
    <CardFrame card={card} href={hrefOfRecord('lead', card.id)} lane="leads" column={status} {...place}>
      {card.company && <span className="truncate text-sm text-soft">{card.company}</span>}
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <LevelBadge level={card.level ?? null} />
        <DueClock lead={card} />
      </span>
      <span className="flex items-center justify-between gap-2 text-xs text-faint">
        <LastContact card={card} />
        {card.owner?.name && <Avatar name={card.owner.name} size="small" />}
      </span>
    </CardFrame>
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
