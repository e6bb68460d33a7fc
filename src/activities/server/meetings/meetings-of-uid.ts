import { sql, type SqlBool } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Reply } from '../../model/meetings/meeting.ts';
import { selectMeetings, type MeetingRow } from './meeting-queries.ts';

type Invited = { id: string; name: string; reply: Reply };

/** The meeting of ours with this name in calendars, and the participant with this address. */
export async function findInvited(
  work: Work,
  uid: string,
  email: string,
): Promise<{ meeting: MeetingRow; participant: Invited } | null> {
  const [meeting] = await selectMeetings(work, sql<SqlBool>`m.uid = ${uid} and not m.imported`, 1);
  if (!meeting) return null;
  const { rows } = await sql<Invited>`
    select p.id, p.name, p.reply from meeting_participant p
    where p.tenant_id = ${work.principal.tenantId} and p.meeting_id = ${meeting.id} and lower(p.email) = ${email}`.execute(
    work.db,
  );
  return rows[0] ? { meeting, participant: rows[0] } : null;
}

/** Which of these names the asker has taken in from a file before. */
export async function knownUids({ db, principal }: Work, uids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('meeting')
    .select('uid')
    .where('tenant_id', '=', principal.tenantId)
    .where('owner_id', '=', principal.userId)
    .where('deleted_at', 'is', null)
    .where('uid', 'in', [...uids, ''])
    .execute();
  return new Set(rows.map(({ uid }) => uid));
}
