/** Two pipelines made by others, where these lie beside the project: their logs as the forecast reads them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StageKind } from '../../../../deals/model/stage-event.ts';
import type { LoggedDeal, Standing } from '../logged-deal.ts';
import type { Pipelines } from '../pipelines.ts';

/** A pipeline, and the teams whose forecasts can be judged beside that of the whole. */
export type PublicPipeline = {
  deals: readonly LoggedDeal[];
  pipelines: Pipelines;
  /** The first month of which enough was closed before, and how many there are. */
  first: string;
  months: number;
  teamsOf(standing: Standing): readonly string[];
};

const folder = path.resolve(import.meta.dirname, '../../../../../../shared/data');
/** Do they lie beside the project? */
export const isThere = existsSync(folder);

type Row = Record<string, string>;

function rowsOf(file: string): Row[] {
  const [names = [], ...rows] = readFileSync(path.join(folder, file), 'utf8')
    .replaceAll('\r', '')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

function pipelinesOf(stages: readonly (readonly [string, StageKind, number, number])[]): Pipelines {
  return new Map([
    ['p', new Map(stages.map(([id, kind, rank, probability]) => [id, { id, kind, rank, probability }]))],
  ]);
}

const mavenStages = [
  ['Engaging', 'open', 1, 0.5],
  ['Won', 'won', 2, 1],
  ['Lost', 'lost', 0, 0],
] as const;

/** Open deals are worth the list price of their product, won ones what was agreed. */
function mavenDeals(): LoggedDeal[] {
  const prices = new Map(
    rowsOf('maven_crm/products.csv').map((row) => [
      row['product']!.replace('GTX Pro', 'GTXPro'),
      Number(row['sales_price']) * 100,
    ]),
  );
  const begun = rowsOf('maven_crm/sales_pipeline.csv').filter((row) => row['engage_date'] !== '');
  return begun.map((row): LoggedDeal => {
    const at = Date.parse(row['engage_date']!);
    const end = mavenStages.find(([id, kind]) => kind !== 'open' && id === row['deal_stage']);
    const closedAt = Date.parse(row['close_date']!);
    const list = { at, value: prices.get(row['product']!) ?? 0 };
    const agreed = { at: closedAt, value: Number(row['close_value']) * 100 };
    return {
      id: row['opportunity_id']!,
      pipelineId: 'p',
      moves: [
        { at, stageId: 'Engaging', kind: 'open', rank: 1 },
        ...(end ? [{ at: closedAt, stageId: end[0], kind: end[1], rank: end[2] }] : []),
      ],
      amounts: end?.[1] === 'won' ? [list, agreed] : [list],
      dates: [],
      owners: [{ at, value: row['sales_agent']! }],
      teams: [],
      picks: [],
    };
  });
}

const quickSightStages = [
  ['Lead', 'open', 1, 0.1],
  ['Prospect', 'open', 2, 0.2],
  ['Qualified', 'open', 3, 0.5],
  ['Contracting', 'open', 4, 0.8],
  ['Closed Won', 'won', 5, 1],
  ['Closed Lost', 'lost', 0, 0],
] as const;

/** A row a change: stage, target close and amount as they stood on its day. */
function quickSightDeals(): LoggedDeal[] {
  const rows = rowsOf('quicksight_pipeline/SalesPipeline_QuickSightSample.csv').map((row) => ({
    row,
    at: Date.parse(`${row['Date']} UTC`),
  }));
  return [...Map.groupBy(rows, ({ row }) => row['Lead Name']!)].map(([id, own]): LoggedDeal => {
    const log = own.toSorted((a, b) => a.at - b.at);
    const moves = log.flatMap(({ row, at }) => {
      const stage = quickSightStages.find(([name]) => name === row['Opportunity Stage']);
      return stage ? [{ at, stageId: stage[0], kind: stage[1], rank: stage[2] }] : [];
    });
    const first = log[0]!;
    return {
      id,
      pipelineId: 'p',
      moves: moves.filter((move, index) => move.stageId !== moves[index - 1]?.stageId),
      amounts: log.map(({ row, at }) => ({ at, value: Number(row['Forecasted Monthly Revenue']) * 100 })),
      dates: log.map(({ row, at }) => ({
        at,
        value: new Date(`${row['Target Close']} UTC`).toISOString().slice(0, 10),
      })),
      owners: [{ at: first.at, value: first.row['Salesperson']! }],
      teams: [{ at: first.at, value: first.row['Region']! }],
      picks: [],
    };
  });
}

/** Sellers have a manager, and he a regional office: both are teams. */
export function mavenPipeline(): PublicPipeline {
  const teams = new Map(
    rowsOf('maven_crm/sales_teams.csv').map((row) => [
      row['sales_agent']!,
      [row['regional_office']!, row['manager']!],
    ]),
  );
  return {
    deals: mavenDeals(),
    pipelines: pipelinesOf(mavenStages),
    first: '2017-04-01',
    months: 9,
    teamsOf: ({ ownerId }) => teams.get(ownerId ?? '') ?? [],
  };
}

/** Its regions are its teams. */
export function quickSightPipeline(): PublicPipeline {
  return {
    deals: quickSightDeals(),
    pipelines: pipelinesOf(quickSightStages),
    first: '2011-12-01',
    months: 60,
    teamsOf: ({ teamId }) => (teamId === null ? [] : [teamId]),
  };
}
