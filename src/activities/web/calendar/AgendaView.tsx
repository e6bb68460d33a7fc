import { CalendarDays } from 'lucide-react';
import { weekdayOf } from '../../../platform/model/calendar.ts';
import {
  Badge,
  classNames,
  EmptyState,
  Link,
  useFormats,
  useLocale,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { daysOfView, eachDay, onDay } from '../../model/meetings/calendar-view.ts';
import type { CalendarMeeting } from '../../model/meetings/contract.ts';
import { DayItems, lookOf, useClock, Where, type CalendarPage } from './CalendarItem.tsx';
import { calendarTexts } from './texts.ts';
import { useWeekdays } from './use-weekdays.ts';

type Props = { page: CalendarPage; day: string; isTeam: boolean };

/** Two weeks as a list: the days on which something is. */
export function AgendaView({ page, day, isTeam }: Props) {
  const t = useText(calendarTexts);
  const { timeZone } = useLocale();
  const { day: format } = useFormats();
  const weekdays = useWeekdays();
  const today = useToday();
  const days = eachDay(daysOfView('agenda', day))
    .map((one) => ({ day: one, meetings: onDay(page.meetings, one, timeZone) }))
    .filter(
      (one) => one.meetings.length > 0 || [...page.tasks, ...page.nextSteps].some(({ on }) => on === one.day),
    );
  if (days.length === 0)
    return (
      <EmptyState icon={<CalendarDays aria-hidden size={28} />} title={t('nothing')}>
        {t('nothingHint')}
      </EmptyState>
    );
  return (
    <ol className="flex max-w-4xl flex-col gap-4">
      {days.map((one) => (
        <li key={one.day} className="flex flex-col gap-1.5 md:flex-row md:gap-4">
          <h3
            className={classNames(
              'figures w-28 shrink-0 pt-1.5 text-sm',
              one.day === today ? 'font-medium text-accent' : 'text-soft',
            )}
          >
            {format(one.day, 'short')} <span className="text-faint">{weekdays[weekdayOf(one.day) - 1]}</span>
          </h3>
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            {one.meetings.map((meeting) => (
              <Line key={meeting.id} meeting={meeting} isTeam={isTeam} />
            ))}
            <DayItems page={page} day={one.day} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Line({ meeting, isTeam }: { meeting: CalendarMeeting; isTeam: boolean }) {
  const t = useText(calendarTexts);
  const clock = useClock();
  const time = meeting.allDay ? t('allDay') : `${clock(meeting.startsAt)} – ${clock(meeting.endsAt)}`;
  return (
    <Link
      href={`/meetings/${meeting.id}`}
      look="plain"
      className={classNames('flex min-w-0 flex-col gap-0.5 rounded-md border-l-2 px-3 py-2', lookOf(meeting))}
    >
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate font-medium">{meeting.title}</span>
        {meeting.state !== 'planned' && <Badge>{t(meeting.state)}</Badge>}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 text-sm text-soft">
        <span className="figures">{time}</span>
        {isTeam && meeting.owner?.name && <span>{meeting.owner.name}</span>}
        {meeting.subject?.title && <span className="truncate">{meeting.subject.title}</span>}
        <Where place={meeting.place} />
      </span>
    </Link>
  );
}
