import { expect, test } from 'vitest';
import { createRowMapper } from './apply-mapping.ts';
import { createDateColumnSieve } from './date-columns.ts';
import { mappingSchema, missingHeaders, type MappingDocument } from './mapping.ts';
import { compareMoments, gatherStageRows, stagesFromDates } from './stage-log.ts';

const document: MappingDocument = {
  entity: 'deals',
  match: 'external_id',
  pipeline: {
    name: 'New business',
    stages: [
      { name: 'Talk', kind: 'open' },
      { name: 'Offer', kind: 'open' },
      { name: 'Won', kind: 'won' },
      { name: 'Lost', kind: 'lost' },
    ],
  },
  columns: {
    No: { field: 'external_id' },
    Product: { field: 'product', values: { GTXPro: 'GTX Pro' } },
    State: { field: 'stage', values: { Closed: 'Won' } },
  },
  constants: { name: '{Product} {No}', loss_reason: 'Not recorded' },
  stageLog: {
    mode: 'dates-per-stage',
    stage: 'State',
    dates: { Talk: 'Talk on', Offer: 'Offer on', Won: 'Closed on', Lost: 'Closed on' },
  },
};
const header = ['No', 'Product', 'State', 'Talk on', 'Offer on', 'Closed on'];
const mapping = mappingSchema.parse(document);
const mapper = createRowMapper(mapping, header);
const stages = (...cells: string[]) => {
  const reading = stagesFromDates(mapping, mapper, cells, () => undefined);
  if (!reading.ok) return reading.code;
  return reading.value.map(({ stage, moment }) => `${stage}@${moment?.day ?? '?'}`);
};

test('columns, renamed values and constants with places make the fields of a row', () => {
  const row = mapper.map(['7', ' GTXPro ', 'Lost', '', '', '']);
  expect(Object.fromEntries(row)).toEqual({
    external_id: '7',
    product: 'GTX Pro',
    stage: 'Lost',
    name: 'GTX Pro 7',
    loss_reason: 'Not recorded',
  });
});

test('only a lost deal gets the constant loss reason', () => {
  expect(mapper.map(['7', 'A', 'Closed', '', '', '']).has('loss_reason')).toBe(false);
  expect(mapper.map(['7', 'A', 'Talk', '', '', '']).has('loss_reason')).toBe(false);
});

test('a date column per stage becomes the stages in order, the present one last', () => {
  expect(stages('7', 'A', 'Closed', '2024-01-01', '2024-02-01', '2024-03-01')).toEqual([
    'Talk@2024-01-01',
    'Offer@2024-02-01',
    'Won@2024-03-01',
  ]);
  expect(stages('7', 'A', 'Closed', '2024-02-01', '2024-01-01', '2024-03-01')).toEqual([
    'Offer@2024-01-01',
    'Talk@2024-02-01',
    'Won@2024-03-01',
  ]);
  expect(stages('7', 'A', 'Lost', '2024-01-01', '', '2024-03-01')).toEqual([
    'Talk@2024-01-01',
    'Lost@2024-03-01',
  ]);
});

test('a deal whose dates nobody wrote down enters its stage at the import', () => {
  expect(stages('7', 'A', 'Talk', '', '', '')).toEqual(['Talk@?']);
  expect(stages('7', 'A', 'Won', '2024-01-01', '', '')).toEqual(['Talk@2024-01-01', 'Won@?']);
});

test('a deal that went back is in its earlier stage last, and time never runs backwards', () => {
  expect(stages('7', 'A', 'Talk', '2024-01-01', '2024-02-01', '')).toEqual([
    'Offer@2024-02-01',
    'Talk@2024-02-01',
  ]);
});

test('a stage date that is no date is a fault of the row', () => {
  expect(stages('7', 'A', 'Talk', 'soon', '', '')).toBe('value.not_date');
});

test('rows of a status log are gathered by deal, in date order, the file breaking ties', () => {
  const at = (day: string) => ({ day, seconds: null, offsetMinutes: null });
  const logs = gatherStageRows([
    { key: 'a', stage: 'Won', moment: at('2024-03-01'), row: 2 },
    { key: 'b', stage: 'Talk', moment: at('2024-01-01'), row: 3 },
    { key: 'a', stage: 'Talk', moment: at('2024-01-01'), row: 4 },
    { key: 'a', stage: 'Offer', moment: at('2024-01-01'), row: 5 },
  ]);
  expect(logs.get('a')!.map(({ stage }) => stage)).toEqual(['Talk', 'Offer', 'Won']);
  expect(logs.get('b')).toHaveLength(1);
});

test('moments in different offsets are ordered by what they mean', () => {
  const noon = (offsetMinutes: number) => ({ day: '2024-01-01', seconds: 43_200, offsetMinutes });
  expect(compareMoments(noon(480), noon(0))).toBeLessThan(0);
});

test('headers the file lacks are named, those inside constants and the stage log too', () => {
  expect(missingHeaders(mapping, ['No', 'State', 'Talk on', 'Offer on'])).toEqual(['Product', 'Closed on']);
});

test.each<[string, Partial<MappingDocument>]>([
  ['field external_id is given twice', { columns: { ...document.columns, Other: { field: 'external_id' } } }],
  ['field product is given twice', { constants: { product: 'x' } }],
  [
    'stage Dreaming is unknown',
    { stageLog: { mode: 'dates-per-stage', stage: 'State', dates: { Dreaming: 'Talk on' } } },
  ],
  [
    'custom.region is made but filled by no column',
    { customFields: [{ key: 'region', label: { zh: '大区', en: 'Region' }, kind: 'text' }] },
  ],
])('a mapping that contradicts itself is refused: %s', (message, change) => {
  const parsed = mappingSchema.safeParse({ ...document, ...change });
  expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
});

test('unknown keys and foreign entities are refused', () => {
  expect(mappingSchema.safeParse({ ...document, extra: 1 }).success).toBe(false);
  expect(mappingSchema.safeParse({ ...document, entity: 'tables' }).success).toBe(false);
  expect(mappingSchema.safeParse({ ...document, columns: { No: { field: '__proto__' } } }).success).toBe(
    false,
  );
});

test('a header named __proto__ is an ordinary header and touches nothing', () => {
  const hostile = mappingSchema.parse(
    JSON.parse(
      '{"entity":"deals","columns":{"__proto__":{"field":"name"},"constructor":{"field":"source","values":{"__proto__":"x"}}}}',
    ),
  );
  const row = createRowMapper(hostile, ['__proto__', 'constructor']).map(['a', 'toString']);
  expect(row.get('source')).toBe('toString');
  expect(({} as Record<string, unknown>)['field']).toBeUndefined();
});

const isDate = (field: string) => field === 'closed_at';
const dated = (change: Partial<MappingDocument>, ...columns: string[][]) => {
  const parsed = mappingSchema.parse({
    entity: 'deals',
    columns: { A: { field: 'closed_at' } },
    stageLog: { mode: 'row-per-event', key: 'K', stage: 'S', at: 'B' },
    ...change,
  });
  const sieve = createDateColumnSieve(parsed, ['A', 'B'], isDate);
  for (const cells of columns) sieve.offer(cells);
  const { formats, ambiguous } = sieve.choose();
  return { formats: Object.fromEntries(formats), ambiguous: ambiguous.map(({ header }) => header) };
};

test('a date column nobody can tell is asked about, unless its mapping or its neighbours settle it', () => {
  expect(dated({}, ['3/4/24', '5/6/24'])).toEqual({ formats: {}, ambiguous: ['A', 'B'] });
  expect(dated({}, ['3/4/2024', '25/6/2024'])).toEqual({
    formats: { A: 'D-M-YYYY', B: 'D-M-YYYY' },
    ambiguous: [],
  });
  expect(dated({ dateFormats: ['M-D-YY'] }, ['3/4/24', '5/6/24'])).toEqual({
    formats: { A: 'M-D-YY', B: 'M-D-YY' },
    ambiguous: [],
  });
  expect(
    dated({ columns: { A: { field: 'closed_at', format: 'YY-M-D' } } }, ['3/4/24', '25/6/2024']),
  ).toEqual({
    formats: { A: 'YY-M-D', B: 'D-M-YYYY' },
    ambiguous: [],
  });
});
