/** What each open deal, and those not made yet, bring to a period by the fitted model (funnel.md §7.5). */
import type { Day } from '../../../platform/model/calendar.ts';
import { smoothedShare } from '../../../insights/model/statistics.ts';
import type { FittedModel, RankFit } from './fit-model.ts';
import { ageKey, dateClassOf, dateKey, rankKey, type LookAlikes, type Window } from './look-alikes.ts';
import { daysFrom, type Standing } from './logged-deal.ts';
import { winsToCome } from './new-deals.ts';
import { shareOfWins } from './timing.ts';
import { agedShare, bandIn, smoothing } from './win-shares.ts';

/** `chance` is that of being won within the period; `worth` what it will then be worth. */
export type Expected = { standing: Standing; chance: number; worth: number };

/** Wins of deals that are not made yet: how many are expected, and what such deals are worth. */
export type ExpectedNew = { wins: number; amounts: readonly number[] };

/** The most that is believed of any deal before it is signed. */
const surest = 0.97;

export type Instants = { from: number; to: number };

/**
 * The open deals with their chance to be won in the period as seen from `at`: how often deals that looked alike were won in
 * such a window. Few look-alikes lean on the share of their stage and age (`win-shares`) times the share of wins that falls
 * into the window (`timing`). The rep's date moves it as far as his dates can be believed.
 */
export function expectDeals(
  model: FittedModel,
  open: readonly Standing[],
  at: number,
  period: Instants,
  startOf: (day: Day) => number,
): Expected[] {
  const window = { from: Math.max(0, daysFrom(at, period.from)), to: daysFrom(at, period.to) };
  return open.map((standing) => {
    const { deal, move, amount } = standing;
    const fit = model.pipelines.get(deal.pipelineId)?.ranks[move.rank];
    if (!fit || window.to <= 0) return { standing, chance: 0, worth: amount ?? 0 };
    const chance = chanceOf(
      { model, fit, alike: model.lookAlikes(deal.pipelineId, window), window, at, startOf },
      standing,
    );
    return { standing, chance, worth: (amount ?? 0) * fit.factor };
  });
}

type Looking = {
  model: FittedModel;
  fit: RankFit;
  alike: LookAlikes;
  window: Window;
  at: number;
  startOf: (day: Day) => number;
};

function chanceOf(
  { model, fit, alike, window, at, startOf }: Looking,
  { move, ownerId, teamId, closeOn }: Standing,
): number {
  const { rank } = move;
  const age = Math.max(0, daysFrom(move.at, at));
  const timely = shareOfWins(fit.timing, age, window.from, window.to);
  const of = (key: string, prior: number) => {
    const { n, won } = alike.get(key) ?? { n: 0, won: 0 };
    return smoothedShare(won, n, prior, smoothing);
  };
  const stage = of(rankKey(rank), fit.share * timely);
  const aged = of(
    ageKey(rank, bandIn(fit.bands, age)),
    Math.min(stage, agedShare(fit.share, fit.bands, age) * timely),
  );
  const dated = of(dateKey(rank, dateClassOf(closeOn, at, window, startOf)), stage);
  const own = fit.groups.get(ownerId ?? '') ?? fit.groups.get(teamId ?? '') ?? fit.share;
  const trust = model.trustInDates(ownerId);
  const lift = stage === 0 ? 1 : (dated / stage) ** trust;
  return Math.min(surest, aged * lift * (fit.share === 0 ? 1 : own / fit.share));
}

/** The same for deals still to be made, over all pipelines. */
export function expectNewDeals(model: FittedModel, at: number, period: Instants): ExpectedNew[] {
  const [from, to] = [Math.max(0, daysFrom(at, period.from)), daysFrom(at, period.to)];
  return [...model.pipelines.values()].map(({ newDeals }) => ({
    wins: winsToCome(newDeals, from, to),
    amounts: newDeals.amounts,
  }));
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean and variance of what is expected: independent wins, and a Poisson number of new ones. */
export function momentsOf(
  deals: readonly Expected[],
  made: readonly ExpectedNew[],
): { mean: number; variance: number } {
  let [mean, variance] = [0, 0];
  for (const { chance, worth } of deals) {
    mean += chance * worth;
    variance += chance * (1 - chance) * worth * worth;
  }
  for (const { wins, amounts } of made) {
    mean += wins * meanOf(amounts);
    variance += wins * meanOf(amounts.map((amount) => amount * amount));
  }
  return { mean, variance };
}

/** Corrected by a level learned from past errors. */
export function atLevel(deals: readonly Expected[], level: number): Expected[] {
  return deals.map((one) => ({ ...one, chance: Math.min(surest, one.chance * level) }));
}

/** Chances of the same deals in periods one after the other, added up. */
export function addUp(parts: readonly (readonly Expected[])[]): Expected[] {
  const [first = [], ...others] = parts;
  return first.map((one, index) => ({
    ...one,
    chance: Math.min(
      surest,
      others.reduce((sum, part) => sum + part[index]!.chance, one.chance),
    ),
  }));
}
