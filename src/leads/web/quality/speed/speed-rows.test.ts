import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { fastAndSlow, speedRows } from './speed-rows.ts';

const answerOf = (rows: TableAnswer['rows'], by = 'leads.speed'): TableAnswer => ({
  columns: [by, 'leads.count', 'leads.deals', 'leads.won'].map((id) => ({
    id,
    label: { zh: '', en: '' },
    kind: 'x',
    unit: null,
  })),
  rows,
  asOf: '',
  total: rows.length,
});
const bucket = (id: string) => ({ id, name: id });

test('buckets stand from fast to slow, empty ones too, those not contacted last', () => {
  const rows = speedRows(
    answerOf([
      [null, 5, 0, 0],
      [bucket('later'), 30, 3, 1],
      [bucket('within_5m'), 40, 20, 4],
    ]),
    'elapsed',
  );
  expect(rows.map((row) => [row.bucket, row.count])).toEqual([
    ['within_5m', 40],
    ['within_30m', 0],
    ['within_1h', 0],
    ['within_4h', 0],
    ['within_1d', 0],
    ['later', 30],
    [null, 5],
  ]);
});

test('in working time the buckets are those of the other dimension', () => {
  const rows = speedRows(answerOf([[bucket('within_1d'), 7, 0, 0]], 'leads.working_speed'), 'working');
  expect(rows.find((row) => row.bucket === 'within_1d')?.count).toBe(7);
});

test('fast and slow are set apart only when their intervals are', () => {
  const far = fastAndSlow(
    speedRows(
      answerOf([
        [bucket('within_1h'), 100, 50, 0],
        [bucket('later'), 100, 10, 0],
      ]),
      'elapsed',
    ),
  )!;
  expect([far.fast.hits, far.slow.of, far.apart]).toEqual([50, 100, true]);
  const near = fastAndSlow(
    speedRows(
      answerOf([
        [bucket('within_1h'), 10, 4, 0],
        [bucket('later'), 10, 3, 0],
      ]),
      'elapsed',
    ),
  )!;
  expect(near.apart).toBe(false);
  expect(
    fastAndSlow(
      speedRows(
        answerOf([
          [bucket('later'), 10, 3, 0],
          [null, 9, 0, 0],
        ]),
        'elapsed',
      ),
    ),
  ).toBeNull();
});
