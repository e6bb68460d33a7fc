/** A deal's rows in the fact tables, from its folded stage log. One place says how; every writer calls it. */
import type { Insertable } from 'kysely';
import { convertAmount } from '../../catalog/model/exchange/exchange.ts';
import { divideHalfUp } from '../../platform/model/money.ts';
import type { Tables } from '../../platform/server/index.ts';
import type { FoldedLog } from '../model/stage-log.ts';
import type { Visit } from '../model/stage-visit.ts';

export type DealFactRow = Insertable<Tables['deal_fact']>;
export type VisitFactRow = Insertable<Tables['visit_fact']>;

/** What facts hold of a deal besides its log: what questions filter and split by. */
export type DealDimensions = {
  tenant_id: string;
  id: string;
  pipeline_id: string;
  /** In its own currency; `rate` makes of it what it counts in the organisation's, null: nothing. */
  amount: bigint;
  rate: bigint | null;
  probability: number | null;
  owner_id: string | null;
  team_id: string | null;
  source: string | null;
  product_id: string | null;
  account_id: string | null;
  created_at: Date | string;
  expected_close_on: string | null;
  currency: string;
};

/** What a deal counts in the organisation's currency, converted by itself before anything is summed; null without a rate. */
export function countedAmount({ amount, rate }: Pick<DealDimensions, 'amount' | 'rate'>): bigint | null {
  return convertAmount(amount, rate);
}

/** The deal's one row. `stageProbability` is the stage's own, used unless the deal has one; percent. */
export function dealFactRow(
  deal: DealDimensions,
  { fact, visits }: FoldedLog,
  stageProbability: number,
): DealFactRow {
  const closing = fact.outcome === 'open' ? undefined : visits.at(-1);
  const amount = countedAmount(deal);
  const probability = fact.outcome === 'open' ? (deal.probability ?? stageProbability) : stageProbability;
  return {
    tenant_id: deal.tenant_id,
    deal_id: deal.id,
    pipeline_id: deal.pipeline_id,
    stage_id: fact.stageId,
    stage_rank: fact.stageRank,
    outcome: fact.outcome,
    furthest_rank: fact.furthestRank,
    strict_rank: fact.strictRank,
    lost_from_rank: fact.lostFromRank,
    loss_reason_id: closing?.lossReasonId ?? null,
    life_no: fact.lifeNo,
    amount,
    weighted_amount: amount === null ? null : divideHalfUp(amount * BigInt(probability), 100n),
    owner_id: deal.owner_id,
    team_id: deal.team_id,
    closed_owner_id: closing?.ownerIdAt ?? null,
    closed_team_id: closing?.teamIdAt ?? null,
    source: deal.source,
    product_id: deal.product_id,
    account_id: deal.account_id,
    created_at: deal.created_at,
    stage_entered_at: fact.stageEnteredAt,
    closed_at: fact.closedAt,
    expected_close_on: deal.expected_close_on,
    cycle_days: fact.cycleDays,
  };
}

/** One row a stage visit. */
export function visitFactRows(deal: DealDimensions, { visits }: FoldedLog): VisitFactRow[] {
  return visits.map((visit) => visitFactRow(deal, visit));
}

/** The row of one stage visit. */
function visitFactRow(deal: DealDimensions, visit: Visit): VisitFactRow {
  return {
    tenant_id: deal.tenant_id,
    deal_id: deal.id,
    visit_no: visit.visitNo,
    pipeline_id: deal.pipeline_id,
    stage_id: visit.stageId,
    kind: visit.kind,
    rank: visit.rank,
    furthest_before: visit.furthestBefore,
    entered_at: visit.enteredAt,
    left_at: visit.leftAt,
    exit: visit.exit,
    first_visit: visit.firstVisit,
    strict: visit.strict,
    retro: visit.retro,
    life_no: visit.lifeNo,
    lost_from_rank: visit.lostFromRank,
    loss_reason_id: visit.lossReasonId,
    amount_at: visit.amountAt === null ? null : convertAmount(visit.amountAt, deal.rate),
    owner_at: visit.ownerIdAt,
    team_at: visit.teamIdAt,
    amount: countedAmount(deal),
    owner_id: deal.owner_id,
    team_id: deal.team_id,
    source: deal.source,
    product_id: deal.product_id,
    account_id: deal.account_id,
    deal_created_at: deal.created_at,
  };
}
