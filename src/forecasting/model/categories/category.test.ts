import { expect, test } from 'vitest';
import type { Standing } from '../forecast/logged-deal.ts';
import { judgedSubmission } from '../forecast/submission.ts';
import { categoryOf, categoryOfStage } from './category.ts';
import { forecastRulesSchema, usualForecastRules } from './category-limits.ts';
import { cumulate, isDue, rollUp } from './roll-up.ts';

const usual = usualForecastRules;

test('a stage gives the category by its chance, the outcome goes over everything', () => {
  expect([0, 0.1, 0.35, 0.59, 0.6, 0.9].map((chance) => categoryOfStage('open', chance, usual))).toEqual([
    'omitted',
    'pipeline',
    'best_case',
    'best_case',
    'commit',
    'commit',
  ]);
  expect([categoryOfStage('won', 0, usual), categoryOfStage('lost', 1, usual)]).toEqual([
    'closed',
    'omitted',
  ]);
});

test('a pick holds through every stage until it is taken back, and ends with the deal', () => {
  for (const probability of [0.1, 0.4, 0.9])
    expect(categoryOf({ kind: 'open', probability }, 'best_case', usual)).toBe('best_case');
  expect(categoryOf({ kind: 'open', probability: 0.9 }, null, usual)).toBe('commit');
  expect(categoryOf({ kind: 'won', probability: 1 }, 'omitted', usual)).toBe('closed');
  expect(categoryOf({ kind: 'lost', probability: 0 }, 'commit', usual)).toBe('omitted');
});

const kinds = {
  S1: ['open', 0.1],
  S2: ['open', 0.4],
  S3: ['open', 0.8],
  W: ['won', 1],
  L: ['lost', 0],
} as const;
const pipelines = new Map([
  [
    'p',
    new Map(
      Object.entries(kinds).map(([id, [kind, probability]]) => [id, { id, kind, rank: 1, probability }]),
    ),
  ],
]);
const standing = (
  stageId: keyof typeof kinds,
  amount: number | null,
  told: Partial<Standing> = {},
): Standing => ({
  deal: { id: 'd', pipelineId: 'p', moves: [], amounts: [], dates: [], owners: [], teams: [], picks: [] },
  move: { at: 0, stageId, kind: kinds[stageId][0], rank: 1 },
  amount,
  closeOn: '2026-05-05',
  ownerId: null,
  teamId: null,
  pick: null,
  ...told,
});

test('each deal counts in its own category; commit and best case add up, omitted deals are in nothing', () => {
  const sums = rollUp({ pipelines, limits: usual }, [
    standing('S1', 10),
    standing('S2', 20),
    standing('S3', 40),
    standing('S3', 80, { pick: 'omitted' }),
    standing('S1', null, { pick: 'commit' }),
    standing('W', 160),
  ]);
  expect(sums).toEqual({
    omitted: { count: 1, amount: 80, unpriced: 0 },
    pipeline: { count: 1, amount: 10, unpriced: 0 },
    best_case: { count: 1, amount: 20, unpriced: 0 },
    commit: { count: 2, amount: 40, unpriced: 1 },
    closed: { count: 1, amount: 160, unpriced: 0 },
  });
  expect(cumulate(sums)).toEqual({ commitForecast: 200, bestCaseForecast: 220, openPipeline: 70 });
});

test('an open deal belongs to the period of its day, a won one to that of its win', () => {
  const quarter = { from: '2026-04-01', to: '2026-07-01' };
  expect(isDue(standing('S1', 1), quarter, null)).toBe(true);
  expect(isDue(standing('S1', 1, { closeOn: '2026-07-01' }), quarter, null)).toBe(false);
  expect(isDue(standing('S1', 1, { closeOn: null }), quarter, null)).toBe(false);
  expect(isDue(standing('W', 1, { closeOn: '2026-01-01' }), quarter, '2026-06-30')).toBe(true);
  expect(isDue(standing('L', 1), quarter, null)).toBe(false);
});

test('a forecaster is judged by his last word of the first third, or else by his first', () => {
  const said = (submittedOn: string, commit: number) => ({
    forecasterId: 'li',
    periodFrom: '2026-04-01',
    submittedOn,
    commit,
  });
  const quarter = { from: '2026-04-01', to: '2026-07-01' };
  const some = [said('2026-06-29', 4), said('2026-04-20', 2), said('2026-04-02', 1), said('2026-05-15', 3)];
  expect(judgedSubmission(some, quarter)?.commit).toBe(2);
  expect(judgedSubmission([said('2026-06-29', 4), said('2026-05-15', 3)], quarter)?.commit).toBe(3);
  expect(judgedSubmission([], quarter)).toBeUndefined();
});

test('an organisation has limits of its own; a best case lies below a commitment', () => {
  const strict = { commit: 80, bestCase: 50 };
  expect([0.49, 0.5, 0.79, 0.8].map((chance) => categoryOfStage('open', chance, strict))).toEqual([
    'pipeline',
    'best_case',
    'best_case',
    'commit',
  ]);
  expect(forecastRulesSchema.safeParse({ commit: 50, bestCase: 50 }).success).toBe(false);
});
