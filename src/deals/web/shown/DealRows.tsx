import { useQuery } from '@tanstack/react-query';
import { Badge, contractQuery, ErrorNotice, Link, SkeletonLines, useText, type Tone } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { useAmount } from '../use-amount.ts';
import { shownTexts } from './texts.ts';

const tones: Record<DealCardFacts['outcome'], Tone> = { open: 'neutral', won: 'good', lost: 'bad' };

/** These very deals, each once, in this order; at most 200, as the server lists at once. */
export function DealRows({ ids }: { ids: readonly string[] }) {
  const filter = writeFilter([{ field: 'id', op: 'in', value: [...new Set(ids)] }]);
  const asked = useQuery({ ...contractQuery(dealRecordContract.list, { query: { filter, limit: 200 } }), enabled: ids.length > 0 });
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  if (ids.length > 0 && !asked.data) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
  const wanted = [...new Set(ids)];
  const byId = new Map(asked.data?.items.map((deal) => [deal.id, deal as unknown as DealCardFacts]));
  return (
    <ul>
      {wanted.map((id) => (
        <li key={id} className="border-b border-line last:border-b-0">
          <DealRow deal={byId.get(id)} />
        </li>
      ))}
    </ul>
  );
}

function DealRow({ deal }: { deal: DealCardFacts | undefined }) {
  const t = useText(shownTexts);
  const amountOf = useAmount();
  if (!deal) return <p className="py-2 text-sm text-faint">{t('gone')}</p>;
  return (
    <div className="flex items-start justify-between gap-3 py-2">
      <span className="min-w-0">
        <Link href={`/deals/${deal.id}`} look="plain" className="block truncate font-medium">
          {deal.name}
        </Link>
        <span className="block truncate text-xs text-faint">{[deal.account?.name, deal.owner?.name].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        {deal.amount !== undefined && <span className="figures text-sm">{amountOf(deal.amount)}</span>}
        <Badge tone={tones[deal.outcome]}>{deal.stage.name}</Badge>
      </span>
    </div>
  );
}
