import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  contractQuery,
  classNames,
  Drawer,
  SkeletonLines,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { scheduleContract, type WireSchedule } from '../../model/schedule/schedule-contract.ts';
import { Archive } from './Archive.tsx';
import { useDaysWords } from './days-words.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { scheduleTexts } from './texts.ts';
import { staleSchedules } from './stale-schedules.ts';

type Opened = { form: WireSchedule | null } | { archive: string } | null;

/** The reader's schedules of a report, and what they sent. */
export function SchedulesDrawer({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(scheduleTexts);
  const [opened, setOpened] = useState<Opened>(null);
  const back = () => setOpened(null);
  if (opened && 'form' in opened) return <ScheduleForm report={report} known={opened.form} onClose={back} />;
  return (
    <Drawer title={t('schedules')} isOpen onClose={onClose}>
      {opened ? (
        <Archive id={opened.archive} onBack={back} />
      ) : (
        <List
          reportId={report.id}
          onForm={(form) => setOpened({ form })}
          onArchive={(archive) => setOpened({ archive })}
        />
      )}
    </Drawer>
  );
}

type ListProps = {
  reportId: string;
  onForm: (known: WireSchedule | null) => void;
  onArchive: (id: string) => void;
};

function List({ reportId, onForm, onArchive }: ListProps) {
  const t = useText(scheduleTexts);
  const { data } = useQuery(contractQuery(scheduleContract.listSchedules, { params: { id: reportId } }));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">{t('text')}</p>
      {!data && <SkeletonLines lines={3} className="h-12" />}
      {data?.items.length === 0 && <p className="text-faint">{t('none')}</p>}
      <ul className="flex flex-col gap-3">
        {data?.items.map((schedule) => (
          <Entry key={schedule.id} schedule={schedule} onForm={onForm} onArchive={onArchive} />
        ))}
      </ul>
      <Button
        variant="primary"
        className="self-start"
        icon={<Plus aria-hidden size={16} />}
        onPress={() => onForm(null)}
      >
        {t('add')}
      </Button>
    </div>
  );
}

type EntryProps = Omit<ListProps, 'reportId'> & { schedule: WireSchedule };

function Entry({ schedule, onForm, onArchive }: EntryProps) {
  const t = useText(scheduleTexts);
  const { instant } = useFormats();
  const sayDays = useDaysWords();
  const { id, definition, nextAt } = schedule;
  const { paused } = schedule;
  const params = { id };
  const told = { stale: staleSchedules, failed: (sentence: string) => ({ title: sentence }) };
  const removing = useSending({
    send: () => callContract(scheduleContract.removeSchedule, { params }),
    said: () => t('removed'),
    ...told,
  });
  const pausing = useSending({
    send: () => callContract(scheduleContract.pauseSchedule, { params, body: { paused: !paused } }),
    said: () => t(paused ? 'resumed' : 'isPaused'),
    ...told,
  });
  const sending = useSending({
    send: () => callContract(scheduleContract.sendNow, { params }),
    said: () => t('sendsNow'),
    ...told,
  });
  const { to, outside } = definition;
  const count = to.people.length + to.teams.length + to.roles.length + outside.length + (to.me ? 1 : 0);
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <span className="flex flex-wrap items-center gap-2">
        <span className={classNames('figures font-medium', paused && 'text-soft')}>
          {sayDays(definition.days)}
        </span>
        {paused && <Badge tone="warn">{t('isPaused')}</Badge>}
      </span>
      <span className="figures text-sm text-soft">
        {[
          ...(nextAt ? [t('next', { time: instant(nextAt) })] : []),
          t('receivers', { count }),
          ...definition.outputs.map((one) => t(one)),
        ].join(' · ')}
      </span>
      <span className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => onForm(schedule)}>
          {t('edit')}
        </Button>
        <Button size="small" isPending={sending.isPending} onPress={() => void sending.send()}>
          {t('sendNow')}
        </Button>
        <Button size="small" isPending={pausing.isPending} onPress={() => void pausing.send()}>
          {t(paused ? 'resume' : 'pause')}
        </Button>
        <Button size="small" onPress={() => onArchive(id)}>
          {t('archive')}
        </Button>
        <Button size="small" isPending={removing.isPending} onPress={() => void removing.send()}>
          {t('remove')}
        </Button>
      </span>
    </li>
  );
}
