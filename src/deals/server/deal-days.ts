/** What deals keep that rests on days: how many a closed deal's cycle took. */
import type { RestsOnDays } from '../../identity/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import { listPipelines } from './pipeline-queries.ts';
import { rebuildFacts } from './rebuild-facts.ts';

const dealsAtOnce = 300;

export const dealDays: RestsOnDays = {
  count: async (work) => {
    const row = await closedDeals(work)
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  },
  rebuildAfter: async (work, after) => {
    const deals = await closedDeals(work)
      .select(['id', 'pipeline_id'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(dealsAtOnce)
      .execute();
    if (deals.length === 0) return null;
    const byPipeline = Map.groupBy(deals, (deal) => deal.pipeline_id);
    for (const pipeline of await listPipelines(work, 'all')) {
      const ids = (byPipeline.get(pipeline.id) ?? []).map(({ id }) => id);
      if (ids.length > 0) await rebuildFacts(work, pipeline, ids);
    }
    return { last: deals.at(-1)!.id, count: deals.length };
  },
};

function closedDeals({ db, principal }: Work) {
  return db
    .selectFrom('deal')
    .where('tenant_id', '=', principal.tenantId)
    .where('outcome', '<>', 'open')
    .where('deleted_at', 'is', null);
}
