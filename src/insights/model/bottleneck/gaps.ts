/** How far a stage falls short: in the share that goes on, in time, and by the queue before it. Pure. */
import { newcombe, wilson, type Interval, type Share } from '../statistics.ts';
import { lowerThanAim, lowerThanOther, moreThanExpected } from './significance.ts';
import type { StageHistory } from './stage-history.ts';
import { countStays, meanStay, medianStay, slowerThanAim, slowerThanOthers } from './stays.ts';

/** With fewer on either side nothing is claimed (funnel.md §14). */
export const fewestJudged = 20;

/** What a stage is held against: what it aims at, its own past year, or the best third of the reps. */
export const benchmarks = ['target', 'past', 'best'] as const;
export type Benchmark = (typeof benchmarks)[number];

export type RateGap = {
  judged: Share;
  rate: number;
  interval: Interval;
  against: { benchmark: Benchmark; rate: number; /** Null for an aim. */ n: number | null };
  /** The benchmark less the rate: above zero it falls short. */
  gap: number;
  gapInterval: Interval;
  /** The chance of so low a rate if nothing were wrong. */
  p: number;
};

export type TimeGap = {
  stays: number;
  days: number | null;
  against: { benchmark: Exclude<Benchmark, 'best'>; days: number };
  p: number;
};

export type QueueGap = {
  /** Deals that came and left in the last weeks. */
  weeks: number;
  in: number;
  out: number;
  /** More came than left in each of the last three weeks. */
  isGrowing: boolean;
  standing: number;
  /** What stands there when deals leave at this pace after the days aimed at (Little's law); null when unknown. */
  expected: number | null;
  p: number;
};

/** The benchmark that was asked for where it can be told, else the first that can: aim, own past year, best third. */
export function rateGap(stage: StageHistory, asked: Benchmark | null): RateGap | null {
  const known = benchmarks.filter((one) => isRateKnown(stage, one));
  const benchmark = known.find((one) => one === asked) ?? known[0];
  if (!benchmark) return null;
  const { judged, other, aim } = sidesOf(stage, benchmark);
  if (judged.n < fewestJudged) return null;
  const interval = wilson(judged.successes, judged.n)!;
  const rate = judged.successes / judged.n;
  const against = other ? other.successes / other.n : aim!;
  return {
    judged,
    rate,
    interval,
    against: { benchmark, rate: against, n: other?.n ?? null },
    gap: against - rate,
    gapInterval: other
      ? newcombe(other, judged)!
      : { low: against - interval.high, high: against - interval.low },
    p: other ? lowerThanOther(judged, other) : lowerThanAim(judged, aim!),
  };
}

function isRateKnown({ targetRate, decided, best }: StageHistory, benchmark: Benchmark): boolean {
  if (benchmark === 'target') return targetRate !== null;
  const n = benchmark === 'past' ? decided.past.n : Math.min(best?.best.n ?? 0, best?.others.n ?? 0);
  return n >= fewestJudged;
}

function sidesOf({ targetRate, decided, best }: StageHistory, benchmark: Benchmark) {
  if (benchmark === 'target') return { judged: decided.now, other: null, aim: targetRate };
  if (benchmark === 'past') return { judged: decided.now, other: decided.past, aim: null };
  return { judged: best!.others, other: best!.best, aim: null };
}

/** The median stay against the days aimed at, else against the own past year's; null for too few. */
export function timeGap({ stays, targetDays }: StageHistory, asked: Benchmark | null): TimeGap | null {
  const count = countStays(stays.now);
  const past = countStays(stays.past) >= fewestJudged ? medianStay(stays.past) : null;
  if (count < fewestJudged) return null;
  const days = medianStay(stays.now);
  if (past !== null && (targetDays === null || asked === 'past'))
    return {
      stays: count,
      days,
      against: { benchmark: 'past', days: past },
      p: slowerThanOthers(stays.now, stays.past),
    };
  if (targetDays === null) return null;
  return {
    stays: count,
    days,
    against: { benchmark: 'target', days: targetDays },
    p: slowerThanAim(stays.now, targetDays),
  };
}

const growingWeeks = 3;
/** So much more than expected is a full stage (funnel.md §14). */
const fullTimes = 1.5;

/**
 * The queue before a stage: does more come than leaves, or does more stand there than its pace explains? Each is tested
 * (in against out by the binomial, the stock by the Poisson distribution), and the smaller chance counts twice for the two.
 * Null where fewer than 20 came and left.
 */
export function queueGap({ weeks, standing, stays, targetDays }: StageHistory): QueueGap | null {
  const sum = (what: 'in' | 'out') => weeks.reduce((all, week) => all + week[what], 0);
  const [came, left] = [sum('in'), sum('out')];
  if (came + left < fewestJudged) return null;
  const isGrowing =
    weeks.length >= growingWeeks && weeks.slice(-growingWeeks).every((week) => week.in > week.out);
  const days = targetDays ?? meanStay(stays.past);
  const expected = days === null ? null : (left / (weeks.length * 7)) * days;
  const p = Math.min(
    1,
    2 *
      Math.min(
        isGrowing ? lowerThanAim({ successes: left, n: came + left }, 0.5) : 1,
        expected === null ? 1 : moreThanExpected(standing.count, fullTimes * expected),
      ),
  );
  return {
    weeks: weeks.length,
    in: came,
    out: left,
    isGrowing,
    standing: standing.count,
    expected,
    p,
  };
}
