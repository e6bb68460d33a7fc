import { expect, test } from 'vitest';
import type { WireFunnel } from '../../../insights/model/answer.ts';
import { wilson } from '../../../insights/model/statistics.ts';
import { findBottleneck } from './find-bottleneck.ts';

/** A funnel of these counts, each step aiming at that percent. */
function funnel(counts: number[], aims: (number | null)[], immature = false): WireFunnel {
  const stages = counts.map((_, index) => ({
    id: `s${index}`,
    name: `S${index}`,
    kind: 'open',
    rank: index + 1,
    targetConversion: aims[index] ?? null,
    targetDays: null,
    medianDays: null,
  }));
  const rows = counts.map((count, index) => {
    const from = counts[index - 1];
    return {
      stageId: `s${index}`,
      rank: index + 1,
      count,
      amount: null,
      lostHere: { count: 0, amount: null },
      stepRate: from ? count / from : null,
      interval: from ? wilson(count, from) : null,
      overallRate: null,
      lossRate: null,
      skipRate: null,
    };
  });
  const whole = {
    kind: 'conversion',
    cohort: { count: counts[0], amount: null },
    maturity: { resolvedShare: 1, immature },
    rows,
  };
  return { funnel: { mode: 'reached', weigh: 'count', stages, whole, parts: [] } } as unknown as WireFunnel;
}

test('the step furthest below its aim is named, by what share of the aim is missing', () => {
  expect(findBottleneck(funnel([1000, 200, 20], [30, 30]))).toEqual({
    from: 'S1',
    to: 'S2',
    rate: 0.1,
    target: 0.3,
  });
});

test('a shortfall that chance explains, too few deals, or no aim: no bottleneck can be claimed', () => {
  expect(findBottleneck(funnel([100, 28], [30]))).toBeNull();
  expect(findBottleneck(funnel([19, 0], [90]))).toBeNull();
  expect(findBottleneck(funnel([1000, 10], [null]))).toBeNull();
});

test('of deals that are still on their way nothing is claimed', () => {
  expect(findBottleneck(funnel([1000, 10], [50], true))).toBeNull();
});
