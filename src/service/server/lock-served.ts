import { systemPrincipal, type Work } from '../../platform/server/index.ts';
import { lockStored, openKind, type RecordKind, type StoredRecord } from '../../records/server/index.ts';

/**
 * A record of after-sales, held against others, with all its fields: also those hidden to the asker, for the rules look
 * at them. Refuses as not found outside the asker's reach, as forbidden what he may not change.
 */
export async function lockServed(work: Work, kind: RecordKind, id: string): Promise<StoredRecord> {
  const { tenantId, timeZone } = work.principal;
  const open = await openKind({ ...work, principal: systemPrincipal(tenantId, timeZone) }, kind);
  return lockStored(work, open, id, 'update');
}
