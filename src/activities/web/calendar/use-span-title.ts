import { addDays } from '../../../platform/model/calendar.ts';
import { useFormats, useLocale } from '../../../platform/web/index.ts';
import { daysOfView, type CalendarView } from '../../model/meetings/calendar-view.ts';

/** What the shown days are called: 2026年3月, 3月2日 – 3月8日. */
export function useSpanTitle(view: CalendarView, day: string): string {
  const { locale } = useLocale();
  const { day: format } = useFormats();
  if (view === 'month')
    return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(day));
  if (view === 'day') return format(day);
  const { from, to } = daysOfView(view, day);
  return `${format(from, 'short')} – ${format(addDays(to, -1), 'short')}`;
}
