/** Whether deals go on more often where a piece was used: two shares of one stage, compared honestly. Pure. */
import { newcombe, ratio, type Interval } from '../../insights/model/statistics.ts';

/** Ended stays in one stage, and those that went on. */
export type Stays = { stays: number; advances: number };

/** Fewer stays than this on either side say nothing (funnel.md §2: no ranking below 20). */
export const fewestStays = 20;

export type Effect = {
  with: Stays & { rate: number | null };
  without: Stays & { rate: number | null };
  /** Of the rate with over the rate without, as a share; null when there are too few. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'better' | 'worse' | 'unclear' | 'too_few';
};

/**
 * The effect within one stage: better or worse where the 95 % interval of the difference leaves out zero, unclear where
 * it holds it, too few to say below 20 stays on either side. It tells that they go together, not that one causes the other.
 */
export function effectOf(used: Stays, unused: Stays): Effect {
  const sides = { with: rated(used), without: rated(unused) };
  if (used.stays < fewestStays || unused.stays < fewestStays)
    return { ...sides, difference: null, interval: null, verdict: 'too_few' };
  const interval = newcombe(shareOf(used), shareOf(unused))!;
  const difference = used.advances / used.stays - unused.advances / unused.stays;
  const verdict = interval.low > 0 ? 'better' : interval.high < 0 ? 'worse' : 'unclear';
  return { ...sides, difference, interval, verdict };
}

function rated(side: Stays): Stays & { rate: number | null } {
  return { ...side, rate: ratio(side.advances, side.stays) };
}

function shareOf({ stays, advances }: Stays) {
  return { successes: advances, n: stays };
}
