import { isWorkingDay } from '../../../platform/model/calendar.ts';
import { classNames, Link, useLocale, useText, useToday } from '../../../platform/web/index.ts';
import { daysOfView, eachDay, onDay } from '../../model/meetings/calendar-view.ts';
import { DayItems, MeetingChip, type CalendarPage } from './CalendarItem.tsx';
import { calendarTexts } from './texts.ts';
import { useWeekdays } from './use-weekdays.ts';

const mostOfDay = 3;

type Props = { page: CalendarPage; day: string; isTeam: boolean };

/** A month in weeks; a day's number opens the day. */
export function MonthView({ page, day, isTeam }: Props) {
  const t = useText(calendarTexts);
  const weekdays = useWeekdays();
  return (
    <div
      role="grid"
      aria-label={t('calendar')}
      className="grid min-h-180 flex-1 auto-rows-fr grid-cols-7 overflow-hidden rounded-lg border border-line bg-line gap-px"
      style={{ gridTemplateRows: 'auto' }}
    >
      <div role="row" className="contents">
        {weekdays.map((name) => (
          <span key={name} role="columnheader" className="bg-sunken px-2 py-1 text-xs text-faint">
            {name}
          </span>
        ))}
      </div>
      {Object.values(
        Object.groupBy(eachDay(daysOfView('month', day)), (_, place) => Math.floor(place / 7)),
      ).map((week) => (
        <div key={week![0]} role="row" className="contents">
          {week!.map((one) => (
            <Cell
              key={one}
              page={page}
              day={one}
              isTeam={isTeam}
              isOther={one.slice(0, 7) !== day.slice(0, 7)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({ page, day, isTeam, isOther }: Props & { isOther: boolean }) {
  const t = useText(calendarTexts);
  const { timeZone } = useLocale();
  const isToday = useToday() === day;
  const meetings = onDay(page.meetings, day, timeZone);
  const others = [...page.tasks, ...page.nextSteps].filter(({ on }) => on === day).length;
  const shown = meetings.slice(0, mostOfDay);
  const left = meetings.length + others - shown.length - Math.min(others, mostOfDay - shown.length);
  return (
    <div
      role="gridcell"
      className={classNames(
        'flex min-w-0 flex-col gap-0.5 p-1',
        isOther ? 'bg-paper' : isWorkingDay(day) ? 'bg-surface' : 'bg-sunken',
      )}
    >
      <Link
        href={`/calendar?view=day&day=${day}`}
        look="plain"
        className={classNames(
          'figures flex size-6 shrink-0 items-center justify-center rounded-full text-xs',
          isToday ? 'bg-accent font-medium text-on-accent' : isOther ? 'text-faint' : 'text-soft',
        )}
      >
        {Number(day.slice(8))}
      </Link>
      {shown.map((meeting) => (
        <MeetingChip key={meeting.id} meeting={meeting} isTeam={isTeam} />
      ))}
      <DayItems page={page} day={day} most={mostOfDay - shown.length} />
      {left > 0 && (
        <Link href={`/calendar?view=day&day=${day}`} look="plain" className="px-1.5 text-xs text-faint">
          {t('moreItems', { count: left })}
        </Link>
      )}
    </div>
  );
}
