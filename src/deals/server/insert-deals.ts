/** Writes new deals with their whole logs: one deal from a form, thousands from an import, the demo company. */
import type { Insertable } from 'kysely';
import { isCurrency } from '../../platform/model/currencies.ts';
import { rateOn, type Exchange } from '../../catalog/model/exchange/exchange.ts';
import { openExchange } from '../../catalog/server/index.ts';
import { dayOf, type Day } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Tables, Work } from '../../platform/server/index.ts';
import { insertRecords, type Values } from '../../records/server/index.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { dealRefusals } from '../model/refusals.ts';
import { lossReasonFault } from '../model/stage-change.ts';
import type { StageEvent } from '../model/stage-event.ts';
import { foldStageLog, type FoldedLog } from '../model/stage-log.ts';
import { dealFactRow, visitFactRows, type DealDimensions } from './deal-facts.ts';
import { dealKind } from './deal-kind.ts';

/** A deal to be written: checked values by field id, owner and team too, and what happened to it, oldest first. */
export type DealDraft = {
  id?: string;
  values: Values;
  log: readonly (Omit<StageEvent, 'seq' | 'fromStageId' | 'amountAt'> & {
    amountAt: bigint;
    /** What was expected then; left out: what is expected now. */
    expectedCloseOnAt?: Day;
  })[];
};

type RatedDimensions = DealDimensions & { rate_on: Day | null };

type WrittenDeal = {
  id: string;
  draft: DealDraft;
  log: StageEvent[];
  folded: FoldedLog;
  dimensions: RatedDimensions;
};

const rowsAtOnce = 500;

/**
 * Inserts deals, logs and facts and notes one change each; returns the ids in order. Every log begins with the creation;
 * a lost event without a known reason is refused on this path as on any other.
 */
export async function insertDeals(
  work: Work,
  pipeline: Pipeline,
  drafts: readonly DealDraft[],
  knownReasons: ReadonlySet<string>,
): Promise<string[]> {
  const exchange = await openExchange(work, drafts.flatMap(toldCurrency));
  const deals = drafts.map((draft) => foldDraft(work, { pipeline, exchange }, draft, knownReasons));
  await insertRecords(
    work,
    dealKind,
    deals.map((deal) => ({
      id: deal.id,
      values: deal.draft.values,
      columns: stageColumns(pipeline, deal),
      createdAt: new Date(deal.dimensions.created_at),
    })),
  );
  await insertInParts(
    work,
    'stage_event',
    deals.flatMap((deal) => deal.log.map((_, at) => eventRow(work, pipeline, deal, at))),
  );
  await insertInParts(
    work,
    'deal_fact',
    deals.map((deal) => dealFactRow(deal.dimensions, deal.folded, probabilityOf(pipeline, deal))),
  );
  await insertInParts(
    work,
    'visit_fact',
    deals.flatMap((deal) => visitFactRows(deal.dimensions, deal.folded)),
  );
  return deals.map((deal) => deal.id);
}

async function insertInParts<T extends 'stage_event' | 'deal_fact' | 'visit_fact'>(
  work: Work,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work.db
      .insertInto(table)
      .values(rows.slice(from, from + rowsAtOnce) as never)
      .execute();
  }
}

/** The currency that a draft tells; without one it is the organisation's. */
function toldCurrency({ values }: DealDraft): string[] {
  const told = values['currency'];
  if (typeof told !== 'string') return [];
  return isCurrency(told) ? [told] : refuse(dealRefusals.currencyUnknown, { currency: told });
}

type Terms = { pipeline: Pipeline; exchange: Exchange };

function foldDraft(
  work: Work,
  { pipeline, exchange }: Terms,
  draft: DealDraft,
  knownReasons: ReadonlySet<string>,
): WrittenDeal {
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
  return {
    id,
    draft,
    log,
    folded,
    dimensions: dimensionsOf(work, { pipeline, exchange }, id, draft, folded),
  };
}

function dimensionsOf(
  work: Work,
  { pipeline, exchange }: Terms,
  id: string,
  draft: DealDraft,
  folded: FoldedLog,
): RatedDimensions {
  const { values } = draft;
  const currency = toldCurrency(draft)[0] ?? exchange.base;
  const { rate, on } = rateOn(exchange, currency, ratedOn(work, folded));
  const told = (field: string) => (values[field] as string | null | undefined) ?? null;
  return {
    tenant_id: work.principal.tenantId,
    id,
    pipeline_id: pipeline.id,
    amount: BigInt(told('amount') ?? '0'),
    currency,
    rate,
    rate_on: on,
    probability: (values['probability'] as number | null | undefined) ?? null,
    owner_id: told('owner'),
    team_id: told('team'),
    source: told('source'),
    product_id: told('product'),
    account_id: told('account'),
    created_at: folded.visits[0]!.enteredAt,
    expected_close_on: told('expected_close_on'),
  };
}

/** An open deal counts at the rate of today, a closed one at that of its last day. */
function ratedOn({ now, principal }: Work, { fact }: FoldedLog): Day {
  return dayOf(fact.closedAt ?? now, principal.timeZone);
}

function probabilityOf(pipeline: Pipeline, { folded }: WrittenDeal): number {
  return pipeline.stages.find((stage) => stage.id === folded.fact.stageId)!.probability;
}

/** The columns that stages rule; values of fields that follow from them are not trusted. */
function stageColumns(pipeline: Pipeline, { folded: { fact, visits }, dimensions }: WrittenDeal): Values {
  return {
    pipeline_id: pipeline.id,
    pipeline_version: pipeline.version,
    stage_id: fact.stageId,
    outcome: fact.outcome,
    loss_reason_id: fact.outcome === 'lost' ? visits.at(-1)!.lossReasonId : null,
    stage_entered_at: fact.stageEnteredAt,
    closed_at: fact.closedAt,
    reopened_count: fact.reopenedCount,
    amount: dimensions.amount,
    currency: dimensions.currency,
    rate: dimensions.rate,
    rate_on: dimensions.rate_on,
  };
}

function eventRow(
  work: Work,
  pipeline: Pipeline,
  { dimensions, draft, log }: WrittenDeal,
  at: number,
): Insertable<Tables['stage_event']> {
  const event = log[at]!;
  return {
    tenant_id: dimensions.tenant_id,
    deal_id: dimensions.id,
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
    amount_at: draft.log[at]!.amountAt,
    currency: dimensions.currency,
    expected_close_on_at: draft.log[at]!.expectedCloseOnAt ?? dimensions.expected_close_on,
    probability_at: dimensions.probability,
    cause: event.cause,
    loss_reason_id: event.lossReasonId,
    note: null,
  };
}
