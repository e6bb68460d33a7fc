import { type FormEvent, useState } from 'react';
import {
  Button,
  callOrKeep,
  Checkbox,
  DatePicker,
  outboxTexts,
  TextField,
  useLocale,
  useSending,
  useText,
  useToday,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import { remindAtOf, type ReminderDraft, TaskReminderField } from './reminders/TaskReminderField.tsx';
import { subjectHref } from './subject-href.ts';
import { activityTexts } from './texts.ts';
import { useTaskActions } from './use-task-actions.ts';

type Props = { subject?: { object: string; id: string }; onDone?: () => void };

const noReminder: ReminderDraft = { choice: null, at: null };

/** Plans something to do, about a record or for oneself. */
export function AddTask({ subject, onDone }: Props) {
  const t = useText(activityTexts);
  const outbox = useText(outboxTexts);
  const today = useToday();
  const { timeZone } = useLocale();
  const { refresh } = useTaskActions();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(today);
  const [promised, setPromised] = useState(false);
  const [reminder, setReminder] = useState(noReminder);
  const { send, isPending } = useSending({
    send: () =>
      callOrKeep(
        activityContract.addTask,
        {
          body: {
            title,
            dueOn,
            promised,
            subject: subject ?? null,
            remindAt: remindAtOf(reminder, dueOn, timeZone),
          },
        },
        { title, href: subject ? subjectHref(subject) : '/tasks' },
      ),
    said: ({ kept }) => (kept ? outbox('kept') : null),
    onDone: async () => {
      setTitle('');
      setReminder(noReminder);
      await refresh();
      onDone?.();
    },
    failed: (sentence) => ({ title: sentence }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim()) void send();
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <TextField
        label={t('taskTitle')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        isRequired
        className="min-w-56 flex-1"
      />
      <DatePicker label={t('dueOn')} value={dueOn} onChange={setDueOn} />
      <TaskReminderField value={reminder} dueOn={dueOn} onChange={setReminder} />
      <span className="flex h-8 items-center">
        <Checkbox label={t('promised')} value={promised} onChange={setPromised} />
      </span>
      <Button type="submit" variant="primary" isPending={isPending} isDisabled={!title.trim()}>
        {t('planTask')}
      </Button>
    </form>
  );
}
