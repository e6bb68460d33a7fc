import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../platform/server/index.ts';
import { lockStored } from './find-record.ts';
import { openKind, type OpenKind, type RecordKind } from './record-kind.ts';
import { saveColumns } from './update-record.ts';

/** Moves a record to the recycle bin. Refuses without the right to delete it. */
export async function removeRecord(work: Work, kind: RecordKind, id: string): Promise<void> {
  await removeOpened(work, await openKind(work, kind), id);
}

export async function removeOpened(work: Work, open: OpenKind, id: string): Promise<void> {
  await moveRecord(work, open, id, 'deleted');
}

/** Takes a record out of the recycle bin, as it was. Refuses without the right to delete it. */
export async function restoreRecord(work: Work, kind: RecordKind, id: string): Promise<void> {
  await moveRecord(work, await openKind(work, kind), id, 'restored');
}

async function moveRecord(
  work: Work,
  open: OpenKind,
  id: string,
  act: 'deleted' | 'restored',
): Promise<void> {
  const { kind } = open;
  requireRight(work, kind.object, 'delete');
  const before = await lockStored(work, open, id, 'delete', act === 'deleted' ? 'live' : 'deleted');
  if (act === 'restored') await kind.hooks?.beforeRestore?.(work, id);
  const [at, by] = act === 'deleted' ? [work.now, work.principal.userId] : [null, null];
  const moved = await saveColumns(work, kind, before, [sql`deleted_at = ${at}`, sql`deleted_by = ${by}`]);
  if (!moved) refuse(refusals.forbidden);
  work.record({ type: `${kind.object}.${act}`, object: kind.object, recordId: id });
  await kind.hooks?.afterSave?.(work, { id, act, before, values: {} });
}
