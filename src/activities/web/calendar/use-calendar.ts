import { useQuery } from '@tanstack/react-query';
import { isDay, startOfDay, type Day } from '../../../platform/model/calendar.ts';
import { contractQuery, useAddressQuery, useLocale, useToday } from '../../../platform/web/index.ts';
import { meetingContract } from '../../model/meetings/contract.ts';
import { calendarViews, daysOfView, type CalendarView } from '../../model/meetings/calendar-view.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** What of the calendar is shown, kept in the address: view, day, whose. A phone shows the agenda. */
export function useCalendarPlace() {
  const [query, setQuery] = useAddressQuery();
  const today = useToday();
  const isNarrow = useIsNarrow();
  const told = calendarViews.find((view) => view === query['view']) ?? 'week';
  const view: CalendarView = isNarrow ? 'agenda' : told;
  const asked = query['day'];
  const day: Day = typeof asked === 'string' && isDay(asked) ? asked : today;
  const whose = query['whose'] === 'team' ? ('team' as const) : ('mine' as const);
  return { view, day, whose, today, isNarrow, setQuery };
}

export function useCalendar(view: CalendarView, day: Day, whose: 'mine' | 'team') {
  const { timeZone } = useLocale();
  const span = daysOfView(view, day);
  const from = startOfDay(span.from, timeZone).toISOString();
  const to = startOfDay(span.to, timeZone).toISOString();
  return useQuery(contractQuery(meetingContract.calendar, { query: { from, to, whose } }));
}
