import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  RelativeTime,
  useFormats,
  useSending,
  useText,
  type Tone,
} from '../../../../platform/web/index.ts';
import { mailboxContract, type WireMailbox } from '../../../model/mail/mailbox-contract.ts';
import { Disconnect } from './Disconnect.tsx';
import { mailboxTexts } from './texts.ts';
import { useSyncNow } from './use-sync-now.ts';

type Props = { mailbox: WireMailbox; onChange: () => void };

/** One mailbox with its health: when it was read, what was kept, what was left and why. */
export function MailboxCard({ mailbox, onChange }: Props) {
  const t = useText(mailboxTexts);
  return (
    <li className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium wrap-anywhere">{mailbox.address}</span>
            <Health mailbox={mailbox} />
          </p>
          <Times mailbox={mailbox} />
          {mailbox.error && (
            <p className="mt-1 text-sm text-bad">
              {mailbox.error}
              {mailbox.errorSaid && (
                <span className="block text-xs wrap-anywhere text-soft">
                  {t('serverSaid', { said: mailbox.errorSaid })}
                </span>
              )}
            </p>
          )}
        </div>
        <Actions mailbox={mailbox} onChange={onChange} />
      </div>
      <Counts mailbox={mailbox} />
    </li>
  );
}

function Health({ mailbox: { isOn, isSyncing, error, syncedAt } }: { mailbox: WireMailbox }) {
  const t = useText(mailboxTexts);
  const states: [boolean, Tone, keyof typeof mailboxTexts][] = [
    [!isOn, 'neutral', 'off'],
    [isSyncing, 'accent', 'syncing'],
    [error !== null, 'bad', 'failing'],
    [syncedAt !== null, 'good', 'well'],
    [true, 'neutral', 'waiting'],
  ];
  const [, tone, word] = states.find(([holds]) => holds)!;
  return <Badge tone={tone}>{t(word)}</Badge>;
}

function Times({ mailbox: { syncedAt, nextAt, isOn, usualVisibility } }: { mailbox: WireMailbox }) {
  const t = useText(mailboxTexts);
  return (
    <p className="figures mt-1 flex flex-wrap gap-x-3 text-sm text-faint">
      {syncedAt && (
        <span>
          {t('lastSync')} <RelativeTime at={syncedAt} />
        </span>
      )}
      {isOn && (
        <span>
          {t('nextSync')} <RelativeTime at={nextAt} />
        </span>
      )}
      <span>
        {t('usual')}: {t(usualVisibility)}
      </span>
    </p>
  );
}

function Counts({ mailbox: { folders, skipped } }: { mailbox: WireMailbox }) {
  const t = useText(mailboxTexts);
  const { number } = useFormats();
  if (folders.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-2 border-t border-line px-4 py-3 text-sm md:grid-cols-2">
      {folders.map(({ role, seen, stored }) => (
        <div key={role} className="flex flex-wrap gap-x-2">
          <dt className="text-soft">{t(role)}</dt>
          <dd className="figures">{t('folderCounts', { seen: number(seen), stored: number(stored) })}</dd>
        </div>
      ))}
      {!folders.some(({ role }) => role === 'sent') && <p className="text-warn">{t('noSent')}</p>}
      {skipped.length > 0 && (
        <div className="md:col-span-2">
          <dt className="text-soft">{t('skippedTitle')}</dt>
          <dd className="figures mt-0.5 flex flex-wrap gap-x-4 gap-y-0.5 text-faint">
            {skipped.map(({ reason, count }) => (
              <span key={reason}>
                {t(reason)} <span className="text-ink">{number(count)}</span>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ mailbox, onChange }: Props) {
  const t = useText(mailboxTexts);
  const [isLeaving, setLeaving] = useState(false);
  const sync = useSyncNow();
  const { isOn, id, version } = mailbox;
  const turn = useSending({
    send: () =>
      callContract(mailboxContract.changeMyMailbox, {
        params: { id },
        ifMatch: version,
        body: { isOn: !isOn },
      }),
    stale: ['mailboxes'],
    failed: (title) => ({ title }),
  });
  return (
    <div className="flex flex-wrap gap-2">
      {isOn && (
        <Button size="small" isPending={sync.isPending} onPress={() => sync.mutate(id)}>
          {t('syncNow')}
        </Button>
      )}
      <Button size="small" onPress={onChange}>
        {t('change')}
      </Button>
      <Button size="small" isPending={turn.isPending} onPress={() => void turn.send()}>
        {t(isOn ? 'switchOff' : 'switchOn')}
      </Button>
      <Button size="small" variant="danger" onPress={() => setLeaving(true)}>
        {t('disconnect')}
      </Button>
      {isLeaving && <Disconnect mailbox={mailbox} onClose={() => setLeaving(false)} />}
    </div>
  );
}
