import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import type { Action } from '../../../platform/model/contract.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { CalendarMeeting, WireMeeting } from '../../model/meetings/contract.ts';
import type { MeetingPlan, MeetingState } from '../../model/meetings/meeting.ts';
import { subjectTitles } from '../subjects.ts';
import { listParticipants } from './participants.ts';

export type MeetingRow = Omit<Selectable<Tables['meeting']>, 'state'> & {
  state: MeetingState;
  owner_name: string | null;
};

/** Meetings `m` that meet the predicate, the earliest first; row-level security lets through those the asker may see. */
export async function selectMeetings(
  { db, principal }: Work,
  where: RawBuilder<SqlBool>,
  limit: number,
  { order = sql`m.starts_at, m.id`, removed = false } = {},
): Promise<MeetingRow[]> {
  const found = await sql<MeetingRow>`
    select m.*, u.name as owner_name
    from meeting m left join app_user u on u.tenant_id = m.tenant_id and u.id = m.owner_id
    where m.tenant_id = ${principal.tenantId} and m.deleted_at is ${removed ? sql`not null` : sql`null`} and ${where}
    order by ${order} limit ${limit}`.execute(db);
  return found.rows;
}

/** One meeting the asker may see. Refuses as not found. */
export async function getMeetingRow(work: Work, id: string, removed = false): Promise<MeetingRow> {
  const [row] = await selectMeetings(work, sql<SqlBool>`m.id = ${id}`, 1, { removed });
  return row ?? refuse(refusals.notFound);
}

/** Leads it, or has the right over the meetings of who does. */
function mayLead({ principal }: Work, action: Action, row: MeetingRow): boolean {
  const scope = scopeOf(principal, 'task', action);
  return scope !== null && covers(principal, scope, { ownerId: row.owner_id, teamId: row.team_id });
}

function takesPart({ principal }: Work, row: MeetingRow): boolean {
  const { userId } = principal;
  return userId !== null && (row.owner_id === userId || row.people.includes(userId));
}

/** Those who lead a meeting or take part in it may write down what was said. */
export function mayWriteMinutes(work: Work, row: MeetingRow): boolean {
  return (
    mayLead(work, 'update', row) ||
    (takesPart(work, row) && scopeOf(work.principal, 'task', 'update') !== null)
  );
}

/**
 * A meeting held against others until the transaction ends. Refuses as not found what the asker may not see, as
 * forbidden what he may see but not do this to.
 */
export async function lockMeeting(
  work: Work,
  id: string,
  may: (work: Work, row: MeetingRow) => boolean,
  removed = false,
): Promise<MeetingRow> {
  await work.db
    .selectFrom('meeting')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const row = await getMeetingRow(work, id, removed);
  return may(work, row) ? row : refuse(refusals.forbidden);
}

export const leading =
  (action: Action) =>
  (work: Work, row: MeetingRow): boolean =>
    mayLead(work, action, row);

export function planOf(row: MeetingRow): MeetingPlan {
  return {
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    allDay: row.all_day,
    timeZone: row.time_zone,
    place: row.place,
    link: row.link,
    agenda: row.agenda,
    remindMinutes: row.remind_minutes,
  };
}

/** Meetings as a calendar shows them, with the titles of what they are about; null where the asker may not see it. */
export async function calendarLines(work: Work, rows: readonly MeetingRow[]): Promise<CalendarMeeting[]> {
  const titleOf = await subjectTitles(work, rows);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    subject:
      row.subject_object && row.subject_id
        ? { object: row.subject_object, id: row.subject_id, title: titleOf(row) }
        : null,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    allDay: row.all_day,
    place: row.place,
    state: row.state,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name } : null,
    isMine: takesPart(work, row),
    version: Number(row.version),
    mayUpdate: mayLead(work, 'update', row),
  }));
}

/** The whole meeting as it stands now. */
export async function readMeeting(work: Work, id: string, canInvite: boolean): Promise<WireMeeting> {
  const row = await getMeetingRow(work, id);
  const [line] = await calendarLines(work, [row]);
  return {
    ...line!,
    timeZone: row.time_zone,
    link: row.link,
    agenda: row.agenda,
    remindMinutes: row.remind_minutes,
    sequence: row.sequence,
    participants: await listParticipants(work, id),
    mayWriteMinutes: mayWriteMinutes(work, row),
    mayDelete: mayLead(work, 'delete', row),
    canInvite,
  };
}
