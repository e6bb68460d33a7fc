import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { contractQuery, ErrorNotice, SkeletonLines } from '../../platform/web/index.ts';
import { writeFilter } from '../model/filter.ts';
import type { WireRecord } from '../model/record-contract.ts';
import type { RecordContract } from './record-type.ts';

type Props = {
  ids: readonly string[];
  contract: RecordContract;
  /** How one is told; undefined where it is gone, or out of the reader's sight. */
  line: (record: WireRecord | undefined) => ReactNode;
};

/** These very records behind a number, in this order; one that is named twice is shown twice. At most 200. */
export function NamedRecords({ ids, contract, line }: Props) {
  const wanted = [...new Set(ids)];
  const filter = writeFilter([{ field: 'id', op: 'in', value: wanted }]);
  const asked = useQuery(contractQuery(contract.list, { query: { filter, limit: 200 } }));
  if (asked.isPending) return <SkeletonLines lines={Math.min(wanted.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map(asked.data.items.map((record) => [record.id, record]));
  return (
    <ul className="-mx-2">
      {eachNaming(ids).map(({ id, key }) => (
        <li key={key} className="border-b border-line last:border-b-0">
          {line(byId.get(id))}
        </li>
      ))}
    </ul>
  );
}

/** Each naming of a record with a key of its own. */
function eachNaming(ids: readonly string[]): { id: string; key: string }[] {
  const times = new Map<string, number>();
  return ids.map((id) => {
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return { id, key: `${id}-${before}` };
  });
}
