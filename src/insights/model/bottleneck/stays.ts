/** How long stays take, those that go on being censored (funnel.md §3): the median, and whether they take longer than others. Pure. */
import { normalBelow } from './significance.ts';

/** Stays of one length: ended after so many days, or still going on after them; `amount` in fen. */
export type Lifetime = { days: number; ended: boolean; count: number; amount: bigint };
export type Lifetimes = readonly Lifetime[];

/** How many stays there are. */
export function countStays(stays: Lifetimes): number {
  return stays.reduce((sum, { count }) => sum + count, 0);
}

/** The share (0..1) of stays that last longer than so many days, by the Kaplan–Meier product limit. */
export function lastingBeyond(stays: Lifetimes, days: number): number {
  return stepsOf(stays)
    .filter((step) => step.days <= days)
    .reduce((lasting, { atRisk, ended }) => lasting * (1 - ended / atRisk), 1);
}

/** The days after which half of the stays have ended, by Kaplan–Meier; null when fewer ended than that. */
export function medianStay(stays: Lifetimes): number | null {
  let lasting = 1;
  for (const { days, atRisk, ended } of stepsOf(stays)) {
    lasting *= 1 - ended / atRisk;
    if (lasting <= 0.5) return days;
  }
  return null;
}

/** The mean length of those that ended; null without any. */
export function meanStay(stays: Lifetimes): number | null {
  const ended = stays.filter((stay) => stay.ended);
  const days = ended.reduce((sum, { days, count }) => sum + days * count, 0);
  return ended.length === 0 ? null : days / countStays(ended);
}

/**
 * The chance that stays take so much longer than others although both last alike: the log-rank test (N. Mantel, Cancer
 * Chemotherapy Reports 50, 1966), one-sided. 1 where nothing ended and nothing can be said.
 */
export function slowerThanOthers(stays: Lifetimes, others: Lifetimes): number {
  const [own, all] = [stepsOf(stays), stepsOf([...stays, ...others])];
  let [excess, variance, place] = [0, 0, 0];
  let [atRiskHere, endedHere] = [countStays(stays), 0];
  for (const { days, atRisk, ended } of all) {
    while (place < own.length && own[place]!.days < days) place++;
    const here = own[place];
    [atRiskHere, endedHere] = [here?.atRisk ?? 0, here?.days === days ? here.ended : 0];
    const share = atRiskHere / atRisk;
    excess += endedHere - ended * share;
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1);
  }
  return variance > 0 ? normalBelow(excess / Math.sqrt(variance)) : 1;
}

/**
 * The chance that so many stays last longer than `days` although half of all truly end by then. Only stays that ended, or
 * that have lasted as long as that, tell.
 */
export function slowerThanAim(stays: Lifetimes, days: number): number {
  const told = countStays(stays.filter((stay) => stay.ended || stay.days >= days));
  if (told === 0) return 1;
  return normalBelow((0.5 - lastingBeyond(stays, days)) / Math.sqrt(0.25 / told));
}

type Step = { days: number; atRisk: number; ended: number };

/** Each length at which stays ended or were last seen, with how many lasted up to it and how many ended there. */
function stepsOf(stays: Lifetimes): Step[] {
  const byDays = Map.groupBy(stays, ({ days }) => days);
  let left = countStays(stays);
  return [...byDays]
    .toSorted(([a], [b]) => a - b)
    .map(([days, some]) => {
      const step = { days, atRisk: left, ended: countStays(some.filter(({ ended }) => ended)) };
      left -= countStays(some);
      return step;
    });
}
