import { expect, test } from 'vitest';
import { findBottlenecks, type JudgedStage } from './find-bottlenecks.ts';
import type { StageHistory } from './stage-history.ts';
import { generateHistory, type Line, type Planted } from './testing/generated-histories.ts';

const usual: Line = { dealsAWeek: 20, rates: [0.6, 0.6, 0.6, 0.5], medianDays: [10, 14, 14, 15] };
const histories = 120;

/** The judgements of as many histories, each made from a seed of its own. */
function judgeMany(line: Line): JudgedStage[][] {
  return Array.from({ length: histories }, (_, index) =>
    findBottlenecks(generateHistory(index * 7919 + 13, line)),
  );
}

const isStuck = ({ verdict }: JudgedStage) => verdict === 'bottleneck';

test.each([
  ['against their own past', usual],
  ['against aims that they meet', { ...usual, hasTargets: true }],
  ['with few deals', { ...usual, dealsAWeek: 8 }],
])('clean histories stay quiet %s: false alarms in at most 5 %%', (_, line) => {
  const alarmed = judgeMany(line).filter((stages) => stages.some(isStuck));
  expect(alarmed.length / histories).toBeLessThanOrEqual(0.05);
});

test.each<[string, Line, Planted]>([
  ['a rate down by a third (156 decided)', usual, { rank: 2, rate: 2 / 3 }],
  ['a rate down by a quarter (390 decided)', { ...usual, dealsAWeek: 30 }, { rank: 1, rate: 0.75 }],
  ['a rate halved (94 decided)', usual, { rank: 3, rate: 0.5 }],
  ['a rate down by a third below its aim', { ...usual, hasTargets: true }, { rank: 2, rate: 2 / 3 }],
  ['stays longer by six tenths (84 begun)', usual, { rank: 3, days: 1.6 }],
  ['three fifths of what would leave stays', usual, { rank: 2, stuck: 0.6 }],
])('a planted bottleneck is found in at least 95 %%: %s', (_, line, planted) => {
  const found = judgeMany({ ...line, planted }).filter((stages) =>
    stages.some((stage) => stage.rank === planted.rank && isStuck(stage)),
  );
  expect(found.length / histories).toBeGreaterThanOrEqual(0.95);
});

const nothing = { count: 0, amount: 0n };
const stage = (changes: Partial<StageHistory>): StageHistory => ({
  stageId: 's1',
  rank: 1,
  targetRate: null,
  targetDays: null,
  decided: { now: { successes: 0, n: 0 }, past: { successes: 0, n: 0 } },
  best: null,
  entered: nothing,
  stays: { now: [], past: [] },
  weeks: [],
  standing: nothing,
  beyond: { successes: 0, n: 0 },
  segments: [],
  ...changes,
});

test('value at stake is the gap times what entered times the chance to win beyond', () => {
  const [judged] = findBottlenecks([
    stage({
      targetRate: 0.6,
      decided: { now: { successes: 30, n: 100 }, past: { successes: 0, n: 0 } },
      entered: { count: 100, amount: 1_000_000_00n },
      beyond: { successes: 20, n: 50 },
    }),
  ]);
  expect(judged).toMatchObject({ verdict: 'bottleneck', stuckIn: ['rate'], winsBeyond: 0.4 });
  expect(judged!.rate!.gap).toBeCloseTo(0.3, 9);
  expect(judged!.atStake.amount).toBe(120_000_00n);
  expect(judged!.atStake.low).toBeLessThan(120_000_00n);
  expect(judged!.atStake.high).toBeGreaterThan(120_000_00n);
});

test('nineteen decided deals say nothing, however bad they look', () => {
  const [judged] = findBottlenecks([
    stage({
      targetRate: 0.9,
      decided: { now: { successes: 0, n: 19 }, past: { successes: 500, n: 500 } },
    }),
  ]);
  expect(judged).toMatchObject({ verdict: 'few', rate: null, atStake: { amount: 0n } });
});

test('a fall that another mix explains is told as such and not claimed of the stage', () => {
  const segments = [
    { key: 'referral', past: { successes: 320, n: 400 }, now: { successes: 32, n: 40 } },
    { key: 'website', past: { successes: 30, n: 100 }, now: { successes: 48, n: 160 } },
  ].map((one) => ({ ...one, dimension: 'source', isWho: false, entered: nothing }));
  const decided = { past: { successes: 350, n: 500 }, now: { successes: 80, n: 200 } };
  const [mixed] = findBottlenecks([stage({ decided, segments })]);
  expect(mixed).toMatchObject({ isMix: true, verdict: 'unsure' });
  expect(mixed!.change).toMatchObject({ dimension: 'source' });
  expect(mixed!.change!.rate).toBeCloseTo(0, 9);
  expect(findBottlenecks([stage({ decided })])[0]).toMatchObject({ verdict: 'bottleneck' });
});

test('of a stage that falls short the segments come first that cost most, each as sure as it is', () => {
  const segment = (key: string, successes: number, n: number) => ({
    dimension: 'owner',
    isWho: true,
    key,
    now: { successes, n },
    past: { successes: 0, n: 0 },
    entered: { count: n, amount: 100_00n },
  });
  const [judged] = findBottlenecks([
    stage({
      targetRate: 0.6,
      decided: { now: { successes: 84, n: 180 }, past: { successes: 0, n: 0 } },
      segments: [segment('li', 60, 100), segment('wang', 15, 60), segment('zhao', 0, 19)],
    }),
  ]);
  expect(judged!.segments.map(({ key, isSure }) => [key, isSure])).toEqual([['wang', true]]);
  expect(judged!.segments[0]!.missed).toBeCloseTo(21, 9);
});

test('deals that stand longer than the aim are held; the stage asked against its past is told so', () => {
  const stays = Array.from({ length: 40 }, (_, index) => ({
    days: index < 10 ? 5 : 30,
    ended: index < 10,
    count: 1,
    amount: 1_00n,
  }));
  const history = stage({ targetDays: 10, stays: { now: stays, past: stays } });
  const [judged] = findBottlenecks([history]);
  expect(judged).toMatchObject({ stuckIn: ['time'], held: { count: 60, amount: 6000n } });
  expect(findBottlenecks([history], 'past')[0]!.time!.against.benchmark).toBe('target');
});
