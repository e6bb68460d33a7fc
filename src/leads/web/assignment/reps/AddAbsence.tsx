import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  contractQuery,
  DatePicker,
  FieldInput,
  FormDialog,
  SegmentedControl,
  Select,
  TextField,
  useSending,
  useText,
  useToday,
} from '../../../../platform/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { absenceTexts } from './texts.ts';

type Kind = 'leave' | 'hold';
type Form = {
  userId: string | null;
  kind: Kind;
  fromDay: string | null;
  toDay: string | null;
  until: string | null;
  reason: string;
};

/** Notes that a rep is away: leave by days, or a hold from now on. */
export function AddAbsence({ onClose }: { onClose: () => void }) {
  const t = useText(absenceTexts);
  const today = useToday();
  const [form, setForm] = useState<Form>({
    userId: null,
    kind: 'leave',
    fromDay: today,
    toDay: today,
    until: null,
    reason: '',
  });
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (userId: string) => callContract(assignmentContract.addAbsence, { body: bodyOf(form, userId) }),
    said: () => t('noted'),
    stale: ['rep-absences', 'rep-profiles'],
    onDone: onClose,
  });
  const put = (change: Partial<Form>): void => setForm({ ...form, ...change });
  const submit = (): void => {
    setAsked(true);
    if (form.userId && form.reason.trim() && hasDays(form)) void send(form.userId);
  };
  return (
    <FormDialog title={t('add')} confirm={t('save')} onSubmit={submit} onClose={onClose} {...sending}>
      <RepField
        value={form.userId}
        onChange={(userId) => put({ userId })}
        error={isAsked && !form.userId ? t('personMissing') : null}
      />
      <SegmentedControl
        label={t('kind')}
        segments={(['leave', 'hold'] as const).map((id) => ({ id, name: t(id) }))}
        value={form.kind}
        onChange={(kind) => put({ kind })}
      />
      <WhenFields form={form} put={put} isAsked={isAsked} />
      <TextField
        label={t('reason')}
        isRequired
        value={form.reason}
        onChange={(reason) => put({ reason })}
        maxLength={200}
        error={isAsked && !form.reason.trim() ? t('reasonMissing') : null}
      />
    </FormDialog>
  );
}

function hasDays({ kind, fromDay, toDay }: Form): boolean {
  return kind === 'hold' || (fromDay !== null && toDay !== null && fromDay <= toDay);
}

function bodyOf({ kind, fromDay, toDay, until, reason }: Form, userId: string) {
  const days = { fromDay: fromDay ?? undefined, toDay: toDay ?? undefined };
  return { userId, kind, reason: reason.trim(), ...(kind === 'leave' ? days : { until }) };
}

type RepProps = { value: string | null; onChange: (id: string | null) => void; error: string | null };

function RepField({ value, onChange, error }: RepProps) {
  const t = useText(absenceTexts);
  const { data } = useQuery(contractQuery(assignmentContract.listReps));
  const options = (data?.items ?? []).filter((rep) => rep.mayChange).map(({ user }) => user);
  return (
    <Select
      label={t('person')}
      isRequired
      options={options}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

type WhenProps = { form: Form; put: (change: Partial<Form>) => void; isAsked: boolean };

function WhenFields({ form, put, isAsked }: WhenProps) {
  const t = useText(absenceTexts);
  if (form.kind === 'hold')
    return (
      <FieldInput
        field={{ id: 'until', label: absenceTexts.until, kind: 'instant' }}
        value={form.until}
        onChange={(until) => put({ until: until as string | null })}
      />
    );
  return (
    <div className="grid grid-cols-2 gap-3">
      <DatePicker
        label={t('fromDay')}
        isRequired
        value={form.fromDay}
        onChange={(fromDay) => put({ fromDay })}
      />
      <DatePicker
        label={t('toDay')}
        isRequired
        value={form.toDay}
        onChange={(toDay) => put({ toDay })}
        error={isAsked && !hasDays(form) ? t('daysMissing') : null}
      />
    </div>
  );
}
