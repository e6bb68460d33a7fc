import type { Work } from '../../platform/server/index.ts';
import type { Direction, Outcome } from '../model/calls/call.ts';
import type { WireNote } from '../model/note.ts';

type Occasion = Pick<WireNote, 'call' | 'meetingId'>;

/** The call or the meeting that each of these talks was; only talks that were one have a row to be found. */
export async function talkOccasions(
  work: Work,
  rows: readonly { id: string }[],
): Promise<(noteId: string) => Occasion> {
  const noteIds = rows.map(({ id }) => id);
  const [calls, meetings] = [await callsOf(work, noteIds), await meetingsOf(work, noteIds)];
  return (noteId) => ({ call: calls.get(noteId) ?? null, meetingId: meetings.get(noteId) ?? null });
}

async function callsOf({ db, principal }: Work, noteIds: string[]) {
  const rows = await db
    .selectFrom('phone_call')
    .select(['note_id', 'direction', 'outcome', 'seconds', 'recording'])
    .where('tenant_id', '=', principal.tenantId)
    .where('note_id', 'in', noteIds)
    .execute();
  return new Map(
    rows.map(({ note_id, direction, outcome, seconds, recording }) => [
      note_id!,
      {
        direction: direction as Direction,
        outcome: outcome as Outcome,
        seconds,
        recording: recording || null,
      },
    ]),
  );
}

async function meetingsOf({ db, principal }: Work, noteIds: string[]) {
  const rows = await db
    .selectFrom('meeting')
    .select(['note_id', 'id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('note_id', 'in', noteIds)
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map(({ note_id, id }) => [note_id!, id]));
}
