import { useState } from 'react';
import { addDays, addMonths } from '../../../platform/model/calendar.ts';
import {
  callContract,
  DatePicker,
  FormDialog,
  NumberField,
  RadioGroup,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { baselineContract } from '../../model/baseline/contract.ts';
import { baselineTexts } from './texts.ts';

/** Freezes the time before: out of history, or figures kept elsewhere. */
export function FreezeBaselineDialog({ onClose }: { onClose: () => void }) {
  const t = useText(baselineTexts);
  const today = useToday();
  const [origin, setOrigin] = useState<'history' | 'imported'>('history');
  const [from, setFrom] = useState<string | null>(addMonths(today, -12));
  const [last, setLast] = useState<string | null>(addMonths(today, -6));
  const [won, setWon] = useState<number | null>(null);
  const [closed, setClosed] = useState<number | null>(null);
  const [cycle, setCycle] = useState<number | null>(null);
  const isTold = origin === 'history' || (won !== null && closed !== null && won <= closed);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(baselineContract.freezeBaseline, {
        body: {
          from: from!,
          to: addDays(last!, 1),
          imported:
            origin === 'history'
              ? null
              : {
                  won: { successes: won!, n: closed! },
                  cycle: cycle === null ? null : { n: Math.max(1, won!), median: cycle },
                },
        },
      }),
    said: () => t('frozen'),
    stale: ['baselines'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('freeze')}
      text={t('noneText')}
      confirm={t('freeze')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!from || !last || from > last || !isTold}
      {...sending}
    >
      <div className="grid grid-cols-2 gap-3">
        <DatePicker label={t('from')} isRequired value={from} onChange={setFrom} />
        <DatePicker label={t('last')} isRequired value={last} onChange={setLast} />
      </div>
      <RadioGroup
        label={t('origin')}
        options={(['history', 'imported'] as const).map((id) => ({ id, name: t(id) }))}
        value={origin}
        onChange={(id) => setOrigin(id as typeof origin)}
      />
      {origin === 'imported' && (
        <div className="grid grid-cols-3 gap-3">
          <NumberField label={t('won')} isRequired min={0} value={won} onChange={setWon} />
          <NumberField label={t('closed')} isRequired min={0} value={closed} onChange={setClosed} />
          <NumberField label={t('cycle')} min={0} value={cycle} onChange={setCycle} />
        </div>
      )}
    </FormDialog>
  );
}
