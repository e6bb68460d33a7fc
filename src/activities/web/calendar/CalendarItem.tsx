import { addressOfRecord } from '../../../platform/model/record-address.ts';
import { CircleCheck, ListTodo, MapPin, MoveRight } from 'lucide-react';
import { classNames, Link, useLocale, useText } from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { CalendarMeeting, meetingContract } from '../../model/meetings/contract.ts';
import { calendarTexts } from './texts.ts';

export type CalendarPage = EndpointAnswer<typeof meetingContract.calendar>;
export type MeetingPress = { onPlan: (plan: { startsAt?: string; endsAt?: string }) => void };

/** The look of a meeting by how it stands; never by colour alone: what was cancelled is struck through, held has a tick. */
export function lookOf({ state, isMine }: Pick<CalendarMeeting, 'state' | 'isMine'>): string {
  if (state === 'cancelled') return 'border-line bg-sunken text-faint line-through';
  if (state === 'held') return 'border-good bg-good-soft text-ink';
  return isMine ? 'border-accent bg-accent-soft text-ink' : 'border-chart-4 bg-surface text-ink';
}

/** Hours and minutes on the organisation's clocks. */
export function useClock(): (instant: string) => string {
  const { timeZone } = useLocale();
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return (instant) => format.format(new Date(instant));
}

/** A meeting on one line: in a month, above the hours. */
export function MeetingChip({ meeting, isTeam }: { meeting: CalendarMeeting; isTeam: boolean }) {
  const t = useText(calendarTexts);
  const clock = useClock();
  const time = meeting.allDay ? t('allDay') : clock(meeting.startsAt);
  return (
    <Link
      href={`/meetings/${meeting.id}`}
      look="plain"
      className={classNames(
        'flex min-w-0 items-center gap-1 rounded-sm border-l-2 px-1.5 text-xs leading-5',
        lookOf(meeting),
      )}
    >
      <span className="figures shrink-0 text-faint">{time}</span>
      <span className="truncate">{meeting.title}</span>
      {isTeam && meeting.owner?.name && <span className="shrink-0 text-faint">{meeting.owner.name}</span>}
      {meeting.state === 'held' && (
        <CircleCheck aria-label={t('held')} size={11} className="shrink-0 text-good" />
      )}
    </Link>
  );
}

/** What belongs to a day without an hour: tasks that are due, next steps of deals. */
export function DayItems({ page, day, most = 99 }: { page: CalendarPage; day: string; most?: number }) {
  const t = useText(calendarTexts);
  const tasks = page.tasks.filter(({ on }) => on === day);
  const steps = page.nextSteps.filter(({ on }) => on === day);
  return (
    <>
      {tasks.slice(0, most).map((task) => (
        <Link key={task.id} href="/tasks" look="plain" className={dayShape}>
          <ListTodo aria-label={t('task')} size={11} className="shrink-0 text-faint" />
          <span className={classNames('truncate', task.isDone && 'text-faint line-through')}>
            {task.title}
          </span>
        </Link>
      ))}
      {steps.slice(0, Math.max(most - tasks.length, 0)).map((step) => (
        <Link key={step.id} href={addressOfRecord(step.object, step.id)} look="plain" className={dayShape}>
          <MoveRight aria-label={t('nextStep')} size={11} className="shrink-0 text-warn" />
          <span className="truncate">{step.title}</span>
        </Link>
      ))}
    </>
  );
}

const dayShape =
  'flex min-w-0 items-center gap-1 rounded-sm px-1.5 text-xs leading-5 text-soft hover:bg-hover';

export function Where({ place }: { place: string }) {
  if (place === '') return null;
  return (
    <span className="flex min-w-0 items-center gap-1 text-faint">
      <MapPin aria-hidden size={11} className="shrink-0" />
      <span className="truncate">{place}</span>
    </span>
  );
}
