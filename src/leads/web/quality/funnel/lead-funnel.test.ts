import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { leadSteps, reachedQuestion, stageQuestion } from './lead-funnel.ts';

const label = { zh: '', en: '' };
const answerOf = (ids: string[], rows: TableAnswer['rows']): TableAnswer => ({
  columns: ids.map((id) => ({ id, label, kind: 'x', unit: null })),
  rows,
  asOf: '',
  total: rows.length,
});
const stages = [
  { name: '初步沟通', kind: 'open' as const, rank: 1 },
  { name: '需求确认', kind: 'open' as const, rank: 2 },
  { name: '赢单', kind: 'won' as const, rank: 3 },
  { name: '输单', kind: 'lost' as const, rank: 0 },
];

test('of 1,000 leads 300 become deals, 100 are serious, 20 are won: 30 %, 33.3 %, 20 %, 2 % in all', () => {
  const head = answerOf(['leads.count', 'leads.contacted'], [[1000, 900]]);
  const reached = answerOf(
    ['leads.deal_rank', 'leads.deals', 'leads.deal_amount'],
    [
      ['1', 200, '2000'],
      ['2', 80, '800'],
      ['3', 20, '200'],
    ],
  );
  const steps = leadSteps(head, reached, stages, null);
  expect(steps.map(({ count }) => count)).toEqual([1000, 900, 300, 100, 20]);
  expect(steps.map(({ amount }) => amount)).toEqual([null, null, 3000, 1000, 200]);
  expect(steps.map(({ overall }) => overall)).toEqual([null, 0.9, 0.3, 0.1, 0.02]);
  expect(steps[3]!.step).toBeCloseTo(1 / 3);
  expect(steps[4]!.step).toBe(0.2);
  expect(steps[4]!.interval!.low).toBeLessThan(0.2);
  expect(steps.map(({ share }) => share)).toEqual([1, 0.9, 0.3, 0.1, 0.02]);
});

test('a part has its own leads; the parts are the whole', () => {
  const east = { id: 'e', name: '华东' };
  const south = { id: 's', name: '华南' };
  const head = answerOf(
    ['leads.team', 'leads.count', 'leads.contacted'],
    [
      [east, 6, 5],
      [south, 4, 4],
      [null, 2, 0],
    ],
  );
  const reached = answerOf(
    ['leads.team', 'leads.deal_rank', 'leads.deals'],
    [
      [east, '1', 2],
      [south, '3', 1],
    ],
  );
  const counts = (value: typeof east | null) =>
    leadSteps(head, reached, stages, { dimension: 'leads.team', value }).map(({ count }) => count);
  expect(counts(east)).toEqual([6, 5, 2, 0, 0]);
  expect(counts(south)).toEqual([4, 4, 1, 1, 1]);
  expect(counts(null)).toEqual([2, 0, 0, 0, 0]);
  expect(leadSteps(head, reached, stages, null).map(({ count }) => count)).toEqual([12, 9, 3, 1, 1]);
});

test('without amounts none are told, and without leads no rate', () => {
  const steps = leadSteps(
    answerOf(['leads.count', 'leads.contacted'], []),
    answerOf(['leads.deal_rank', 'leads.deals'], []),
    stages,
    null,
  );
  expect(steps.map(({ step, amount, share }) => [step, amount, share])).toEqual(
    Array.from({ length: 5 }, () => [null, null, 0]),
  );
});

test('behind a stage stand the leads whose deals came so far or further', () => {
  const { filters } = reachedQuestion([], 'p', 2, stages);
  expect(filters!.at(-1)).toEqual({ field: 'leads.deal_rank', op: 'in', value: ['2', '3'] });
  expect(stageQuestion([], 'p', 'leads.team', false)).toMatchObject({
    measures: ['leads.deals'],
    dimensions: ['leads.team', 'leads.deal_rank'],
  });
});
