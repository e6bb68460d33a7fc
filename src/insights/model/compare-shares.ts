import { newcombe, ratio, type Interval, type Share } from './statistics.ts';

/** With fewer on either side nothing is said (funnel.md §2: no ranking below 20). */
export const fewestCompared = 20;

export type ComparedShares = {
  one: number | null;
  other: number | null;
  /** How much higher one is, as a share, with its 95 % interval; null when there are too few. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'higher' | 'lower' | 'unclear' | 'too_few';
};

/** Two shares compared honestly: one is higher or lower only where the 95 % interval of the difference leaves out zero. */
export function compareShares(one: Share, other: Share): ComparedShares {
  const rates = { one: ratio(one.successes, one.n), other: ratio(other.successes, other.n) };
  if (one.n < fewestCompared || other.n < fewestCompared)
    return { ...rates, difference: null, interval: null, verdict: 'too_few' };
  const interval = newcombe(one, other)!;
  const verdict = interval.low > 0 ? 'higher' : interval.high < 0 ? 'lower' : 'unclear';
  return { ...rates, difference: rates.one! - rates.other!, interval, verdict };
}
