import { contactKind } from '../../accounts/server/index.ts';
import { removeNote, removeTask } from '../../activities/server/index.ts';
import { changeStage, dealKind, tickItem } from '../../deals/server/index.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  changeKept,
  getStored,
  lockStored,
  openKind,
  removeRecord,
  updateRecord,
  type Values,
} from '../../records/server/index.ts';
import { jottingRefusals } from '../model/refusals.ts';

/** What a jotting did besides its follow-up: what was made, and the deal's values before and after. */
export type Done = {
  contacts: readonly string[];
  taskId: string | null;
  ticks: readonly string[];
  /** The stage the deal stood in, when it was moved. */
  stageId: string | null;
  before: Values;
  after: Values;
};

/**
 * Takes a jotting back with all that came of it, each part by the use case of its domain: the follow-up and what was made
 * go to the recycle bin, the deal gets back what stood there and its stage. Refuses one's colleagues' jottings as not found,
 * a second time, and once the deal was changed again.
 */
export async function undoJotting(work: Work, id: string): Promise<null> {
  const jotting = await work.db
    .selectFrom('jotting')
    .select(['object', 'record_id', 'note_id', 'done', 'undone_at'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('author_id', '=', work.principal.userId)
    .forUpdate()
    .executeTakeFirst();
  if (!jotting) return refuse(refusals.notFound);
  if (jotting.undone_at) refuse(jottingRefusals.alreadyUndone);
  const done = jotting.done as Done;
  await giveBack(work, jotting.record_id, done);
  await removeNote(work, jotting.note_id);
  if (done.taskId) await removeTask(work, done.taskId);
  for (const contact of done.contacts) await removeRecord(work, contactKind, contact);
  await work.db
    .updateTable('jotting')
    .set({ undone_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  return null;
}

async function giveBack(work: Work, dealId: string, { before, after, stageId, ticks }: Done): Promise<void> {
  if (Object.keys(after).length > 0) {
    const { values } = await getStored(work, await openKind(work, dealKind), dealId);
    const isSame = Object.entries(after).every(([field, value]) => (values[field] ?? null) === value);
    if (!isSame) refuse(jottingRefusals.changedSince);
  }
  if (stageId !== null) await changeStage(work, { dealId, stageId });
  const { amount, ...step } = before;
  if (amount !== undefined) await updateRecord(work, dealKind, dealId, { amount });
  if (Object.keys(step).length > 0) {
    const deal = await lockStored(work, await openKind(work, dealKind), dealId, 'update');
    await changeKept(work, dealKind, deal, step, { type: 'deal.updated' });
  }
  for (const itemId of ticks) await tickItem(work, dealId, itemId, false);
}
