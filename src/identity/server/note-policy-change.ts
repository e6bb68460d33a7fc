import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';

/**
 * Counts up the organisation's policy version: whoever remembers rights asks anew. Its row stays locked until the
 * transaction ends, so that changes of rights, people and teams come one after the other: call it before reading.
 */
export async function notePolicyChange({ db, principal }: Work): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ policy_version: sql<bigint>`policy_version + 1` })
    .where('id', '=', principal.tenantId)
    .execute();
}
