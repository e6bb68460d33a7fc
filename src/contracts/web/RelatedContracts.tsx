import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
import { Button, callContract, contractQuery, useSending, useText } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { nameOfRecord, RelatedRecords } from '../../records/web/index.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { contractTexts } from './texts.ts';

const fieldIds = ['number', 'state', 'amount', 'received', 'ends_on'];

export function ContractsOfAccount({ record }: { record: WireRecord }) {
  const t = useText(contractTexts);
  return (
    <RelatedRecords
      object="contract"
      contract={contractRecordContract}
      conditions={[{ field: 'account', op: 'is', value: record.id }]}
      fieldIds={fieldIds}
      createWith={{ account: { id: record.id, name: nameOfRecord(record) } }}
      emptyText={t('none')}
    />
  );
}

/** The contracts of a deal, the step from the deal to a draft, and the contract that a renewal deal renews. */
export function ContractsOfDeal({ record }: { record: WireRecord }) {
  const t = useText(contractTexts);
  const mayDraft = useMay('contract.create');
  const navigate = useNavigate();
  const drafting = useSending({
    send: () => callContract(contractWorkContract.fromDeal, { params: { id: record.id }, body: {} }),
    said: () => t('drafted'),
    stale: ['contracts'],
    onDone: ({ id }) => navigate({ href: `/contracts/${id}` }),
    failed: (title) => ({ title }),
  });
  return (
    <div className="flex flex-col items-start gap-2 *:max-w-full">
      {mayDraft && (
        <Button
          icon={<FileSignature aria-hidden size={15} />}
          isPending={drafting.isPending}
          onPress={() => void drafting.send()}
        >
          {t('fromDeal')}
        </Button>
      )}
      <div className="w-full">
        <Contracts where="deal" of={record.id} emptyText={t('none')} />
        <RenewedContract dealId={record.id} />
      </div>
    </div>
  );
}

type ContractsProps = { where: 'deal' | 'renewal_deal'; of: string; emptyText: string };

function Contracts({ where, of, emptyText }: ContractsProps) {
  return (
    <RelatedRecords
      object="contract"
      contract={contractRecordContract}
      conditions={[{ field: where, op: 'is', value: of }]}
      fieldIds={fieldIds}
      emptyText={emptyText}
    />
  );
}

/** Shown where there is one. */
function RenewedContract({ dealId }: { dealId: string }) {
  const t = useText(contractTexts);
  const filter = JSON.stringify([{ field: 'renewal_deal', op: 'is', value: dealId }]);
  const { data } = useQuery(contractQuery(contractRecordContract.list, { query: { filter, limit: 1 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="pt-3">
      <h3 className="pb-1 text-sm text-soft">{t('renewalOf')}</h3>
      <Contracts where="renewal_deal" of={dealId} emptyText="" />
    </section>
  );
}
