import { expect, test } from 'vitest';
import { findAnomalies } from './anomalies.ts';
import { stageTurns, type LookedAt } from './stage-turns.ts';

const looked = (verdict: LookedAt['verdict'], chance: number): LookedAt => ({
  stageId: 's',
  verdict,
  stuckIn: verdict === 'bottleneck' ? ['rate'] : [],
  chances: { rate: chance, time: 1, queue: null },
});
const known = new Set(['s']);
const none = new Set<string>();

test('a stage becomes a bottleneck at 1 %, stays one as long as 5 % can be claimed, and then stops', () => {
  expect(stageTurns(none, [looked('bottleneck', 0.03)])).toEqual({ became: [], ended: [] });
  expect(stageTurns(none, [looked('bottleneck', 0.004)])).toEqual({ became: ['s'], ended: [] });
  expect(stageTurns(known, [looked('bottleneck', 0.004)])).toEqual({ became: [], ended: [] });
  expect(stageTurns(known, [looked('bottleneck', 0.04)])).toEqual({ became: [], ended: [] });
  expect(stageTurns(known, [looked('unsure', 0.08)])).toEqual({ became: [], ended: ['s'] });
});

test('where too little was decided to say anything, what was told stands', () => {
  expect(stageTurns(known, [looked('few', 1)])).toEqual({ became: [], ended: [] });
});

const usual = {
  created: [],
  wonAmounts: [],
  decided: { now: { successes: 0, n: 0 }, past: { successes: 0, n: 0 } },
};
const steady = [20, 22, 18, 21, 19, 20, 23, 17, 20, 21, 19, 20];

test('a week with a third of the usual deals is odd, one with a few more is not, nor is one among few', () => {
  expect(findAnomalies({ ...usual, created: [...steady, 6] })).toEqual([
    { what: 'volume', direction: 'down', value: 6, usual: 20 },
  ]);
  expect(findAnomalies({ ...usual, created: [...steady, 27] })).toEqual([]);
  expect(findAnomalies({ ...usual, created: [1, 2, 0, 1, 3, 1, 2, 1, 0] })).toEqual([]);
});

test('an amount ten times the usual is odd; a win rate that halved is, too', () => {
  const wonAmounts = steady.map((one) => one * 1000);
  expect(findAnomalies({ ...usual, wonAmounts: [...wonAmounts, 200_000] })).toMatchObject([
    { what: 'amount', direction: 'up' },
  ]);
  const decided = { now: { successes: 5, n: 60 }, past: { successes: 120, n: 400 } };
  expect(findAnomalies({ ...usual, decided })).toMatchObject([{ what: 'rate', direction: 'down' }]);
  expect(findAnomalies({ ...usual, decided: { ...decided, now: { successes: 2, n: 19 } } })).toEqual([]);
});
