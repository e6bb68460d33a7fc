import { Select, useText } from '../../../platform/web/index.ts';
import { reminderChoices } from '../../model/reminders/reminder-choices.ts';
import { reminderTexts } from './texts.ts';
import { useReminderWords } from './use-reminder-words.ts';

type Props = { value: number | null; allDay: boolean; onChange: (minutes: number | null) => void };

/** How long before a meeting its people are reminded. */
export function MeetingReminder({ value, allDay, onChange }: Props) {
  const t = useText(reminderTexts);
  const wordsOf = useReminderWords();
  return (
    <Select
      label={t('remind')}
      value={value === null ? 'never' : String(value)}
      onChange={(id) => onChange(id === null || id === 'never' ? null : Number(id))}
      options={[
        { id: 'never', name: t('never') },
        ...reminderChoices(allDay, value).map((minutes) => ({
          id: String(minutes),
          name: wordsOf(minutes, allDay),
        })),
      ]}
    />
  );
}
