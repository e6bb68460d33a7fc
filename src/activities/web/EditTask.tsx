import { useState } from 'react';
import {
  callContract,
  Checkbox,
  DatePicker,
  FormDialog,
  TextField,
  useLocale,
  useSending,
  useText,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import type { WireTask } from '../model/task.ts';
import { remindAtOf, type ReminderDraft, TaskReminderField } from './reminders/TaskReminderField.tsx';
import { activityTexts } from './texts.ts';

type Props = { task: WireTask; onClose: () => void };

/** Changes what a task says, when it is due and when its owner is reminded. */
export function EditTask({ task, onClose }: Props) {
  const t = useText(activityTexts);
  const { timeZone } = useLocale();
  const [title, setTitle] = useState(task.title);
  const [dueOn, setDueOn] = useState(task.dueOn);
  const [promised, setPromised] = useState(task.promised);
  const [reminder, setReminder] = useState<ReminderDraft>(() => ({
    choice: task.remindAt === null ? null : 'own',
    at: task.remindAt,
  }));
  const { send, ...sending } = useSending({
    send: () =>
      callContract(activityContract.changeTask, {
        params: { id: task.id },
        ifMatch: task.version,
        body: { title: title.trim(), dueOn, promised, remindAt: remindAtOf(reminder, dueOn, timeZone) },
      }),
    stale: ['tasks', 'work-queue', 'timeline'],
    onDone: onClose,
  });
  const isEmpty = title.trim() === '';
  return (
    <FormDialog
      title={t('changeTask')}
      confirm={t('save')}
      onSubmit={() => (isEmpty ? undefined : void send())}
      onClose={onClose}
      isDisabled={isEmpty}
      {...sending}
    >
      <TextField label={t('taskTitle')} value={title} onChange={setTitle} maxLength={300} isRequired />
      <DatePicker label={t('dueOn')} value={dueOn} onChange={setDueOn} />
      <TaskReminderField value={reminder} dueOn={dueOn} onChange={setReminder} />
      <Checkbox label={t('promised')} value={promised} onChange={setPromised} />
    </FormDialog>
  );
}
