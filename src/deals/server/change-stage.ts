import { sql } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import { rowsOfChange, toJson, type Change, type Work } from '../../platform/server/index.ts';
import { decideStageChange } from '../model/stage-change.ts';
import type { StageChangeCause, StageEvent, StageKind } from '../model/stage-event.ts';
import { foldStageLog, type FoldedLog } from '../model/stage-log.ts';
import { dealFactRow, visitFactRow } from './deal-facts.ts';
import { lossReasonIds } from './pipeline-queries.ts';
import { lockDeal, type Standing } from './standing-deal.ts';

export type StageChangeInput = {
  dealId: string;
  stageId: string;
  lossReasonId?: string | null | undefined;
  note?: string | null | undefined;
  at?: Date | null | undefined;
  version?: number | null;
  cause?: StageChangeCause;
  /** Makes the change happen once, whoever repeats it. */
  clientKey?: string | null | undefined;
};

export type StageChanged = { dealId: string; stageId: string; outcome: StageKind; version: number };

/**
 * Moves a deal to another stage of its pipeline: forwards, back, won, lost, re-opened. Writes the log, the facts, audit
 * and event in one transaction. Refuses as decideStageChange does, and outside the asker's reach.
 */
export async function changeStage(work: Work, input: StageChangeInput): Promise<StageChanged> {
  const standing = await lockDeal(work, input.dealId, 'update', input.version ?? null);
  const { deal, log, stages } = standing;
  const wanted = {
    toStageId: input.stageId,
    lossReasonId: input.lossReasonId ?? null,
    at: input.at ?? null,
    cause: input.cause ?? (work.principal.kind === 'api_key' ? 'api' : 'manual'),
  };
  const lastChangeAt = new Date(Math.max(...log.map((event) => Date.parse(event.at))));
  const reasons = wanted.lossReasonId ? await lossReasonIds(work) : new Set<string>();
  const decision = decideStageChange(
    { stageId: deal.stage_id, outcome: deal.outcome, lastChangeAt },
    stages,
    wanted,
    reasons,
    work.now,
  );
  if (!decision.ok) return refuse(decision.refusal);
  const event: StageEvent = {
    seq: log.length,
    fromStageId: deal.stage_id,
    toStageId: decision.toStage.id,
    at: decision.at.toISOString(),
    actorId: work.principal.userId,
    ownerIdAt: deal.owner_id,
    teamIdAt: deal.team_id,
    amountAt: deal.amount,
    cause: decision.cause,
    lossReasonId: decision.lossReasonId,
  };
  await writeStageChange(work, standing, event, input);
  return {
    dealId: deal.id,
    stageId: decision.toStage.id,
    outcome: decision.toStage.kind,
    version: deal.version + 1,
  };
}

/** Deal, log, facts, audit, event: one call, so that a move costs one round trip and one look at the asker's reach. */
async function writeStageChange(
  work: Work,
  standing: Standing,
  event: StageEvent,
  input: StageChangeInput,
): Promise<void> {
  const { deal, log, stages } = standing;
  const before = foldStageLog(log, stages, work.principal.timeZone);
  const after = foldStageLog([...log, event], stages, work.principal.timeZone);
  const probability = stages.find((stage) => stage.id === after.fact.stageId)!.probability;
  const rows = toJson({
    deal: movedRow(work, deal, event, after),
    event: eventRow(work, deal, event, input),
    fact: dealFactRow(deal, after, probability),
    visits: changedVisits(before, after).map((visit) => visitFactRow(deal, visit)),
    ...rowsOfChange(work, noteOf(standing, event)),
  });
  await sql`/* kept: deals.change_stage */ select priv.write_stage_change(${deal.id}, ${rows})`.execute(
    work.db,
  );
}

function movedRow(work: Work, deal: Standing['deal'], event: StageEvent, { fact }: FoldedLog) {
  return {
    stage_id: fact.stageId,
    outcome: fact.outcome,
    loss_reason_id: event.lossReasonId,
    stage_entered_at: fact.stageEnteredAt,
    closed_at: fact.closedAt,
    reopened_count: fact.reopenedCount,
    version: deal.version + 1,
    updated_at: work.now,
  };
}

/** The visits that the newest event began or ended. */
function changedVisits(before: FoldedLog, after: FoldedLog) {
  return after.visits.filter((visit, index) => {
    const earlier = before.visits[index];
    return (
      !earlier ||
      earlier.leftAt !== visit.leftAt ||
      earlier.exit !== visit.exit ||
      earlier.retro !== visit.retro
    );
  });
}

function eventRow(work: Work, deal: Standing['deal'], event: StageEvent, input: StageChangeInput) {
  return {
    tenant_id: deal.tenant_id,
    deal_id: deal.id,
    seq: event.seq,
    pipeline_id: deal.pipeline_id,
    pipeline_version: deal.pipeline_version,
    from_stage_id: event.fromStageId,
    to_stage_id: event.toStageId,
    at: event.at,
    recorded_at: work.now,
    client_recorded_at: null,
    client_key: input.clientKey ?? null,
    actor_id: event.actorId,
    owner_id_at: event.ownerIdAt,
    team_id_at: event.teamIdAt,
    amount_at: event.amountAt,
    currency: deal.currency,
    expected_close_on_at: deal.expected_close_on,
    probability_at: deal.probability,
    cause: event.cause,
    loss_reason_id: event.lossReasonId,
    note: input.note ?? null,
  };
}

function noteOf({ deal, stages }: Standing, event: StageEvent): Change {
  const nameOf = (id: string | null) => stages.find((stage) => stage.id === id)?.name ?? null;
  return {
    type: 'deal.stage-changed',
    object: 'deal',
    recordId: deal.id,
    changes: { stage: { from: nameOf(event.fromStageId), to: nameOf(event.toStageId) } },
    payload: {
      pipelineId: deal.pipeline_id,
      fromStageId: event.fromStageId,
      toStageId: event.toStageId,
      cause: event.cause,
      lossReasonId: event.lossReasonId,
      ownerId: deal.owner_id,
      dealName: deal.name,
    },
  };
}
