import { Copy } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Dialog,
  FormDialog,
  notify,
  NumberField,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { quoteContract } from '../../model/contract.ts';
import { quoteTexts } from '../texts.ts';

type Props = {
  id: string;
  /** One more link to a quote that was sent before. */
  isFurther?: boolean;
  onClose: () => void;
};

const usualDays = 30;

/** Sends a quote with a link of its own; the address is shown once, to be copied. */
export function SendDialog({ id, isFurther = false, onClose }: Props) {
  const t = useText(quoteTexts);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(usualDays);
  const [isAsked, setAsked] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const { send, ...sending } = useSending({
    send: async (link: { label: string; livesForDays: number }) => {
      if (isFurther) return callContract(quoteContract.share, { params: { id }, body: link });
      return (await callContract(quoteContract.send, { params: { id }, body: { link } })).link!;
    },
    said: () => (isFurther ? null : t('sent')),
    stale: ['quotes'],
    onDone: (link) => setAddress(link.address),
  });
  const submit = (): void => {
    setAsked(true);
    if (label.trim() && days) void send({ label: label.trim(), livesForDays: days });
  };
  if (address !== null) return <LinkReady address={address} onClose={onClose} />;
  return (
    <FormDialog
      title={isFurther ? t('links') : t('sendTitle')}
      {...(!isFurther && { text: t('sendText') })}
      confirm={t('send')}
      onSubmit={submit}
      onClose={onClose}
      {...sending}
    >
      <TextField
        label={t('linkFor')}
        isRequired
        isFocusedFirst
        maxLength={80}
        value={label}
        onChange={setLabel}
        error={isAsked && !label.trim() ? t('linkForMissing') : null}
      />
      <NumberField label={t('livesFor')} min={1} max={365} unit={t('days')} value={days} onChange={setDays} />
    </FormDialog>
  );
}

function LinkReady({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useText(quoteTexts);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    notify({ tone: 'good', title: t('copied') });
  };
  return (
    <Dialog
      title={t('linkReady')}
      isOpen
      onClose={onClose}
      width="small"
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button variant="primary" icon={<Copy aria-hidden size={15} />} onPress={() => void copy()}>
            {t('copy')}
          </Button>
        </>
      }
    >
      <p className="pb-2 text-sm text-soft">{t('linkOnce')}</p>
      <TextField label={t('linkReady')} hideLabel isReadOnly value={address} onChange={() => {}} />
    </Dialog>
  );
}
