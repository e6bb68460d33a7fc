/** Whether deals quoted for with the standard template are lost less often than comparable deals without. Pure. */
import { matchedDifference, type Stratum } from '../../../insights/model/matched-difference.ts';
import { ratio, type Interval, type Share } from '../../../insights/model/statistics.ts';

/** Decided deals, and those of them that were lost. */
export type Losses = { deals: number; lost: number };

/** Deals of one pipeline, one band of amounts and one source (or product): what is compared with what. */
export type LossStratum = { with: Losses; without: Losses };

/** With fewer comparable deals on either side nothing is said (funnel.md §2: no ranking below 20). */
export const fewestDeals = 20;

type RatedLosses = Losses & { rate: number | null };

export type TemplateEffect = {
  /** All decided deals, as they are. */
  with: RatedLosses;
  without: RatedLosses;
  /** Those in strata with both sides: only they are compared. */
  matched: { with: number; without: number; strata: number };
  /** Loss rates among comparable deals, the difference in shares with its 95 % interval; null when there are too few. */
  compared: { with: number; without: number; difference: number; interval: Interval } | null;
  verdict: 'less' | 'more' | 'unclear' | 'too_few';
};

/**
 * The effect by the Mantel–Haenszel risk difference over the strata (see `matchedDifference`): fewer losses where its 95 %
 * interval lies below zero, more where above, unclear where it holds zero, too few to say below 20 comparable deals on
 * either side or when all of them ended alike. It tells that both go together, not that one causes the other.
 */
export function templateEffect(strata: readonly LossStratum[]): TemplateEffect {
  const both = strata.filter((one) => one.with.deals > 0 && one.without.deals > 0);
  const matched = {
    with: sumOf(both, 'with').deals,
    without: sumOf(both, 'without').deals,
    strata: both.length,
  };
  const sides = { with: rated(sumOf(strata, 'with')), without: rated(sumOf(strata, 'without')), matched };
  const told = matchedDifference(both.map(sharesOf));
  const isFew = matched.with < fewestDeals || matched.without < fewestDeals;
  if (isFew || told?.interval == null) return { ...sides, compared: null, verdict: 'too_few' };
  const { interval } = told;
  const verdict = interval.high < 0 ? 'less' : interval.low > 0 ? 'more' : 'unclear';
  return { ...sides, compared: { ...told, interval }, verdict };
}

function sumOf(strata: readonly LossStratum[], side: 'with' | 'without'): Losses {
  return strata.reduce(
    (sum, one) => ({ deals: sum.deals + one[side].deals, lost: sum.lost + one[side].lost }),
    { deals: 0, lost: 0 },
  );
}

function sharesOf(one: LossStratum): Stratum {
  return { with: shareOf(one.with), without: shareOf(one.without) };
}

function shareOf({ deals, lost }: Losses): Share {
  return { successes: lost, n: deals };
}

function rated(side: Losses): RatedLosses {
  return { ...side, rate: ratio(side.lost, side.deals) };
}
