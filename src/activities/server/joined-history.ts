/** Records whose timeline also tells what happened with another: a deal's that of the lead it was made from. */
import type { Work } from '../../platform/server/index.ts';
import type { SubjectKey } from './task-queries.ts';

/**
 * From now on the timelines of `records` tell what is about `from`, too: its notes, tasks and changes, those of before
 * and those to come. Whoever may read one of the records may read these notes.
 */
export async function joinHistory(
  { db, principal }: Work,
  from: SubjectKey,
  records: readonly SubjectKey[],
): Promise<void> {
  if (records.length === 0) return;
  await db
    .insertInto('joined_history')
    .values(
      records.map(({ object, id }) => ({
        tenant_id: principal.tenantId,
        object,
        record_id: id,
        from_object: from.object,
        from_id: from.id,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back joinHistory: no other timeline tells what is about `from` any more. */
export async function partHistory({ db, principal }: Work, from: SubjectKey): Promise<void> {
  await db
    .deleteFrom('joined_history')
    .where('tenant_id', '=', principal.tenantId)
    .where('from_object', '=', from.object)
    .where('from_id', '=', from.id)
    .execute();
}

/** The records whose history the timeline of this one tells, too. */
export async function joinedWith({ db, principal }: Work, { object, id }: SubjectKey): Promise<SubjectKey[]> {
  return db
    .selectFrom('joined_history')
    .select(['from_object as object', 'from_id as id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('record_id', '=', id)
    .execute();
}
