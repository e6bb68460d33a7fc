import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fileContract } from '../../../activities/model/file-contract.ts';
import {
  callContract,
  contractQuery,
  DatePicker,
  FormDialog,
  Select,
  useToday,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { stepTexts } from '../texts.ts';
import { staleReads } from './use-standing.ts';

type Props = { id: string; onClose: () => void };

/** Notes by hand that both parties have signed, with the scan among the contract's files. */
export function SignDialog({ id, onClose }: Props) {
  const t = useText(stepTexts);
  const today = useToday();
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const [fileId, setFileId] = useState<string | null>(null);
  const files = useQuery(contractQuery(fileContract.listFiles, { query: { object: 'contract', id } }));
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(contractWorkContract.sign, { params: { id }, body: { signedOn: signedOn!, fileId } }),
    said: () => t('done'),
    stale: staleReads,
    onDone: onClose,
  });
  const options = (files.data?.items ?? []).map((file) => ({ id: file.id, name: file.name }));
  return (
    <FormDialog
      title={t('signTitle')}
      text={t('signText')}
      confirm={t('sign')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!signedOn}
      failure={failure}
    >
      <DatePicker label={t('signedOn')} value={signedOn} onChange={setSignedOn} isRequired />
      {options.length > 0 && (
        <Select label={t('scan')} value={fileId} onChange={setFileId} options={options} isClearable />
      )}
    </FormDialog>
  );
}
