import { useQuery } from '@tanstack/react-query';
import { contractQuery, ErrorNotice, SkeletonLines } from '../../../platform/web/index.ts';
import { approvalContract, mostNamed, type WireRequest } from '../../model/contract.ts';
import { RequestRow } from './RequestRow.tsx';

export function Requests({ items }: { items: readonly WireRequest[] }) {
  return (
    <ul className="rounded-lg border border-line bg-surface">
      {items.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </ul>
  );
}

/** These very requests, as far as the reader may see them. */
export function NamedRequests({ ids }: { ids: readonly string[] }) {
  const wanted = [...new Set(ids)].slice(0, mostNamed);
  const { data, error, refetch } = useQuery(
    contractQuery(approvalContract.listNamedRequests, { query: { ids: wanted.join(',') } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={Math.min(wanted.length, 8)} className="h-9" />;
  return <Requests items={data.items} />;
}
