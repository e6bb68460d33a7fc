/** Calls of telephone systems that belong to nobody yet. */
import { sql, type SqlBool } from 'kysely';
import { readPlace, writePlace } from '../../../platform/model/moment-place.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { recordRefusals } from '../../../records/model/refusals.ts';
import type { WireCall } from '../../model/calls/contract.ts';
import { callRefusals } from '../../model/calls/refusals.ts';
import { lockCall, readCall, selectCalls, wireCall, type CallRow } from './call-queries.ts';
import { findByNumber } from './find-by-number.ts';
import { putTalk, recordCall } from './log-call.ts';
import type { CallParts } from './parts.ts';

/** One page of waiting calls, each with the asker's records that have its number. */
export async function listWaiting(
  { phoneKinds }: CallParts,
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: WireCall[]; nextCursor: string | null }> {
  const place = cursor ? (readPlace(cursor) ?? refuse(recordRefusals.invalidCursor)) : null;
  const after = place ? sql`(c.at, c.id) < (${place.at}, ${place.id})` : sql`true`;
  const rows = await selectCalls(work, sql<SqlBool>`c.state = 'unmatched' and ${after}`, limit + 1);
  const items: WireCall[] = [];
  for (const row of rows.slice(0, limit))
    items.push(wireCall(row, await findByNumber(work, phoneKinds, row.number)));
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return { items, nextCursor: last && writePlace({ at: last.at, id: last.id }) };
}

type Assignment = { subject: { object: string; id: string }; note: string };

/** Puts a waiting call on a record the asker may see, as a talk of now’s writing and the call’s time. */
export async function assignCall(
  { subjects }: CallParts,
  work: Work,
  id: string,
  { subject, note }: Assignment,
): Promise<WireCall> {
  const row = await waiting(work, id, 'unmatched');
  const talk = await putTalk(subjects, work, subject, {
    ...row,
    note,
    authorId: row.owner_id ?? work.principal.userId,
  });
  await settle(work, id, { state: 'kept', ...talk });
  recordCall(work, 'call.assigned', id, row);
  return readCall(work, id);
}

/** Drops a waiting call; it can be taken back. */
export async function dropCall(work: Work, id: string): Promise<WireCall> {
  const row = await waiting(work, id, 'unmatched');
  await settle(work, id, { state: 'dropped' });
  recordCall(work, 'call.dropped', id, row);
  return readCall(work, id);
}

export async function takeBackCall(work: Work, id: string): Promise<WireCall> {
  const row = await waiting(work, id, 'dropped');
  await settle(work, id, { state: 'unmatched' });
  recordCall(work, 'call.taken-back', id, row);
  return readCall(work, id);
}

async function waiting(work: Work, id: string, state: CallRow['state']): Promise<CallRow> {
  const row = await lockCall(work, id);
  return row.state === state ? row : refuse(callRefusals.notWaiting);
}

async function settle(
  { db, principal, now }: Work,
  id: string,
  columns: Partial<Awaited<ReturnType<typeof putTalk>>> & { state: CallRow['state'] },
): Promise<void> {
  await db
    .updateTable('phone_call')
    .set({ ...columns, version: sql`version + 1`, settled_at: now, settled_by: principal.userId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
