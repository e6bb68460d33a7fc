/** Mail threads go along when the records they are told at become one, and back. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { putAt } from './place-thread.ts';

type Moved = { rowId: string; fromId: string };

/** How many threads are told at each of these records. */
export async function countMailThreads(
  { db, principal }: Work,
  object: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await sql<{ id: string; count: bigint }>`
    select s.record_id as id, count(*) as count from mail_subject s
    where s.tenant_id = ${principal.tenantId} and s.object = ${object} and s.record_id = any(${ids}::uuid[]) group by 1`.execute(
    db,
  );
  return new Map(counted.rows.map(({ id, count }) => [id, Number(count)]));
}

/** From now on the threads of some records are told at another; which they were is returned. */
export async function moveMailThreads(
  work: Work,
  object: string,
  fromIds: readonly string[],
  toId: string,
): Promise<Moved[]> {
  const moved = await takeOff(work, object, fromIds, null);
  for (const { rowId } of moved) await putAt(work, rowId, [{ object, id: toId }]);
  return moved;
}

/** Takes moveMailThreads back, for threads that are still told at `onId`; how many is returned. */
export async function putMailThreadsBack(
  work: Work,
  object: string,
  moved: readonly Moved[],
  onId: string,
): Promise<number> {
  const there = await takeOff(
    work,
    object,
    [onId],
    moved.map(({ rowId }) => rowId),
  );
  const still = new Set(there.map(({ rowId }) => rowId));
  const back = moved.filter(({ rowId }) => still.has(rowId));
  for (const { rowId, fromId } of back) await putAt(work, rowId, [{ object, id: fromId }]);
  return back.length;
}

async function takeOff(
  { db, principal }: Work,
  object: string,
  ids: readonly string[],
  threadIds: readonly string[] | null,
): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    delete from mail_subject s where s.tenant_id = ${principal.tenantId} and s.object = ${object} and s.record_id = any(${ids}::uuid[])
      and (${threadIds}::uuid[] is null or s.thread_id = any(${threadIds}::uuid[]))
    returning s.thread_id as "rowId", s.record_id as "fromId"`.execute(db);
  return rows;
}
