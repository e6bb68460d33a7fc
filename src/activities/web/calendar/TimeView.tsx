import { useEffect, useRef } from 'react';
import { addDays, instantOf, isWorkingDay, weekdayOf } from '../../../platform/model/calendar.ts';
import { classNames, Link, useLocale, useNow, useText, useToday } from '../../../platform/web/index.ts';
import {
  daysOfView,
  eachDay,
  isAbove,
  minutesOn,
  onDay,
  placeOnDay,
  type Placed,
} from '../../model/meetings/calendar-view.ts';
import type { CalendarMeeting } from '../../model/meetings/contract.ts';
import { DayItems, lookOf, MeetingChip, useClock, Where, type CalendarPage } from './CalendarItem.tsx';
import { calendarTexts } from './texts.ts';
import { useDragTimes, type Dragged } from './use-drag-times.ts';
import { useWeekdays } from './use-weekdays.ts';

/** Pixels of an hour. */
const hourHeight = 48;
const firstShown = 7.5;

type Props = {
  page: CalendarPage;
  day: string;
  view: 'week' | 'day';
  isTeam: boolean;
  onPlan: (plan: { startsAt: string; endsAt: string }) => void;
};

/** Days side by side by the hour; meetings are dragged to move, an empty stretch to plan one. */
export function TimeView({ page, day, view, isTeam, onPlan }: Props) {
  const t = useText(calendarTexts);
  const { timeZone } = useLocale();
  const days = eachDay(daysOfView(view, day));
  const hours = useRef<HTMLDivElement>(null);
  const { dragged, grab, select } = useDragTimes({ days, hourHeight, hours, onPlan });
  useEffect(() => hours.current?.parentElement?.scrollTo({ top: firstShown * hourHeight }), []);
  const timed = page.meetings.filter((meeting) => !isAbove(meeting));
  const columns = { gridTemplateColumns: `52px repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <section
      aria-label={t('calendar')}
      className="max-h-[calc(100dvh-190px)] min-h-120 overflow-y-auto rounded-lg border border-line bg-surface"
    >
      <div className="sticky top-0 z-20 grid border-b border-line bg-paper" style={columns}>
        <span />
        {days.map((one) => (
          <DayHead key={one} day={one} />
        ))}
        <span className="figures px-2 py-1 text-right text-xs text-faint">{t('allDay')}</span>
        {days.map((one) => (
          <div
            key={one}
            className="flex max-h-28 min-w-0 flex-col gap-0.5 overflow-y-auto border-l border-line p-1"
          >
            {onDay(page.meetings.filter(isAbove), one, timeZone).map((meeting) => (
              <MeetingChip key={meeting.id} meeting={meeting} isTeam={isTeam} />
            ))}
            <DayItems page={page} day={one} />
          </div>
        ))}
      </div>
      <div ref={hours} className="relative grid" style={{ ...columns, height: 24 * hourHeight }}>
        <Hours />
        {days.map((one, place) => (
          <DayColumn
            key={one}
            day={one}
            placed={placeOnDay(timed, one, timeZone)}
            isTeam={isTeam}
            dragged={dragged}
            onGrab={grab}
            onSelect={(event) => select(event, place)}
          />
        ))}
      </div>
    </section>
  );
}

function DayHead({ day }: { day: string }) {
  const weekdays = useWeekdays();
  const isToday = useToday() === day;
  return (
    <Link
      href={`/calendar?view=day&day=${day}`}
      look="plain"
      className="flex items-center gap-1.5 border-l border-line px-2 py-1.5 text-xs text-faint"
    >
      {weekdays[weekdayOf(day) - 1]}
      <span
        className={classNames(
          'figures flex size-6 items-center justify-center rounded-full text-sm',
          isToday ? 'bg-accent font-medium text-on-accent' : 'text-ink',
        )}
      >
        {Number(day.slice(8))}
      </span>
    </Link>
  );
}

function Hours() {
  return (
    <div aria-hidden className="relative">
      {Array.from({ length: 23 }, (_, place) => (
        <span
          key={place}
          className="figures absolute right-2 -translate-y-1/2 text-xs text-faint"
          style={{ top: (place + 1) * hourHeight }}
        >
          {String(place + 1).padStart(2, '0')}:00
        </span>
      ))}
    </div>
  );
}

type ColumnProps = {
  day: string;
  placed: readonly Placed<CalendarMeeting>[];
  isTeam: boolean;
  dragged: Dragged | null;
  onGrab: (event: React.PointerEvent, meeting: CalendarMeeting) => void;
  onSelect: (event: React.PointerEvent) => void;
};

const lines = {
  backgroundImage: `linear-gradient(to bottom, var(--line) 1px, transparent 1px)`,
  backgroundSize: `100% ${hourHeight}px`,
};

function DayColumn({ day, placed, isTeam, dragged, onGrab, onSelect }: ColumnProps) {
  const ghost = dragged?.day === day ? dragged : null;
  return (
    <div
      data-day={day}
      className={classNames('relative touch-pan-y border-l border-line', !isWorkingDay(day) && 'bg-sunken')}
      style={lines}
      onPointerDown={onSelect}
    >
      {placed.map((one) => (
        <Block
          key={one.item.id}
          placed={one}
          isTeam={isTeam}
          isDragged={dragged?.id === one.item.id}
          onGrab={onGrab}
        />
      ))}
      {ghost && (
        <div
          aria-hidden
          className="figures pointer-events-none absolute inset-x-0.5 z-20 rounded-sm border border-accent bg-accent-soft px-1.5 py-0.5 text-xs text-accent opacity-90"
          style={{ top: (ghost.from / 60) * hourHeight, height: ((ghost.to - ghost.from) / 60) * hourHeight }}
        >
          {clockOf(ghost.from)} – {clockOf(ghost.to)}
        </div>
      )}
      <NowLine day={day} />
    </div>
  );
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

type BlockProps = {
  placed: Placed<CalendarMeeting>;
  isTeam: boolean;
  isDragged: boolean;
  onGrab: ColumnProps['onGrab'];
};

function Block({ placed: { item, from, to, column, columns }, isTeam, isDragged, onGrab }: BlockProps) {
  const t = useText(calendarTexts);
  const clock = useClock();
  const isMovable = item.mayUpdate && item.state === 'planned';
  const width = 100 / columns;
  const isShort = to - from < 45;
  return (
    <div
      className="absolute p-px"
      style={{
        top: (from / 60) * hourHeight,
        height: ((to - from) / 60) * hourHeight,
        left: `${column * width}%`,
        width: `${width}%`,
      }}
      onPointerDown={(event) => (isMovable ? onGrab(event, item) : event.stopPropagation())}
    >
      <Link
        href={`/meetings/${item.id}`}
        look="plain"
        className={classNames(
          'flex size-full min-w-0 flex-col overflow-hidden rounded-sm border-l-3 px-1.5 text-xs leading-4 select-none',
          isShort ? 'justify-center' : 'py-0.5',
          lookOf(item),
          isMovable && 'cursor-grab',
          isDragged && 'opacity-40',
        )}
      >
        <span className="truncate font-medium">{item.title}</span>
        {!isShort && (
          <span className="figures truncate text-faint">
            {clock(item.startsAt)} – {clock(item.endsAt)}
            {isTeam && item.owner?.name ? ` · ${item.owner.name}` : ''}
            {item.state !== 'planned' && ` · ${t(item.state)}`}
          </span>
        )}
        {to - from >= 75 && <Where place={item.place} />}
      </Link>
    </div>
  );
}

function NowLine({ day }: { day: string }) {
  const { timeZone } = useLocale();
  const now = new Date(useNow());
  const isHere = instantOf(day, 0, timeZone) <= now && now < instantOf(addDays(day, 1), 0, timeZone);
  if (!isHere) return null;
  const top = (minutesOn(day, now.toISOString(), timeZone) / 60) * hourHeight;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 z-10 h-px bg-bad" style={{ top }}>
      <span className="absolute -top-0.75 -left-1 size-2 rounded-full bg-bad" />
    </div>
  );
}
