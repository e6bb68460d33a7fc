import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { checkNewRecord, openKind, type Values } from '../../records/server/index.ts';
import type { Pipeline, Stage } from '../model/pipeline.ts';
import { dealRefusals } from '../model/refusals.ts';
import { dealKind } from './deal-kind.ts';
import { insertDeals } from './insert-deals.ts';
import { listPipelines, lossReasonIds } from './pipeline-queries.ts';
import type { FirstGate } from '../model/process/first-gate.ts';
import { bringAlong } from './process/bring-along.ts';
import { passFirstGate } from './process/pass-gate.ts';

export type NewDeal = Values & {
  pipelineId?: string | undefined;
  stageId?: string | undefined;
  lossReasonId?: string | null | undefined;
  /** What it brings along for the gate of its stage. */
  gate?: FirstGate | undefined;
};

/**
 * Creates a deal in a stage (the first open one of the first pipeline unless told), with seq 0 of its log, and returns
 * its id. `known` are values of fields that no form sets. Refuses as createRecord does, an unknown pipeline or stage,
 * a lost stage without a loss reason, and a stage that asks for what the deal does not have.
 */
export async function createDeal(
  work: Work,
  { pipelineId, stageId, lossReasonId, gate, ...body }: NewDeal,
  known: Values = {},
): Promise<string> {
  const { pipeline, stage } = await startingPoint(work, pipelineId, stageId);
  const values = { ...(await checkNewRecord(work, await openKind(work, dealKind), body)), ...known };
  const log = [
    {
      toStageId: stage.id,
      at: work.now.toISOString(),
      actorId: work.principal.userId,
      ownerIdAt: values['owner'] as string | null,
      teamIdAt: values['team'] as string | null,
      amountAt: BigInt((values['amount'] as string | null | undefined) ?? '0'),
      cause: work.principal.kind === 'api_key' ? ('api' as const) : ('manual' as const),
      lossReasonId: lossReasonId ?? null,
    },
  ] as const;
  const [id] = await insertDeals(work, pipeline, [{ values, log }], await lossReasonIds(work));
  const [{ ownerIdAt, teamIdAt, amountAt }] = log;
  const deal = {
    id: id!,
    amount: amountAt,
    pipeline_id: pipeline.id,
    owner_id: ownerIdAt,
    team_id: teamIdAt,
  };
  const told = (field: string) => (values[field] as string | null | undefined) ?? null;
  if (gate)
    await bringAlong(
      work,
      { id: id!, accountId: told('account'), contactId: told('contact'), teamId: teamIdAt },
      gate,
    );
  await passFirstGate(work, deal, stage);
  return id!;
}

async function startingPoint(
  work: Work,
  pipelineId?: string,
  stageId?: string,
): Promise<{ pipeline: Pipeline; stage: Stage }> {
  const pipelines = await listPipelines(work);
  const pipeline =
    pipelines.find((one) =>
      pipelineId ? one.id === pipelineId : !stageId || one.stages.some((stage) => stage.id === stageId),
    ) ?? refuse(dealRefusals.pipelineUnknown);
  const stage =
    pipeline.stages.find((one) => (stageId ? one.id === stageId : one.rank === 1)) ??
    refuse(dealRefusals.stageUnknown);
  return { pipeline, stage };
}
