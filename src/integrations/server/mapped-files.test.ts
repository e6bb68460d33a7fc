// The committed mappings, and the figures of the public data read through them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRowMapper, stageKind, type MappedRow } from '../model/apply-mapping.ts';
import { createDateColumnSieve } from '../model/date-columns.ts';
import { mappingSchema, missingHeaders, type Mapping } from '../model/mapping.ts';
import { compareMoments, gatherStageRows, stagesFromDates, type StageEntry } from '../model/stage-log.ts';
import { readMoment, type DateFormat } from '../../records/model/reading/read-dates.ts';
import { readMoney } from '../../records/model/reading/read-money.ts';
import { peekTable, readTable } from './files/read-table.ts';
import { fileOf, sharedData } from './testing/files.ts';

const folder = join(import.meta.dirname, '../../../db/mappings');
const mappingOf = (name: string): Mapping =>
  mappingSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
const isDate = (field: string): boolean => /_(?:at|on)$/.test(field);

test('every committed mapping is a valid document', () => {
  const names = readdirSync(folder).map((name) => name.replace('.json', ''));
  expect(names.toSorted()).toEqual([
    'maven',
    'maven-accounts',
    'maven-products',
    'maven-teams',
    'quicksight',
  ]);
  for (const name of names) expect(mappingOf(name).entity).toBeTruthy();
});

type Mapped = { row: number; cells: string[]; fields: MappedRow };

async function mapFile(mapping: Mapping, path: string) {
  const { header } = await peekTable(path);
  expect(missingHeaders(mapping, header)).toEqual([]);
  const mapper = createRowMapper(mapping, header);
  const sieve = createDateColumnSieve(mapping, header, isDate);
  const rows: Mapped[] = [];
  for await (const { row, cells } of readTable(path)) {
    sieve.offer(cells);
    rows.push({ row, cells, fields: mapper.map(cells) });
  }
  const dates = sieve.choose();
  expect(dates.ambiguous).toEqual([]);
  return { mapper, rows, formats: dates.formats };
}

function fenOf(fields: MappedRow): bigint {
  const written = fields.get('amount')!;
  const amount = readMoney(written === '' ? '0' : written);
  if (!amount.ok) throw new Error(`${written} is no amount`);
  return amount.value.fen;
}

type Truth = { overall: Record<string, number> };
const truthOf = (path: string): Truth => JSON.parse(readFileSync(path, 'utf8')) as Truth;
const maven = sharedData('maven_crm');

/** The figures of a pipeline file, by the outcome its stages name. */
async function mavenFigures(path: string) {
  const mapping = mappingOf('maven');
  const { mapper, rows, formats } = await mapFile(mapping, path);
  const figures = { won: 0, lost: 0, open: 0, wonFen: 0n, products: new Set<string>(), days: 0, undated: 0 };
  for (const { cells, fields } of rows) {
    const kind = stageKind(mapping, fields.get('stage'))!;
    figures[kind] += 1;
    if (kind === 'won') figures.wonFen += fenOf(fields);
    figures.products.add(fields.get('product')!);
    expect(fields.has('loss_reason')).toBe(kind === 'lost');
    const stages = stagesFromDates(mapping, mapper, cells, (header) => formats.get(header));
    if (!stages.ok) throw new Error(stages.code);
    figures.undated += stages.value.filter(({ moment }) => !moment).length;
    figures.days += lengthInDays(stages.value);
  }
  return figures;
}

function lengthInDays(stages: StageEntry[]): number {
  const [first, last] = [stages[0]!.moment, stages.at(-1)!.moment];
  return first && last ? compareMoments(last, first) / 86_400 : 0;
}

/** The same file with its dates written another way. */
function rewritten(path: string, write: (year: string, month: string, day: string) => string): string {
  const text = readFileSync(path, 'utf8');
  return fileOf(
    text.replace(/(\d{4})-(\d{2})-(\d{2})/g, (_date, year: string, month: string, day: string) =>
      write(year, month, day),
    ),
  );
}

test.skipIf(!maven)(
  'the Maven pipeline gives the figures of its truth, however its dates are written',
  async () => {
    const path = join(maven!, 'sales_pipeline.csv');
    const { overall } = truthOf(join(maven!, 'truth.json'));
    const figures = await mavenFigures(path);
    expect(figures).toMatchObject({
      won: overall['won'],
      lost: overall['lost'],
      open: overall['open'],
      undated: 500,
    });
    expect(figures.wonFen).toBe(BigInt(overall['revenue_won']! * 100));
    expect(figures.products).toHaveLength(7);
    expect(figures.days).toBeGreaterThan(100_000);
    expect(
      await mavenFigures(rewritten(path, (year, month, day) => `${day}-${month}-${year.slice(2)}`)),
    ).toEqual(figures);
    expect(await mavenFigures(rewritten(path, (year, month, day) => `${month}/${day}/${year}`))).toEqual(
      figures,
    );
  },
);

test.skipIf(!maven)('dates like 20-10-16 are asked about when the mapping names no preference', async () => {
  const mapping: Mapping = { ...mappingOf('maven'), dateFormats: [] };
  const path = rewritten(
    join(maven!, 'sales_pipeline.csv'),
    (year, month, day) => `${day}-${month}-${year.slice(2)}`,
  );
  const { header } = await peekTable(path);
  const sieve = createDateColumnSieve(mapping, header, isDate);
  for await (const { cells } of readTable(path)) sieve.offer(cells);
  const asked = sieve.choose().ambiguous;
  expect(asked.map(({ fitting }) => fitting)).toEqual(asked.map((): DateFormat[] => ['YY-M-D', 'D-M-YY']));
  expect(asked.map((column) => column.header)).toEqual(['engage_date', 'close_date']);
});

test.skipIf(!maven)("Maven's accounts, products and teams are mapped", async () => {
  const first = async (name: string, file: string) => {
    const { rows } = await mapFile(mappingOf(name), join(maven!, file));
    return { count: rows.length, fields: Object.fromEntries(rows[0]!.fields) };
  };
  expect(await first('maven-products', 'products.csv')).toMatchObject({
    count: 7,
    fields: { name: 'GTX Basic', family: 'GTX', list_price: '550' },
  });
  expect(await first('maven-teams', 'sales_teams.csv')).toMatchObject({
    count: 35,
    fields: {
      user: 'Anna Snelling',
      manager: 'Dustin Brinkmann',
      region: 'Central',
      team: 'Central · Dustin Brinkmann',
    },
  });
  expect(await first('maven-accounts', 'accounts.csv')).toMatchObject({
    count: 85,
    fields: { name: 'Acme Corporation', annual_revenue: '1100.04' },
  });
});

const quicksight = sharedData('quicksight_pipeline');

test.skipIf(!quicksight)('the QuickSight status log gives the figures of its truth', async () => {
  const mapping = mappingOf('quicksight');
  const { rows, mapper, formats } = await mapFile(
    mapping,
    join(quicksight!, 'SalesPipeline_QuickSightSample.csv'),
  );
  const logs = gatherStageRows(
    rows.map((mapped) => {
      const moment = readMoment(mapper.cell(mapped.cells, 'Date'), formats.get('Date'));
      if (!moment.ok) throw new Error(moment.code);
      return {
        ...mapped,
        key: mapped.fields.get('external_id')!,
        stage: mapped.fields.get('stage')!,
        moment: moment.value,
      };
    }),
  );
  const figures = { won: 0, lost: 0, open: 0 };
  let wonFen = 0n;
  for (const log of logs.values()) {
    const last = log.at(-1)!;
    const kind = stageKind(mapping, last.stage)!;
    figures[kind] += 1;
    if (kind === 'won') wonFen += fenOf(last.fields);
  }
  const { overall } = truthOf(join(quicksight!, 'truth.json'));
  expect(rows).toHaveLength(20_994);
  expect(logs.size).toBe(9_571);
  expect(figures).toEqual({ won: overall['won'], lost: overall['lost'], open: overall['open'] });
  expect(wonFen).toBe(BigInt(overall['won_monthly_revenue']! * 100));
});
