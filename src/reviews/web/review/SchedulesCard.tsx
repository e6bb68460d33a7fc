import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  FormDialog,
  NumberField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reviewContract, type WireSchedule } from '../../model/review/contract.ts';
import { emptyPart, PartFields } from './PartFields.tsx';
import { reviewTexts } from './texts.ts';

/** Reviews that prepare themselves each month. */
export function SchedulesCard() {
  const t = useText(reviewTexts);
  const [isAdding, setAdding] = useState(false);
  const { data } = useQuery(contractQuery(reviewContract.listSchedules));
  return (
    <Card
      title={t('schedules')}
      actions={
        <Button size="small" icon={<Plus aria-hidden size={14} />} onPress={() => setAdding(true)}>
          {t('schedule')}
        </Button>
      }
    >
      <p className="text-sm text-faint">{t('scheduleHint')}</p>
      <ul>
        {data?.items.map((schedule) => (
          <Line key={schedule.id} schedule={schedule} />
        ))}
      </ul>
      {isAdding && <ScheduleDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}

function Line({ schedule }: { schedule: WireSchedule }) {
  const t = useText(reviewTexts);
  const { send } = useSending({
    send: () => callContract(reviewContract.removeSchedule, { params: { id: schedule.id } }),
    stale: ['review-schedules'],
    failed: (title) => ({ title }),
  });
  const { pipeline, team, dayOfMonth, hour, participants, madeBy } = schedule;
  const whom = participants.map(({ name }) => name).join('、');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1">
        {pipeline.name} · {team?.name ?? t('allSeen')} · {t('eachMonth', { day: dayOfMonth, hour })}
        <span className="block text-xs text-faint">{[madeBy.name, whom].filter(Boolean).join(' → ')}</span>
      </span>
      <Button size="small" variant="quiet" onPress={() => void send()}>
        {t('remove')}
      </Button>
    </li>
  );
}

function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const t = useText(reviewTexts);
  const [part, setPart] = useState(emptyPart);
  const [dayOfMonth, setDay] = useState<number | null>(1);
  const [hour, setHour] = useState<number | null>(8);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reviewContract.addSchedule, {
        body: {
          pipelineId: part.pipelineId,
          teamId: part.team?.id ?? null,
          dayOfMonth: dayOfMonth!,
          hour: hour!,
          participants: part.participants.map(({ id }) => id),
        },
      }),
    said: () => t('scheduled'),
    stale: ['review-schedules'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('schedule')}
      text={t('scheduleHint')}
      confirm={t('schedule')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={dayOfMonth === null || hour === null}
      {...sending}
    >
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('dayOfMonth')}
          isRequired
          min={1}
          max={28}
          value={dayOfMonth}
          onChange={setDay}
        />
        <NumberField label={t('hour')} isRequired min={0} max={23} value={hour} onChange={setHour} />
      </div>
      <PartFields draft={part} onChange={setPart} />
    </FormDialog>
  );
}
