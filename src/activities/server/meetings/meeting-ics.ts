/** Meetings as calendar files, with who leads them and who takes part. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Reply } from '../../model/meetings/meeting.ts';
import { writeIcs, type IcsMeeting } from '../../model/meetings/write-ics.ts';
import { getMeetingRow, planOf, type MeetingRow } from './meeting-queries.ts';
import { listParticipants } from './participants.ts';

/** A meeting the asker may see, for keeping: a file that calendars open. */
export async function downloadMeeting(work: Work, id: string): Promise<{ name: string; text: string }> {
  const row = await getMeetingRow(work, id);
  const people = await listParticipants(work, id);
  const organiser = await organiserOf(work, row);
  const text = writeIcs([{ ...icsOf(row), organiser, attendees: people.flatMap(withAddress) }], 'PUBLISH');
  return {
    name: `${
      row.title
        .replaceAll(/[\\/:*?"<>|\n]/g, ' ')
        .slice(0, 80)
        .trim() || 'meeting'
    }.ics`,
    text,
  };
}

/** Without people: who reads a subscription knows whose it is. */
export function icsOf(row: MeetingRow): IcsMeeting {
  return {
    ...planOf(row),
    uid: row.uid,
    sequence: row.sequence,
    state: row.state,
    updatedAt: row.updated_at,
    organiser: null,
    attendees: [],
  };
}

/** A masked address is none: it would reach nobody. */
export function withAddress(person: { name: string; email: string | null; reply: Reply }) {
  const { name, email, reply } = person;
  return email && !email.includes('*') ? [{ name, email, reply }] : [];
}

export async function organiserOf(
  { db, principal }: Work,
  row: Pick<MeetingRow, 'owner_id'>,
): Promise<{ name: string; email: string } | null> {
  const { rows } = await sql<{ name: string; email: string }>`
    select u.name, u.email from app_user u
    where u.tenant_id = ${principal.tenantId} and u.id = ${row.owner_id} and u.email <> ''`.execute(db);
  return rows[0] ?? null;
}
