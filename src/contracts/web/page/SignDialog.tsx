import { useState } from 'react';
import { fileContract } from '../../../activities/model/file-contract.ts';
import {
  callContract,
  DatePicker,
  FormDialog,
  uploadContract,
  useToday,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
import { FileChoice } from '../FileChoice.tsx';
import { stepTexts } from '../texts.ts';
import { staleReads } from './use-standing.ts';

type Props = { id: string; onClose: () => void };

/** Notes by hand that both parties have signed; the scan becomes a file of the contract. */
export function SignDialog({ id, onClose }: Props) {
  const t = useText(stepTexts);
  const today = useToday();
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const [scan, setScan] = useState<File | null>(null);
  const { send, failure, isPending } = useSending({
    send: async () => {
      const fileId = scan && (await addScan(id, scan));
      return callContract(contractWorkContract.sign, {
        params: { id },
        body: { signedOn: signedOn!, fileId },
      });
    },
    said: () => t('done'),
    stale: [...staleReads, 'files'],
    onDone: onClose,
  });
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
      <FileChoice label={t('scan')} accept=".pdf,image/*" file={scan} onChange={setScan} />
    </FormDialog>
  );
}

async function addScan(id: string, scan: File): Promise<string> {
  const upload = new FormData();
  upload.append('object', 'contract');
  upload.append('id', id);
  upload.append('file', scan);
  return (await uploadContract(fileContract.addFile, { upload }, () => {})).id;
}
