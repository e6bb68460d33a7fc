import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SecretBox } from '../../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import {
  Button,
  callContract,
  Card,
  ConfirmDialog,
  Dialog,
  ErrorNotice,
  useText,
} from '../../../../platform/web/index.ts';
import { captureSourceContract, type CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { sourceTexts } from './texts.ts';

type Keys = EndpointAnswer<typeof captureSourceContract.renewKey>;

/** The keys of a program's source: renewed here, shown once. */
export function SourceKeys({ source, mayDesign }: { source: CaptureSourceAnswer; mayDesign: boolean }) {
  const t = useText(sourceTexts);
  const [isAsking, setAsking] = useState(false);
  const renew = useMutation({
    mutationFn: () => callContract(captureSourceContract.renewKey, { params: { id: source.id } }),
    onSettled: () => setAsking(false),
  });
  return (
    <Card title={t('keys')}>
      <p className="text-sm text-soft">{t('keysHint')}</p>
      {renew.error && <ErrorNotice error={renew.error} />}
      {mayDesign && (
        <Button className="mt-3" onPress={() => setAsking(true)}>
          {t('renew')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('renewTitle', { name: source.name })}
        consequence={t('renewText')}
        confirm={t('renew')}
        isPending={renew.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => renew.mutate()}
      />
      {renew.data && <KeysDialog name={source.name} keys={renew.data} onClose={() => renew.reset()} />}
    </Card>
  );
}

/** The address with its key, the signing secret and an example, this once. */
export function KeysDialog({ name, keys, onClose }: { name: string; keys: Keys; onClose: () => void }) {
  const t = useText(sourceTexts);
  const done = (
    <Button variant="primary" onPress={onClose}>
      {t('done')}
    </Button>
  );
  const example = `curl -X POST '${keys.address}' \\
  -H 'content-type: application/json' \\
  -d '{"name":"Zhang San","mobile":"13800138000","need":"CRM"}'`;
  return (
    <Dialog title={`${t('keyTitle')} · ${name}`} isOpen onClose={onClose} isFirm actions={done}>
      <div className="flex flex-col gap-3">
        <SecretBox label={t('address')} secret={keys.address} hint={t('addressHint')} />
        <SecretBox label={t('secret')} secret={keys.signingSecret} hint={t('secretHint')} />
        <section className="flex flex-col gap-1">
          <h3 className="text-sm text-soft">{t('example')}</h3>
          <pre className="overflow-auto rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
            {example}
          </pre>
        </section>
      </div>
    </Dialog>
  );
}
