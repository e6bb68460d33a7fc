/** Every figure of funnel.md §13 from the stage log to the answer. */
import { expect, test } from 'vitest';
import type { ConversionPart, FlowPart, FunnelMode, StockPart } from '../../insights/model/funnel.ts';
import { funnelOf, scopeOf } from '../../insights/model/funnel-of.ts';
import { smoothedShare } from '../../insights/model/statistics.ts';
import {
  closedWinRate,
  cohortWinRate,
  meanWonAmount,
  salesVelocity,
  valueWinRate,
  weightedAmount,
} from './deal-outcome.ts';
import { timeInStages } from './stage-clock.ts';
import { dealNamed, stages, tenDeals, timeZone, today } from './testing/ten-deals.ts';
import type { DealName } from './testing/ten-deals.ts';

const quarter = { from: '2026-01-01', to: '2026-04-01' };
const february = { from: '2026-02-01', to: '2026-03-01' };

function ask(mode: FunnelMode, cohort = quarter, weigh: 'count' | 'amount' = 'count') {
  const question = { funnel: { pipeline: 'P', mode, cohort, weigh }, filters: [] };
  return funnelOf(tenDeals, stages, scopeOf(question, timeZone, today)).whole;
}
const conversion = (mode: FunnelMode, weigh: 'count' | 'amount' = 'count') =>
  ask(mode, quarter, weigh) as ConversionPart;
const percents = (rates: (number | null)[]) => rates.map((rate) => rate && Math.round(rate * 1000) / 10);
const won = tenDeals.filter((deal) => deal.fact.outcome === 'won');
const lost = tenDeals.filter((deal) => deal.fact.outcome === 'lost');
const open = tenDeals.filter((deal) => deal.fact.outcome === 'open');
const amountOf = (deals: typeof tenDeals) => deals.reduce((sum, deal) => sum + deal.amount, 0n);

test('reached counts 10, 8, 6, 6, 4 and 2 won, skips filled and backward moves ignored', () => {
  const { rows, cohort } = conversion('reached');
  expect(rows.map((row) => row.count)).toEqual([10, 8, 6, 6, 4, 2]);
  expect(cohort).toEqual({ count: 10, amount: 66_000n });
});

test('step conversion is 80 %, 75 %, 100 %, 66.7 % and 50 %, and overall 20 %', () => {
  const { rows } = conversion('reached');
  expect(percents(rows.map((row) => row.stepRate))).toEqual([null, 80, 75, 100, 66.7, 50]);
  expect(percents(rows.map((row) => row.overallRate))).toEqual([100, 80, 60, 60, 40, 20]);
  expect(rows[1]!.interval!.low).toBeCloseTo(0.4902, 4);
  expect(rows[1]!.interval!.high).toBeCloseTo(0.9433, 4);
});

test('reached by amount weighs each deal with its amount of today', () => {
  const { rows } = conversion('reached', 'amount');
  expect(rows.map((row) => row.amount)).toEqual([66_000n, 58_000n, 52_000n, 52_000n, 32_000n, 16_000n]);
  expect(rows[1]!.stepRate).toBeCloseTo(58 / 66);
  expect(rows[1]!.interval).toBeNull();
});

test('touched counts 9, 7, 5, 6, 3 and 2, with the shares that skipped a stage and no conversion', () => {
  const { rows } = conversion('touched');
  expect(rows.map((row) => row.count)).toEqual([9, 7, 5, 6, 3, 2]);
  expect(percents(rows.map((row) => row.skipRate))).toEqual([10, 12.5, 16.7, 0, 25, 0]);
  expect(rows.every((row) => row.stepRate === null && row.overallRate === null)).toBe(true);
});

test('the strict path counts 9, 7, 4, 4, 2 and 1', () => {
  expect(conversion('strict').rows.map((row) => row.count)).toEqual([9, 7, 4, 4, 2, 1]);
});

test('lost at S1, S2, S4 and S5 once each; the re-opened deal is not lost', () => {
  for (const mode of ['reached', 'touched', 'strict'] as const) {
    const { rows } = conversion(mode);
    expect(rows.map((row) => row.lostHere.count)).toEqual([1, 1, 0, 1, 1, 0]);
    expect(percents(rows.map((row) => row.lossRate))).toEqual([10, 12.5, 0, 16.7, 25, null]);
  }
  const lostFrom = Object.fromEntries(lost.map((deal) => [deal.name, deal.fact.lostFromRank]));
  expect(lostFrom).toEqual({ B: 4, C: 1, G: 5, J: 2 });
});

test('six of ten deals are resolved, so the cohort is immature', () => {
  expect(conversion('reached').maturity).toEqual({ resolvedShare: 0.6, immature: true });
});

test('the stock is 1, 1, 0, 1, 1 open, 2 won and 4 lost', () => {
  const { rows } = ask('stock') as StockPart;
  expect(rows.map((row) => [row.stageId, row.count])).toEqual([
    ['S1', 1],
    ['S2', 1],
    ['S3', 0],
    ['S4', 1],
    ['S5', 1],
    ['W', 2],
    ['L', 4],
  ]);
});

test('February flows balance, and the rates speak of stays that ended', () => {
  const { rows } = ask('flow', february) as FlowPart;
  const counts = rows.map((r) =>
    [r.openStart, r.in, r.fwd, r.back, r.lost, r.openEnd].map(({ count }) => count),
  );
  expect(counts).toEqual([
    [3, 0, 2, 0, 0, 1],
    [2, 4, 2, 0, 2, 2],
    [2, 2, 2, 1, 0, 1],
    [2, 2, 2, 0, 1, 1],
    [0, 2, 1, 0, 1, 0],
  ]);
  expect(rows.every((row) => row.balanced)).toBe(true);
  expect(percents(rows.map((row) => row.forwardRate))).toEqual([100, 50, 66.7, 66.7, 50]);
  expect(percents(rows.map((row) => row.lossRate))).toEqual([0, 50, 0, 33.3, 50]);
});

test('as of 1 February the later moves are not known', () => {
  const funnel = { pipeline: 'P', mode: 'reached', cohort: quarter, weigh: 'count' } as const;
  const question = { funnel: { ...funnel, asOf: '2026-02-01T00:00:00+08:00' }, filters: [] };
  const { whole } = funnelOf(tenDeals, stages, scopeOf(question, timeZone, today));
  expect((whole as ConversionPart).rows.map((row) => row.count)).toEqual([10, 6, 4, 3, 0, 0]);
});

test('closed win rate 33.3 %, cohort win rate 20 %, value win rate 40 %', () => {
  expect(closedWinRate(won.length, lost.length)).toBeCloseTo(1 / 3);
  expect(cohortWinRate(won.length, tenDeals.length)).toBe(0.2);
  expect(valueWinRate(amountOf(won), amountOf(lost))).toBe(0.4);
});

test('the cycle of A is 46 days and of E 67, and velocity with 4 open deals is 1.888 a day', () => {
  expect(won.map((deal) => [deal.name, deal.fact.cycleDays])).toEqual([
    ['A', 46],
    ['E', 67],
  ]);
  const velocity = salesVelocity({
    openDeals: open.length,
    meanWonAmount: meanWonAmount(amountOf(won), won.length),
    winRate: closedWinRate(won.length, lost.length),
    meanCycleDays: (46 + 67) / 2,
  });
  expect(velocity! / 100).toBeCloseTo(1.888, 3);
});

test('the open deals D, F, H and I are worth 260, weighted by stage 141, by smoothed history 115.9', () => {
  expect(open.map((deal) => deal.name)).toEqual(['D', 'F', 'H', 'I']);
  expect(amountOf(open)).toBe(26_000n);
  const byStage = [10, 25, 40, 60, 80];
  const weighedBy = (probability: (rank: number) => number) =>
    weightedAmount(open.map(({ amount, fact }) => ({ amount, probability: probability(fact.stageRank) })));
  expect(weighedBy((rank) => byStage[rank - 1]!)).toBe(14_100n);
  const measured = [1, 2, 3, 4, 5].map((rank) => {
    const resolved = [...won, ...lost].filter((deal) => deal.fact.furthestRank >= rank);
    return smoothedShare(won.length, resolved.length, 1 / 3, 2);
  });
  expect(measured.map((share) => share.toFixed(4))).toEqual([
    '0.3333',
    '0.3810',
    '0.4444',
    '0.4444',
    '0.5333',
  ]);
  expect(Number(weighedBy((rank) => measured[rank - 1]! * 100)) / 100).toBeCloseTo(115.9, 1);
});

test('D stood 24 days in S2 and 21 in S3 (latest 10 and 12), E 19 in S2 (latest 8)', () => {
  const days = (name: DealName, stays: 'latest' | 'cumulative') =>
    Object.fromEntries(
      timeInStages(dealNamed(name).visits, stays, today).map((time) => [time.stageId, time.days]),
    );
  expect(days('D', 'cumulative')).toMatchObject({ S2: 24, S3: 21, S4: 29 });
  expect(days('D', 'latest')).toMatchObject({ S2: 10, S3: 12 });
  expect(days('E', 'cumulative')).toMatchObject({ S2: 19 });
  expect(days('E', 'latest')).toMatchObject({ S2: 8 });
});

test('a thousand leads, 300 in talk, 100 interested and 20 won convert 30 %, 33.3 %, 20 %, overall 2 %', () => {
  const steps = [1, 2, 3, 4].map(
    (rank) => ({ id: `S${rank}`, kind: rank === 4 ? 'won' : 'open', rank }) as const,
  );
  const visit = { enteredAt: '2026-01-05T00:00:00Z', leftAt: null, exit: 'open', firstVisit: true } as const;
  const records = Array.from({ length: 1000 }, (_, n) => {
    const rank = n < 20 ? 4 : n < 100 ? 3 : n < 300 ? 2 : 1;
    const kind = rank === 4 ? ('won' as const) : ('open' as const);
    const visits = [{ ...visit, rank, kind, furthestBefore: 0, strict: false, lostFromRank: null }];
    return { createdAt: visit.enteredAt, amount: 0n, visits };
  });
  const question = { funnel: { pipeline: 'P', mode: 'reached', weigh: 'count' }, filters: [] } as const;
  const { rows } = funnelOf(records, steps, scopeOf(question, timeZone, today)).whole as ConversionPart;
  expect(percents(rows.map((row) => row.stepRate))).toEqual([null, 30, 33.3, 20]);
  expect(rows[3]!.overallRate).toBe(0.02);
});
