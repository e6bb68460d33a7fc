import { useNavigate } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
import { Button, callContract, useSending, useText } from '../../platform/web/index.ts';
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

/** The contracts of a deal, and the step from the deal to a draft. */
export function ContractsOfDeal({ record }: { record: WireRecord }) {
  const t = useText(contractTexts);
  const navigate = useNavigate();
  const mayDraft = useMay('contract.create');
  const { send, isPending } = useSending({
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
          isPending={isPending}
          onPress={() => void send()}
        >
          {t('fromDeal')}
        </Button>
      )}
      <div className="w-full">
        <RelatedRecords
          object="contract"
          contract={contractRecordContract}
          conditions={[{ field: 'deal', op: 'is', value: record.id }]}
          fieldIds={fieldIds}
          emptyText={t('none')}
        />
      </div>
    </div>
  );
}
