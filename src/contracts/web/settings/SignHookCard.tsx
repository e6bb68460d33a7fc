import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { signHookContract } from '../../model/sign/sign-contract.ts';
import { hookTexts, ruleTexts } from './texts.ts';

type Keys = EndpointAnswer<typeof signHookContract.openHook>;

/** Where a provider of electronic signatures reports; without one, signatures are noted by hand with the scan. */
export function SignHookCard() {
  const t = useText(hookTexts);
  const r = useText(ruleTexts);
  const { instant } = useFormats();
  const mayDesign = useMay('contract_rules.design');
  const { data } = useQuery(contractQuery(signHookContract.readHook));
  const [keys, setKeys] = useState<Keys | null>(null);
  const opening = useSending({
    send: () => callContract(signHookContract.openHook, { body: {} }),
    stale: ['contract-sign-hook'],
    onDone: setKeys,
    failed: (title) => ({ title }),
  });
  const closing = useSending({
    send: () => callContract(signHookContract.closeHook, {}),
    said: () => t('closed'),
    stale: ['contract-sign-hook'],
    onDone: () => setKeys(null),
    failed: (title) => ({ title }),
  });
  if (!data) return null;
  return (
    <Card title={t('title')}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-sm text-soft">{t('intro')}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={data.isOn ? 'good' : 'neutral'}>{t(data.isOn ? 'isOn' : 'isOff')}</Badge>
          {data.lastAt && (
            <span className="text-soft">{t('last', { at: instant(data.lastAt), count: data.reports })}</span>
          )}
        </p>
        {keys && <ShownOnce keys={keys} />}
        <div className="flex flex-wrap gap-2">
          <Button
            isPending={opening.isPending}
            disabledReason={mayDesign ? null : r('noRight')}
            onPress={() => void opening.send()}
          >
            {t(data.isOn ? 'renew' : 'open')}
          </Button>
          {data.isOn && mayDesign && (
            <Button variant="danger" isPending={closing.isPending} onPress={() => void closing.send()}>
              {t('close')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function ShownOnce({ keys }: { keys: Keys }) {
  const t = useText(hookTexts);
  return (
    <div className="flex w-full flex-col gap-2">
      <p className="text-sm text-warn">{t('once')}</p>
      <TextField label={t('address')} value={keys.address} onChange={() => {}} isReadOnly />
      <TextField label={t('secret')} value={keys.signingSecret} onChange={() => {}} isReadOnly />
    </div>
  );
}
