/** Facts anew from the stage log: after a new pipeline version, a restored deal, or by command. Idempotent. */
import { announce, type Work } from '../../platform/server/index.ts';
import { factsChanged, type ChangedFacts } from '../model/facts-by-columns.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { StageEvent } from '../model/stage-event.ts';
import { foldStageLog } from '../model/stage-log.ts';
import { followMappings, type StageMapping } from '../model/stage-mapping.ts';
import { dealFactRow, visitFactRows, type DealDimensions } from './deal-facts.ts';

const dealsAtOnce = 500;

/** Rebuilds the facts of the pipeline's living deals, or of the deals named; returns how many. */
export async function rebuildFacts(
  work: Work,
  pipeline: Pipeline,
  dealIds?: readonly string[],
): Promise<number> {
  const payload: ChangedFacts = dealIds ? { dealIds } : { pipelineId: pipeline.id };
  announce(work, { type: factsChanged, object: 'deal', recordId: null, payload });
  const mappings = await stageMappings(work, pipeline.id);
  let after = '00000000-0000-0000-0000-000000000000';
  let count = 0;
  for (;;) {
    const deals = await dealsAfter(work, pipeline.id, after, dealIds);
    if (deals.length === 0) return count;
    await replaceFacts(work, pipeline, mappings, deals);
    count += deals.length;
    after = deals.at(-1)!.id;
  }
}

/** Takes the facts of deals away: they no longer count anywhere. */
export async function removeFacts({ db, principal }: Work, dealIds: readonly string[]): Promise<void> {
  for (const table of ['visit_fact', 'deal_fact'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', principal.tenantId)
      .where('deal_id', 'in', [...dealIds])
      .execute();
  }
}

async function dealsAfter(
  { db, principal }: Work,
  pipelineId: string,
  after: string,
  only?: readonly string[],
) {
  return (
    db
      .selectFrom('deal')
      .select([
        'tenant_id',
        'id',
        'pipeline_id',
        'amount',
        'probability',
        'owner_id',
        'team_id',
        'source',
        'product_id',
        'account_id',
        'created_at',
        'expected_close_on',
        'currency',
        'rate',
      ])
      .where('tenant_id', '=', principal.tenantId)
      .where('pipeline_id', '=', pipelineId)
      .where('deleted_at', 'is', null)
      .where('id', '>', after)
      .$if(only !== undefined, (query) => query.where('id', 'in', [...only!]))
      .orderBy('id')
      .limit(dealsAtOnce)
      // A move of one of them waits, so that its facts are not written beside ours.
      .forUpdate()
      .execute()
  );
}

async function replaceFacts(
  work: Work,
  pipeline: Pipeline,
  mappings: StageMapping[],
  deals: DealDimensions[],
): Promise<void> {
  const logs = await logsOf(work, deals);
  const folded = deals.map((deal) => ({
    deal,
    log: foldStageLog(
      followMappings(logs.get(deal.id) ?? [], mappings),
      pipeline.stages,
      work.principal.timeZone,
    ),
  }));
  await removeFacts(
    work,
    deals.map((deal) => deal.id),
  );
  const facts = folded.map(({ deal, log }) => {
    const probability = pipeline.stages.find((stage) => stage.id === log.fact.stageId)!.probability;
    return dealFactRow(deal, log, probability);
  });
  await work.db.insertInto('deal_fact').values(facts).execute();
  const visits = folded.flatMap(({ deal, log }) => visitFactRows(deal, log));
  for (let from = 0; from < visits.length; from += dealsAtOnce) {
    await work.db
      .insertInto('visit_fact')
      .values(visits.slice(from, from + dealsAtOnce))
      .execute();
  }
}

async function logsOf(
  { db, principal }: Work,
  deals: readonly DealDimensions[],
): Promise<Map<string, StageEvent[]>> {
  const currencyOf = new Map(deals.map((deal) => [deal.id, deal.currency]));
  const rows = await db
    .selectFrom('stage_event')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', 'in', [...currencyOf.keys()])
    .orderBy('deal_id')
    .orderBy('seq')
    .execute();
  const byDeal = Map.groupBy(rows, (row) => row.deal_id);
  return new Map(
    [...byDeal].map(([dealId, own]) => [dealId, own.map((row) => eventOf(row, currencyOf.get(dealId)!))]),
  );
}

type EventRow = {
  seq: number;
  from_stage_id: string | null;
  to_stage_id: string;
  at: Date;
  actor_id: string | null;
  owner_id_at: string | null;
  team_id_at: string | null;
  amount_at: bigint;
  currency: string;
  cause: string;
  loss_reason_id: string | null;
};

function eventOf(row: EventRow, currency: string): StageEvent {
  return {
    seq: row.seq,
    fromStageId: row.from_stage_id,
    toStageId: row.to_stage_id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    ownerIdAt: row.owner_id_at,
    teamIdAt: row.team_id_at,
    amountAt: row.currency === currency ? row.amount_at : null,
    cause: row.cause as StageEvent['cause'],
    lossReasonId: row.loss_reason_id,
  };
}

async function stageMappings({ db, principal }: Work, pipelineId: string): Promise<StageMapping[]> {
  return db
    .selectFrom('stage_mapping')
    .select(['from_stage_id as from', 'to_stage_id as to'])
    .where('tenant_id', '=', principal.tenantId)
    .where('pipeline_id', '=', pipelineId)
    .orderBy('pipeline_version')
    .execute();
}
