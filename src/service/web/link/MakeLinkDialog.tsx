import { useState } from 'react';
import { FormDialog, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { linkTexts } from './texts.ts';

type Props = {
  title: string;
  /** What the press says that makes the link. */
  confirm: string;
  /** How long the link is good, and what it shows. */
  hint: string;
  make: (label: string) => Promise<{ url: string }>;
  stale?: readonly string[];
  onClose: () => void;
};

/** Makes a link for somebody without an account, shows it this once, and copies it. */
export function MakeLinkDialog({ title, confirm, hint, make, stale = [], onClose }: Props) {
  const t = useText(linkTexts);
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const making = useSending({
    send: () => make(label.trim()),
    stale,
    onDone: (made) => setUrl(made.url),
  });
  const copy = useSending({
    send: () => navigator.clipboard.writeText(url ?? ''),
    said: () => t('copied'),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={title}
      confirm={url ? t('copy') : confirm}
      isPending={making.isPending}
      failure={making.failure ?? copy.failure}
      onClose={onClose}
      onSubmit={() => {
        if (url) void copy.send();
        else if (label.trim() !== '') void making.send();
      }}
    >
      {url ? (
        <TextField label={t('address')} hint={hint} value={url} onChange={() => {}} isReadOnly />
      ) : (
        <TextField label={t('forWhom')} value={label} onChange={setLabel} maxLength={100} isRequired />
      )}
    </FormDialog>
  );
}
