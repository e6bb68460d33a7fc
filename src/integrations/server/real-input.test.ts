// Public data of others: the figures that questions give must be those counted from the files by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { industryOptions } from '../../accounts/model/options.ts';
import { dealCube } from '../../deals/model/measures.ts';
import type { TableAnswer } from '../../insights/model/answer.ts';
import { measureQuestionSchema } from '../../insights/model/question.ts';
import { createInsights } from '../../insights/server/index.ts';
import { fileOf, sharedData } from './testing/files.ts';
import { importingOrganisation, mappingNamed, type ImportingOrganisation } from './testing/importing.ts';

type Row = Record<string, string>;

const insights = createInsights({ cubes: [dealCube] });
const maven = sharedData('maven_crm');
const quicksight = sharedData('quicksight_pipeline');
const rowsOf = (path: string): Row[] => parse(readFileSync(path), { columns: true, bom: true });
const overallOf = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { overall: Record<string, number> })
    .overall;

function ask(organisation: ImportingOrganisation, question: object): Promise<TableAnswer> {
  const asked = measureQuestionSchema.parse(question);
  return organisation.as(organisation.admin, (work) => insights.answer(work, asked)) as Promise<TableAnswer>;
}

/** One measure split by one dimension, as name → value; the empty value is ''. */
async function split(
  organisation: ImportingOrganisation,
  measure: string,
  dimension: string,
  filters: object[] = [],
) {
  const { rows } = await ask(organisation, { measures: [measure], dimensions: [dimension], filters });
  const name = (cell: unknown) =>
    typeof cell === 'object' && cell !== null ? (cell as { name: string }).name : String(cell ?? '');
  return Object.fromEntries(
    rows.map(([cell, value]) => [name(cell), typeof value === 'string' ? Number(value) / 100 : value]),
  );
}

function total(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[key(row)] = (sums[key(row)] ?? 0) + value(row);
  return sums;
}

const dayCount = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** How a table tells an industry: one of the product's own by its name, another as it was written. */
const industryName = (sector: string): string =>
  industryOptions.find(({ value }) => value === sector)?.label.zh ?? sector;

/** What the files say, counted without the product. */
function mavenTruth(folder: string) {
  const rows = rowsOf(join(folder, 'sales_pipeline.csv'));
  const won = rows.filter((row) => row['deal_stage'] === 'Won');
  const lost = rows.filter((row) => row['deal_stage'] === 'Lost');
  const closed = [...won, ...lost];
  const teams = new Map(rowsOf(join(folder, 'sales_teams.csv')).map((row) => [row['sales_agent'], row]));
  const sectors = new Map(
    rowsOf(join(folder, 'accounts.csv')).map((row) => [row['account'], row['sector']!]),
  );
  const value = (row: Row) => Number(row['close_value']);
  const days = closed.map((row) => dayCount(row['engage_date']!, row['close_date']!));
  return {
    counts: [rows.length, won.length, lost.length, rows.length - closed.length],
    winRate: won.length / closed.length,
    revenue: won.reduce((sum, row) => sum + value(row), 0),
    cycle: days.reduce((sum, count) => sum + count, 0) / days.length,
    byOwner: total(won, (row) => row['sales_agent']!, value),
    byManager: total(won, (row) => teams.get(row['sales_agent'])!['manager']!, value),
    byRegion: total(won, (row) => teams.get(row['sales_agent'])!['regional_office']!, value),
    byProduct: total(won, (row) => row['product']!.replace('GTXPro', 'GTX Pro'), value),
    bySector: total(won, (row) => industryName(sectors.get(row['account']) ?? ''), value),
    byQuarter: total(won, (row) => quarterOf(row['close_date']!), value),
  };
}

async function expectMavenFigures(organisation: ImportingOrganisation): Promise<void> {
  const truth = mavenTruth(maven!);
  const { rows } = await ask(organisation, {
    measures: [
      'deals.count',
      'deals.won',
      'deals.lost',
      'deals.open',
      'deals.win_rate',
      'deals.won_amount',
      'deals.cycle_days_mean',
    ],
  });
  const [count, won, lost, open, winRate, revenue, cycle] = rows[0] as [
    number,
    number,
    number,
    number,
    number,
    string,
    number,
  ];
  expect([count, won, lost, open]).toEqual(truth.counts);
  expect(winRate).toBeCloseTo(truth.winRate, 12);
  expect(Number(revenue)).toBe(truth.revenue * 100);
  expect(cycle).toBeCloseTo(truth.cycle, 9);
  const overall = overallOf(maven!);
  expect([won, lost, open, winRate, Number(revenue) / 100]).toEqual(
    ['won', 'lost', 'open', 'win_rate', 'revenue_won'].map((name) => overall[name]),
  );
  const wonOnly = [{ field: 'deals.outcome', op: 'is', value: 'won' }];
  const splits = {
    owner: truth.byOwner,
    manager: truth.byManager,
    region: truth.byRegion,
    product: truth.byProduct,
    sector: truth.bySector,
  };
  for (const [dimension, expected] of Object.entries(splits)) {
    expect(await split(organisation, 'deals.won_amount', `deals.${dimension}`, wonOnly), dimension).toEqual(
      expected,
    );
  }
  expect(await split(organisation, 'deals.won_amount', 'deals.closed_on.quarter', wonOnly)).toEqual(
    truth.byQuarter,
  );
}

type Step = 'deals' | 'accounts' | 'products' | 'teams';
const mavenFiles: Record<Step, { file: string; mapping: string }> = {
  deals: { file: 'sales_pipeline.csv', mapping: 'maven' },
  accounts: { file: 'accounts.csv', mapping: 'maven-accounts' },
  products: { file: 'products.csv', mapping: 'maven-products' },
  teams: { file: 'sales_teams.csv', mapping: 'maven-teams' },
};

async function importMaven(
  organisation: ImportingOrganisation,
  steps: readonly Step[],
  pipelineFile?: string,
): Promise<void> {
  for (const entity of steps) {
    const { file, mapping } = mavenFiles[entity];
    const path = entity === 'deals' && pipelineFile ? pipelineFile : join(maven!, file);
    const report = await organisation.import(path, { entity, mapping: mappingNamed(mapping) });
    expect(report.rejected, entity).toBe(0);
    expect(report.created + report.updated + report.skipped, entity).toBe(report.rows);
  }
}

/** The pipeline with its dates written another way. */
function redated(write: (year: string, month: string, day: string) => string): string {
  const text = readFileSync(join(maven!, 'sales_pipeline.csv'), 'utf8');
  return fileOf(
    text.replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, year: string, month: string, day: string) =>
      write(year, month, day),
    ),
  );
}

const slow = { timeout: 180_000 };

test.skipIf(!maven)(
  'Maven gives the figures of its truth, with accounts, products and teams after the deals',
  slow,
  async () => {
    const organisation = await importingOrganisation();
    await importMaven(organisation, ['deals', 'accounts', 'products', 'teams']);
    await expectMavenFigures(organisation);
    const again = await organisation.import(join(maven!, 'sales_pipeline.csv'), {
      entity: 'deals',
      mapping: mappingNamed('maven'),
    });
    expect(again).toMatchObject({ created: 0, updated: 0, skipped: 8800, rejected: 0 });
  },
);

test.skipIf(!maven)(
  'the same with teams, products and accounts before, and dates like 10/20/2016',
  slow,
  async () => {
    const organisation = await importingOrganisation('America/New_York');
    const file = redated((year, month, day) => `${month}/${day}/${year}`);
    await importMaven(organisation, ['teams', 'products', 'accounts', 'deals'], file);
    await expectMavenFigures(organisation);
  },
);

test.skipIf(!maven)('the same with dates like 20-10-16', slow, async () => {
  const organisation = await importingOrganisation();
  const file = redated((year, month, day) => `${day}-${month}-${year.slice(2)}`);
  await importMaven(organisation, ['products', 'deals', 'teams', 'accounts'], file);
  await expectMavenFigures(organisation);
});

/** Each lead's rows in date order, the file's order breaking ties. */
function quicksightLogs(path: string): Row[][] {
  const instant = (row: Row) => Date.parse(row['Date']!);
  return [...Map.groupBy(rowsOf(path), (row) => row['Lead Name']).values()].map((log) =>
    log.toSorted((a, b) => instant(a) - instant(b)),
  );
}

test.skipIf(!quicksight)('the QuickSight status log gives the figures of its truth', slow, async () => {
  const organisation = await importingOrganisation();
  const path = join(quicksight!, 'SalesPipeline_QuickSightSample.csv');
  const report = await organisation.import(path, { entity: 'deals', mapping: mappingNamed('quicksight') });
  expect(report).toMatchObject({ rows: 20_994, created: 9571, rejected: 0 });
  const logs = quicksightLogs(path);
  const last = logs.map((log) => log.at(-1)!);
  const closed = logs.filter((log) => log.at(-1)!['Opportunity Stage']!.startsWith('Closed'));
  const won = last.filter((row) => row['Opportunity Stage'] === 'Closed Won');
  const overall = overallOf(quicksight!);
  const { rows } = await ask(organisation, {
    measures: [
      'deals.won',
      'deals.lost',
      'deals.open',
      'deals.win_rate',
      'deals.won_amount',
      'deals.cycle_days_mean',
    ],
  });
  expect(rows[0]!.slice(0, 4)).toEqual(['won', 'lost', 'open', 'win_rate'].map((name) => overall[name]));
  expect(Number(rows[0]![4])).toBe(overall['won_monthly_revenue']! * 100);
  const days = closed.map((log) => dayCount(`${log[0]!['Date']} UTC`, `${log.at(-1)!['Date']} UTC`));
  expect(rows[0]![5]).toBeCloseTo(days.reduce((sum, count) => sum + count, 0) / days.length, 9);
  const amount = (row: Row) => Number(row['Forecasted Monthly Revenue']);
  const wonOnly = [{ field: 'deals.outcome', op: 'is', value: 'won' }];
  expect(await split(organisation, 'deals.won_amount', 'deals.custom.region', wonOnly)).toEqual(
    total(won, (row) => row['Region']!, amount),
  );
  expect(await split(organisation, 'deals.count', 'deals.custom.segment')).toEqual(
    total(
      last,
      (row) => row['Segment']!,
      () => 1,
    ),
  );
  expect(await split(organisation, 'deals.won_amount', 'deals.owner', wonOnly)).toEqual(
    total(won, (row) => row['Salesperson']!, amount),
  );
});
