import { BellOff, Check } from 'lucide-react';
import { Button, callContract, Menu, useSending, useText } from '../../../platform/web/index.ts';
import { watchContract, type WireAlert } from '../../model/watch/watch-contract.ts';
import { watchTexts } from './texts.ts';
import { staleAlerts } from './use-watches.ts';

const hour = 3_600_000;
const waits = { hour, fourHours: 4 * hour, day: 24 * hour, week: 168 * hour } as const;

/** Looking after what fires: acknowledging it, or being told again later. */
export function AlertActs({ alert: { id, title, state } }: { alert: WireAlert }) {
  const t = useText(watchTexts);
  const params = { id };
  const told = { stale: staleAlerts, failed: (sentence: string) => ({ title: sentence }) };
  const acknowledging = useSending({
    send: () => callContract(watchContract.acknowledgeAlert, { params }),
    said: () => t('didAcknowledge'),
    ...told,
  });
  const snoozing = useSending({
    send: (wait: number) =>
      callContract(watchContract.snoozeAlert, {
        params,
        body: { until: new Date(Date.now() + wait).toISOString() },
      }),
    said: () => t('didSnooze'),
    ...told,
  });
  if (!['firing', 'acknowledged', 'snoozed'].includes(state)) return null;
  return (
    <span className="flex items-center gap-2">
      {state !== 'acknowledged' && (
        <Button
          size="small"
          aria-label={t('acknowledgeOf', { title })}
          icon={<Check aria-hidden size={14} />}
          isPending={acknowledging.isPending}
          onPress={() => void acknowledging.send()}
        >
          {t('acknowledge')}
        </Button>
      )}
      <Menu
        label={t('snoozeOf', { title })}
        placement="bottom end"
        trigger={
          <Button
            size="small"
            aria-label={t('snoozeOf', { title })}
            icon={<BellOff aria-hidden size={14} />}
            isPending={snoozing.isPending}
          >
            {t('snooze')}
          </Button>
        }
        entries={(Object.keys(waits) as (keyof typeof waits)[]).map((name) => ({
          id: name,
          name: t(name),
          onAction: () => void snoozing.send(waits[name]),
        }))}
      />
    </span>
  );
}
