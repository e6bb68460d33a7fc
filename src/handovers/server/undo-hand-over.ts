/** Gives back what a hand-over moved. */
import { Refusal, refusals, refuse } from '../../platform/model/refusal.ts';
import { requestJob, type Work } from '../../platform/server/index.ts';
import { apart } from '../../records/server/index.ts';
import { whyNotUndo, type HandOverState } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import { openMover } from './handed-kinds.ts';
import { handOverJob } from './hand-over-jobs.ts';
import { markItems, movedItems, problemOf, type ItemRow } from './hand-over-items.ts';
import type { Tellable } from './run-hand-over.ts';
import { reaches, requireTransfer } from './takers.ts';
import { findHandOver } from './hand-over-queries.ts';

const itemsAtOnce = 100;

/**
 * Marks a hand-over as being undone; a job gives the records back. Refuses one the asker does not see, whoever may
 * transfer nothing, one that is still running, undone already, that moved nothing, or that is too long ago.
 */
export async function requestUndoing(work: Work, handOverId: string): Promise<{ jobId: string }> {
  const { db, principal, now } = work;
  const found = (await findHandOver(work, handOverId)) ?? refuse(refusals.notFound);
  requireTransfer(work);
  const standing = {
    state: found.state as HandOverState,
    since: found.finished_at ?? found.created_at,
    moved: Number(found.moved),
  };
  const why = whyNotUndo(standing, now, principal.timeZone);
  if (why) refuse(handOverRefusals[why]);
  const jobId = await requestJob(work, {
    kind: handOverJob,
    input: { act: 'undo', handOverId },
    total: standing.moved,
  });
  const marked = await db
    .updateTable('hand_over')
    .set({ state: 'undoing', undone_by: principal.userId, undone_at: now, job_id: jobId })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', handOverId)
    .where('state', 'not in', ['undoing', 'undone'])
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) refuse(handOverRefusals.undone_already);
  return { jobId };
}

/** Each record that is still where it was put goes back to who held it and the team that counted it; the rest is kept. */
export async function undoHandOver(
  { inWork, progress }: Tellable,
  handOverId: string,
): Promise<{ returned: number; kept: number }> {
  const all = { returned: 0, kept: 0 };
  for (;;) {
    const page = await inWork((work) => undoPage(work, handOverId));
    all.returned += page.returned;
    all.kept += page.kept;
    progress(all.returned + all.kept);
    if (page.returned + page.kept < itemsAtOnce) break;
  }
  await inWork((work) => closeUndone(work, handOverId, all));
  return all;
}

async function undoPage(work: Work, handOverId: string): Promise<{ returned: number; kept: number }> {
  const items = await movedItems(work, handOverId, itemsAtOnce);
  const move = await openMover(work);
  const count = { returned: 0, kept: 0 };
  for (const item of items) {
    const refusal = await apart(work, (alone) => giveBack(alone, move, item, handOverId));
    await markItems(work, handOverId, [item], refusal ? 'kept' : 'returned', refusal && problemOf(refusal));
    count[refusal ? 'kept' : 'returned'] += 1;
  }
  return count;
}

async function giveBack(
  work: Work,
  move: Awaited<ReturnType<typeof openMover>>,
  item: ItemRow,
  handOverId: string,
): Promise<void> {
  const to = { ownerId: item.from_owner_id, teamId: item.from_team_id };
  if (!reaches(work, item.object, to)) throw new Refusal(refusals.forbidden);
  await move(work, item.object, {
    id: item.record_id,
    from: item.to_owner_id,
    to,
    payload: { handOverId, isUndoing: true },
  });
}

async function closeUndone(
  work: Work,
  handOverId: string,
  count: { returned: number; kept: number },
): Promise<void> {
  const { db, principal } = work;
  await db
    .updateTable('hand_over')
    .set({ state: 'undone' })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', handOverId)
    .execute();
  work.record({ type: 'hand_over.undone', object: 'hand_over', recordId: handOverId, payload: count });
}
