/** The forecast on two pipelines made by others, where these lie beside the project: it has to beat every baseline. */
import { expect, test } from 'vitest';
import { usualForecastRules } from '../categories/category-limits.ts';
import { addMonths } from '../../../platform/model/calendar.ts';
import { accuracyOf, coverageOf } from './accuracy.ts';
import { fitBefore, replayWith, settleWith, type Replayed } from './back-test.ts';
import type { Settled } from './calibrate.ts';
import {
  isThere,
  mavenPipeline,
  quickSightPipeline,
  type PublicPipeline,
} from './testing/public-pipelines.ts';

/** Months from the first on; the first `unjudged` only correct the later ones. */
function judge({ deals, pipelines }: PublicPipeline, first: string, months: number, unjudged: number) {
  const terms = {
    deals,
    pipelines,
    limits: usualForecastRules,
    startOf: (day: string) => Date.parse(day),
    belongs: () => true,
  };
  const settled: Settled[] = [];
  const replays: Replayed[] = [];
  for (let index = 0; index < months; index += 1) {
    const month = { from: addMonths(first, index), to: addMonths(first, index + 1) };
    const model = fitBefore(terms, month);
    if (index >= unjudged) replays.push(replayWith(terms, model, settled, month));
    const one = settleWith(terms, model, month);
    if (one) settled.push(one);
  }
  const wapeOf = (of: (one: Replayed) => number | null) =>
    accuracyOf(
      replays.flatMap((one) => {
        const forecast = of(one);
        return forecast === null ? [] : [{ forecast, actual: one.actual }];
      }),
    ).wape!;
  return {
    model: wapeOf(({ forecast }) => forecast.expected),
    weights: wapeOf(({ baselines }) => baselines.weights),
    lastYear: wapeOf(({ baselines }) => baselines.lastYear),
    commit: wapeOf(({ baselines }) => baselines.commit),
    covered: coverageOf(replays.map(({ actual, forecast }) => ({ actual, band: forecast.band })))!,
  };
}

test.runIf(isThere)(
  'Maven CRM: nearer than every baseline, with most months inside the band',
  { timeout: 120_000 },
  () => {
    const { model, covered, ...others } = judge(mavenPipeline(), '2017-04-01', 9, 0);
    for (const wape of Object.values(others)) expect(model).toBeLessThan(wape);
    expect(model).toBeLessThan(0.3);
    expect(covered).toBeGreaterThanOrEqual(7 / 9);
  },
);

test.runIf(isThere)(
  'QuickSight: nearer than every baseline, the band holds what it promises',
  { timeout: 120_000 },
  () => {
    const { model, covered, ...others } = judge(quickSightPipeline(), '2014-06-01', 30, 6);
    for (const wape of Object.values(others)) expect(model).toBeLessThan(wape);
    expect(model).toBeLessThan(0.25);
    expect(covered).toBeGreaterThanOrEqual(0.7);
    expect(covered).toBeLessThanOrEqual(0.95);
  },
);
