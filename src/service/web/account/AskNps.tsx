import { useState } from 'react';
import {
  Button,
  callContract,
  FormDialog,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { accountServiceContract } from '../../model/nps/contract.ts';
import { accountTexts } from './texts.ts';

/** Makes a link that asks whether the customer would recommend us, and hands it over to be sent. */
export function AskNps({ accountId }: { accountId: string }) {
  const t = useText(accountTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" className="self-start" onPress={() => setOpen(true)}>
        {t('ask')}
      </Button>
      {isOpen && <MakeLink accountId={accountId} onClose={() => setOpen(false)} />}
    </>
  );
}

function MakeLink({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const t = useText(accountTexts);
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const making = useSending({
    send: () =>
      callContract(accountServiceContract.askNps, {
        params: { id: accountId },
        body: { label: label.trim() },
      }),
    stale: ['accounts'],
    onDone: (made) => setUrl(made.url),
  });
  const copy = useSending({
    send: () => navigator.clipboard.writeText(url ?? ''),
    said: () => t('copied'),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('ask')}
      confirm={t(url ? 'copy' : 'make')}
      isPending={making.isPending}
      failure={making.failure ?? copy.failure}
      onClose={onClose}
      onSubmit={() => {
        if (url) void copy.send();
        else if (label.trim() !== '') void making.send();
      }}
    >
      {url ? (
        <TextField label={t('address')} hint={t('once')} value={url} onChange={() => {}} isReadOnly />
      ) : (
        <TextField label={t('forWhom')} value={label} onChange={setLabel} maxLength={100} isRequired />
      )}
    </FormDialog>
  );
}
