/** What past periods brought beside what was to be expected at their beginnings, from the log only (funnel.md §7.6). */
import type { Period } from '../../../platform/model/calendar.ts';
import { categoryIn } from '../categories/roll-up.ts';
import { placeInQuarter, type Settled } from './calibrate.ts';
import { expectDeals, expectNewDeals, momentsOf, type Instants } from './expect-deals.ts';
import { fewestClosed, fitModel, type FittedModel } from './fit-model.ts';
import { forecastWith, openAt, wonIn, type Forecast, type Terms } from './forecast-at.ts';
import type { Standing } from './logged-deal.ts';
import { staticWeight } from './pipelines.ts';

/** The three that the model has to beat. */
export type Baselines = {
  /** Amounts of open deals due by the rep's date, times the weight of their stage. */
  weights: number;
  /** What the same period brought a year earlier; null when the log does not reach back. */
  lastYear: number | null;
  /** Amounts of deals in the category commit, due by the rep's date. */
  commit: number;
};

/** A past month as the model saw it at its beginning, uncorrected; undefined when too little was closed by then. */
export function settleMonth(terms: Terms, month: Period): Settled | undefined {
  return settleWith(terms, fitBefore(terms, month), month);
}

/** What was to be learned by the last instant before the period. */
export function fitBefore({ deals, pipelines, startOf }: Terms, { from }: Period): FittedModel {
  return fitModel(deals, pipelines, startOf(from) - 1, startOf);
}

/** The same with a model that was fitted at the month's beginning. */
export function settleWith(terms: Terms, model: FittedModel, month: Period): Settled | undefined {
  const period = boundsIn(terms, month);
  const at = period.from - 1;
  if (model.closed < fewestClosed) return undefined;
  const all = { ...terms, belongs: () => true };
  const expected = expectDeals(model, openAt(all, at), at, period, terms.startOf);
  return {
    ...momentsOf(expected, expectNewDeals(model, at, period)),
    place: placeInQuarter(month.from),
    actual: wonIn(all, period),
  };
}

function boundsIn({ startOf }: Terms, { from, to }: Period): Instants {
  return { from: startOf(from), to: startOf(to) };
}

/** A past period: what the model would have said at its beginning, what others would have, and what came. */
export type Replayed = { period: Period; forecast: Forecast; actual: number; baselines: Baselines };

/** `settled` are months that were over by the period's beginning: only these correct the model. */
export function replayPeriod(terms: Terms, settled: readonly Settled[], period: Period): Replayed {
  return replayWith(terms, fitBefore(terms, period), settled, period);
}

/** The same with a model that was fitted at the period's beginning. */
export function replayWith(
  terms: Terms,
  model: FittedModel,
  settled: readonly Settled[],
  period: Period,
): Replayed {
  const bounds = boundsIn(terms, period);
  const at = bounds.from - 1;
  const due = openAt(terms, at).filter((one) => isDueBefore(terms, one, bounds.to));
  return {
    period,
    forecast: forecastWith(terms, model, settled, at, period),
    actual: wonIn(terms, bounds),
    baselines: {
      weights: sumOf(due, (one) => (one.amount ?? 0) * weightOf(terms, one)),
      commit: sumOf(due, (one) => (categoryIn(terms, one) === 'commit' ? (one.amount ?? 0) : 0)),
      lastYear: lastYear(terms, bounds),
    },
  };
}

function lastYear(terms: Terms, { from, to }: Instants): number | null {
  const before = { from: yearBefore(from), to: yearBefore(to) };
  return terms.deals.some(({ moves }) => moves[0]!.at <= before.from) ? wonIn(terms, before) : null;
}

function yearBefore(instant: number): number {
  return new Date(instant).setUTCFullYear(new Date(instant).getUTCFullYear() - 1);
}

const usualDays = 60;

/** Overdue dates count as due now; without a date a deal is due sixty days after its creation. */
function isDueBefore({ startOf }: Terms, { closeOn, deal }: Standing, to: number): boolean {
  return (closeOn === null ? deal.moves[0]!.at + usualDays * 86_400_000 : startOf(closeOn)) < to;
}

function weightOf({ pipelines }: Terms, { deal, move }: Standing): number {
  return staticWeight(pipelines, deal.pipelineId, move.stageId);
}

function sumOf<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}
