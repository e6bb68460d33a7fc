import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectOf } from './effect.ts';
import { periodUntil, questionOfFigure, readStanding, type Standing } from './figure.ts';

const stood = (value: number | null, n = 0): Standing => ({
  value,
  share: n === 0 || value === null ? null : { successes: Math.round(value * n), n },
  period: null,
  at: '2026-03-01T00:00:00.000Z',
});
const upBy = (amount: number) => ({ direction: 'up', amount }) as const;

test.each([
  ['reached', 0.2, 0.25, upBy(0.05)],
  ['partly', 0.2, 0.24, upBy(0.05)],
  ['missed', 0.2, 0.2, upBy(0.05)],
  ['missed', 0.2, 0.1, upBy(0.05)],
  ['reached', 30, 20, { direction: 'down', amount: 10 }],
  ['partly', 30, 25, { direction: 'down', amount: 10 }],
] as const)('it is %s from %d to %d', (verdict, then, later, expected) => {
  expect(effectOf(stood(then), stood(later), expected).verdict).toBe(verdict);
});

test('without one of the two numbers nothing is said', () => {
  expect(effectOf(stood(null), stood(0.3), upBy(0.1))).toMatchObject({ change: null, verdict: 'unknown' });
  expect(effectOf(stood(0.3), stood(null), upBy(0.1)).verdict).toBe('unknown');
});

test('chance is judged where a share tells what it is made of', () => {
  const chance = (then: Standing, later: Standing) => effectOf(then, later, upBy(0.05)).chance;
  expect(chance(stood(0.2, 100), stood(0.5, 100))).toBe('left_out');
  expect(chance(stood(0.2, 30), stood(0.25, 32))).toBe('possible');
  expect(chance(stood(0.2, 100), stood(0.5, 10))).toBe('too_few');
  expect(chance(stood(12), stood(20))).toBe('not_judged');
});

test('a larger change for the better is never judged worse', () => {
  const order = ['missed', 'partly', 'reached'];
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (one, other, amount) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const place = (later: number) =>
          order.indexOf(effectOf(stood(0), stood(later), upBy(amount)).verdict);
        return place(less) <= place(more);
      },
    ),
  );
});

test('a share is asked with its two sides, in as many days as before', () => {
  const figure = {
    measure: 'deals.win_rate',
    filters: [],
    dayField: 'deals.closed_on',
    from: '2026-01-01',
    to: '2026-02-01',
    about: '',
  };
  const later = periodUntil({ from: '2026-01-01', to: '2026-02-01' }, '2026-05-01');
  expect(later).toEqual({ from: '2026-03-31', to: '2026-05-01' });
  expect(questionOfFigure(figure, later)).toMatchObject({
    measures: ['deals.win_rate', 'deals.won', 'deals.lost'],
    filters: [{ field: 'deals.closed_on', op: 'between', value: ['2026-03-31', '2026-05-01'] }],
  });
  expect(readStanding([0.25, 1, 3], later, '').share).toEqual({ successes: 1, n: 4 });
  expect(readStanding([7], null, '')).toMatchObject({ value: 7, share: null });
});
