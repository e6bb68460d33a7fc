import { InstantField, Select, useLocale, useText } from '../../../platform/web/index.ts';
import { type TaskReminder, taskReminderAt, taskReminders } from '../../model/reminders/reminder-choices.ts';
import { reminderTexts } from './texts.ts';

/** A reminder as the form holds it: how it was chosen, and the instant of one's own. */
export type ReminderDraft = { choice: TaskReminder | null; at: string | null };

/** The instant that the form means; one that goes by the day moves with the day. */
export function remindAtOf(
  { choice, at }: ReminderDraft,
  dueOn: string | null,
  timeZone: string,
): string | null {
  if (choice === null) return null;
  return choice === 'own' ? at : taskReminderAt(choice, dueOn, timeZone);
}

type Props = { value: ReminderDraft; dueOn: string | null; onChange: (next: ReminderDraft) => void };

/** When the owner of a task is reminded of it. */
export function TaskReminderField({ value, dueOn, onChange }: Props) {
  const t = useText(reminderTexts);
  const { timeZone } = useLocale();
  const offered = taskReminders.filter((choice) => dueOn !== null || choice === 'own');
  const choose = (id: string | null): void => {
    const choice = offered.find((one) => one === id) ?? null;
    onChange({ choice, at: choice === 'own' ? (remindAtOf(value, dueOn, timeZone) ?? inAnHour()) : null });
  };
  return (
    <>
      <Select
        label={t('remind')}
        value={value.choice && offered.includes(value.choice) ? value.choice : 'never'}
        onChange={choose}
        options={[{ id: 'never', name: t('never') }, ...offered.map((id) => ({ id, name: t(id) }))]}
      />
      {value.choice === 'own' && (
        <InstantField
          label={t('remindAt')}
          value={value.at}
          onChange={(at) => onChange({ choice: 'own', at })}
        />
      )}
    </>
  );
}

function inAnHour(): string {
  return new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000).toISOString();
}
