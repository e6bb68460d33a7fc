import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { fewRecords } from '../../../insights/web/index.ts';
import { scoreRow } from './score-view.ts';
import { scoreQuestions, scoreSources } from './scored.ts';

const column = (id: string, kind = 'measure') => ({
  id,
  label: { zh: id, en: id },
  kind,
  unit: kind === 'measure' ? ('count' as const) : null,
});
const answerOf = (columns: TableAnswer['columns'], rows: TableAnswer['rows']): TableAnswer => ({
  columns,
  rows,
  asOf: '',
  total: rows.length,
});
const figure = {
  id: 'rate',
  part: 'results',
  n: ['won', 'lost'],
  better: 'more',
  isShare: true,
} as const;

/** Won and lost by person; the first is the one looked at. */
function row(people: readonly [number, number][], better: 'more' | 'less' = 'more') {
  const measures = ['won', 'lost', 'rate'].map((id) => column(id));
  const cells = ([won, lost]: readonly [number, number]) => [
    won,
    lost,
    won + lost > 0 ? won / (won + lost) : null,
  ];
  const everybody = answerOf(
    [column('who', 'reference'), ...measures],
    people.map((one, at) => [{ id: String(at), name: `第 ${at} 位` }, ...cells(one)]),
  );
  const whole = people.reduce<[number, number]>(([w, l], [won, lost]) => [w + won, l + lost], [0, 0]);
  return scoreRow(
    { ...figure, better },
    '0',
    { everybody, whole: answerOf(measures, [cells(whole)]), own: answerOf(measures, [cells(people[0]!)]) },
    'who',
  );
}

test('a place is told among those with twenty or more behind their figure', () => {
  const told = row([
    [12, 12],
    [20, 10],
    [5, 25],
    [9, 1],
  ]);
  expect(told).toMatchObject({ value: 0.5, n: 24, isFew: false, rank: { place: 2, of: 3 }, noRank: null });
});

test('with fewer than twenty the figure stands with its interval, without a place, and says why', () => {
  const told = row([
    [9, 1],
    [20, 10],
    [5, 25],
    [10, 20],
  ]);
  expect(told).toMatchObject({ value: 0.9, n: 10, isFew: true, rank: null, noRank: 'few' });
  expect(told.interval!.low).toBeLessThan(0.6);
});

test('nobody is placed among two', () => {
  expect(
    row([
      [12, 12],
      [20, 10],
    ]).noRank,
  ).toBe('alone');
});

test('where less is better the smallest comes first', () => {
  const people: [number, number][] = [
    [5, 25],
    [20, 10],
    [12, 12],
  ];
  expect(row(people, 'less').rank).toEqual({ place: 1, of: 3 });
  expect(row(people, 'more').rank).toEqual({ place: 3, of: 3 });
});

test('whatever the figures, a place lies within those placed and never rests on too little', () => {
  const counts = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }));
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (people) => {
      const { rank, n } = row(people);
      if (rank === null) return;
      expect(n).toBeGreaterThanOrEqual(fewRecords);
      expect(rank.place).toBeGreaterThanOrEqual(1);
      expect(rank.place).toBeLessThanOrEqual(rank.of);
    }),
  );
});

test('a figure is asked only with what it rests on, and not at all when that is hidden', () => {
  const closed = scoreSources.find(({ id }) => id === 'closed')!;
  const period = { from: '2026-01-01', to: '2026-04-01' };
  const asked = scoreQuestions(closed, period, 'p', (id) => !id.includes('amount'))!;
  expect(asked.own.measures).toEqual([
    'deals.won',
    'deals.lost',
    'deals.win_rate',
    'deals.won_cycle_days_mean',
  ]);
  expect(scoreQuestions(closed, period, 'p', (id) => id !== 'deals.won')).toBeNull();
});
