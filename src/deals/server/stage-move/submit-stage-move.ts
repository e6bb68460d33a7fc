/** Sends the move of a deal on its way through approval. */
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { submitPaper } from '../../../approvals/server/index.ts';
import { decideStageChange } from '../../model/stage-change.ts';
import type { WireStageMove } from '../../model/stage-move/contract.ts';
import { stageMoveRefusals } from '../../model/stage-move/refusals.ts';
import { lossReasonIds } from '../pipeline-queries.ts';
import { getVisibleDeal } from '../process/deal-gate.ts';
import { lockDeal, type Standing } from '../standing-deal.ts';
import { noteOfMove } from './note-of-move.ts';
import { stageMoveKind } from './stage-move-kind.ts';
import { movesOfDeal } from './stored-move.ts';

type Wanted = { dealId: string; stageId: string; why: string; lossReasonId: string | null };

/**
 * Asks for a move to be approved: the deal stays until then. Refuses as the move itself would by its kind (an unknown stage,
 * a lost deal without a reason), a second move of the deal while one waits, and a move that no flow looks at.
 */
export async function submitStageMove(work: Work, wanted: Wanted): Promise<WireStageMove> {
  const standing = await lockDeal(work, wanted.dealId, 'update');
  await requirePossible(work, standing, wanted);
  const waiting = (await movesOfDeal(work, wanted.dealId)).some(({ state }) => state === 'waiting');
  if (waiting) refuse(stageMoveRefusals.waitsAlready);
  const id = newId();
  const move = { id, dealId: wanted.dealId, toStageId: wanted.stageId, fromStageId: standing.deal.stage_id };
  await insertMove(work, move, wanted);
  const sent = await submitPaper(work, stageMoveKind, id);
  if (!sent) refuse(stageMoveRefusals.notNeeded);
  noteOfMove(work, 'submitted', move, standing.stages, wanted.why);
  return (await movesOfDeal(work, wanted.dealId)).find((one) => one.id === id)!;
}

/** The moves of a deal that were sent for approval. Not found outside the asker's reach. */
export async function listStageMoves(work: Work, dealId: string): Promise<{ items: WireStageMove[] }> {
  await getVisibleDeal(work, dealId);
  return { items: await movesOfDeal(work, dealId) };
}

async function requirePossible(work: Work, { deal, log, stages }: Standing, wanted: Wanted): Promise<void> {
  const lastChangeAt = new Date(Math.max(...log.map((event) => Date.parse(event.at))));
  const decision = decideStageChange(
    { stageId: deal.stage_id, outcome: deal.outcome, lastChangeAt },
    stages,
    { toStageId: wanted.stageId, lossReasonId: wanted.lossReasonId, at: null, cause: 'evidence' },
    wanted.lossReasonId ? await lossReasonIds(work) : new Set(),
    work.now,
  );
  if (!decision.ok) refuse(decision.refusal);
}

async function insertMove(
  { db, principal, now }: Work,
  move: { id: string; dealId: string; toStageId: string; fromStageId: string },
  { why, lossReasonId }: Wanted,
): Promise<void> {
  await db
    .insertInto('stage_move')
    .values({
      tenant_id: principal.tenantId,
      id: move.id,
      deal_id: move.dealId,
      from_stage_id: move.fromStageId,
      to_stage_id: move.toStageId,
      loss_reason_id: lossReasonId,
      why,
      asked_by: principal.userId!,
      asked_at: now,
      state: 'waiting',
    })
    .execute();
}
