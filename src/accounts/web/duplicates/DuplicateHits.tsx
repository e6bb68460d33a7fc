import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge, Link, useText } from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import type { DuplicateHit } from '../../model/duplicates/contract.ts';
import { noticeTexts } from './texts.ts';
import { useObjectLabel } from './use-object-label.ts';

type Seen = Extract<DuplicateHit, { reach: 'visible' }>;
type Hidden = Exclude<DuplicateHit, Seen>;

type Props = {
  hits: readonly DuplicateHit[];
  /** Before a hit that is seen: a tick to choose it. */ before?: (hit: Seen) => ReactNode;
};

/** What looks the same: those in sight with reasons and a link, of the others that there are some. */
export function DuplicateHits({ hits, before }: Props) {
  return (
    <ul className="flex flex-col gap-1.5">
      {hits.map((hit, place) => (
        <li
          key={hit.reach === 'visible' ? hit.id : `${hit.reach} ${place}`}
          className="flex min-w-0 items-start gap-2 text-sm"
        >
          {hit.reach === 'visible' ? (
            <>
              {before?.(hit)}
              <SeenHit hit={hit} />
            </>
          ) : (
            <HiddenHit hit={hit} />
          )}
        </li>
      ))}
    </ul>
  );
}

function SeenHit({ hit }: { hit: Seen }) {
  const t = useText(noticeTexts);
  const nameOf = useObjectLabel();
  const facts = [hit.subtitle, hit.state, hit.owner?.name && t('ownedBy', { name: hit.owner.name })];
  return (
    <div className="min-w-0 flex-1">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="text-xs text-faint">{nameOf(hit.object)}</span>
        <Link
          href={hrefOfRecord(hit.object, hit.id)}
          target="_blank"
          className="min-w-0 font-medium [overflow-wrap:anywhere]"
          aria-label={t('open', { name: hit.name })}
        >
          {hit.name}
        </Link>
        <Badge tone={hit.isCertain ? 'bad' : 'warn'}>{t(hit.isCertain ? 'certain' : 'likely')}</Badge>
      </p>
      <p className="text-xs text-soft">{hit.reasons.map(({ words }) => words).join(t('separator'))}</p>
      <p className="text-xs text-faint">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function HiddenHit({ hit }: { hit: Hidden }) {
  const t = useText(noticeTexts);
  const kind = useObjectLabel()(hit.object);
  const words =
    hit.reach === 'exists'
      ? t('hidden', { kind })
      : hit.owner === null
        ? t('hiddenNobody', { kind })
        : t('hiddenOwner', { kind, owner: hit.owner });
  return (
    <p className="flex items-center gap-1.5 text-soft">
      <Lock aria-hidden size={14} className="shrink-0 text-faint" />
      <span>
        {words}
        {hit.reach === 'owner' && hit.state && ` · ${hit.state}`}
      </span>
    </p>
  );
}
