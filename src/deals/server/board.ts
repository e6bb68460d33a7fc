import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { z } from 'zod';
import { reachOf, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { narrowedRows, type Narrowing } from '../../records/server/index.ts';
import type { boardColumnSchema } from '../model/contract.ts';
import { limitsOf } from '../model/clock/clock-level.ts';
import { cutoffsOf } from '../model/clock/cutoffs.ts';
import { openClocks } from './clock/clock-terms.ts';
import { dealKind } from './deal-kind.ts';
import { findPipeline } from './pipeline-queries.ts';

type Column = z.output<typeof boardColumnSchema>;
type Sums = {
  stage_id: string;
  count: string;
  amount: string;
  weighted: string;
  unpriced: string;
  stalled: string;
};

/**
 * The columns of a pipeline's board over what the asker may see: deals, their amount, the amount weighted by win
 * probability, how many amounts have no rate, and how many stand as many working days as the stage allows, or longer. Amounts are null where the asker may not see them.
 */
export async function boardColumns(
  work: Work,
  pipelineId: string,
  narrowing: Narrowing = {},
): Promise<{ columns: Column[] }> {
  const pipeline = (await findPipeline(work, pipelineId)) ?? refuse(refusals.notFound);
  const { hours, daysOf } = await openClocks(work);
  const overdueFrom = pipeline.stages.flatMap(({ id }) => {
    const days = daysOf(id);
    if (days === null) return [];
    return [sql`when ${id}::uuid then ${cutoffsOf(limitsOf(days), work.now, hours).red}::timestamptz`];
  });
  const limit =
    overdueFrom.length > 0 ? sql`case f.stage_id ${sql.join(overdueFrom, sql` `)} end` : sql`null`;
  const found = await sql<Sums>`
    select f.stage_id, count(*) as count, sum(f.amount) as amount, sum(f.weighted_amount) as weighted,
      count(*) filter (where f.amount is null) as unpriced,
      count(*) filter (where f.stage_entered_at <= ${limit}) as stalled
    from deal_fact f where f.tenant_id = ${work.principal.tenantId} and f.pipeline_id = ${pipelineId}
      and ${visibleFacts(work)} and ${await factsOf(work, narrowing)}
    group by f.stage_id`.execute(work.db);
  const sums = new Map(found.rows.map((row) => [row.stage_id, row]));
  const shown = !['hidden', 'masked'].includes(reachOf(work.principal, 'deal', 'amount'));
  return { columns: pipeline.stages.map((stage) => columnOf(stage, sums.get(stage.id), shown)) };
}

/** The asker's reach over deals, said of their facts. */
function visibleFacts({ principal }: Work): RawBuilder<SqlBool> {
  const scope = scopeOf(principal, 'deal', 'read') ?? refuse(refusals.forbidden);
  if (scope === 'all') return sql<SqlBool>`true`;
  const own = sql<SqlBool>`f.owner_id = ${principal.userId}`;
  if (scope === 'own') return own;
  const teams = scope === 'team' ? principal.teamIds : principal.teamIdsBelow;
  return sql<SqlBool>`(${own} or f.team_id = any(${teams}::uuid[]))`;
}

/** The facts whose deals a list that is narrowed so would show. */
async function factsOf(work: Work, narrowing: Narrowing): Promise<RawBuilder<SqlBool>> {
  const rows = await narrowedRows(work, dealKind, narrowing);
  if (!rows) return sql<SqlBool>`true`;
  return sql<SqlBool>`exists (select 1 from deal r where r.tenant_id = f.tenant_id and r.id = f.deal_id and ${rows})`;
}

function columnOf(stage: Column['stage'], sums: Sums | undefined, showsAmount: boolean): Column {
  return {
    stage,
    count: Number(sums?.count ?? 0),
    amount: showsAmount ? String(sums?.amount ?? '0') : null,
    weightedAmount: showsAmount ? String(sums?.weighted ?? '0') : null,
    unpriced: showsAmount ? Number(sums?.unpriced ?? 0) : 0,
    stalled: Number(sums?.stalled ?? 0),
  };
}
