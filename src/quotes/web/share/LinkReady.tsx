import { Copy } from 'lucide-react';
import { Button, Dialog, notify, TextField, useText } from '../../../platform/web/index.ts';
import { quoteTexts } from '../texts.ts';

/** The address of a new link, shown once, to be copied. */
export function LinkReady({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useText(quoteTexts);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      notify({ tone: 'good', title: t('copied') });
    } catch {
      notify({ tone: 'bad', title: t('noClipboard') });
    }
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
