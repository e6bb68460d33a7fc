import { useQuery } from '@tanstack/react-query';
import { Ellipsis, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  ConfirmDialog,
  contractQuery,
  EmptyState,
  ErrorNotice,
  IconButton,
  Menu,
  PageBody,
  SkeletonLines,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { phoneSystemContract, type WirePhoneSystem } from '../../model/calls/contract.ts';
import { SystemForm } from './SystemForm.tsx';
import { SystemKeys, type Keys } from './SystemKeys.tsx';
import { callTexts } from './texts.ts';

type Shown = { name: string; keys: Keys } | null;

/** Telephone systems that report calls: connected, changed, given new keys. */
export function Page() {
  const t = useText(callTexts);
  const mayDesign = useMay('organisation.update');
  const { data, error } = useQuery(contractQuery(phoneSystemContract.listSystems));
  const [edited, setEdited] = useState<WirePhoneSystem | 'new' | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  return (
    <>
      <SettingsHeader
        title={callTexts.systems}
        actions={
          <Button
            variant="primary"
            disabledReason={mayDesign ? null : t('notYours')}
            onPress={() => setEdited('new')}
          >
            {t('newSystem')}
          </Button>
        }
      />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} />}
        {!data && !error && <SkeletonLines lines={4} className="h-8" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<PhoneCall aria-hidden size={28} />} title={t('noSystems')}>
            {t('noSystemsHint')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="rounded-lg border border-line bg-surface">
            {data.items.map((system) => (
              <Row
                key={system.id}
                system={system}
                mayDesign={mayDesign}
                onEdit={() => setEdited(system)}
                onKeys={setShown}
              />
            ))}
          </ul>
        )}
      </PageBody>
      {edited && (
        <SystemForm
          system={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onKeys={setShown}
        />
      )}
      {shown && <SystemKeys {...shown} onClose={() => setShown(null)} />}
    </>
  );
}

type RowProps = {
  system: WirePhoneSystem;
  mayDesign: boolean;
  onEdit: () => void;
  onKeys: (shown: Shown) => void;
};

function Row({ system, mayDesign, onEdit, onKeys }: RowProps) {
  const t = useText(callTexts);
  const { instant } = useFormats();
  const [asked, setAsked] = useState<'renew' | 'archive' | null>(null);
  const params = { id: system.id };
  const close = (): void => setAsked(null);
  const renew = useSending({
    send: () => callContract(phoneSystemContract.renewKey, { params }),
    stale: ['phone-systems'],
    onDone: (keys) => {
      close();
      onKeys({ name: system.name, keys });
    },
    failed: (title) => ({ title }),
  });
  const archive = useSending({
    send: () => callContract(phoneSystemContract.archiveSystem, { params }),
    stale: ['phone-systems'],
    onDone: close,
    failed: (title) => ({ title }),
  });
  return (
    <li className="flex items-start gap-3 border-b border-line px-3 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {system.name}
          <Badge tone={system.isOn ? 'good' : 'neutral'}>{t(system.isOn ? 'on' : 'off')}</Badge>
        </p>
        <p className="figures text-sm text-faint">
          {[t('calls', { count: system.calls }), system.lastAt && t('lastAt', { at: instant(system.lastAt) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ul aria-label={t('extensions')} className="figures flex flex-wrap gap-x-3 text-sm text-soft">
          {system.extensions.map(({ extension, user }) => (
            <li key={extension} className="whitespace-nowrap">
              {extension} {user.name}
            </li>
          ))}
        </ul>
      </div>
      {mayDesign && (
        <Menu
          label={system.name}
          trigger={<IconButton label={t('edit')} icon={<Ellipsis aria-hidden size={18} />} />}
          entries={[
            { id: 'edit', name: t('edit'), onAction: onEdit },
            { id: 'renew', name: t('renew'), onAction: () => setAsked('renew') },
            { id: 'archive', name: t('archive'), isDanger: true, onAction: () => setAsked('archive') },
          ]}
        />
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(asked === 'archive' ? 'archiveTitle' : 'renewTitle', { name: system.name })}
        consequence={t(asked === 'archive' ? 'archiveText' : 'renewText')}
        confirm={t(asked === 'archive' ? 'archive' : 'renew')}
        isPending={renew.isPending || archive.isPending}
        onClose={close}
        onConfirm={() => void (asked === 'archive' ? archive.send() : renew.send())}
      />
    </li>
  );
}
