import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import {
  callContract,
  Checkbox,
  contractQuery,
  FormDrawer,
  MultiSelect,
  Select,
  TextArea,
  TextField,
  useLabel,
  useLocale,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { fileKinds, type FileKind } from '../../model/export/file-kinds.ts';
import { scheduleSchema, type Schedule } from '../../model/schedule/schedule.ts';
import { scheduleContract, type WireSchedule } from '../../model/schedule/schedule-contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { isUntitled } from '../../model/blocks/block.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { DaysFields } from './DaysFields.tsx';
import { scheduleTexts } from './texts.ts';
import { staleSchedules } from './stale-schedules.ts';

type Props = { report: WireReport; known: WireSchedule | null; onClose: () => void };

/** Every working day at half past eight, to oneself, with one's own numbers. */
function usual(timeZone: string): Schedule {
  return scheduleSchema.parse({
    days: { days: { every: 'day' }, whenOff: 'skip', at: '08:30', alsoAt: [], timeZone },
    outputs: ['xlsx'],
    to: { me: true },
  });
}

/** When a report is sent, to whom, and as what. */
export function ScheduleForm({ report, known, onClose }: Props) {
  const t = useText(scheduleTexts);
  const { timeZone } = useLocale();
  const titleOf = useBlockTitle();
  const [schedule, setSchedule] = useState(() => known?.definition ?? usual(timeZone));
  const change = (part: Partial<Schedule>): void => setSchedule({ ...schedule, ...part });
  const isReady = scheduleSchema.safeParse(schedule).success;
  const { send, ...sending } = useSending({
    send: () => save(report, known, schedule),
    said: () => t('saved'),
    stale: staleSchedules,
    onDone: onClose,
  });
  const blocks = report.document.blocks
    .filter((block) => !isUntitled(block))
    .map((block) => ({ id: block.id, name: titleOf(block) }));
  return (
    <FormDrawer
      title={t(known ? 'editTitle' : 'newTitle')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      disabledReason={isReady ? null : t('incomplete')}
      isChanged={schedule !== known?.definition}
      {...sending}
    >
      <DaysFields plan={schedule.days} onChange={(days) => change({ days })} />
      <ReceiverFields report={report} schedule={schedule} onChange={change} />
      <MultiSelect
        label={t('outputs')}
        options={fileKinds.map((id) => ({ id, name: t(id) }))}
        value={schedule.outputs}
        onChange={(outputs) => change({ outputs: outputs as FileKind[] })}
      />
      <MultiSelect
        label={t('blocks')}
        options={blocks}
        value={schedule.blocks}
        onChange={(chosen) => change({ blocks: [...chosen] })}
      />
      <ConditionFields report={report} schedule={schedule} onChange={change} />
      <TextField
        label={t('subject')}
        hint={t('subjectHint')}
        value={schedule.subject}
        onChange={(subject) => change({ subject })}
        maxLength={120}
      />
      <TextArea
        label={t('body')}
        value={schedule.body}
        onChange={(body) => change({ body })}
        maxLength={2000}
      />
    </FormDrawer>
  );
}

function save({ id }: WireReport, known: WireSchedule | null, definition: Schedule) {
  return known
    ? callContract(scheduleContract.changeSchedule, {
        params: { id: known.id },
        ifMatch: known.version,
        body: { definition },
      })
    : callContract(scheduleContract.createSchedule, { params: { id }, body: { definition } });
}

type PartProps = { report: WireReport; schedule: Schedule; onChange: (part: Partial<Schedule>) => void };

function ReceiverFields({ report, schedule, onChange }: PartProps) {
  const t = useText(scheduleTexts);
  const label = useLabel();
  const people = useQuery(contractQuery(identityContract.listUsers));
  const teams = useQuery(contractQuery(identityContract.listTeams));
  const roles = useQuery(contractQuery(identityContract.listRoles));
  const { to, outside, runAs } = schedule;
  const [typed, setTyped] = useState(outside.join(', '));
  const active = (people.data?.items ?? []).filter(({ state }) => state === 'active');
  const put = (part: Partial<Schedule['to']>): void => onChange({ to: { ...to, ...part } });
  const write = (text: string): void => {
    setTyped(text);
    const addresses = text.split(/[,，;；\s]+/).filter(Boolean);
    onChange({ outside: addresses, ...(addresses.length > 0 && { runAs: 'maker' as const, burst: null }) });
  };
  return (
    <>
      <Checkbox label={t('me')} value={to.me} onChange={(me) => put({ me })} />
      <MultiSelect
        label={t('people')}
        options={active.map(({ id, name, title }) => ({ id, name, ...(title && { hint: title }) }))}
        value={to.people}
        onChange={(chosen) => put({ people: [...chosen] })}
      />
      <MultiSelect
        label={t('teams')}
        options={(teams.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
        value={to.teams}
        onChange={(chosen) => put({ teams: [...chosen] })}
      />
      <MultiSelect
        label={t('roles')}
        options={(roles.data?.items ?? []).map((role) => ({ id: role.id, name: label(role.label) }))}
        value={to.roles}
        onChange={(chosen) => put({ roles: [...chosen] })}
      />
      {mayWith(report, 'grant') && (
        <>
          <Select
            label={t('runAs')}
            options={(['receiver', 'maker'] as const).map((id) => ({ id, name: t(id) }))}
            value={runAs}
            onChange={(id) =>
              onChange({
                runAs: id as Schedule['runAs'],
                ...(id === 'receiver' && { burst: null, outside: [] }),
              })
            }
          />
          {runAs === 'maker' && outside.length === 0 && (
            <Select
              label={t('burst')}
              options={(['whole', 'owner', 'team'] as const).map((id) => ({ id, name: t(id) }))}
              value={schedule.burst ?? 'whole'}
              onChange={(id) => onChange({ burst: id === 'whole' ? null : (id as Schedule['burst']) })}
            />
          )}
          <TextField
            label={t('outside')}
            hint={t('outsideHint')}
            value={typed}
            onChange={write}
            maxLength={1000}
          />
        </>
      )}
    </>
  );
}
