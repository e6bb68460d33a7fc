import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { contractRefusals } from '../model/refusals.ts';

/** Refuses a file that does not hang on this contract. */
export async function requireFileOf(
  { db, principal }: Work,
  contractId: string,
  fileId: string,
): Promise<void> {
  const file = await db
    .selectFrom('file')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', fileId)
    .where('subject_object', '=', 'contract')
    .where('subject_id', '=', contractId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!file) refuse(contractRefusals.fileUnknown);
}
