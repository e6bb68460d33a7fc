/** How sure the deals of a period are, added up (funnel.md §6). Amounts are whole fen. */
import type { Day, Period } from '../../../platform/model/calendar.ts';
import type { Standing } from '../forecast/logged-deal.ts';
import { staticWeight, type Pipelines } from '../forecast/pipelines.ts';
import type { ForecastRules } from './category-limits.ts';
import { categoryOf, forecastCategories, type ForecastCategory } from './category.ts';

export type CategorySum = { count: number; amount: number; unpriced: number };
export type RollUp = Readonly<Record<ForecastCategory, CategorySum>>;

/** Does the deal belong to the period: won in it, or open and expected in it? `closedOn` is the day of the win. */
export function isDue({ move, closeOn }: Standing, period: Period, closedOn: Day | null): boolean {
  if (move.kind === 'won') return closedOn !== null && closedOn >= period.from && closedOn < period.to;
  return move.kind === 'open' && closeOn !== null && closeOn >= period.from && closeOn < period.to;
}

/** What categories are told by: the chances of stages, and the limits of the organisation. */
export type CategoryTerms = { pipelines: Pipelines; limits: ForecastRules };

/** The category of a deal as it stands. */
export function categoryIn(
  { pipelines, limits }: CategoryTerms,
  { deal, move, pick }: Standing,
): ForecastCategory {
  const probability = staticWeight(pipelines, deal.pipelineId, move.stageId);
  return categoryOf({ kind: move.kind, probability }, pick, limits);
}

/** Each deal in its own category only; deals without an amount that counts are counted beside it. */
export function rollUp(terms: CategoryTerms, due: readonly Standing[]): RollUp {
  const sums = Object.fromEntries(
    forecastCategories.map((category) => [category, { count: 0, amount: 0, unpriced: 0 }]),
  ) as Record<ForecastCategory, CategorySum>;
  for (const standing of due) {
    const sum = sums[categoryIn(terms, standing)];
    sum.count += 1;
    sum.amount += standing.amount ?? 0;
    if (standing.amount === null) sum.unpriced += 1;
  }
  return sums;
}

/** Closed ⊆ commit forecast ⊆ best-case forecast; omitted deals are in none of them, nor in the open pipeline. */
export function cumulate(sums: RollUp): {
  commitForecast: number;
  bestCaseForecast: number;
  openPipeline: number;
} {
  const commitForecast = sums.closed.amount + sums.commit.amount;
  return {
    commitForecast,
    bestCaseForecast: commitForecast + sums.best_case.amount,
    openPipeline: sums.pipeline.amount + sums.best_case.amount + sums.commit.amount,
  };
}
