/** Fills an organisation with deals by COPY: logs walked at random, facts folded from them by the product's own functions. */
import { evenRate } from '../src/catalog/model/exchange/exchange.ts';
import pg from 'pg';
import { sourceOptions } from '../src/accounts/model/options.ts';
import type { StageEvent } from '../src/deals/model/stage-event.ts';
import { foldStageLog, type FoldedLog } from '../src/deals/model/stage-log.ts';
import { dealFactRow, visitFactRows, type DealDimensions } from '../src/deals/server/deal-facts.ts';
import { dayOf } from '../src/platform/model/calendar.ts';
import { newId } from '../src/platform/model/identifier.ts';
import { copyIn } from '../src/platform/server/database/copy.ts';
import type { Company } from './company.ts';
import type { Shape } from './place.ts';
import { seeded, walk, type Life } from './stage-walk.ts';

const dayMs = 86_400_000;
const zone = 'Asia/Shanghai';
/** Created evenly over so many days; open ones are never older than some weeks. */
const daysOf: Record<Shape, number> = { years: 3 * 365, open: 45 };
const dealsAtOnce = 4000;
const tables = ['deal', 'stage_event', 'deal_fact', 'visit_fact'] as const;
type Rows = Record<(typeof tables)[number], object[]>;

type Wanted = { count: number; shape: Shape };

/** Writes so many deals of a shape. Events and visits lie on the disk as they happened, not deal by deal. */
export async function generateDeals(adminUrl: string, company: Company, wanted: Wanted): Promise<void> {
  const began = Date.now();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  // Checks of references and of row-level security are for the product's writes, which the benches measure apart.
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
  );
  const indexes = await dropIndexes(client);
  let writing = Promise.resolve();
  for (const rows of madeRows(company, wanted)) {
    await writing;
    writing = copyRows(client, rows);
    writing.catch(() => {});
  }
  await writing;
  for (const [table, order] of [
    ['stage_event', 'at'],
    ['visit_fact', 'entered_at'],
  ]) {
    await client.query(
      `create table in_order as select * from ${table} order by ${order}; truncate ${table}; insert into ${table} select * from in_order; drop table in_order`,
    );
  }
  for (const index of indexes) await client.query(index);
  await client.query('set session_replication_role = origin');
  for (const table of tables) await client.query(`vacuum (analyze) ${table}`);
  await client.query('checkpoint');
  await client.end();
  console.log(
    `made ${wanted.count.toLocaleString('en')} deals in ${Math.round((Date.now() - began) / 1000)} s`,
  );
}

async function dropIndexes(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string; text: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     where i.indrelid = any($1::regclass[]) and not i.indisprimary`,
    [tables],
  );
  for (const { name } of found.rows) await client.query(`drop index ${name}`);
  return found.rows.map((row) => row.text);
}

function* madeRows(company: Company, { count, shape }: Wanted): Generator<Rows> {
  const random = seeded(20_261_123);
  const now = Date.now();
  const span = daysOf[shape] * dayMs;
  let rows: Rows = { deal: [], stage_event: [], deal_fact: [], visit_fact: [] };
  for (let index = 0; index < count; index += 1) {
    const createdAt = now - span + Math.floor((span * index) / count);
    addDeal(rows, company, { index, createdAt, now, mayClose: shape === 'years' }, random);
    if (rows.deal.length < dealsAtOnce && index < count - 1) continue;
    yield rows;
    rows = { deal: [], stage_event: [], deal_fact: [], visit_fact: [] };
  }
}

function addDeal(rows: Rows, company: Company, born: Life & { index: number }, random: () => number): void {
  const { pipeline } = company;
  const seller = company.sellers[Math.floor(random() * company.sellers.length)]!;
  const amount = BigInt(Math.round(Math.exp(9 + 2.5 * random()) * 100));
  const log = walk(company, seller, { ...born, amount }, random);
  const folded = foldStageLog(log, pipeline.stages, zone);
  const deal: DealDimensions = {
    tenant_id: company.tenantId,
    id: newId(),
    pipeline_id: pipeline.id,
    amount,
    rate: evenRate,
    probability: null,
    owner_id: seller.id,
    team_id: seller.teamId,
    source: sourceOptions[Math.floor(random() * sourceOptions.length)]!.value,
    product_id: null,
    account_id: null,
    created_at: log[0]!.at,
    expected_close_on: dayOf(new Date(Date.parse(log[0]!.at) + (20 + random() * 90) * dayMs), zone),
    currency: 'CNY',
  };
  const probability = pipeline.stages.find((stage) => stage.id === folded.fact.stageId)!.probability;
  rows.deal.push({
    ...dealRow(deal, folded, log),
    name: `设备采购 ${born.index}`,
    pipeline_version: pipeline.version,
  });
  rows.stage_event.push(...log.map((event) => eventRow(deal, pipeline.version, event)));
  rows.deal_fact.push(dealFactRow(deal, folded, probability));
  rows.visit_fact.push(...visitFactRows(deal, folded));
}

function dealRow(deal: DealDimensions, { fact, visits }: FoldedLog, log: readonly StageEvent[]) {
  return {
    ...deal,
    stage_id: fact.stageId,
    outcome: fact.outcome,
    loss_reason_id: fact.outcome === 'lost' ? visits.at(-1)!.lossReasonId : null,
    stage_entered_at: fact.stageEnteredAt,
    closed_at: fact.closedAt,
    reopened_count: fact.reopenedCount,
    created_by: deal.owner_id,
    updated_at: log.at(-1)!.at,
  };
}

function eventRow(deal: DealDimensions, pipelineVersion: number, event: StageEvent) {
  return {
    tenant_id: deal.tenant_id,
    deal_id: deal.id,
    seq: event.seq,
    pipeline_id: deal.pipeline_id,
    pipeline_version: pipelineVersion,
    from_stage_id: event.fromStageId,
    to_stage_id: event.toStageId,
    at: event.at,
    recorded_at: event.at,
    actor_id: event.actorId,
    owner_id_at: event.ownerIdAt,
    team_id_at: event.teamIdAt,
    amount_at: event.amountAt,
    currency: deal.currency,
    cause: event.cause,
    loss_reason_id: event.lossReasonId,
  };
}

async function copyRows(client: pg.Client, rows: Rows): Promise<void> {
  for (const table of tables) {
    const columns = Object.keys(rows[table][0]!).join(', ');
    const text = rows[table]
      .map((row) =>
        Object.values(row)
          .map((value) => value ?? '\\N')
          .join('\t'),
      )
      .join('\n');
    await copyIn(client, `copy ${table} (${columns}) from stdin`, [Buffer.from(`${text}\n`)]);
  }
}
