import { Paperclip } from 'lucide-react';
import { Badge, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { WirePiece } from '../../model/contract.ts';
import { familyWords, scopeWords } from '../../model/piece.ts';
import { playbookTexts } from '../texts.ts';
import { libraryTexts } from './texts.ts';

type Props = { piece: WirePiece; stageNameOf: (id: string) => string | null };

/** One piece in the library: what it is, whom and where it serves, how much it is used. */
export function PieceLine({ piece, stageNameOf }: Props) {
  const t = useText(libraryTexts);
  const shared = useText(playbookTexts);
  const label = useLabel();
  const { relativeTime } = useFormats();
  const stages = piece.stageIds.flatMap((id) => stageNameOf(id) ?? []);
  return (
    <li className="flex min-h-14 items-center gap-4 border-b border-line py-2 last:border-b-0 max-md:flex-col max-md:items-stretch max-md:gap-1">
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={`/playbook/${piece.id}`} look="plain" className="min-w-0 truncate font-medium">
            {piece.title}
          </Link>
          <Badge>{label(familyWords[piece.family])}</Badge>
          <ScopeBadge piece={piece} />
          {piece.files > 0 && (
            <span className="flex items-center gap-0.5 text-xs text-faint">
              <Paperclip aria-hidden size={12} />
              {shared('files', { count: piece.files })}
            </span>
          )}
        </div>
        <p className="truncate text-xs text-faint">
          {[
            stages.length > 0 ? [...new Set(stages)].join('、') : shared('anyStage'),
            ...piece.tags.map((tag) => `#${tag}`),
          ].join(' · ')}
        </p>
      </div>
      <div className="figures shrink-0 text-right text-xs text-soft max-md:text-left">
        <p>{piece.uses > 0 ? shared('usesCount', { count: piece.uses }) : shared('neverUsed')}</p>
        {piece.lastUsedAt && (
          <p className="text-faint">
            {t('lastUsed', { when: relativeTime(piece.lastUsedAt) })}
            {piece.myLastUseAt && ` · ${t('mine', { when: relativeTime(piece.myLastUseAt) })}`}
          </p>
        )}
      </div>
    </li>
  );
}

function ScopeBadge({ piece: { scope, team, proposal } }: { piece: WirePiece }) {
  const t = useText(libraryTexts);
  const label = useLabel();
  return (
    <>
      <Badge tone={scope === 'personal' ? 'neutral' : 'accent'}>
        {team?.name ?? label(scopeWords[scope])}
      </Badge>
      {scope === 'personal' && proposal && proposal.outcome !== 'approved' && (
        <Badge tone="warn">{proposal.outcome === null ? t('waiting') : t('returned')}</Badge>
      )}
    </>
  );
}
