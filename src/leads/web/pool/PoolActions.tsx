import { LockKeyhole, LockKeyholeOpen, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, callContract, useSending, useText } from '../../../platform/web/index.ts';
import { poolContract } from '../../model/pool/contract.ts';
import { LockDialog } from './LockDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { standingTexts } from './texts.ts';
import { staleWithLead, useStanding } from './use-standing.ts';

export type LeadNamed = { id: string; name: string };

/** What one may do with a lead in hand about pools: give it back, lock it, unlock it. Nothing when nothing is allowed. */
export function PoolActions({ lead }: { lead: LeadNamed }) {
  const t = useText(standingTexts);
  const { data } = useStanding(lead.id);
  const [ask, setAsk] = useState<'release' | 'lock' | null>(null);
  const unlock = useSending({
    send: () => callContract(poolContract.unlockLead, { params: { id: lead.id } }),
    said: () => t('unlocked'),
    stale: staleWithLead,
    failed: (title) => ({ title }),
  });
  if (!data) return null;
  const { release, lock } = data.abilities;
  const close = (): void => setAsk(null);
  return (
    <span className="flex flex-wrap gap-2">
      {lock && data.lock && (
        <Button
          size="small"
          icon={<LockKeyholeOpen aria-hidden size={14} />}
          onPress={() => void unlock.send()}
        >
          {t('unlock')}
        </Button>
      )}
      {lock && !data.lock && (
        <Button size="small" icon={<LockKeyhole aria-hidden size={14} />} onPress={() => setAsk('lock')}>
          {t('lock')}
        </Button>
      )}
      {release && (
        <Button size="small" icon={<Undo2 aria-hidden size={14} />} onPress={() => setAsk('release')}>
          {t('release')}
        </Button>
      )}
      {ask === 'release' && <ReleaseDialog lead={lead} standing={data} onClose={close} />}
      {ask === 'lock' && <LockDialog lead={lead} onClose={close} />}
    </span>
  );
}
