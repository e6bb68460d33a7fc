import { expect, test } from 'vitest';
import { beforeAfter, maySeason, middleOf, type BaselineFigures } from './before-after.ts';

const share = (successes: number, n: number) => ({ successes, n });
const days = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + (at % 20));
const figures = (changed: Partial<BaselineFigures> = {}): BaselineFigures => ({
  won: share(20, 100),
  advanced: share(100, 300),
  overTime: share(60, 200),
  cycle: middleOf(days(50, 100)),
  bySource: [{ source: 'website', won: share(20, 100) }],
  ...changed,
});
const of = (before: BaselineFigures, after: BaselineFigures, id: string) =>
  beforeAfter(before, after).find((one) => one.id === id)!;

test('what clearly changed for the better says so, for rates and for days', () => {
  const after = figures({ won: share(45, 100), overTime: share(20, 200), cycle: middleOf(days(20, 100)) });
  expect(of(figures(), after, 'win_rate').verdict).toBe('better');
  expect(of(figures(), after, 'loss_rate').verdict).toBe('better');
  expect(of(figures(), after, 'over_time').verdict).toBe('better');
  expect(of(figures(), after, 'cycle_days')).toMatchObject({ difference: -30, verdict: 'better' });
  expect(of(after, figures(), 'cycle_days').verdict).toBe('worse');
});

test('a small change is unclear, and few say nothing', () => {
  expect(of(figures(), figures({ won: share(22, 100) }), 'win_rate').verdict).toBe('unclear');
  expect(of(figures(), figures({ won: share(5, 10) }), 'win_rate')).toMatchObject({
    verdict: 'too_few',
    difference: null,
  });
  expect(of(figures(), figures({ cycle: middleOf(days(10, 8)) }), 'cycle_days').verdict).toBe('too_few');
  expect(of(figures({ cycle: null }), figures(), 'cycle_days').verdict).toBe('too_few');
});

test('a median known without its spread tells a difference and no more', () => {
  const imported = figures({ cycle: { n: 200, median: 90, spread: null } });
  expect(of(imported, figures(), 'cycle_days')).toMatchObject({ interval: null, verdict: 'unclear' });
});

test('win rates are compared within sources, so that another mix of sources is no success', () => {
  const before = figures({
    won: share(55, 200),
    bySource: [
      { source: 'website', won: share(5, 100) },
      { source: 'referral', won: share(50, 100) },
    ],
  });
  const after = figures({
    won: share(82, 190),
    bySource: [
      { source: 'website', won: share(2, 40) },
      { source: 'referral', won: share(75, 150) },
    ],
  });
  const figure = of(before, after, 'win_rate');
  expect(figure.difference).toBeGreaterThan(0.1);
  expect(Math.abs(figure.matched!.difference)).toBeLessThan(0.01);
});

test.each([
  [[7], 7],
  [[1, 3], 2],
  [[9, 1, 5], 5],
])('the middle of %j is %d', (values, expected) => {
  expect(middleOf(values)!.median).toBe(expected);
});

test('more values pin the middle down better', () => {
  expect(middleOf([])).toBeNull();
  expect(middleOf(days(1, 400))!.spread!).toBeLessThan(middleOf(days(1, 40))!.spread!);
});

test('the season may be why unless both sides cover the same months', () => {
  const year = { from: '2025-01-01', to: '2026-01-01' };
  expect(maySeason(year, { from: '2026-01-01', to: '2027-01-01' })).toBe(false);
  expect(maySeason(year, { from: '2026-01-01', to: '2026-04-01' })).toBe(true);
  expect(maySeason({ from: '2025-01-01', to: '2025-04-01' }, { from: '2026-01-01', to: '2026-04-01' })).toBe(
    false,
  );
});
