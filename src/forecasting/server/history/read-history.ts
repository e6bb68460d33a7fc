/** The whole log of an organisation's deals, as the forecast reads it. Only aggregates and deals in the asker's reach leave this domain. */
import { sql } from 'kysely';
import { convertAmount } from '../../../catalog/model/exchange/exchange.ts';
import { listPipelines } from '../../../deals/server/index.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ForecastCategory } from '../../model/categories/category.ts';
import type { LoggedDeal, Since } from '../../model/forecast/logged-deal.ts';
import type { ForecastRules } from '../../model/categories/category-limits.ts';
import { readForecastRules } from '../forecast/forecast-rules.ts';
import type { ForecastStage, Pipelines } from '../../model/forecast/pipelines.ts';

export type Holder = { ownerId: string | null; teamId: string | null };

export type History = {
  deals: readonly LoggedDeal[];
  /** Who holds each deal today: what the asker may see follows from it. */
  holders: ReadonlyMap<string, Holder>;
  pipelines: Pipelines;
  /** From which chance on a deal is in which category. */
  limits: ForecastRules;
  /** One of so many deals was read: with very many, an even part of them teaches as much. */
  every: number;
};

/** As many deals as one reading holds; of more, an even sample is read and its amounts stand for all. */
const mostDeals = 20_000;

/** Reads it under the right to the tenant alone: call `elevate` before, and after everything that the asker's reach narrows. */
export async function readHistory(work: Work): Promise<History> {
  const every = await sampleOf(work);
  const pipelines = await pipelinesOf(work);
  const stageNow = await mappedStages(work);
  const [deals, events, fields, picks] = [
    await readDeals(work, every),
    await readEvents(work, every),
    await readFields(work, every),
    await readPicks(work, every),
  ];
  const of = {
    events: byDeal(events),
    fields: byDeal(fields),
    picks: byDeal(picks),
    pipelines,
    stageNow,
    every,
  };
  return {
    deals: deals.flatMap((deal) => loggedDeal(deal, of) ?? []),
    holders: new Map(deals.map(({ id, owner_id, team_id }) => [id, { ownerId: owner_id, teamId: team_id }])),
    pipelines,
    limits: (await readForecastRules(work)).rules,
    every,
  };
}

type DealRow = {
  id: string;
  pipeline_id: string;
  owner_id: string | null;
  team_id: string | null;
  currency: string;
  rate: bigint | null;
};
type EventRow = {
  deal_id: string;
  at: Date;
  to_stage_id: string;
  amount_at: bigint;
  currency: string;
  close_on: Day | null;
  owner_id: string | null;
  team_id: string | null;
};
type FieldRow = { deal_id: string; field: string; to_value: string | null; at: Date };
type PickRow = { deal_id: string; category: ForecastCategory | null; at: Date };

async function sampleOf({ db, principal }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from deal d where d.tenant_id = ${principal.tenantId} and d.deleted_at is null`.execute(
    db,
  );
  return Math.max(1, Math.ceil(rows[0]!.count / mostDeals));
}

/** Of an organisation's deals `d` the living ones that are read. */
function chosen(every: number) {
  const sampled = every === 1 ? sql`true` : sql`abs(hashtext(d.id::text)) % ${every} = 0`;
  return sql`d.deleted_at is null and ${sampled}`;
}

async function readDeals(work: Work, every: number): Promise<DealRow[]> {
  const { rows } = await sql<DealRow>`
    select d.id, d.pipeline_id, d.owner_id, d.team_id, d.currency, d.rate from deal d
    where d.tenant_id = ${work.principal.tenantId} and ${chosen(every)} order by d.id`.execute(work.db);
  return rows;
}

async function readEvents(work: Work, every: number): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.deal_id, e.at, e.to_stage_id, e.amount_at, e.currency, e.expected_close_on_at as close_on,
      e.owner_id_at as owner_id, e.team_id_at as team_id
    from deal d join stage_event e on e.tenant_id = d.tenant_id and e.deal_id = d.id
    where d.tenant_id = ${work.principal.tenantId} and ${chosen(every)} order by e.deal_id, e.at, e.seq`.execute(
    work.db,
  );
  return rows;
}

async function readFields(work: Work, every: number): Promise<FieldRow[]> {
  const { rows } = await sql<FieldRow>`
    select f.deal_id, f.field, f.to_value, f.at
    from deal d join deal_field_event f on f.tenant_id = d.tenant_id and f.deal_id = d.id
    where d.tenant_id = ${work.principal.tenantId} and ${chosen(every)} order by f.deal_id, f.at, f.id`.execute(
    work.db,
  );
  return rows;
}

async function readPicks(work: Work, every: number): Promise<PickRow[]> {
  const { rows } = await sql<PickRow>`
    select p.deal_id, p.category, p.picked_at as at
    from deal d join forecast_pick p on p.tenant_id = d.tenant_id and p.deal_id = d.id
    where d.tenant_id = ${work.principal.tenantId} and ${chosen(every)} order by p.deal_id, p.picked_at, p.id`.execute(
    work.db,
  );
  return rows;
}

const byDeal = <Row extends { deal_id: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ deal_id }) => deal_id);

async function pipelinesOf(work: Work): Promise<Pipelines> {
  const pipelines = await listPipelines(work, 'all');
  return new Map(
    pipelines.map(({ id, stages }) => [
      id,
      new Map(
        stages.map((stage): [string, ForecastStage] => [
          stage.id,
          { id: stage.id, kind: stage.kind, rank: stage.rank, probability: stage.probability / 100 },
        ]),
      ),
    ]),
  );
}

/** Where deals of stages that are no more count now. */
async function mappedStages({ db, principal }: Work): Promise<(stageId: string) => string> {
  const rows = await db
    .selectFrom('stage_mapping')
    .select(['from_stage_id', 'to_stage_id'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('pipeline_version')
    .execute();
  return (stageId) =>
    rows.reduce(
      (reached, { from_stage_id, to_stage_id }) => (reached === from_stage_id ? to_stage_id : reached),
      stageId,
    );
}

type Read = {
  events: ReadonlyMap<string, EventRow[]>;
  fields: ReadonlyMap<string, FieldRow[]>;
  picks: ReadonlyMap<string, PickRow[]>;
  pipelines: Pipelines;
  stageNow: (stageId: string) => string;
  every: number;
};

function loggedDeal(
  deal: DealRow,
  { events, fields, picks, pipelines, stageNow, every }: Read,
): LoggedDeal | undefined {
  const stages = pipelines.get(deal.pipeline_id);
  const own = events.get(deal.id) ?? [];
  const changes = fields.get(deal.id) ?? [];
  const moves = own.flatMap(({ at, to_stage_id }) => {
    const stage = stages?.get(stageNow(to_stage_id));
    return stage ? [{ at: at.getTime(), stageId: stage.id, kind: stage.kind, rank: stage.rank }] : [];
  });
  if (moves.length === 0) return undefined;
  const changed = (field: string) => changes.filter((one) => one.field === field);
  const from = <T>(entries: readonly Since<T>[]): Since<T>[] =>
    entries
      .toSorted((a, b) => a.at - b.at)
      .filter((entry, index, all) => index === 0 || entry.value !== all[index - 1]!.value);
  const since = <T>(rows: readonly { at: Date }[], valueOf: (row: never) => T): Since<T>[] =>
    rows.map((row) => ({ at: row.at.getTime(), value: valueOf(row as never) }));
  const counted = amountReader(deal, changed('currency').at(-1)?.at, every);
  return {
    id: deal.id,
    pipelineId: deal.pipeline_id,
    moves,
    amounts: from([
      ...since(own, (row: EventRow) =>
        row.currency === deal.currency ? counted(row.amount_at, row.at) : null,
      ),
      ...since(changed('amount'), (row: FieldRow) => counted(BigInt(row.to_value ?? '0'), row.at)),
    ]),
    dates: from([
      ...since(own, (row: EventRow) => row.close_on),
      ...since(changed('expected_close_on'), (row: FieldRow) => row.to_value),
    ]),
    owners: from([
      ...since(own, (row: EventRow) => row.owner_id),
      ...since(changed('owner'), (row: FieldRow) => row.to_value),
    ]),
    teams: from(since(own, (row: EventRow) => row.team_id)),
    picks: since(picks.get(deal.id) ?? [], (row: PickRow) => row.category),
  };
}

/** Amounts at the rate at which the deal counts; what it was in another currency is not known in this one. */
function amountReader({ rate }: DealRow, otherCurrencyUntil: Date | undefined, every: number) {
  return (amount: bigint, at: Date): number | null => {
    if (otherCurrencyUntil && at < otherCurrencyUntil) return null;
    const counted = convertAmount(amount, rate);
    return counted === null ? null : Number(counted) * every;
  };
}
