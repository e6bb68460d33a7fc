import { SecretBox } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { Button, Dialog, useText } from '../../../platform/web/index.ts';
import type { phoneSystemContract } from '../../model/calls/contract.ts';
import { callTexts } from './texts.ts';

export type Keys = EndpointAnswer<typeof phoneSystemContract.renewKey>;

const example = `{"callId":"2026-0001","direction":"in","outcome":"answered",
 "number":"13800138000","extension":"8001",
 "startedAt":"2026-03-04T14:00:00+08:00","seconds":125,
 "recordingUrl":"https://pbx.example.cn/r/2026-0001.mp3"}`;

/** The address with its key, the signing secret and an example, this once. */
export function SystemKeys({ name, keys, onClose }: { name: string; keys: Keys; onClose: () => void }) {
  const t = useText(callTexts);
  const done = (
    <Button variant="primary" onPress={onClose}>
      {t('done')}
    </Button>
  );
  return (
    <Dialog title={t('keysTitle', { name })} isOpen isFirm onClose={onClose} actions={done}>
      <div className="flex flex-col gap-3">
        <SecretBox label={t('address')} secret={keys.address} hint="POST" />
        <SecretBox label={t('secret')} secret={keys.signingSecret} hint={t('secretHint')} />
        <section className="flex flex-col gap-1">
          <h3 className="text-sm text-soft">{t('example')}</h3>
          <pre className="overflow-auto rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
            {example}
          </pre>
        </section>
      </div>
    </Dialog>
  );
}
