import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  DatePicker,
  notify,
  TextField,
  useSentence,
  useText,
  useToday,
} from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import { activityTexts } from './texts.ts';
import { useTaskActions } from './use-task-actions.ts';

type Props = { subject?: { object: string; id: string }; onDone?: () => void };

/** Plans something to do, about a record or for oneself. */
export function AddTask({ subject, onDone }: Props) {
  const t = useText(activityTexts);
  const sentence = useSentence();
  const today = useToday();
  const { refresh } = useTaskActions();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(today);
  const [promised, setPromised] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!title.trim()) return;
    setSaving(true);
    try {
      await callContract(activityContract.addTask, {
        body: { title, dueOn, promised, subject: subject ?? null },
      });
      setTitle('');
      await refresh();
      onDone?.();
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    } finally {
      setSaving(false);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-wrap items-end gap-3">
      <TextField
        label={t('taskTitle')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        isRequired
        className="min-w-56 flex-1"
      />
      <DatePicker label={t('dueOn')} value={dueOn} onChange={setDueOn} />
      <span className="flex h-8 items-center">
        <Checkbox label={t('promised')} value={promised} onChange={setPromised} />
      </span>
      <Button type="submit" variant="primary" isPending={isSaving} isDisabled={!title.trim()}>
        {t('planTask')}
      </Button>
    </form>
  );
}
