import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  contractQuery,
  DatePicker,
  Dialog,
  ErrorNotice,
  FieldInput,
  notify,
  SegmentedControl,
  Select,
  TextField,
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
  const { save, failure, isPending } = useSaving(onClose);
  const put = (change: Partial<Form>): void => setForm({ ...form, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (form.userId && form.reason.trim() && hasDays(form)) void save({ ...form, userId: form.userId });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="absence" variant="primary" isPending={isPending}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('add')} isOpen onClose={onClose} width="small" actions={actions}>
      <form id="absence" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
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
      </form>
    </Dialog>
  );
}

function hasDays({ kind, fromDay, toDay }: Form): boolean {
  return kind === 'hold' || (fromDay !== null && toDay !== null && fromDay <= toDay);
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

function useSaving(onClose: () => void) {
  const t = useText(absenceTexts);
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const save = async ({
    userId,
    kind,
    fromDay,
    toDay,
    until,
    reason,
  }: Form & { userId: string }): Promise<void> => {
    setPending(true);
    setFailure(null);
    const days = { fromDay: fromDay ?? undefined, toDay: toDay ?? undefined };
    const when = kind === 'leave' ? days : { until };
    try {
      await callContract(assignmentContract.addAbsence, {
        body: { userId, kind, reason: reason.trim(), ...when },
      });
      notify({ tone: 'good', title: t('noted') });
      onClose();
      await Promise.all(
        [['rep-absences'], ['rep-profiles']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { save, failure, isPending };
}
