import { useQuery } from '@tanstack/react-query';
import { BellRing, MonitorSmartphone } from 'lucide-react';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  notify,
  RelativeTime,
  SkeletonLines,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { notificationContract, type WirePushDevice } from '../../model/contract.ts';
import { notificationTexts } from '../texts.ts';
import { markOfHere, mayBePushedTo, subscribeHere, unsubscribeHere } from './this-device.ts';

const stale = ['push-devices'];

/** The browsers that are pushed to, this one first of all. */
export function DevicesCard() {
  const t = useText(notificationTexts);
  const { data, error } = useQuery(contractQuery(notificationContract.listPushDevices));
  const here = useQuery({ queryKey: ['push-devices', 'here'], queryFn: markOfHere });
  const isOnHere = data?.items.some(({ mark }) => mark === here.data) ?? false;
  return (
    <Card title={t('devices')}>
      <p className="mb-3 text-sm text-soft">{t('devicesText')}</p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={2} className="h-8" />}
      {data?.items.length === 0 && <p className="text-sm text-faint">{t('noDevices')}</p>}
      <ul className="divide-y divide-line">
        {data?.items.map((device) => (
          <DeviceRow key={device.id} device={device} isHere={device.mark === here.data} />
        ))}
      </ul>
      {data && !isOnHere && <PushHere publicKey={data.publicKey} />}
    </Card>
  );
}

function PushHere({ publicKey }: { publicKey: string }) {
  const t = useText(notificationTexts);
  const { send, isPending, failure } = useSending({
    send: async () => {
      const body = await subscribeHere(publicKey).catch(() =>
        notify({ tone: 'bad', title: t('pushFailed') }),
      );
      if (body === null) notify({ tone: 'bad', title: t('pushBlocked') });
      return body ? callContract(notificationContract.addPushDevice, { body }) : null;
    },
    said: (device) => device && t('pushOn'),
    stale,
  });
  if (!mayBePushedTo()) return <p className="mt-2 text-sm text-soft">{t('pushUnsupported')}</p>;
  return (
    <div className="mt-3 flex flex-col items-start gap-2">
      {failure !== null && <ErrorNotice error={failure} />}
      <Button icon={<BellRing aria-hidden size={16} />} isPending={isPending} onPress={() => void send()}>
        {t('pushHere')}
      </Button>
    </div>
  );
}

function DeviceRow({ device, isHere }: { device: WirePushDevice; isHere: boolean }) {
  const t = useText(notificationTexts);
  const { send, isPending } = useSending({
    send: async () => {
      if (isHere) await unsubscribeHere();
      return callContract(notificationContract.removePushDevice, { params: { id: device.id } });
    },
    stale,
    failed: (title) => ({ title }),
  });
  return (
    <li className="flex items-center gap-3 py-2">
      <MonitorSmartphone aria-hidden size={18} className="shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="truncate">{device.name}</span>
          {isHere && <Badge tone="good">{t('thisDevice')}</Badge>}
        </p>
        <p className="text-xs text-faint">
          {t(device.pushedAt ? 'pushedOn' : 'addedOn')}{' '}
          <RelativeTime at={device.pushedAt ?? device.createdAt} />
        </p>
        {device.error && <p className="text-sm text-bad">{device.error}</p>}
      </div>
      <Button size="small" isPending={isPending} onPress={() => void send()}>
        {t(isHere ? 'pushHereStop' : 'removeDevice')}
      </Button>
    </li>
  );
}
