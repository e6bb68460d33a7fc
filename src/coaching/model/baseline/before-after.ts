/** Before and after: the figures of a baseline beside those since, told only as far as the data can tell. Pure. */
import { compareShares, fewestCompared } from '../../../insights/model/compare-shares.ts';
import { matchedDifference } from '../../../insights/model/matched-difference.ts';
import { z95, type Interval, type Share } from '../../../insights/model/statistics.ts';
import { addMonths, daysBetween, type Period } from '../../../platform/model/calendar.ts';

/** The middle of many, with how far off it may be by chance; `spread` null where only the middle is known. */
export type Middle = { n: number; median: number; spread: number | null };

export type BaselineFigures = {
  won: Share;
  advanced: Share;
  overTime: Share;
  cycle: Middle | null;
  /** Won of closed by source, to compare like with like. */
  bySource: readonly { source: string; won: Share }[];
};

export const figureIds = ['win_rate', 'loss_rate', 'advance_rate', 'cycle_days', 'over_time'] as const;
export type FigureId = (typeof figureIds)[number];

export type ComparedFigure = {
  id: FigureId;
  before: { value: number | null; n: number };
  after: { value: number | null; n: number };
  /** After less before, with its 95 % interval. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'better' | 'worse' | 'unclear' | 'too_few';
  /** Compared within sources that both sides know; null where it cannot be. */
  matched: { difference: number; interval: Interval | null } | null;
};

/** Every figure before and after. Fewer than 20 on either side say nothing; it never says why something changed. */
export function beforeAfter(before: BaselineFigures, after: BaselineFigures): ComparedFigure[] {
  const lost = ({ won: { successes, n } }: BaselineFigures): Share => ({ successes: n - successes, n });
  return [
    { ...rateFigure('win_rate', before.won, after.won, 'higher'), matched: matchedWins(before, after) },
    rateFigure('loss_rate', lost(before), lost(after), 'lower'),
    rateFigure('advance_rate', before.advanced, after.advanced, 'higher'),
    cycleFigure(before.cycle, after.cycle),
    rateFigure('over_time', before.overTime, after.overTime, 'lower'),
  ];
}

function rateFigure(id: FigureId, before: Share, after: Share, good: 'higher' | 'lower'): ComparedFigure {
  const { one, other, difference, interval, verdict } = compareShares(after, before);
  return {
    id,
    before: { value: other, n: before.n },
    after: { value: one, n: after.n },
    difference,
    interval,
    verdict: verdict === 'higher' || verdict === 'lower' ? (verdict === good ? 'better' : 'worse') : verdict,
    matched: null,
  };
}

function matchedWins(before: BaselineFigures, after: BaselineFigures): ComparedFigure['matched'] {
  const nothing = { successes: 0, n: 0 };
  const found = matchedDifference(
    after.bySource.map(({ source, won }) => ({
      with: won,
      without: before.bySource.find((one) => one.source === source)?.won ?? nothing,
    })),
  );
  return found && { difference: found.difference, interval: found.interval };
}

function cycleFigure(before: Middle | null, after: Middle | null): ComparedFigure {
  const sides = {
    before: { value: before?.median ?? null, n: before?.n ?? 0 },
    after: { value: after?.median ?? null, n: after?.n ?? 0 },
  };
  const figure = { id: 'cycle_days' as const, ...sides, matched: null };
  if (!before || !after || before.n < fewestCompared || after.n < fewestCompared)
    return { ...figure, difference: null, interval: null, verdict: 'too_few' };
  const difference = after.median - before.median;
  if (before.spread === null || after.spread === null)
    return { ...figure, difference, interval: null, verdict: 'unclear' };
  const reach = z95 * Math.hypot(before.spread, after.spread);
  const interval = { low: difference - reach, high: difference + reach };
  const verdict = interval.high < 0 ? 'better' : interval.low > 0 ? 'worse' : 'unclear';
  return { ...figure, difference, interval, verdict };
}

/**
 * The median with its standard error from two order statistics about it (R. M. Price and D. G. Bonett, Journal of
 * Statistical Computation and Simulation 72, 2002): no shape of the distribution is supposed. Null without values.
 */
export function middleOf(values: readonly number[]): Middle | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const median = (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2;
  const rank = Math.max(1, Math.round((n + 1) / 2 - Math.sqrt(n)));
  const spread = n < 5 ? null : (sorted[n - rank]! - sorted[rank - 1]!) / (2 * halfWidth(n, rank));
  return { n, median, spread };
}

/** How many standard errors lie between the median and that order statistic: from the binomial with one half. */
function halfWidth(n: number, rank: number): number {
  return ((n + 1) / 2 - rank) / (Math.sqrt(n) / 2);
}

/** May the difference be the season’s: do the days since not cover the same months of the year as those before? */
export function maySeason(before: Period, after: Period): boolean {
  if (daysBetween(before.from, before.to) >= 365 && daysBetween(after.from, after.to) >= 365) return false;
  const [one, other] = [monthsIn(before), monthsIn(after)];
  return one.size !== other.size || [...one].some((month) => !other.has(month));
}

function monthsIn({ from, to }: Period): Set<string> {
  const months = new Set<string>();
  for (let day = `${from.slice(0, 7)}-01`; day < to && months.size < 12; day = addMonths(day, 1))
    months.add(day.slice(5, 7));
  return months;
}
