import { sql } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import { rowsOfChange, toJson, type Change, type Work } from '../../platform/server/index.ts';
import { decideStageChange } from '../model/stage-change.ts';
import type { MoveAsked } from '../model/process/judge-move.ts';
import type { StageChangeCause, StageEvent, StageInPipeline, StageKind } from '../model/stage-event.ts';
import { foldStageLog } from '../model/stage-log.ts';
import type { Visit } from '../model/stage-visit.ts';
import { dealFactRow } from './deal-facts.ts';
import { lossReasonIds } from './pipeline-queries.ts';
import { moverOf, passGate } from './process/pass-gate.ts';
import { rateForMove } from './reprice-deals.ts';
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
 * and event in one transaction. Refuses as decideStageChange does, what its stages' processes do not let pass, and outside
 * the asker's reach.
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
  if (standing.processes.size > 0 && !tellsThePast(wanted))
    await passGate(work, deal, standing.processes, moveOf(work, standing, decision.toStage), lastChangeAt);
  if (isForeign(deal)) deal.rate = await rateForChange(work, standing, decision);
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
  writeStageChange(work, standing, event, input);
  return {
    dealId: deal.id,
    stageId: decision.toStage.id,
    outcome: decision.toStage.kind,
    version: deal.version + 1,
  };
}

/** In another currency than the organisation's: only then is there anything to look up. */
function isForeign({ rate, rate_on }: Standing['deal']): boolean {
  return rate === null || rate_on !== null;
}

/** A deal that is closed keeps the rate of that day, one that is opened again counts at today's; others stay as they are. */
async function rateForChange(
  work: Work,
  { deal }: Standing,
  { toStage, at }: { toStage: StageInPipeline; at: Date },
): Promise<bigint | null> {
  if (deal.outcome === 'open' && toStage.kind === 'open') return deal.rate;
  return rateForMove(work, deal, toStage.kind === 'open' ? null : at);
}

/** A row of an import that says when it happened is history: it was not asked for anything then. */
function tellsThePast({ cause, at }: { cause: StageChangeCause; at: Date | null }): boolean {
  return cause === 'import' && at !== null;
}

function moveOf({ principal }: Work, { deal, log, stages }: Standing, to: StageInPipeline): MoveAsked {
  const rankOf = (id: string) => stages.find((stage) => stage.id === id)?.rank ?? 0;
  return {
    from: stages.find((stage) => stage.id === deal.stage_id)!,
    to,
    furthestRank: Math.max(...log.map((event) => rankOf(event.toStageId))),
    mover: moverOf(principal, deal),
  };
}

/** Deal, log, facts, audit, event: one call, so that a move costs one round trip and one look at the asker's reach. */
function writeStageChange(work: Work, standing: Standing, event: StageEvent, input: StageChangeInput): void {
  const decided = toJson({
    ...eventColumns(event, input),
    ...factColumns(work, standing, event),
    ...noteColumns(work, standing, event),
  });
  work.send(
    sql`/* kept: deals.change_stage */ select priv.write_stage_change(${standing.deal.id}, ${decided})`.compile(
      work.db,
    ),
  );
}

function eventColumns(event: StageEvent, input: StageChangeInput) {
  return {
    seq: event.seq,
    from_stage_id: event.fromStageId,
    to_stage_id: event.toStageId,
    at: event.at,
    cause: event.cause,
    loss_reason_id: event.lossReasonId,
    note: input.note ?? null,
    client_key: input.clientKey ?? null,
  };
}

/** A stage change is never into the stage where the deal stands, nor before its last one: it ends a visit and begins one. */
function factColumns({ principal }: Work, { deal, log, stages }: Standing, event: StageEvent) {
  const after = foldStageLog([...log, event], stages, principal.timeZone);
  const probability = stages.find((stage) => stage.id === after.fact.stageId)!.probability;
  const fact = dealFactRow(deal, after, probability);
  const [left, begun] = after.visits.slice(-2) as [Visit, Visit];
  return {
    outcome: fact.outcome,
    closed_at: fact.closed_at,
    reopened_count: after.fact.reopenedCount,
    stage_rank: fact.stage_rank,
    furthest_rank: fact.furthest_rank,
    strict_rank: fact.strict_rank,
    lost_from_rank: fact.lost_from_rank,
    life_no: fact.life_no,
    weighted_amount: fact.weighted_amount,
    closed_owner_id: fact.closed_owner_id,
    closed_team_id: fact.closed_team_id,
    cycle_days: fact.cycle_days,
    left_exit: left.exit,
    left_retro: left.retro,
    visit_no: begun.visitNo,
    furthest_before: begun.furthestBefore,
    first_visit: begun.firstVisit,
    strict_visit: begun.strict,
  };
}

function noteColumns(work: Work, standing: Standing, event: StageEvent) {
  const { audited, told } = rowsOfChange(work, noteOf(standing, event));
  return {
    actor_id: audited.actor_id,
    actor_kind: audited.actor_kind,
    recorded_at: audited.at,
    request_id: audited.request_id,
    audit_id: audited.id,
    changes: audited.changes,
    event_id: told.id,
    payload: told.payload,
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
