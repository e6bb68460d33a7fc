import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import {
  Button,
  callContract,
  contractQuery,
  Link,
  Popover,
  RelativeTime,
  useLabel,
  useText,
} from '../../platform/web/index.ts';
import { notificationContract, type WireNotification } from '../model/contract.ts';
import { addressOf, notificationKinds, type NotificationKind } from '../model/kinds.ts';
import { notificationTexts } from './texts.ts';

/** The bell: how many are unread, and the list behind it. */
export function NotificationBell() {
  const t = useText(notificationTexts);
  const { data } = useQuery(contractQuery(notificationContract.listNotifications, { query: { limit: 30 } }));
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? t('unread', { count: unread }) : t('notifications');
  return (
    <Popover
      label={t('notifications')}
      placement="bottom end"
      trigger={<BellButton label={label} unread={unread} />}
    >
      {(close) => <NotificationList items={data?.items ?? []} unread={unread} close={close} />}
    </Popover>
  );
}

function BellButton({ label, unread }: { label: string; unread: number }) {
  return (
    <AriaButton
      aria-label={label}
      className="relative flex size-8 cursor-pointer items-center justify-center rounded-md text-soft data-hovered:bg-hover data-hovered:text-ink"
    >
      <Bell aria-hidden size={18} />
      {unread > 0 && (
        <span
          aria-hidden
          className="figures absolute -top-0.5 -right-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 text-[10px] font-medium text-surface"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </AriaButton>
  );
}

function NotificationList({
  items,
  unread,
  close,
}: {
  items: readonly WireNotification[];
  unread: number;
  close: () => void;
}) {
  const t = useText(notificationTexts);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['notifications'] });
  const readAll = async () => {
    await callContract(notificationContract.readAllNotifications);
    await refresh();
  };
  const open = async (item: WireNotification) => {
    close();
    if (!item.readAt) await callContract(notificationContract.readNotification, { params: { id: item.id } });
    await refresh();
  };
  return (
    <div className="flex w-88 max-w-[85vw] flex-col gap-2">
      <header className="flex items-center justify-between">
        <h2 className="text-base">{t('notifications')}</h2>
        {unread > 0 && (
          <Button size="small" variant="quiet" onPress={() => void readAll()}>
            {t('readAll')}
          </Button>
        )}
      </header>
      {items.length === 0 && <p className="py-4 text-sm text-soft">{t('empty')}</p>}
      <ul className="flex flex-col">
        {items.map((item) => (
          <NotificationLine key={item.id} item={item} onOpen={() => void open(item)} />
        ))}
      </ul>
    </div>
  );
}

function NotificationLine({ item, onOpen }: { item: WireNotification; onOpen: () => void }) {
  const label = useLabel();
  const words = notificationKinds[item.kind as NotificationKind];
  const text = words ? label(words, item.payload as Record<string, string>) : item.kind;
  const href = addressOf(item.kind, item.object, item.recordId, item.payload);
  const mark = item.readAt ? 'bg-transparent' : 'bg-accent';
  return (
    <li className="flex items-start gap-2 border-b border-line py-2 last:border-b-0">
      <span aria-hidden className={`mt-1.5 size-2 shrink-0 rounded-full ${mark}`} />
      <span className="min-w-0 flex-1" onClickCapture={onOpen}>
        {href ? (
          <Link href={href} look="plain">
            {text}
          </Link>
        ) : (
          text
        )}
        <span className="block text-xs text-faint">
          <RelativeTime at={item.at} />
        </span>
      </span>
    </li>
  );
}
