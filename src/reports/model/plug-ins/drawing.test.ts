import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import {
  handedOver,
  propertiesOf,
  slotFault,
  unfitProperties,
  type DeclaredBlock,
} from './declared-block.ts';
import { chartOfValues, readDrawing, tableOfFigures, tableOfValues, type ValuesPiece } from './drawing.ts';
import { readPlugIn } from './plug-in.ts';

const label = { zh: '金额', en: 'Amount' };
const inEnglish = ({ en }: { en: string }) => en;
let pareto: DeclaredBlock;

beforeAll(async () => {
  const sample = path.resolve(import.meta.dirname, '../../../../docs/plug-ins/pareto/plug-in.js');
  pareto = readPlugIn(await import(pathToFileURL(sample).href)).blocks[0]!;
});

const answerOf = (amounts: readonly (bigint | null)[]): TableAnswer => ({
  columns: [
    { id: 'deals.account', label: { zh: '客户', en: 'Account' }, kind: 'reference', unit: null },
    { id: 'deals.won_amount', label, kind: 'measure', unit: 'money' },
  ],
  rows: amounts.map((amount, at) => [
    { id: `a${at}`, name: `客户${at}` },
    amount === null ? null : String(amount),
  ]),
  asOf: '',
  total: amounts.length,
});
const drawn = (answer: TableAnswer, properties = {}) =>
  readDrawing(pareto.draw(handedOver(answer, propertiesOf(pareto, properties))), answer.rows.length);
const valuesIn = (pieces: ReturnType<typeof drawn>) =>
  pieces.find(({ kind }) => kind === 'values') as ValuesPiece;

test('the sample ranks values, sorts them into classes by their running share, and knows the row behind each', () => {
  const pieces = drawn(answerOf([10_00n, 60_00n, null, 25_00n, 5_00n]));
  const values = valuesIn(pieces);
  expect(values.rows).toEqual([
    ['客户1', '6000', 0.6, 0.6, 'A'],
    ['客户3', '2500', 0.25, 0.85, 'A'],
    ['客户0', '1000', 0.1, expect.closeTo(0.95), 'B'],
    ['客户4', '500', 0.05, 1, 'C'],
  ]);
  expect(values.behind).toEqual([1, 3, 0, 4]);
  expect(pieces[0]).toMatchObject({ figures: [{ value: 2 }, { value: 0.5 }, { value: 0.85 }] });
  const chart = chartOfValues(values, inEnglish)!;
  expect(chart.block).toMatchObject({ shape: 'combo', measures: ['column_1', 'column_3'] });
  expect(chart.answer.rows[0]).toEqual(['客户1', '6000', 0.6]);
});

test('the sample says so where there is nothing, and that only the first are compared', () => {
  expect(drawn(answerOf([null]))).toMatchObject([{ kind: 'words' }]);
  const many = { ...answerOf([1n]), total: 3000 };
  expect(drawn(many).at(-1)).toMatchObject({ text: { en: 'Only the first 1 of 3000 are compared' } });
});

test('whatever the figures are, the sample draws them: no amount is lost, shares run up to the whole', () => {
  const amounts = fc.array(fc.option(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })), { maxLength: 60 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 100 }), (given, a) => {
      const values = valuesIn(drawn(answerOf(given), { a, most: 100 }));
      if (!values) return;
      const whole = given.reduce<bigint>((sum, one) => (one !== null && one > 0n ? sum + one : sum), 0n);
      expect(values.rows.reduce((sum, row) => sum + BigInt(String(row[1])), 0n)).toBe(whole);
      expect(values.rows.at(-1)![3]).toBeCloseTo(1);
      expect(values.rows[0]![4]).toBe('A');
    }),
    { numRuns: 60 },
  );
});

const values = (more: object) => [
  {
    kind: 'values',
    columns: [
      { label, unit: null },
      { label, unit: 'money' },
    ],
    rows: [['甲', 5n]],
    ...more,
  },
];

test.each<[string, unknown, string]>([
  ['is none', undefined, 'expected array'],
  ['is empty', [], '>=1'],
  ['is of another kind', [{ kind: 'html', text: label }], '0.kind'],
  ['holds more than a piece has', [{ kind: 'words', text: label, style: 'x' }], '0'],
  ['tells an amount as a number', values({ rows: [['甲', 5]] }), 'not of the unit of its column'],
  ['has a torn row', values({ rows: [['甲']] }), 'another length than its columns'],
  [
    'has a figure that is none',
    [{ kind: 'figures', figures: [{ label, unit: 'count', value: Number.NaN }] }],
    '0',
  ],
  ['draws what is not there', values({ chart: { shape: 'bar', names: [0], figures: [2] } }), 'have units'],
  [
    'draws what its shape does not hold',
    values({ chart: { shape: 'combo', names: [0], figures: [1] } }),
    'combo:',
  ],
  [
    'names a chart by figures',
    values({ chart: { shape: 'bar', names: [1], figures: [1] } }),
    'names of a chart',
  ],
  ['stands on a row that is not there', values({ behind: [3] }), 'no row of the answer'],
])('a drawing that %s is refused with its place', (_, given, reason) => {
  expect(() => readDrawing(given, 2)).toThrow(reason);
});

test('words in two languages are said in the reader’s, amounts go over the wire as text', () => {
  const [piece] = readDrawing(values({ rows: [[label, -5n]] }), 1) as [ValuesPiece];
  expect(tableOfValues(piece, inEnglish).rows).toEqual([['Amount', '-5']]);
  expect(chartOfValues(piece, inEnglish)).toBeNull();
  const [figures] = readDrawing([{ kind: 'figures', figures: [{ label, unit: 'money', value: 7n }] }], 0);
  expect(figures?.kind === 'figures' && tableOfFigures(figures).rows).toEqual([['7']]);
});

test('properties fall back to what is usual, and slots hold as many as they say', () => {
  expect(propertiesOf(pareto, { a: 0, b: 90, other: 1 })).toEqual({ a: 80, b: 90, most: 20, table: true });
  expect(unfitProperties(pareto, { a: 0, b: 90, table: 'x', other: 1 })).toEqual(['a', 'table', 'other']);
  expect(slotFault(pareto, { measures: ['x'], by: ['y'] })).toBeNull();
  expect(slotFault(pareto, { measures: ['x'], by: [] })).toEqual({ part: 'by', least: 1, most: 1 });
});
