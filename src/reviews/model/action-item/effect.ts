/** What came of an action item: the number it rests on, asked again, against what was expected of it. Pure. */
import { compareShares } from '../../../insights/model/compare-shares.ts';
import type { Interval } from '../../../insights/model/statistics.ts';
import type { Standing } from './figure.ts';

/** `amount` is in the measure's unit: 0.05 is five points of a share, fen of money. */
export type Expected = { direction: 'up' | 'down'; amount: number };

export type Effect = {
  /** Later less then; null where one of them is not known. */
  change: number | null;
  /** 95 % of the change, for shares with enough on both sides. */
  interval: Interval | null;
  /** `reached`: as much as expected or more. `partly`: the right way, but less. `missed`: not the right way. */
  verdict: 'reached' | 'partly' | 'missed' | 'unknown';
  /** Can chance be left out? Of numbers other than shares nobody can tell from two values. */
  chance: 'left_out' | 'possible' | 'too_few' | 'not_judged';
};

/**
 * The change against the expectation. It tells that the number differs, not that the item is why; of a share the 95 %
 * interval of the difference (Newcombe) says whether chance alone may explain it, with at least 20 on either side.
 */
export function effectOf(then: Standing, later: Standing, expected: Expected): Effect {
  if (then.value === null || later.value === null)
    return { change: null, interval: null, verdict: 'unknown', chance: 'not_judged' };
  const change = later.value - then.value;
  return { change, verdict: verdictOf(change, expected), ...chanceOf(then, later) };
}

/** A point short by rounding of binary fractions is no point short. */
const slack = 1e-9;

function verdictOf(change: number, { direction, amount }: Expected): Effect['verdict'] {
  const gained = direction === 'up' ? change : -change;
  if (gained >= amount - slack) return 'reached';
  return gained > slack ? 'partly' : 'missed';
}

function chanceOf(then: Standing, later: Standing): Pick<Effect, 'interval' | 'chance'> {
  if (!then.share || !later.share) return { interval: null, chance: 'not_judged' };
  const { interval, verdict } = compareShares(later.share, then.share);
  if (verdict === 'too_few') return { interval: null, chance: 'too_few' };
  return { interval, chance: verdict === 'unclear' ? 'possible' : 'left_out' };
}
