/** Meetings that are still ahead, for handing over what somebody has in hand. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import type { RecordHandOver } from '../../../records/server/index.ts';
import { mayDoTask, subjectOf, type SubjectKey } from '../task-queries.ts';
import { recordMeeting, updateMeeting } from './change-meeting.ts';
import { leading, lockMeeting, selectMeetings } from './meeting-queries.ts';

export type MeetingAhead = {
  id: string;
  title: string;
  ownerId: string | null;
  teamId: string | null;
  subject: SubjectKey | null;
  accountId: string | null;
  startsAt: Date;
};

/** The meetings ahead that somebody leads and the asker sees, the earliest first. */
export function meetingsAheadOf(work: Work, ownerId: string, most: number): Promise<MeetingAhead[]> {
  return ahead(work, sql<SqlBool>`m.owner_id = ${ownerId}`, most);
}

/** The meetings ahead about these records, or about others of these accounts, that the asker sees. */
export function meetingsAheadAbout(
  work: Work,
  { records, accounts }: { records: readonly string[]; accounts: readonly string[] },
  most: number,
): Promise<MeetingAhead[]> {
  const about = sql<SqlBool>`(m.subject_id = any(${records}::uuid[]) or m.account_id = any(${accounts}::uuid[]))`;
  return ahead(work, about, most);
}

async function ahead(work: Work, where: RawBuilder<SqlBool>, most: number): Promise<MeetingAhead[]> {
  const planned = sql<SqlBool>`m.state = 'planned' and m.ends_at > ${work.now} and ${where}`;
  const rows = await selectMeetings(work, planned, most);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    ownerId: row.owner_id,
    teamId: row.team_id,
    subject: subjectOf(row),
    accountId: row.account_id,
    startsAt: row.starts_at,
  }));
}

/** How meetings are called that the asker sees, by id. */
export async function namesOfMeetings(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await selectMeetings(work, sql<SqlBool>`m.id = any(${[...ids]}::uuid[])`, ids.length);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/**
 * Somebody else leads a meeting, as part of a larger hand-over: time, people and agenda stay. Refuses what the asker may not
 * transfer, and what somebody else leads by now. Whom it may be given to is the caller's care.
 */
export async function handOverMeeting(work: Work, { id, from, to, payload }: RecordHandOver): Promise<void> {
  const meeting = await lockMeeting(work, id, leading('transfer'));
  if (meeting.owner_id !== from) refuse(recordRefusals.heldByAnother);
  if (!mayDoTask(work, 'read', { owner_id: to.ownerId, team_id: to.teamId })) await work.elevate();
  await updateMeeting(work, meeting, { owner_id: to.ownerId, team_id: to.teamId });
  recordMeeting(work, 'meeting.handed-over', meeting, { owner: { from, to: to.ownerId } }, payload);
}
