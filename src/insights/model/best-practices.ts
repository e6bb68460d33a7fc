/** What those who take most through a stage do there, beside everybody else and oneself; of three people at least, or nothing. Pure. */
import { pickBest } from './bottleneck/best-third.ts';
import { compareShares, fewestCompared, type ComparedShares } from './compare-shares.ts';
import { ratio, wilson, type Interval, type Share } from './statistics.ts';

/** With fewer colleagues there are no three best of them beside as many others. */
export const fewestForBest = 7;
/** What is told of three together is of no one of them. */
const leastBest = 3;

/** Decided passages of one person through the stage, of one of two halves of the deals drawn by chance. */
export type PracticedPassages = {
  owner: string;
  mine: boolean;
  half: number;
  count: number;
  advanced: number;
  /** By practice: of how many passages it was part. */
  with: readonly number[];
};

export type RateTold = { rate: number | null; interval: Interval | null };

export type PracticeFound = {
  id: string;
  /** Shares in whole percent; null when nothing may be told. */
  best: number | null;
  others: number | null;
  mine: number | null;
  /** How much more often the best do it than the others; null when too few. */
  difference: number | null;
  interval: Interval | null;
  verdict: ComparedShares['verdict'];
};

export type BestPractices = {
  /** `few_people`: too few colleagues; `few_deals`: too few passages of theirs. */
  verdict: 'told' | 'few_people' | 'few_deals';
  best: RateTold | null;
  others: RateTold | null;
  mine: RateTold & { n: number };
  practices: PracticeFound[];
};

/**
 * The best third of the colleagues (three at least) is chosen by one half of their deals and looked at in the other, so that luck does not
 * count twice (funnel.md §14). A practice is told of them beside the other colleagues with the 95 % interval of the
 * difference (Newcombe), and beside one's own passages; those that differ most come first. With fewer than seven colleagues
 * or fewer than 20 passages on a side nothing of colleagues is told. It shows what goes with success, not what makes it.
 */
export function bestPractices(
  passages: readonly PracticedPassages[],
  practices: readonly string[],
): BestPractices {
  const own = passages.filter(({ mine }) => mine);
  const mine = { ...rateOf(own), n: countOf(own) };
  const reps = [
    ...Map.groupBy(
      passages.filter((one) => !one.mine),
      ({ owner }) => owner,
    ).values(),
  ];
  const best = pickBest(reps, (rep) => shareOf(rep.filter(({ half }) => half === 0)), {
    fewest: fewestForBest,
    least: leastBest,
  });
  const untold = practices.map((id, at): PracticeFound => ({
    ...nothingOf(id),
    mine: shareWith(own, at),
  }));
  if (!best) return { verdict: 'few_people', best: null, others: null, mine, practices: untold };
  const measured = (isBest: boolean) =>
    reps.filter((rep) => best.has(rep) === isBest).flatMap((rep) => rep.filter(({ half }) => half === 1));
  const [ofBest, ofOthers] = [measured(true), measured(false)];
  if (countOf(ofBest) < fewestCompared || countOf(ofOthers) < fewestCompared)
    return { verdict: 'few_deals', best: null, others: null, mine, practices: untold };
  return {
    verdict: 'told',
    best: rateOf(ofBest),
    others: rateOf(ofOthers),
    mine,
    practices: practices
      .map((id, at) => practiceFound(id, at, ofBest, ofOthers, own))
      .filter(({ best: some, others, mine: ownShare }) => some || others || ownShare)
      .toSorted((one, other) => (other.difference ?? -1) - (one.difference ?? -1)),
  };
}

type Some = readonly PracticedPassages[];

function practiceFound(id: string, at: number, best: Some, others: Some, own: Some): PracticeFound {
  const share = (some: Some): Share => ({ successes: withOf(some, at), n: countOf(some) });
  const { one, other, difference, interval, verdict } = compareShares(share(best), share(others));
  return {
    id,
    best: whole(one),
    others: whole(other),
    mine: shareWith(own, at),
    difference: whole(difference),
    interval: interval && { low: whole(interval.low)!, high: whole(interval.high)! },
    verdict,
  };
}

function nothingOf(id: string): Omit<PracticeFound, 'mine'> {
  return { id, best: null, others: null, difference: null, interval: null, verdict: 'too_few' };
}

/** Whole percent: a share to the last digit would tell of how many it is. */
function whole(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100) / 100;
}

function rateOf(some: Some): RateTold {
  const { successes, n } = shareOf(some);
  const interval = wilson(successes, n);
  return {
    rate: whole(ratio(successes, n)),
    interval: interval && { low: whole(interval.low)!, high: whole(interval.high)! },
  };
}

function shareOf(some: Some): Share {
  return { successes: some.reduce((sum, { advanced }) => sum + advanced, 0), n: countOf(some) };
}

function shareWith(some: Some, at: number): number | null {
  return ratio(withOf(some, at), countOf(some));
}

function withOf(some: Some, at: number): number {
  return some.reduce((sum, one) => sum + one.with[at]!, 0);
}

function countOf(some: Some): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
