import { useState } from 'react';
import { Button, Card, useText } from '../../../platform/web/index.ts';
import type { WireSource } from '../../model/contract.ts';
import { hasOwner, isDatabase } from '../../model/outside-source.ts';
import { sourceTexts } from '../texts.ts';
import { useChangeSource } from '../use-sources.ts';
import { AccessDialog } from './AccessDialog.tsx';
import { NameAndRights } from './NameAndRights.tsx';

/** Where the source is read from, what it is called, who reads it and when. */
export function SettingsTab({ source }: { source: WireSource }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Rights source={source} />
      <Connection source={source} />
    </div>
  );
}

function Rights({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const { send, failure, isPending } = useChangeSource(source, () => t('saved'));
  return (
    <Card title={t('step_readers')}>
      <NameAndRights
        source={source}
        isOwned={hasOwner(source.columns)}
        failure={failure}
        onSave={(told) => void send(told)}
      >
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            {t('save')}
          </Button>
        </div>
      </NameAndRights>
    </Card>
  );
}

function Connection({ source }: { source: WireSource }) {
  const t = useText(sourceTexts);
  const [isChanging, setChanging] = useState(false);
  const { send, isPending } = useChangeSource(source, () => t('saved'));
  const { access, state } = source;
  const isOn = state === 'on';
  return (
    <Card title={t(`kind_${source.kind}`)}>
      <div className="flex flex-col gap-3">
        {access.kind === 'rest' && <p className="text-soft [overflow-wrap:anywhere]">{access.url}</p>}
        {isDatabase(access) && (
          <>
            <p className="text-soft [overflow-wrap:anywhere]">
              {access.username}@{access.host}:{access.port}/{access.database}
            </p>
            <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap">
              {access.query}
            </pre>
          </>
        )}
        {access.kind === 'file' && <p className="text-soft">{t('replaceHint')}</p>}
        <div className="flex flex-wrap gap-2">
          {access.kind !== 'file' && <Button onPress={() => setChanging(true)}>{t('change')}</Button>}
          <Button isPending={isPending} onPress={() => void send({ isOn: !isOn })}>
            {t(isOn ? 'switchOff' : 'switchOn')}
          </Button>
        </div>
      </div>
      {isChanging && <AccessDialog source={source} onClose={() => setChanging(false)} />}
    </Card>
  );
}
