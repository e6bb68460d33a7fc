import { CloudUpload } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { RelativeTime } from '../locale/RelativeTime.tsx';
import { useText } from '../texts.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Drawer } from '../ui/Drawer.tsx';
import { Link } from '../ui/Link.tsx';
import type { OutboxEntry } from './entry.ts';
import { dropWrite, outboxEntries, retryWrite, sendAll, watchOutbox } from './outbox.ts';
import { outboxTexts } from './texts.ts';

/** What waits to be sent from this browser, oldest first. */
export function useOutbox(): readonly OutboxEntry[] {
  return useSyncExternalStore(watchOutbox, outboxEntries);
}

/** A line over the page while something waits or was refused; behind it the list. */
export function OutboxLine() {
  const t = useText(outboxTexts);
  const entries = useOutbox();
  const [isOpen, setOpen] = useState(false);
  const failed = entries.filter(({ failure }) => failure !== null).length;
  const waiting = entries.length - failed;
  if (entries.length === 0 && !isOpen) return null;
  return (
    <>
      {entries.length > 0 && (
        <output className="flex items-center gap-2 bg-accent-soft px-4 py-1 text-sm text-ink md:px-6">
          <CloudUpload aria-hidden size={16} className="shrink-0" />
          {waiting > 0 && t('waiting', { count: waiting })}
          {failed > 0 && <span className="text-bad">{t('failed', { count: failed })}</span>}
          <Button size="small" variant="quiet" className="ml-auto" onPress={() => setOpen(true)}>
            {t('show')}
          </Button>
        </output>
      )}
      <Drawer
        title={t('title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          waiting > 0 && (
            <Button variant="primary" onPress={() => void sendAll()}>
              {t('sendNow')}
            </Button>
          )
        }
      >
        <p className="pb-3 text-sm text-soft">{t(entries.length > 0 ? 'explained' : 'none')}</p>
        <ul className="flex flex-col divide-y divide-line">
          {entries.map((entry) => (
            <WaitingWrite key={entry.id} entry={entry} onLeave={() => setOpen(false)} />
          ))}
        </ul>
      </Drawer>
    </>
  );
}

function WaitingWrite({ entry, onLeave }: { entry: OutboxEntry; onLeave: () => void }) {
  const t = useText(outboxTexts);
  const [isDropping, setDropping] = useState(false);
  const { title, href, at, failure } = entry;
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <p className="line-clamp-3 break-words whitespace-pre-line">{title}</p>
      <p className="flex flex-wrap items-center gap-2 text-xs text-faint">
        <Badge tone={failure === null ? 'neutral' : 'bad'}>
          {t(failure === null ? 'isWaiting' : 'hasFailed')}
        </Badge>
        <RelativeTime at={at} />
        {href && (
          <span onClickCapture={onLeave}>
            <Link href={href}>{t('open')}</Link>
          </span>
        )}
      </p>
      {failure !== null && <p className="text-sm text-bad">{failure}</p>}
      <p className="flex gap-2">
        {failure !== null && (
          <Button size="small" onPress={() => void retryWrite(entry)}>
            {t('retry')}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => setDropping(true)}>
          {t('drop')}
        </Button>
      </p>
      <ConfirmDialog
        isOpen={isDropping}
        title={t('dropTitle')}
        consequence={t('dropConsequence', { title })}
        confirm={t('drop')}
        onConfirm={() => void dropWrite(entry)}
        onClose={() => setDropping(false)}
      />
    </li>
  );
}
