import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { StateBadge } from '../page/StateBadge.tsx';
import { paymentTexts } from './texts.ts';

/** These very contracts, in this order; one with several instalments is shown once. */
export function ContractLines({ ids }: { ids: readonly string[] }) {
  const wanted = [...new Set(ids)];
  const filter = writeFilter([{ field: 'id', op: 'in', value: wanted }]);
  const asked = useQuery(contractQuery(contractRecordContract.list, { query: { filter, limit: 200 } }));
  if (asked.isPending) return <SkeletonLines lines={Math.min(wanted.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map(asked.data.items.map((contract) => [contract.id, contract]));
  return (
    <ul className="-mx-2">
      {wanted.map((id) => (
        <li key={id} className="border-b border-line last:border-b-0">
          <ContractLine contract={byId.get(id)} />
        </li>
      ))}
    </ul>
  );
}

function ContractLine({ contract }: { contract: WireRecord | undefined }) {
  const t = useText(paymentTexts);
  const { money } = useFormats();
  if (!contract) return <p className="px-2 py-2 text-sm text-faint">{t('gone')}</p>;
  const quiet = [nameOf(contract['account']), nameOf(contract['owner'])].filter(Boolean).join(' · ');
  return (
    <div className="flex items-start justify-between gap-3 px-2 py-2">
      <span className="min-w-0">
        <Link href={`/contracts/${contract.id}`} look="plain" className="block truncate font-medium">
          {String(contract['name'])}
        </Link>
        <span className="block truncate text-xs text-faint">{quiet}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        {typeof contract['amount'] === 'string' && (
          <span className="figures text-sm">{money(contract['amount'], String(contract['currency']))}</span>
        )}
        <span className="flex gap-2">
          <StateBadge state={String(contract['state'])} number={String(contract['number'])} />
        </span>
      </span>
    </div>
  );
}

function nameOf(value: unknown): string {
  return (value as Named | null)?.name ?? '';
}
