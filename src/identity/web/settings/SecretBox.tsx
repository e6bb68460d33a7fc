import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, TextField, useText } from '../../../platform/web/index.ts';
import { settingsTexts } from './texts.ts';

/** A link or a key that is shown this once, with a button that copies it. */
export function SecretBox({ label, secret, hint }: { label: string; secret: string; hint: string }) {
  const t = useText(settingsTexts);
  const [state, setState] = useState<'fresh' | 'copied' | 'failed'>('fresh');
  const copy = (): void => {
    // Browsers offer the clipboard on https and localhost only.
    const copied = navigator.clipboard?.writeText(secret) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-3">
      <div className="flex items-end gap-2">
        <TextField label={label} value={secret} onChange={() => {}} isReadOnly className="flex-1" />
        <Button
          icon={state === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          onPress={copy}
        >
          {t(state === 'copied' ? 'copied' : 'copy')}
        </Button>
      </div>
      <output className="text-sm text-soft">{state === 'failed' ? t('copyByHand') : hint}</output>
    </div>
  );
}
