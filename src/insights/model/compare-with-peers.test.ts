import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithPeers, fewestPeople, fewestRecords, type PeerSums } from './compare-with-peers.ts';
import type { CohortSums, FunnelStage } from './funnel.ts';

const stages: FunnelStage[] = [
  { id: 'meet', kind: 'open', rank: 1 },
  { id: 'quote', kind: 'open', rank: 2 },
  { id: 'won', kind: 'won', rank: 3 },
  { id: 'lost', kind: 'lost', rank: 0 },
];

/** So many reached each step; each is worth 100 yuan. */
function sums(...reached: number[]): CohortSums {
  const weight = (count: number) => ({ count, amount: BigInt(count) * 10_000n });
  const none = weight(0);
  return {
    cohort: weight(reached[0]!),
    resolved: 0,
    stages: reached.map((count, index) => ({
      rank: index + 1,
      reached: weight(count),
      touched: none,
      strict: none,
      lost: none,
    })),
  };
}

const closed = [
  { rank: 1, closed: 100, won: 20 },
  { rank: 2, closed: 40, won: 20 },
  { rank: 3, closed: 20, won: 20 },
];
const none = { people: [], closed: [] };
const five = [sums(10, 5, 4), sums(10, 6, 4), sums(20, 16, 8), sums(10, 9, 2), sums(10, 4, 1)];
const among = (mine: CohortSums, team: CohortSums[], all: CohortSums[] = []): PeerSums => ({
  mine,
  circles: { team: { people: team, closed }, organisation: { people: all, closed } },
});

test('own rates stand beside the median of five colleagues, and the shortfall is worth money', () => {
  const told = compareWithPeers(stages, among(sums(20, 8, 6), five));
  expect(told.circle).toBe('team');
  // Their first steps: 50, 60, 80, 90 and 40 %; mine 8 of 20.
  expect(told.steps[0]).toMatchObject({ stageId: 'meet', rate: 0.4, median: 0.6, standing: 'unsure' });
  // 0.2 × 20 deals of 100 yuan × P(win once quoted) = (20 + 10 · 0.2) ÷ (40 + 10) = 0.44.
  expect(told.steps[0]!.atStake).toBe(BigInt(0.2 * 200_000 * 0.44));
  // The fifth colleague has four deals in the second step: four people are too few.
  expect(told.steps[1]).toMatchObject({ stageId: 'quote', median: null, standing: null, atStake: null });
  expect(told.costliest).toBe('meet');
});

test('too few colleagues in the team: the organisation’s; too few there as well: nothing is told', () => {
  const wide = compareWithPeers(stages, among(sums(20, 8, 6), five.slice(1), five));
  expect(wide).toMatchObject({ circle: 'organisation', steps: [{ median: 0.6 }, { median: null }] });
  const alone = compareWithPeers(stages, among(sums(20, 8, 6), five.slice(1), five.slice(1)));
  expect(alone).toMatchObject({ circle: null, costliest: null });
  expect(alone.steps.map(({ median, atStake }) => [median, atStake])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(alone.steps[0]!.rate).toBe(0.4);
});

test('a colleague with fewer than five deals in a step does not count as one there', () => {
  const almost = [...five.slice(1), sums(fewestRecords - 1, 4, 0)];
  expect(compareWithPeers(stages, among(sums(9, 9, 9), almost)).circle).toBeNull();
});

test('who is better than the median has nothing at stake, and too little of one’s own is not called the costliest', () => {
  const better = compareWithPeers(stages, among(sums(20, 18, 6), five));
  expect(better.steps[0]).toMatchObject({ standing: 'met', atStake: 0n });
  expect(better.costliest).toBeNull();
  expect(compareWithPeers(stages, among(sums(4, 0, 0), five)).costliest).toBeNull();
  expect(compareWithPeers(stages, among(sums(0, 0, 0), five)).steps[0]).toMatchObject({
    rate: null,
    atStake: null,
  });
});

test('after the last open stage a deal is won: its shortfall is worth its whole amount', () => {
  const many = Array.from({ length: 5 }, () => sums(10, 10, 5));
  const told = compareWithPeers(stages, among(sums(10, 10, 2), many));
  expect(told.steps[1]!.atStake).toBe(30_000n);
  expect(
    compareWithPeers(stages, { mine: sums(1, 1, 1), circles: { team: none, organisation: none } }).circle,
  ).toBeNull();
});

const walked = fc
  .array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 })
  .map((counts) => sums(...counts.toSorted((a, b) => b - a)));

test('property: no median without five people of five deals each, and never more at stake than reached the step', () => {
  fc.assert(
    fc.property(walked, fc.array(walked, { maxLength: 9 }), (mine, people) => {
      const told = compareWithPeers(stages, among(mine, people));
      told.steps.forEach((step, index) => {
        const enough = people.filter(
          ({ stages: [...of] }) => of[index]!.reached.count >= fewestRecords,
        ).length;
        if (enough < fewestPeople) expect(step.median).toBeNull();
        if (step.median !== null) expect(Math.round(step.median * 100)).toBeCloseTo(step.median * 100);
        if (step.atStake !== null)
          expect(step.atStake >= 0n && step.atStake <= step.entered.amount).toBe(true);
      });
    }),
  );
});
