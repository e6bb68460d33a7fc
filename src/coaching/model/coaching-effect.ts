/** Whether a coaching helped: the same step of the same person before and after it. Pure. */
import { compareShares } from '../../insights/model/compare-shares.ts';
import { wilson, type Interval, type Share } from '../../insights/model/statistics.ts';
import { addDays, type Day, type Period } from '../../platform/model/calendar.ts';

/** So many days on either side are looked at. */
const effectDays = 180;

/** What is compared: the days before the coaching, and from its day on as far as they have come. */
export function effectPeriods(doneOn: Day, today: Day): { before: Period; after: Period } {
  const tomorrow = addDays(today, 1);
  const last = addDays(doneOn, effectDays);
  return {
    before: { from: addDays(doneOn, -effectDays), to: doneOn },
    after: { from: doneOn, to: last < tomorrow ? last : tomorrow },
  };
}

type Side = { ended: number; advanced: number; rate: number | null; interval: Interval | null };

export type CoachingEffect = {
  before: Side;
  after: Side;
  /** The rate after less the rate before, with its 95 % interval; null when there are too few. */
  difference: number | null;
  interval: Interval | null;
  verdict: 'better' | 'worse' | 'unclear' | 'too_few';
};

const verdicts = { higher: 'better', lower: 'worse', unclear: 'unclear', too_few: 'too_few' } as const;

/** It tells that the rates differ, not that the coaching is why. */
export function effectOf(before: Share, after: Share): CoachingEffect {
  const { difference, interval, verdict } = compareShares(after, before);
  return { before: sideOf(before), after: sideOf(after), difference, interval, verdict: verdicts[verdict] };
}

function sideOf({ successes, n }: Share): Side {
  return {
    ended: n,
    advanced: successes,
    rate: n === 0 ? null : successes / n,
    interval: wilson(successes, n),
  };
}
