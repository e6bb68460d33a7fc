import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import {
  Badge,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { insightPageTexts } from './texts.ts';

/** These very deals, in this order; a deal named twice is shown twice. */
export function DealLines({ ids }: { ids: readonly string[] }) {
  const wanted = [...new Set(ids)];
  const asked = useQuery(
    contractQuery(dealRecordContract.list, {
      query: { filter: writeFilter([{ field: 'id', op: 'in', value: wanted }]), limit: 200 },
    }),
  );
  if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map(asked.data.items.map((deal) => [deal.id, deal]));
  return (
    <ul className="-mx-2">
      {named(ids).map(({ id, key }) => (
        <li key={key} className="border-b border-line last:border-b-0">
          <DealLine deal={byId.get(id)} />
        </li>
      ))}
    </ul>
  );
}

/** Each naming of a deal with a key of its own. */
function named(ids: readonly string[]): { id: string; key: string }[] {
  const times = new Map<string, number>();
  return ids.map((id) => {
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return { id, key: `${id}-${before}` };
  });
}

const outcomes = { won: 'good', lost: 'bad' } as const;

/** One deal in two lines: what it is, and where it stands. */
export function DealLine({ deal, note }: { deal: WireRecord | undefined; note?: ReactNode }) {
  const t = useText(insightPageTexts);
  const { money } = useFormats();
  if (!deal) return <p className="px-2 py-2 text-sm text-faint">{t('goneDeal')}</p>;
  const outcome = deal['outcome'] as 'open' | 'won' | 'lost';
  const quiet = [nameOf(deal['account']), nameOf(deal['owner'])].filter(Boolean).join(' · ');
  return (
    <div className="flex items-start justify-between gap-3 px-2 py-2">
      <span className="min-w-0">
        <Link href={`/deals/${deal.id}`} look="plain" className="block truncate font-medium">
          {String(deal['name'])}
        </Link>
        <span className="block truncate text-xs text-faint">{quiet}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        {typeof deal['amount'] === 'string' && (
          <span className="figures text-sm">{money(deal['amount'], String(deal['currency']))}</span>
        )}
        {note ??
          (outcome === 'open' ? (
            <span className="text-xs text-faint">{nameOf(deal['stage'])}</span>
          ) : (
            <Badge tone={outcomes[outcome]}>{nameOf(deal['stage'])}</Badge>
          ))}
      </span>
    </div>
  );
}

function nameOf(value: unknown): string {
  return (value as Named | null)?.name ?? '';
}
