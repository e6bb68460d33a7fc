import { useText } from '../../../platform/web/index.ts';
import { reminderTexts } from './texts.ts';

/** How the reminder of a meeting reads, by the minutes before it begins. */
export function useReminderWords(): (minutes: number | null, allDay: boolean) => string {
  const t = useText(reminderTexts);
  return (minutes, allDay) => {
    if (minutes === null) return t('never');
    if (allDay && minutes < 0) return t('sameDay', { time: clock(-minutes) });
    if (allDay && minutes > 0 && minutes < 1440) return t('dayBefore', { time: clock(1440 - minutes) });
    if (minutes === 0) return t('atStart');
    if (minutes % 1440 === 0) return t('days', { count: minutes / 1440 });
    return minutes % 60 === 0 ? t('hours', { count: minutes / 60 }) : t('minutes', { count: minutes });
  };
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
