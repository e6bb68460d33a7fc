/** What the history of won deals proposes as the days of each stage. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { workedDays } from '../../model/clock/clock-level.ts';
import { proposeStageDays } from '../../model/clock/stage-proposal.ts';
import { openClocks } from './clock-terms.ts';
import { keptProposals } from './clock-rules.ts';

/** Of each stage so many of the deals won last. */
const mostDeals = 500;

export type ProposedStage = { stageId: string; deals: number; days: number | null };

/**
 * For every open stage the 75th percentile of the working days that won deals spent there, all their stays together; null
 * where fewer than 20 tell. Stays that were entered afterwards say nothing of time.
 */
export async function proposeFromHistory(work: Work): Promise<ProposedStage[]> {
  const { hours, stages } = await openClocks(work);
  const kept = await keptProposals(work);
  const stays = await staysOfWonDeals(work);
  return stages.map(({ id }) => {
    const byDeal = Map.groupBy(stays.get(id) ?? [], (stay) => stay.deal_id);
    const times = [...byDeal.values()].map((all) =>
      all.reduce((sum, stay) => sum + workedDays(stay.entered_at, stay.left_at, hours), 0),
    );
    const proposal = proposeStageDays(times, kept.get(id)?.days);
    return { stageId: id, deals: times.length, days: proposal?.days ?? null };
  });
}

/** Keeps what is proposed now; where history has become too thin, what was proposed before stays. */
export async function keepProposals(work: Work): Promise<void> {
  const proposed = (await proposeFromHistory(work)).filter(({ days }) => days !== null);
  for (const { stageId, days, deals } of proposed) {
    const told = { tenths: Math.round(days! * 10), deals, at: work.now };
    await work.db
      .insertInto('stage_proposal')
      .values({ tenant_id: work.principal.tenantId, stage_id: stageId, ...told })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'stage_id']).doUpdateSet(told))
      .execute();
  }
}

type Stay = { stage_id: string; deal_id: string; entered_at: Date; left_at: Date };

async function staysOfWonDeals({ db, principal }: Work): Promise<Map<string, Stay[]>> {
  const t = principal.tenantId;
  const { rows } = await sql<Stay>`
    select v.stage_id, v.deal_id, v.entered_at, v.left_at from (
      select f.tenant_id, f.deal_id, row_number() over (partition by f.pipeline_id order by f.closed_at desc) as place
      from deal_fact f where f.tenant_id = ${t} and f.outcome = 'won') f
    join visit_fact v on v.tenant_id = f.tenant_id and v.deal_id = f.deal_id
    where v.tenant_id = ${t} and f.place <= ${mostDeals} and v.kind = 'open' and not v.retro and v.left_at is not null`.execute(
    db,
  );
  return Map.groupBy(rows, (row) => row.stage_id);
}
