import { expect, test } from 'vitest';
import { questionOf } from './plan-questions.ts';
import { tableOfAnswer } from './source-table.ts';
import { checked, draw, quick } from './testing/draw.ts';

const measure = (measure: string) => ({ kind: 'measure' as const, source: 'd', measure });
const field = (field: string, more: object = {}) => ({ kind: 'field' as const, source: 'd', field, ...more });
const asked = (cells: Parameters<typeof draw>[0], sources: object[] = [{ id: 'd' }]) =>
  checked(draw(cells, { sources: sources as never }))
    .plan.tables.map(questionOf)
    .map(({ dimensions, measures }) => `${measures.join('+')} by ${dimensions.join(' × ')}`.trim());

test('figures that add up are asked once, at their finest level; totals are their sums', () => {
  expect(
    asked({
      A1: { value: field('deals.owner') },
      B1: { value: field('deals.stage') },
      C1: { value: measure('deals.count') },
      D1: { value: measure('deals.open') },
      C2: { value: measure('deals.count'), left: 'none' },
    }),
  ).toEqual(['deals.count+deals.open by deals.owner × deals.stage']);
});

test('a rate is asked again at every level it is shown at', () => {
  expect(
    asked({
      A1: { value: field('deals.owner'), span: [2, 1] },
      B1: { value: field('deals.stage') },
      C1: { value: measure('deals.win_rate') },
      C2: { value: measure('deals.win_rate'), left: 'A1' },
      C3: { value: measure('deals.win_rate'), left: 'none' },
    }).sort(),
  ).toEqual([
    'deals.win_rate by',
    'deals.win_rate by deals.owner',
    'deals.win_rate by deals.owner × deals.stage',
  ]);
});

test('columns learn their order from a question of their own', () => {
  expect(
    asked({
      B1: { value: field('deals.created_on.month'), expand: 'right' },
      A2: { value: field('deals.owner') },
      B2: { value: measure('deals.count') },
      B3: { value: measure('deals.count') },
    }),
  ).toEqual(['deals.count by deals.created_on.month', 'deals.count by deals.owner × deals.created_on.month']);
});

test('values without a figure are asked with something that counts', () => {
  expect(asked({ A1: { value: field('deals.owner') } })).toEqual(['deals.count by deals.owner']);
});

test('a share asks for its whole, and an order for the figure it goes by', () => {
  const sort = { by: 'deals.win_rate', desc: true };
  expect(
    asked({
      A1: { value: field('deals.owner', { sort }) },
      B1: { value: measure('deals.count') },
      C1: { value: quick('shareOfAll', 'B1') },
    }),
  ).toEqual(['deals.count+deals.win_rate by deals.owner']);
});

test('sources narrow their own questions', () => {
  const filters = [{ field: 'deals.owner', op: 'is_me' as const }];
  const [table] = checked(
    draw({ A1: { value: measure('deals.count') } }, { sources: [{ id: 'd', filters }] }),
  ).plan.tables;
  expect(questionOf(table!)).toEqual({
    measures: ['deals.count'],
    dimensions: [],
    filters,
    sort: [],
    limit: 10_000,
  });
});

test('an answer of insights becomes rows, its amounts whole fen', () => {
  const cells = { A1: { value: field('deals.owner') }, B1: { value: measure('deals.won_amount') } };
  const [table] = checked(draw(cells, { sources: [{ id: 'd' }] })).plan.tables;
  const column = (id: string, unit: 'money' | null) => ({ id, label: { zh: '', en: '' }, kind: '', unit });
  const owner = { id: 'u1', name: '林晓雯' };
  const answer = {
    columns: [column('deals.owner', null), column('deals.won_amount', 'money')],
    rows: [[owner, '12345']],
    asOf: '',
    total: 1,
  };
  const { columns, rows } = tableOfAnswer(table!, answer);
  expect([...columns.keys()]).toEqual(['deals.owner', 'deals.won_amount']);
  expect(rows).toEqual([[owner, 123_45n]]);
});
