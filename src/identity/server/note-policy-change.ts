import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { rightsAreChanging } from './remembered-principals.ts';

/**
 * Counts up the organisation's policy version, and lets go of rights that are remembered. Its row stays locked until the
 * transaction ends, so that changes of rights, people and teams come one after the other: call it before reading.
 */
export async function notePolicyChange({ db, principal }: Work): Promise<void> {
  rightsAreChanging(principal.tenantId);
  await db
    .updateTable('organisation')
    .set({ policy_version: sql<bigint>`policy_version + 1` })
    .where('id', '=', principal.tenantId)
    .execute();
}
