/** Whether deals go on more often where a piece was used: two shares of one stage, compared honestly. Pure. */
import { compareShares, fewestCompared } from '../../insights/model/compare-shares.ts';
import type { Interval } from '../../insights/model/statistics.ts';

/** Ended stays in one stage, and those that went on. */
export type Stays = { stays: number; advances: number };

export const fewestStays = fewestCompared;

export type Effect = {
  with: Stays & { rate: number | null };
  without: Stays & { rate: number | null };
  /** Of the rate with over the rate without, as a share; null when there are too few. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'better' | 'worse' | 'unclear' | 'too_few';
};

const verdicts = { higher: 'better', lower: 'worse', unclear: 'unclear', too_few: 'too_few' } as const;

/**
 * The effect within one stage: better or worse where the 95 % interval of the difference leaves out zero, unclear where
 * it holds it, too few to say below 20 stays on either side. It tells that they go together, not that one causes the other.
 */
export function effectOf(used: Stays, unused: Stays): Effect {
  const { one, other, difference, interval, verdict } = compareShares(shareOf(used), shareOf(unused));
  return {
    with: { ...used, rate: one },
    without: { ...unused, rate: other },
    difference,
    interval,
    verdict: verdicts[verdict],
  };
}

function shareOf({ stays, advances }: Stays) {
  return { successes: advances, n: stays };
}
