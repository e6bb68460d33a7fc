import { expect, test } from 'vitest';
import { conversionPart, flowPart, stockPart } from './funnel-answer.ts';
import type { FunnelStage, Weight } from './funnel.ts';

const stages: FunnelStage[] = [
  { id: 'lost', kind: 'lost', rank: 0 },
  { id: 'won', kind: 'won', rank: 3 },
  { id: 'talk', kind: 'open', rank: 1 },
  { id: 'offer', kind: 'open', rank: 2 },
];
const of = (count: number, amount = 0): Weight => ({ count, amount: BigInt(amount) });
const nothing = of(0);

test('a funnel without records has rows of zero and no rates', () => {
  const empty = conversionPart('reached', 'count', stages, { cohort: nothing, resolved: 0, stages: [] });
  expect(empty.maturity).toEqual({ resolvedShare: null, immature: false });
  expect(empty.rows.map((row) => row.stageId)).toEqual(['talk', 'offer', 'won']);
  for (const row of empty.rows) {
    expect(row).toMatchObject({
      count: 0,
      amount: 0n,
      stepRate: null,
      overallRate: null,
      interval: null,
      lossRate: null,
    });
  }
});

test('after a stage that nobody reached the next step has no rate, and the overall rate is zero', () => {
  const reached = { rank: 1, reached: of(5), touched: of(5), strict: of(5), lost: of(2) };
  const { rows } = conversionPart('reached', 'count', stages, {
    cohort: of(5),
    resolved: 2,
    stages: [reached],
  });
  expect(rows.map((row) => row.stepRate)).toEqual([null, 0, null]);
  expect(rows.map((row) => row.overallRate)).toEqual([1, 0, 0]);
  expect(rows.map((row) => row.lossRate)).toEqual([0.4, null, null]);
});

test('weighing amounts uses amounts for every rate and gives no interval', () => {
  const sums = [
    { rank: 1, reached: of(4, 400), touched: of(4, 400), strict: of(4, 400), lost: of(1, 100) },
    { rank: 2, reached: of(1, 300), touched: of(1, 300), strict: of(1, 300), lost: nothing },
  ];
  const part = (weigh: 'count' | 'amount') =>
    conversionPart('strict', weigh, stages, { cohort: of(4, 400), resolved: 4, stages: sums }).rows;
  expect(part('amount')[1]).toMatchObject({ stepRate: 0.75, overallRate: 0.75, interval: null });
  expect(part('count')[1]).toMatchObject({ stepRate: 0.25, overallRate: 0.25 });
  expect(part('count')[1]!.interval!.low).toBeCloseTo(0.0456, 4);
});

test('a cohort is mature when 80 % of it is won or lost', () => {
  const maturity = (resolved: number) =>
    conversionPart('reached', 'count', stages, { cohort: of(10), resolved, stages: [] }).maturity.immature;
  expect(maturity(8)).toBe(false);
  expect(maturity(7)).toBe(true);
});

test('touched tells compliance, not conversion', () => {
  const sums = { rank: 1, reached: of(10), touched: of(9), strict: of(9), lost: nothing };
  const [row] = conversionPart('touched', 'count', stages, {
    cohort: of(10),
    resolved: 0,
    stages: [sums],
  }).rows;
  expect(row).toMatchObject({ count: 9, stepRate: null, overallRate: null });
  expect(row!.skipRate).toBeCloseTo(0.1);
});

test('a flow whose facts do not add up is shown as unbalanced, in count or in amount', () => {
  const row = {
    rank: 1,
    openStart: of(3),
    in: of(2),
    fwd: of(2),
    back: nothing,
    lost: of(2),
    openEnd: of(1),
  };
  const balanced = (change: Partial<typeof row>) =>
    flowPart('count', stages, [{ ...row, ...change }]).rows[0]!.balanced;
  expect(balanced({})).toBe(true);
  expect(balanced({ openEnd: of(2) })).toBe(false);
  expect(balanced({ openEnd: of(1, 5) })).toBe(false);
});

test('flow rates are of the stays that ended, and nothing ended gives none', () => {
  const row = {
    rank: 1,
    openStart: of(3),
    in: of(2),
    fwd: of(3),
    back: nothing,
    lost: of(1),
    openEnd: of(1),
  };
  const { rows } = flowPart('count', stages, [row]);
  expect(rows[0]).toMatchObject({ stageId: 'talk', forwardRate: 0.75, lossRate: 0.25 });
  expect(rows[1]).toMatchObject({ stageId: 'offer', forwardRate: null, lossRate: null, balanced: true });
});

test('the stock names every stage, lost last', () => {
  expect(stockPart(stages, [{ rank: 0, ...of(4, 40) }]).rows).toEqual([
    { stageId: 'talk', rank: 1, ...nothing },
    { stageId: 'offer', rank: 2, ...nothing },
    { stageId: 'won', rank: 3, ...nothing },
    { stageId: 'lost', rank: 0, ...of(4, 40) },
  ]);
});
