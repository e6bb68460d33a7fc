import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { trendOf } from './trend-view.ts';

const label = { zh: '', en: '' };
const answer = (columns: string[], rows: TableAnswer['rows']): TableAnswer => ({
  columns: columns.map((id) => ({ id, label, kind: '', unit: null })),
  rows,
  asOf: '',
  total: rows.length,
});
const months = ['2026-01', '2026-02', '2026-03'];

test('a month in which nothing happened is a zero in its place', () => {
  const created = answer(
    ['deals.created_on.month', 'deals.created'],
    [
      ['2026-03', 5],
      ['2026-01', 2],
    ],
  );
  const closed = answer(['deals.closed_on.month', 'deals.won', 'deals.won_amount'], [['2026-02', 1, '900']]);
  expect(trendOf(months, created, closed)).toEqual([
    { id: 'created', values: [2, 0, 5] },
    { id: 'won', values: [0, 1, 0] },
    { id: 'wonAmount', values: [0, 900, 0] },
  ]);
});

test('who may not read amounts sees no drawing of them', () => {
  const closed = answer(['deals.closed_on.month', 'deals.won'], []);
  expect(trendOf(months, undefined, closed).map(({ id }) => id)).toEqual(['created', 'won']);
});
