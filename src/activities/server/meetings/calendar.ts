import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { meetingContract } from '../../model/meetings/contract.ts';
import { isSpan } from '../../model/meetings/meeting.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { selectTasks } from '../task-queries.ts';
import { calendarLines, selectMeetings } from './meeting-queries.ts';
import type { MeetingParts } from './parts.ts';

export type CalendarQuery = { from: string; to: string; whose: 'mine' | 'team' };

const mostMeetings = 1000;
const mostTasks = 500;

/** What stands in a calendar between two instants: mine, or all that the asker's right to see tasks reaches. */
export async function readCalendarPage(
  parts: MeetingParts,
  work: Work,
  { from, to, whose }: CalendarQuery,
): Promise<EndpointAnswer<typeof meetingContract.calendar>> {
  const span = { from: new Date(from), to: new Date(to) };
  if (!isSpan(span.from, span.to)) refuse(meetingRefusals.badSpan);
  const within = sql<SqlBool>`m.starts_at < ${span.to} and m.ends_at > ${span.from}`;
  const mine = whose === 'mine' ? meetingsOf(work) : sql<SqlBool>`true`;
  const rows = await selectMeetings(work, sql<SqlBool>`${within} and ${mine}`, mostMeetings + 1);
  const days = daysOf(work, span);
  const tasks = await selectTasks(
    work,
    sql<SqlBool>`r.due_on >= ${days.from} and r.due_on < ${days.to} and ${
      whose === 'mine' ? sql`r.owner_id = ${work.principal.userId}` : sql`true`
    }`,
    sql`r.due_on, r.id`,
    mostTasks + 1,
  );
  return {
    meetings: await calendarLines(work, rows.slice(0, mostMeetings)),
    tasks: tasks.slice(0, mostTasks).map((task) => ({
      id: task.id,
      title: task.title,
      on: task.due_on!,
      isDone: task.done_at !== null,
      owner: task.owner_id ? { id: task.owner_id, name: task.owner_name } : null,
    })),
    nextSteps: await parts.nextSteps(work, { ...days, whose }),
    isCut: rows.length > mostMeetings || tasks.length > mostTasks,
  };
}

/** The meetings `m` that the asker leads or takes part in. */
export function meetingsOf({ principal }: Work): RawBuilder<SqlBool> {
  return sql<SqlBool>`(m.owner_id = ${principal.userId} or ${principal.userId}::uuid = any(m.people))`;
}

function daysOf({ principal }: Work, { from, to }: { from: Date; to: Date }) {
  const last = new Date(to.getTime() - 1);
  return { from: dayOf(from, principal.timeZone), to: addDays(dayOf(last, principal.timeZone), 1) };
}
