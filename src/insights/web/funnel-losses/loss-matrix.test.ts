import { expect, test } from 'vitest';
import { lossMatrix, lossTrend } from './loss-matrix.ts';

const stage = (id: string) => ({ id, name: id.toUpperCase() });
const order = ['s1', 's2'];
const reason = (id: string) => ({ id, name: id });

test('reasons come the most frequent first, each with what it and those before it explain', () => {
  const { stages, rows } = lossMatrix(
    {
      rows: [
        [stage('s2'), reason('price'), 4],
        [stage('s1'), reason('price'), 2],
        [stage('s1'), reason('need'), 5],
        [stage('s2'), null, 1],
      ],
    },
    order,
  );
  expect(stages).toEqual([stage('s1'), stage('s2')]);
  expect(rows).toEqual([
    { reason: reason('price'), total: 6, counts: [2, 4], cumulative: 0.5 },
    { reason: reason('need'), total: 5, counts: [5, 0], cumulative: 11 / 12 },
    { reason: null, total: 1, counts: [0, 1], cumulative: 1 },
  ]);
});

test('a month without losses from a stage counts none', () => {
  const trend = lossTrend(
    {
      rows: [
        ['2026-02', stage('s1'), 3],
        ['2026-01', stage('s2'), 1],
      ],
    },
    order,
  );
  expect(trend.months).toEqual(['2026-01', '2026-02']);
  expect(trend.series.map(({ counts }) => counts)).toEqual([
    [0, 3],
    [1, 0],
  ]);
});
