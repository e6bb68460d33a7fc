/** Stage moves as a kind of paper. */
import type { Work } from '../../../platform/server/index.ts';
import type { PaperKind } from '../../../approvals/server/index.ts';
import type { Paper } from '../../../approvals/model/paper.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Stage } from '../../model/pipeline.ts';
import { factsOfMove, stageMoveNames } from '../../model/stage-move/paper.ts';
import { findPipeline, listPipelines } from '../pipeline-queries.ts';
import { getVisibleDeal } from '../process/deal-gate.ts';
import { moveByEvidence } from './move-by-evidence.ts';
import { noteOfMove } from './note-of-move.ts';
import { getStageMove, type StoredMove } from './stored-move.ts';

export const stageMoveKind: PaperKind = {
  ...stageMoveNames,
  read: async (work, id) => paperOf(work, await getStageMove(work, id)),
  requireVisible: async (work, id) => {
    const { dealId } = await getStageMove(work, id);
    await getVisibleDeal(work, dealId);
  },
  standsAt: async (work, id) => ({ object: 'deal', id: (await getStageMove(work, id)).dealId }),
  choices: async (work) => {
    const pipelines = await listPipelines(work);
    const stages = pipelines.flatMap((pipeline) =>
      pipeline.stages.map(({ id, name, nameEn }) => ({
        id,
        label: {
          zh: `${pipeline.name} · ${name}`,
          en: `${pipeline.nameEn ?? pipeline.name} · ${nameEn ?? name}`,
        },
      })),
    );
    const named = pipelines.map(({ id, name, nameEn }) => ({ id, label: { zh: name, en: nameEn ?? name } }));
    return { to_stage: stages, from_stage: stages, pipeline: named };
  },
  settle: async (work, id, outcome) => {
    if (outcome === 'sent_back') return;
    await settleMove(work, await getStageMove(work, id), outcome);
  },
};

async function stagesOf(work: Work, { deal }: StoredMove): Promise<readonly Stage[]> {
  return (await findPipeline(work, deal.pipelineId))?.stages ?? refuse(refusals.notFound);
}

async function paperOf(work: Work, move: StoredMove): Promise<Paper> {
  const { deal } = move;
  const stages = await stagesOf(work, move);
  const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? '';
  const way = `${nameOf(move.fromStageId)} → ${nameOf(move.toStageId)}`;
  const values: Record<string, { kind: 'text' | 'money'; value: string | null }> = {
    deal: { kind: 'text', value: deal.name },
    account: { kind: 'text', value: deal.accountName },
    amount: { kind: 'money', value: deal.amount === null ? null : String(deal.amount) },
    move: { kind: 'text', value: way },
    why: { kind: 'text', value: move.why },
  };
  return {
    title: `${deal.name}：${way}`,
    facts: factsOfMove({ amount: deal.amount, pipeline_id: deal.pipelineId }, move),
    lines: stageMoveNames.fields.map(({ id, label }) => ({ field: id, label, ...values[id]! })),
  };
}

const states = { approved: 'approved', rejected: 'refused', revoked: 'withdrawn' } as const;

/**
 * What became of it: approved, the deal moves with the approval as evidence, unless it stands elsewhere by now; what else its
 * gate asks for still holds, and then the owner is told what is missing.
 */
async function settleMove(work: Work, move: StoredMove, outcome: keyof typeof states): Promise<void> {
  const hasLeft = move.deal.stageId !== move.fromStageId || move.deal.isDeleted;
  const state = outcome === 'approved' && hasLeft ? 'withdrawn' : states[outcome];
  const { db, principal, now } = work;
  await db
    .updateTable('stage_move')
    .set({ state, settled_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', move.id)
    .execute();
  noteOfMove(work, state, move, await stagesOf(work, move), null);
  if (state === 'approved')
    await moveByEvidence(work, {
      dealId: move.dealId,
      stageId: move.toStageId,
      lossReasonId: move.lossReasonId,
      note: move.why,
      toldAlready: move.askedById,
    });
}
