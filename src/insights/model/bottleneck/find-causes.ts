/** What the lost of a stage have that those that went on have not (requirement D14). It points at causes, it proves none. Pure. */
import { newcombe, type Interval, type Share } from '../statistics.ts';
import { fewestJudged } from './gaps.ts';
import { controlFalseDiscoveries, lowerThanOther } from './significance.ts';

/** Of the decided passages with a sign, and without it, how many went on. */
export type SignTally = { id: string; with: Share; without: Share };

export type Cause = SignTally & {
  withRate: number;
  withoutRate: number;
  /** How much lower the rate with the sign is, with its 95 % interval. */
  difference: number;
  interval: Interval;
  /** How many more would have gone on at the rate of those without it. */
  missed: number;
  /** Chance explains it in at most 5 % of what is told so, among all signs looked at. */
  isSure: boolean;
};

/**
 * The signs with which fewer deals go on than without, those that cost most first, the sure before the others. A sign with
 * fewer than 20 deals on either side tells nothing.
 */
export function findCauses(tallies: readonly SignTally[], share = 0.05): Cause[] {
  const judged = tallies.filter((tally) => tally.with.n >= fewestJudged && tally.without.n >= fewestJudged);
  const adjusted = controlFalseDiscoveries(judged.map((tally) => lowerThanOther(tally.with, tally.without)));
  return judged
    .map((tally, index): Cause => {
      const [withRate, withoutRate] = [rateOf(tally.with), rateOf(tally.without)];
      const difference = withoutRate - withRate;
      return {
        ...tally,
        withRate,
        withoutRate,
        difference,
        interval: newcombe(tally.without, tally.with)!,
        missed: difference * tally.with.n,
        isSure: adjusted[index]! <= share,
      };
    })
    .filter(({ difference }) => difference > 0)
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.missed - a.missed);
}

function rateOf({ successes, n }: Share): number {
  return successes / n;
}
