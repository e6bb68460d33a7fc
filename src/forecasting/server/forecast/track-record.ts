/** How good the forecast was: past periods forecast anew from the log as it stood at their beginnings. */
import { setImmediate } from 'node:timers/promises';
import { previousPeriod, periodOf, type Day, type Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { accuracyOf, coverageOf, type Judged } from '../../model/forecast/accuracy.ts';
import { replayPeriod, type Baselines, type Replayed } from '../../model/forecast/back-test.ts';
import type { Band } from '../../model/forecast/simulate.ts';
import type { forecasters, ForecastAsked } from '../../model/forecast/contract.ts';
import type { TargetPeriod } from '../../model/target/target-levels.ts';
import { digestOf, remembered } from '../history/remember-history.ts';
import { settledBefore } from '../history/settled-months.ts';
import { readAsked, readKnown, type Asked, type Known } from './asked-forecast.ts';
import { fenOf } from './forecast-of-subject.ts';

const howMany: Readonly<Record<TargetPeriod, number>> = { month: 12, quarter: 8, year: 3 };
/** So few quarters or years tell nothing of who is nearer: their months are told instead. */
const fewest = 4;

type Forecaster = (typeof forecasters)[number];

/**
 * Periods before whose beginning something was closed; nobody is judged by what he could not know. Fewer than four quarters or
 * years are told by their months. Refuses as readForecast does.
 */
export async function readTrackRecord(work: Work, query: ForecastAsked) {
  const asked = await readAsked(work, query);
  const known = await readKnown(work, asked);
  const { kind, past } = await enoughOf(work, known, asked);
  const judged = (of: (one: Past) => number | null): Judged[] =>
    past.flatMap((one) => {
      const forecast = of(one);
      return forecast === null ? [] : [{ forecast, actual: one.actual }];
    });
  const accuracy = {
    model: accuracyOf(judged(({ expected }) => expected)),
    weights: accuracyOf(judged(({ baselines }) => baselines.weights)),
    lastYear: accuracyOf(judged(({ baselines }) => baselines.lastYear)),
    commit: accuracyOf(judged(({ baselines }) => baselines.commit)),
  };
  return {
    kind,
    periods: past.map(wirePeriod),
    accuracy,
    coverage: coverageOf(past),
    winner: winnerOf(accuracy),
  };
}

/** The smallest error; null where nothing was measured. */
function winnerOf(accuracy: Record<Forecaster, { wape: number | null }>): Forecaster | null {
  const known = (Object.keys(accuracy) as Forecaster[]).flatMap((id) => {
    const { wape } = accuracy[id];
    return wape === null ? [] : [{ id, wape }];
  });
  return known.toSorted((a, b) => a.wape - b.wape)[0]?.id ?? null;
}

/** What is kept of a replayed period: its log would be held in memory with the deals. */
type Past = {
  from: Day;
  actual: number;
  expected: number;
  band: Band | null;
  baselines: Baselines;
};

function keptOf({ period, actual, forecast, baselines }: Replayed): Past {
  return { from: period.from, actual, expected: forecast.expected, band: forecast.band, baselines };
}

async function enoughOf(
  work: Work,
  known: Known,
  asked: Asked,
): Promise<{ kind: TargetPeriod; past: Past[] }> {
  const { kind } = asked.period;
  const past = await pastOf(work, known, asked, kind);
  return past.length >= fewest || kind === 'month'
    ? { kind, past }
    : { kind: 'month', past: await pastOf(work, known, asked, 'month') };
}

function pastOf(work: Work, known: Known, { subject }: Asked, kind: TargetPeriod): Promise<Past[]> {
  const terms = known.termsOf(subject);
  const current = periodOf(kind, known.today);
  const digest = digestOf(known.history, terms.startOf(current.from));
  const reach = work.principal.userId ?? 'system';
  const key = `record ${work.principal.tenantId} ${reach} ${subject.id} ${kind} ${current.from} ${digest}`;
  return remembered(key, async () => {
    const kept: Past[] = [];
    for (const past of pastPeriods(current, howMany[kind])) {
      const replay = replayPeriod(terms, settledBefore(known.settled, past.from), past);
      if (replay.forecast.closed > 0) kept.push(keptOf(replay));
      await setImmediate();
    }
    return kept;
  });
}

/** Oldest first. */
function pastPeriods(current: Period, count: number): Period[] {
  const periods: Period[] = [];
  let period = current;
  for (let left = count; left > 0; left -= 1) {
    period = previousPeriod(period);
    periods.unshift(period);
  }
  return periods;
}

function wirePeriod({ from, actual, expected, band, baselines }: Past) {
  return {
    from,
    actual: fenOf(actual),
    forecast: fenOf(expected),
    band: band && { p10: fenOf(band.p10), p50: fenOf(band.p50), p90: fenOf(band.p90) },
    weights: fenOf(baselines.weights),
    lastYear: baselines.lastYear === null ? null : fenOf(baselines.lastYear),
    commit: fenOf(baselines.commit),
  };
}
