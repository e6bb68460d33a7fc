/** Accounts behind a number, as the lists of insights show them. */
import { useQuery } from '@tanstack/react-query';
import { accountContract } from '../../../accounts/model/contract.ts';
import type { InsightSubject } from '../../../insights/web/index.ts';
import { contractQuery, ErrorNotice, Link, SkeletonLines } from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, nameOfRecord } from '../../../records/web/index.ts';

const mostListed = 200;

const filterOf = (ids: readonly string[]) =>
  writeFilter([{ field: 'id', op: 'in', value: [...new Set(ids)] }]);

export const accountSubject: InsightSubject = {
  count: 'accounts.count',
  pipeline: '',
  dimensions: ['accounts.segment', 'accounts.owner', 'accounts.team'],
  ownDimensions: 'accounts.custom.',
  events: 'account.',
  Records: AccountLines,
  listHref: (ids) => `/accounts?filter=${encodeURIComponent(filterOf(ids))}`,
  listHolds: mostListed,
};

/** These very accounts, in this order. */
function AccountLines({ ids }: { ids: readonly string[] }) {
  const query = { filter: filterOf(ids), limit: mostListed };
  const asked = useQuery(contractQuery(accountContract.list, { query }));
  if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map<string, WireRecord>(asked.data.items.map((one) => [one.id, one]));
  return (
    <ul className="-mx-2">
      {ids.map((id, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- one account may have moved more than once
        <li key={`${id} ${place}`} className="border-b border-line px-2 py-2 last:border-b-0">
          <Link href={hrefOfRecord('account', id)} look="plain" className="block truncate font-medium">
            {byId.has(id) ? nameOfRecord(byId.get(id)!) : '–'}
          </Link>
        </li>
      ))}
    </ul>
  );
}
