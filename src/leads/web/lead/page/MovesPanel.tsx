import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Droplets, Inbox } from 'lucide-react';
import {
  Avatar,
  Badge,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useNow,
  useText,
} from '../../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { returnReasons } from '../../../model/lead/lead-status.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { releaseReasons } from '../../../model/pool/release-reasons.ts';
import { spanWords } from '../DueClock.tsx';
import { shownTexts } from '../shown-texts.ts';
import { pageTexts } from './texts.ts';

type Move = EndpointAnswer<typeof leadStepContract.movesOfLead>['items'][number];
type Hands = Move['from'];

/** Through whose hands a lead went: from whom to whom, why, and how long each held it. */
export function MovesPanel({ record }: { record: WireRecord }) {
  const t = useText(pageTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(leadStepContract.movesOfLead, { params: { id: record.id } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={3} className="h-5" />;
  if (data.items.length === 0) return <EmptyState title={t('moves')}>{t('noMoves')}</EmptyState>;
  return (
    <ol className="flex flex-col">
      {data.items.map((move, place) => (
        <MoveLine
          key={move.id}
          move={move}
          heldSeconds={place === 0 ? null : data.items[place - 1]!.heldSeconds}
        />
      ))}
    </ol>
  );
}

/** `heldSeconds`: how long the hands it came into held it, told by the move after; null: they hold it still. */
function MoveLine({ move, heldSeconds }: { move: Move; heldSeconds: number | null }) {
  const t = useText({ ...pageTexts, ...shownTexts });
  const { instant } = useFormats();
  const now = useNow();
  const held = heldSeconds === null ? now.getTime() - Date.parse(move.at) : heldSeconds * 1000;
  const who = move.actor ? t('by', { name: move.actor.name ?? '' }) : t('bySystem');
  const reason = useReason(move.reason);
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 last:border-b-0">
      <span className="flex flex-wrap items-center gap-2">
        {isSomewhere(move.from) && (
          <>
            <Holder hands={move.from} />
            <ArrowRight aria-hidden size={14} className="text-faint" />
          </>
        )}
        <Holder hands={move.to} />
        {heldSeconds === null && <Badge tone="accent">{t('nowHere')}</Badge>}
        <time dateTime={move.at} className="figures ml-auto text-xs text-faint">
          {instant(move.at)}
        </time>
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{t(move.cause)}</span>
        <span className="figures">{t('heldFor', { span: spanWords(t, held) })}</span>
        <span className="text-faint">{who}</span>
        {reason && <span>{t('reasonIs', { reason })}</span>}
      </span>
    </li>
  );
}

function isSomewhere({ owner, pool }: Hands): boolean {
  return owner !== null || pool !== null;
}

function Holder({ hands: { owner, pool } }: { hands: Hands }) {
  const t = useText(pageTexts);
  if (owner) return <Avatar name={owner.name ?? ''} size="small" showName />;
  const Icon = pool ? Droplets : Inbox;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden size={15} className="text-faint" />
      {pool ? pool.name : t('overflow')}
    </span>
  );
}

/** A reason that is one of a list in the reader's words; what somebody wrote, as it is. */
function useReason(told: string | null): string | null {
  const label = useLabel();
  const option = [...returnReasons, ...releaseReasons].find(({ value }) => value === told);
  return option ? label(option.label) : told;
}
