import { Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { NamedRecords, type RecordContract } from '../../../records/web/index.ts';
import { contractRecordContract } from '../../model/contract.ts';
import { StateBadge } from '../page/StateBadge.tsx';
import { paymentTexts } from './texts.ts';

/** These very contracts, in this order; one with several instalments is shown once. */
export function ContractLines({ ids }: { ids: readonly string[] }) {
  return (
    <NamedRecords
      ids={[...new Set(ids)]}
      contract={contractRecordContract as RecordContract}
      line={(contract) => <ContractLine contract={contract} />}
    />
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
