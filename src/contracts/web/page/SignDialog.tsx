import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { fileContract } from '../../../activities/model/file-contract.ts';
import {
  Button,
  callContract,
  DatePicker,
  FormDialog,
  uploadContract,
  useToday,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractWorkContract } from '../../model/work-contract.ts';
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
      <ScanChoice scan={scan} onChange={setScan} />
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

function ScanChoice({ scan, onChange }: { scan: File | null; onChange: (scan: File) => void }) {
  const t = useText(stepTexts);
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = target.files ?? [];
    if (chosen) onChange(chosen);
    target.value = '';
  };
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <input
        ref={input}
        type="file"
        accept=".pdf,image/*"
        aria-label={t('scan')}
        className="sr-only"
        tabIndex={-1}
        onChange={take}
      />
      <Button icon={<FileUp aria-hidden size={15} />} onPress={() => input.current?.click()}>
        {t('scan')}
      </Button>
      {scan && <span className="min-w-0 text-soft [overflow-wrap:anywhere]">{scan.name}</span>}
    </div>
  );
}
