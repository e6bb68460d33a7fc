import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  callContract,
  ConfirmDialog,
  IconButton,
  Link,
  Menu,
  RelativeTime,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { watchContract, type WireWatch } from '../../model/watch/watch-contract.ts';
import { watchTexts } from './texts.ts';
import { staleAlerts } from './use-watches.ts';

/** One watch: how it stands, and letting it rest. */
export function WatchRow({ watch }: { watch: WireWatch }) {
  const t = useText(watchTexts);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link href={`/alerts/watches/${watch.id}`} look="plain" className="min-w-0 truncate font-medium">
            {watch.name}
          </Link>
          {watch.paused && <Badge tone="warn">{t('paused')}</Badge>}
          {watch.firing !== null && watch.firing > 0 && (
            <Badge tone="bad">{t('firingNow', { count: watch.firing })}</Badge>
          )}
        </div>
        <p className="figures flex flex-wrap gap-x-3 text-sm text-faint">
          {!watch.isMine && <span>{t('by', { name: watch.owner.name })}</span>}
          {watch.lookedAt && <RelativeTime at={watch.lookedAt} />}
          {watch.failure && <span className="text-bad">{t('failed', { reason: watch.failure })}</span>}
        </p>
      </div>
      {watch.isMine && <WatchActs watch={watch} />}
    </li>
  );
}

function WatchActs({ watch: { id, name, paused } }: { watch: WireWatch }) {
  const t = useText(watchTexts);
  const [isAsking, setAsking] = useState(false);
  const params = { id };
  const told = { stale: staleAlerts, failed: (sentence: string) => ({ title: sentence }) };
  const pausing = useSending({
    send: () => callContract(watchContract.pauseWatch, { params, body: { paused: !paused } }),
    ...told,
  });
  const removing = useSending({
    send: () => callContract(watchContract.removeWatch, { params }),
    said: () => t('removed'),
    onDone: () => setAsking(false),
    ...told,
  });
  const more = t('moreOf', { name });
  return (
    <>
      <Menu
        label={more}
        placement="bottom end"
        trigger={<IconButton label={more} icon={<Ellipsis aria-hidden size={16} />} />}
        entries={[
          { id: 'pause', name: t(paused ? 'resume' : 'pause'), onAction: () => void pausing.send() },
          { id: 'remove', name: t('remove'), isDanger: true, onAction: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        title={t('remove')}
        consequence={t('removeText', { name })}
        confirm={t('remove')}
        isDanger
        isOpen={isAsking}
        isPending={removing.isPending}
        onConfirm={() => void removing.send()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
