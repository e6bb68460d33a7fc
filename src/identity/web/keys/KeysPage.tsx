import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  ConfirmDialog,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../model/contract.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { SettingsHeader } from '../settings/SettingsHeader.tsx';
import { pageTitles } from '../texts.ts';
import { NewKey } from './NewKey.tsx';
import { keyTexts } from './texts.ts';

type ApiKey = EndpointAnswer<typeof identityContract.listKeys>['items'][number];

/** One's own keys for programs. */
export function Page() {
  const t = useText(keyTexts);
  const [isMaking, setMaking] = useState(false);
  const keys = useQuery(contractQuery(identityContract.listKeys));
  const create = (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setMaking(true)}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <SettingsHeader title={pageTitles.keys} actions={create} />
      <PageBody className="max-w-212">
        <p className="text-soft">
          {t('explain')}{' '}
          <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-sm">
            Authorization: Bearer …
          </code>
        </p>
        {keys.error && <ErrorNotice error={keys.error} onRetry={() => void keys.refetch()} />}
        {keys.isPending && <SkeletonLines lines={3} className="h-9" />}
        {keys.data?.items.length === 0 && (
          <EmptyState icon={<KeyRound aria-hidden size={28} />} title={t('emptyTitle')} action={create}>
            {t('empty')}
          </EmptyState>
        )}
        {keys.data && keys.data.items.length > 0 && <KeyList keys={keys.data.items} />}
      </PageBody>
      {isMaking && <NewKey onClose={() => setMaking(false)} />}
    </>
  );
}

function KeyList({ keys }: { keys: readonly ApiKey[] }) {
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
        ))}
      </ul>
      {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useText(keyTexts);
  const isRevoked = apiKey.revokedAt !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-60 flex-wrap items-center gap-2">
        <span className={isRevoked ? 'text-faint line-through' : 'font-medium'}>{apiKey.name}</span>
        {apiKey.readOnly && <Badge>{t('readOnly')}</Badge>}
        {isRevoked && <Badge tone="bad">{t('revoked')}</Badge>}
      </span>
      <span className="text-sm text-faint">
        {t('created')} <RelativeTime at={apiKey.createdAt} />
      </span>
      <span className="text-sm text-faint">
        {t('lastUsed')} {apiKey.lastUsedAt ? <RelativeTime at={apiKey.lastUsedAt} /> : t('never')}
      </span>
      <span className="ml-auto flex justify-end md:w-16">
        {!isRevoked && (
          <Button size="small" variant="danger" onPress={onRevoke}>
            {t('revoke')}
          </Button>
        )}
      </span>
    </li>
  );
}

function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useText(keyTexts);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => callContract(identityContract.revokeKey, { params: { id: apiKey.id } }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['api-keys'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('revokeTitle', { name: apiKey.name })}
      consequence={t('revokeConsequence')}
      confirm={t('revoke')}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
      isPending={revoke.isPending}
    />
  );
}
