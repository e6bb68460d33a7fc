import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import { useMay } from '../../identity/web/index.ts';
import { Button, callContract, contractQuery, Link, useSending, useText } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { contractRecordContract } from '../model/contract.ts';
import { contractWorkContract } from '../model/work-contract.ts';
import { contractTexts } from './texts.ts';

/** On an accepted quote: the contract that it became, or the step to it. */
export function ContractOfQuote({ record }: { record: WireRecord }) {
  const t = useText(contractTexts);
  const mayDraft = useMay('contract.create');
  const filter = JSON.stringify([{ field: 'quote', op: 'is', value: record.id }]);
  const { data } = useQuery(contractQuery(contractRecordContract.list, { query: { filter, limit: 1 } }));
  if (record['state'] !== 'accepted' || !data) return null;
  const [contract] = data.items;
  if (contract)
    return (
      <Link href={`/contracts/${contract.id}`}>
        {t('contractOf', { number: String(contract['number']) })}
      </Link>
    );
  return mayDraft ? <MakeContract quoteId={record.id} /> : null;
}

function MakeContract({ quoteId }: { quoteId: string }) {
  const t = useText(contractTexts);
  const navigate = useNavigate();
  const { send, isPending } = useSending({
    send: () => callContract(contractWorkContract.fromQuote, { params: { id: quoteId }, body: {} }),
    said: () => t('drafted'),
    stale: ['contracts'],
    onDone: ({ id }) => navigate({ href: `/contracts/${id}` }),
    failed: (title) => ({ title }),
  });
  return (
    <Button
      variant="primary"
      icon={<FileSignature aria-hidden size={15} />}
      isPending={isPending}
      onPress={() => void send()}
    >
      {t('fromQuote')}
    </Button>
  );
}
