import { expect, test } from 'vitest';
import type { LoggedDeal } from './logged-deal.ts';
import { agedShare, ageBands, shareWon } from './win-shares.ts';
import { walkUntil, type Walk } from './walks.ts';

const rankOf: Readonly<Record<string, number>> = { S1: 1, S2: 2, S3: 3, S4: 4, S5: 5, W: 6, L: 0 };

/** The ten deals of funnel.md §13: amount, then month-day and stage. */
const told: Readonly<Record<string, readonly [amount: number, way: string]>> = {
  A: [100, '1-05 S1,1-12 S2,1-20 S3,2-01 S4,2-10 S5,2-20 W'],
  B: [80, '1-06 S1,1-10 S2,1-25 S4,2-05 L'],
  C: [50, '1-08 S1,1-15 L'],
  D: [120, '1-09 S1,1-16 S2,1-30 S3,2-08 S2,2-18 S3,3-02 S4'],
  E: [60, '1-12 S1,1-22 S2,2-02 L,2-25 S2,3-05 S3,3-12 S4,3-20 W'],
  F: [40, '1-13 S1,2-03 S2'],
  G: [90, '1-15 S3,1-28 S4,2-06 S5,2-16 L'],
  H: [30, '1-20 S1'],
  I: [70, '1-22 S1,1-29 S2,2-09 S3,2-20 S4,3-01 S5'],
  J: [20, '1-26 S1,2-04 S2,2-12 L'],
};

const dealOf = (id: string, [amount, way]: readonly [number, string]): LoggedDeal => {
  const moves = way.split(',').map((step) => {
    const [day = '', stage = ''] = step.split(' ');
    const [month, date] = day.split('-').map(Number);
    const kind = stage === 'W' ? 'won' : stage === 'L' ? 'lost' : 'open';
    return { at: Date.UTC(2026, month! - 1, date), stageId: stage, kind, rank: rankOf[stage]! } as const;
  });
  const since = <T>(value: T) => [{ at: moves[0]!.at, value }];
  return { id, pipelineId: 'p', moves, amounts: since(amount), dates: [], owners: [], teams: [], picks: [] };
};

const today = Date.UTC(2026, 2, 31);
const walks = Object.entries(told).map(([id, one]) => walkUntil(dealOf(id, one), today) as Walk);
const openNow = walks.filter(({ outcome }) => outcome === 'open');

const weighed = (weightOf: (rank: number) => number) =>
  openNow.reduce((sum, { deal }) => {
    const rank = deal.moves.at(-1)!.rank;
    return sum + deal.amounts[0]!.value! * weightOf(rank);
  }, 0);

test('the open deals of the example weigh 141 by static weights', () => {
  expect(openNow.reduce((sum, { deal }) => sum + deal.amounts[0]!.value!, 0)).toBe(260);
  expect(weighed((rank) => [0, 0.1, 0.25, 0.4, 0.6, 0.8][rank]!)).toBeCloseTo(141, 10);
});

test('smoothed history gives the shares of the example, skipped stages counting as reached, and weighs 115.9', () => {
  const shares = [1, 2, 3, 4, 5].map((rank) => shareWon(walks, rank, 2));
  expect(shares.map((share) => share.toFixed(4))).toEqual(['0.3333', '0.3810', '0.4444', '0.4444', '0.5333']);
  expect(weighed((rank) => shares[rank - 1]!)).toBeCloseTo(115.9, 1);
});

test('nothing after the instant is known', () => {
  const inMarch = walkUntil(dealOf('E', told['E']!), Date.UTC(2026, 1, 10)) as Walk;
  expect(inMarch).toMatchObject({ outcome: 'lost', furthest: 2 });
  expect(walkUntil(dealOf('H', told['H']!), Date.UTC(2026, 0, 19))).toBeUndefined();
});

/** Forty deals in one stage: those that end within ten days are won, those that take longer are lost. */
const quickWins = Array.from({ length: 40 }, (_, index) => {
  const start = Date.UTC(2026, 0, 1);
  const kind = index < 20 ? 'won' : 'lost';
  const closedAt = start + (index + 1) * 86_400_000;
  return {
    ...walkUntil(dealOf('x', [1, '1-01 S1']), today)!,
    reachedAt: [undefined, start],
    outcome: kind,
    closedAt,
    furthest: 1,
  } as Walk;
});

test('a deal that stands for longer than most has lower odds, where history says so, and chances stay within 0 and 1', () => {
  const share = shareWon(quickWins, 1);
  expect(share).toBe(0.5);
  const bands = ageBands(quickWins, 1, share);
  const chances = [0, 5, 21, 33, 39, 400].map((days) => agedShare(share, bands, days));
  expect(chances[1]).toBe(share);
  expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
  expect(chances[2]).toBeLessThan(0.25);
  for (const chance of [...chances, agedShare(1, bands, 50), agedShare(0, bands, 50)]) {
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThanOrEqual(1);
  }
});
