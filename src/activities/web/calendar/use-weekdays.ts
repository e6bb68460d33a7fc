import { useLocale } from '../../../platform/web/index.ts';

/** The names of the days of a week, from Monday. */
export function useWeekdays(): string[] {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return [5, 6, 7, 8, 9, 10, 11].map((day) => format.format(new Date(Date.UTC(2026, 0, day))));
}
