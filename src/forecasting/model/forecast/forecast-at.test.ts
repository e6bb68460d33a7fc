import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from '../../../platform/model/calendar.ts';
import { usualForecastRules } from '../categories/category-limits.ts';
import { replayPeriod, settleMonth } from './back-test.ts';
import { fitModel } from './fit-model.ts';
import { forecastWith, type Terms } from './forecast-at.ts';
import type { LoggedDeal, Move, Since } from './logged-deal.ts';
import { chanceToReach, seededRandom } from './simulate.ts';
import { chanceOfTarget, coverageOfTarget, proposeTargets } from './targets-ahead.ts';

const dayLength = 86_400_000;
const start = Date.parse('2025-01-01');
const startOf = (day: string) => Date.parse(day);
const pipelines = new Map([
  [
    'p',
    new Map(
      (
        [
          ['S1', 'open', 1, 0.2],
          ['S2', 'open', 2, 0.5],
          ['W', 'won', 3, 1],
          ['L', 'lost', 0, 0],
        ] as const
      ).map(([id, kind, rank, probability]) => [id, { id, kind, rank, probability }]),
    ),
  ],
]);

/** A deal a day and a half: a third are won after some weeks, most are lost, some never end. */
const historyOf = (count: number, seed = 7): LoggedDeal[] => {
  const next = seededRandom(seed);
  return Array.from({ length: count }, (_, index): LoggedDeal => {
    const created = start + index * 1.5 * dayLength;
    const second = created + (3 + next() * 30) * dayLength;
    const closed = second + (3 + next() * 40) * dayLength;
    const fate = next();
    const move = (at: number, stageId: string, kind: Move['kind'], rank: number): Move => ({
      at,
      stageId,
      kind,
      rank,
    });
    const moves = [move(created, 'S1', 'open', 1)];
    if (fate < 0.7) moves.push(move(second, 'S2', 'open', 2));
    if (fate < 0.33) moves.push(move(closed, 'W', 'won', 3));
    else if (fate < 0.9) moves.push(move(closed, 'L', 'lost', 0));
    const since = <T>(value: T): Since<T>[] => [{ at: created, value }];
    const expected = new Date(closed + (next() - 0.5) * 40 * dayLength).toISOString().slice(0, 10);
    return {
      id: `d${index}`,
      pipelineId: 'p',
      moves,
      amounts: since(Math.round(50_000 + next() * 100_000)),
      dates: since<string | null>(next() < 0.8 ? expected : null),
      owners: since<string | null>(next() < 0.5 ? 'li' : 'wu'),
      teams: since<string | null>('east'),
      picks: [],
    };
  });
};

const termsOf = (deals: readonly LoggedDeal[], told: Partial<Terms> = {}): Terms => ({
  deals,
  pipelines,
  startOf,
  limits: usualForecastRules,
  belongs: () => true,
  ...told,
});

const until = (deals: readonly LoggedDeal[], at: number): LoggedDeal[] =>
  deals
    .map((deal) => ({
      ...deal,
      moves: deal.moves.filter((one) => one.at <= at),
      amounts: deal.amounts.filter((one) => one.at <= at),
      dates: deal.dates.filter((one) => one.at <= at),
    }))
    .filter(({ moves }) => moves.length > 0);

/** From what was known by then, uncorrected. */
const forecastAt = (terms: Terms, at: number, period: Period) =>
  forecastWith(terms, fitModel(terms.deals, terms.pipelines, at, startOf), [], at, period);

const quarter = { from: '2026-01-01', to: '2026-04-01' };

test('a forecast is the same whether or not the log goes on after it: nothing leaks from the future', () => {
  const deals = historyOf(400);
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 500 }), (day) => {
      const at = start + day * dayLength;
      const from = new Date(at).toISOString().slice(0, 7);
      const period = { from: `${from}-01`, to: '2026-07-01' };
      const [whole, cut] = [deals, until(deals, at)].map((log) => forecastAt(termsOf(log), at, period));
      expect({ ...whole, deals: whole!.deals.length }).toEqual({ ...cut, deals: cut!.deals.length });
    }),
    { numRuns: 12 },
  );
});

test('below thirty closed deals there is no interval; open deals count by the weights of their stages', () => {
  const at = start + 40 * dayLength;
  const few = forecastAt(termsOf(historyOf(24)), at, { from: '2025-01-01', to: '2025-07-01' });
  expect(few.closed).toBeLessThan(30);
  expect(few).toMatchObject({ band: null, draws: [], fromNew: 0 });
  expect(few.expected).toBeGreaterThan(few.won);
  expect(new Set(few.deals.map(({ chance }) => chance))).toEqual(new Set([0, 0.2, 0.5]));
});

test('the band holds the middle, seeds repeat themselves, and what is won already is in every draw', () => {
  const terms = termsOf(historyOf(400));
  const at = Date.parse('2026-02-10');
  const [one, again] = [forecastAt(terms, at, quarter), forecastAt(terms, at, quarter)];
  expect(one.band).toEqual(again!.band);
  expect(one.won).toBeGreaterThan(0);
  const { p10, p50, p90 } = one.band!;
  expect(p10).toBeGreaterThanOrEqual(one.won);
  expect(p10 < p50 && p50 < p90).toBe(true);
  expect(Math.abs(one.expected / p50 - 1)).toBeLessThan(0.15);
  expect(one.draws).toHaveLength(5000);
});

test('of two halves each is forecast its own, and together they expect the whole', () => {
  const deals = historyOf(400);
  const at = Date.parse('2026-01-01') - 1;
  const expectedOf = (ownerId?: string) =>
    forecastAt(termsOf(deals, ownerId ? { belongs: (one) => one.ownerId === ownerId } : {}), at, quarter)
      .expected;
  expect(expectedOf('li') + expectedOf('wu')).toBeCloseTo(expectedOf(), 4);
});

test('replayed at its beginning a period is told with what came and what others would have said', () => {
  const terms = termsOf(historyOf(400));
  const months = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'];
  const settled = months.flatMap(
    (month, index) =>
      settleMonth(terms, { from: `${month}-01`, to: `${months[index + 1] ?? '2026-01'}-01` }) ?? [],
  );
  expect(settled.length).toBe(6);
  const { actual, forecast, baselines } = replayPeriod(terms, settled, quarter);
  expect(forecast.won).toBe(0);
  expect(baselines.lastYear).not.toBeNull();
  expect(Math.abs(forecast.expected / actual - 1)).toBeLessThan(0.35);
  expect(Math.abs(forecast.expected - actual)).toBeLessThan(Math.abs(baselines.weights - actual));
});

test('targets: the chance to reach them, the cover that is there and needed, and three proposals that add up', () => {
  const { draws } = forecastAt(termsOf(historyOf(400)), Date.parse('2026-01-01') - 1, quarter);
  const proposed = proposeTargets(draws, [3, 1, 2]);
  for (const { amount, months } of Object.values(proposed))
    expect(months.reduce((sum, month) => sum + month, 0n)).toBe(amount);
  expect(
    proposed.baseline.amount < proposed.target.amount && proposed.target.amount < proposed.stretch.amount,
  ).toBe(true);
  expect(chanceToReach(draws, Number(proposed.target.amount))).toBeCloseTo(0.2, 1);
  expect(chanceOfTarget(draws, null)).toBeNull();
  expect(coverageOfTarget(300, 200, 50, { won: 20, lost: 60 })).toEqual({ ratio: 2, needed: 4 });
  expect(coverageOfTarget(300, 200, 250, { won: 0, lost: 60 })).toEqual({ ratio: null, needed: null });
});
