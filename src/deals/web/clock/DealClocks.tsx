import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AlarmClockOff, AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '../../../platform/model/calendar.ts';
import {
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  IconButton,
  notify,
  SkeletonLines,
  useFormats,
  useLabel,
  useLocale,
  useSentence,
  useStream,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { clockLevelOptions, type ClockLevel } from '../../model/clock/clock-level.ts';
import { clockContract, type WireClock } from '../../model/clock/contract.ts';
import { LevelMark } from './LevelMark.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { clockTexts } from './texts.ts';

/** How the three clocks of a deal stand, why, and when each gets worse. */
export function DealClocks({ record }: { record: WireRecord }) {
  const t = useText(clockTexts);
  const client = useQueryClient();
  const params = { id: record.id };
  const isOpen = record['outcome'] === 'open' && record.deletedAt === null;
  const { data, error } = useQuery({
    ...contractQuery(clockContract.clocksOfDeal, { params }),
    enabled: isOpen,
  });
  useStream((event) => {
    if (event.object !== 'deal' || event.id !== record.id) return;
    void client.invalidateQueries({ queryKey: contractKey(clockContract.clocksOfDeal, { params }) });
  });
  if (!isOpen) return null;
  return (
    <Card title={t('clocks')} actions={data?.level && <LevelMark level={data.level} />}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={4} className="h-4" />}
      <ul>
        {data?.clocks.map((clock) => (
          <ClockLine key={clock.clock} clock={clock} record={record} />
        ))}
      </ul>
    </Card>
  );
}

function ClockLine({ clock, record }: { clock: WireClock; record: WireRecord }) {
  const t = useText(clockTexts);
  return (
    <li className="flex items-start gap-2 border-b border-line py-2 text-sm last:border-b-0">
      <span className="w-12 shrink-0 pt-0.5 text-soft">{t(clock.clock)}</span>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <LevelMark level={clock.level} />
          <Reason clock={clock} />
        </span>
        <Outlook clock={clock} />
      </span>
      {record.abilities.update && <SnoozeButton clock={clock} dealId={record.id} />}
    </li>
  );
}

function Reason({ clock: { why, days, allowed, isLouder } }: { clock: WireClock }) {
  const t = useText(clockTexts);
  const shown = why === 'overdue' ? Math.floor(days) : days < 10 ? days : Math.round(days);
  return (
    <span className="figures">
      {t(why, { days: shown, allowed: allowed ?? 0 })}
      {isLouder && <span className="text-soft">（{t('louder')}）</span>}
    </span>
  );
}

/** What becomes of it if nothing happens, or until when it sleeps. */
function Outlook({ clock: { next, snooze, awake, level } }: { clock: WireClock }) {
  const t = useText(clockTexts);
  const word = useLevelWord();
  const { day } = useFormats();
  const { timeZone } = useLocale();
  if (snooze) {
    const who = snooze.by?.name ?? t('somebody');
    return (
      <span className="block text-soft">
        {t('sleeps', { day: day(snooze.until, 'short'), reason: snooze.reason, who })}
        {awake !== level && `，${t('awake', { level: word(awake) })}`}
      </span>
    );
  }
  if (!next) return null;
  const on = day(dayOf(next.at, timeZone), 'short');
  return <span className="figures block text-faint">{t('next', { day: on, level: word(next.level) })}</span>;
}

function useLevelWord(): (level: ClockLevel) => string {
  const label = useLabel();
  return (level) => label(clockLevelOptions.find(({ value }) => value === level)!.label);
}

function SnoozeButton({ clock, dealId }: { clock: WireClock; dealId: string }) {
  const t = useText(clockTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const name = t(clock.clock);
  const wake = async (): Promise<void> => {
    try {
      await callContract(clockContract.endSnooze, { params: { id: dealId }, body: { clock: clock.clock } });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['deals'] });
  };
  if (clock.snooze)
    return (
      <IconButton
        size="small"
        label={t('wakeOf', { clock: name })}
        icon={<AlarmClock aria-hidden size={15} />}
        onPress={() => void wake()}
      />
    );
  if (clock.level === 'green') return null;
  return (
    <>
      <IconButton
        size="small"
        label={t('snoozeOf', { clock: name })}
        icon={<AlarmClockOff aria-hidden size={15} />}
        onPress={() => setAsking(true)}
      />
      {isAsking && <SnoozeDialog clock={clock} dealId={dealId} onClose={() => setAsking(false)} />}
    </>
  );
}
