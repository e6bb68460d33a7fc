/** Writes new deals with their whole logs: one deal from a form, thousands from an import, the demo company. */
import type { Insertable } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Tables, Work } from '../../platform/server/index.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { lossReasonFault } from '../model/stage-change.ts';
import type { StageEvent } from '../model/stage-event.ts';
import { foldStageLog } from '../model/stage-log.ts';
import { dealFactRow, visitFactRows, type DealDimensions } from './deal-facts.ts';

/** A deal to be written: its values as columns, and what happened to it, oldest first; seq is counted here. */
export type DealDraft = {
  values: Omit<DealDimensions, 'tenant_id' | 'id' | 'created_at'> & {
    name: string;
    contact_id?: string | null;
    next_step?: string | null;
    next_step_on?: string | null;
    description?: string | null;
    external_id?: string | null;
    custom?: Record<string, unknown>;
  };
  log: readonly Omit<StageEvent, 'seq' | 'fromStageId'>[];
  id?: string;
};

const rowsAtOnce = 500;

/**
 * Inserts deals, logs and facts (at most 500 deals a statement) and notes one change each; returns the ids in order.
 * Every log begins with the creation; a lost event without a known reason is refused on this path as on any other.
 */
export async function insertDeals(
  work: Work,
  pipeline: Pipeline,
  drafts: readonly DealDraft[],
  knownReasons: ReadonlySet<string>,
): Promise<string[]> {
  const written = drafts.map((draft) => rowsOf(work, pipeline, draft, knownReasons));
  for (let from = 0; from < written.length; from += rowsAtOnce) {
    const some = written.slice(from, from + rowsAtOnce);
    await work.db.insertInto('deal').values(some.map((one) => one.deal)).execute();
    await insertInParts(work, 'stage_event', some.flatMap((one) => one.events));
    await work.db.insertInto('deal_fact').values(some.map((one) => one.fact)).execute();
    await insertInParts(work, 'visit_fact', some.flatMap((one) => one.visits));
  }
  for (const { deal } of written) noteCreation(work, deal);
  return written.map((one) => one.deal.id);
}

async function insertInParts<T extends 'stage_event' | 'visit_fact'>(
  work: Work,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.db.insertInto(table).values(rows.slice(from, from + rowsAtOnce) as never).execute();
  }
}

function rowsOf(work: Work, pipeline: Pipeline, draft: DealDraft, knownReasons: ReadonlySet<string>) {
  const id = draft.id ?? newId();
  const log = draft.log.map((event, seq): StageEvent => ({
    ...event,
    seq,
    fromStageId: draft.log[seq - 1]?.toStageId ?? null,
  }));
  for (const event of log) {
    const kind = pipeline.stages.find((stage) => stage.id === event.toStageId)?.kind ?? 'open';
    const fault = lossReasonFault(kind, event.lossReasonId, knownReasons);
    if (fault) refuse(fault);
  }
  const folded = foldStageLog(log, pipeline.stages, work.principal.timeZone);
  const dimensions: DealDimensions = {
    ...draft.values,
    tenant_id: work.principal.tenantId,
    id,
    pipeline_id: pipeline.id,
    created_at: folded.visits[0]!.enteredAt,
  };
  const probability = pipeline.stages.find((stage) => stage.id === folded.fact.stageId)!.probability;
  return {
    deal: dealRow(work, pipeline, draft, dimensions, folded),
    events: log.map((event) => eventRow(work, pipeline, dimensions, event)),
    fact: dealFactRow(dimensions, folded, probability),
    visits: visitFactRows(dimensions, folded),
  };
}

function dealRow(
  work: Work,
  pipeline: Pipeline,
  { values }: DealDraft,
  dimensions: DealDimensions,
  { fact, visits }: ReturnType<typeof foldStageLog>,
) {
  return {
    tenant_id: dimensions.tenant_id,
    id: dimensions.id,
    name: values.name,
    account_id: values.account_id,
    contact_id: values.contact_id ?? null,
    product_id: values.product_id,
    pipeline_id: pipeline.id,
    pipeline_version: pipeline.version,
    stage_id: fact.stageId,
    outcome: fact.outcome,
    loss_reason_id: fact.outcome === 'lost' ? visits.at(-1)!.lossReasonId : null,
    amount: values.amount,
    currency: values.currency,
    source: values.source,
    expected_close_on: values.expected_close_on,
    next_step: values.next_step ?? null,
    next_step_on: values.next_step_on ?? null,
    probability: values.probability,
    description: values.description ?? null,
    owner_id: values.owner_id,
    team_id: values.team_id,
    stage_entered_at: fact.stageEnteredAt,
    closed_at: fact.closedAt,
    reopened_count: fact.reopenedCount,
    external_id: values.external_id ?? null,
    custom: JSON.stringify(values.custom ?? {}),
    created_at: dimensions.created_at,
    created_by: work.principal.userId,
    updated_at: work.now,
    deleted_at: null,
    deleted_by: null,
  };
}

function eventRow(work: Work, pipeline: Pipeline, deal: DealDimensions, event: StageEvent) {
  return {
    tenant_id: deal.tenant_id,
    deal_id: deal.id,
    seq: event.seq,
    pipeline_id: pipeline.id,
    pipeline_version: pipeline.version,
    from_stage_id: event.fromStageId,
    to_stage_id: event.toStageId,
    at: event.at,
    recorded_at: work.now,
    client_recorded_at: null,
    client_key: null,
    actor_id: event.actorId,
    owner_id_at: event.ownerIdAt,
    team_id_at: event.teamIdAt,
    amount_at: event.amountAt,
    currency: deal.currency,
    expected_close_on_at: deal.expected_close_on,
    probability_at: deal.probability,
    cause: event.cause,
    loss_reason_id: event.lossReasonId,
    note: null,
  };
}

function noteCreation(work: Work, deal: { id: string; name: string; amount: bigint; pipeline_id: string; stage_id: string; owner_id: string | null }): void {
  work.record({
    type: 'deal.created',
    object: 'deal',
    recordId: deal.id,
    changes: { name: { from: null, to: deal.name }, amount: { from: null, to: deal.amount } },
    payload: { pipelineId: deal.pipeline_id, toStageId: deal.stage_id, ownerId: deal.owner_id, dealName: deal.name },
  });
}
