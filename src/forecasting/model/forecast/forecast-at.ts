/** The forecast of a period as seen from an instant, from nothing that was written later (funnel.md §7.5). */
import { addMonths, type Day, type Period } from '../../../platform/model/calendar.ts';
import type { ForecastRules } from '../categories/category-limits.ts';
import { calibrate, placeInQuarter, type Settled } from './calibrate.ts';
import {
  addUp,
  atLevel,
  expectDeals,
  expectNewDeals,
  momentsOf,
  type Expected,
  type ExpectedNew,
  type Instants,
} from './expect-deals.ts';
import { fewestClosed, type FittedModel } from './fit-model.ts';
import { standingAt, standingsAt, type LoggedDeal, type Standing } from './logged-deal.ts';
import { staticWeight, type Pipelines } from './pipelines.ts';
import { bandOf, drawPeriod, type Band, type Draws } from './simulate.ts';

/** What a forecast is about, and what it may know. */
export type Terms = {
  deals: readonly LoggedDeal[];
  pipelines: Pipelines;
  /** From which chance on a deal is in which category. */
  limits: ForecastRules;
  /** When a day begins in the organisation's time zone. */
  startOf: (day: Day) => number;
  /** Is the deal, as it stood, one of those forecast for? All of them teach. */
  belongs: (standing: Standing) => boolean;
};

/** What is expected of a period, before chance is drawn. */
export type Expectation = {
  /** Won in the period by then. */
  won: number;
  /** With what was won; by static weights where there are too few closed deals. */
  expected: number;
  /** What deals not made yet bring of it. */
  fromNew: number;
  /** Closed deals that it rests on. */
  closed: number;
  /** The open deals with their chances in the period. */
  deals: readonly Expected[];
  /** Deals not made yet, and the shock common to all; null below `fewestClosed` closed deals. */
  learned: { made: readonly ExpectedNew[]; shock: number } | null;
};

export type Forecast = Expectation & {
  /** Null below `fewestClosed` closed deals: then nothing is claimed about how sure it is. */
  band: Band | null;
  draws: Draws;
};

/** With what was learned by `at`, for many subjects at once; `settled` are months that were over by then. */
export function forecastWith(
  terms: Terms,
  model: FittedModel,
  settled: readonly Settled[],
  at: number,
  period: Period,
): Forecast {
  const expectation = expectWith(terms, model, settled, at, period);
  const { learned, deals, won } = expectation;
  if (learned === null) return { ...expectation, band: null, draws: [] };
  const draws = drawPeriod(deals, learned.made, learned.shock, won, seedOf(period.from));
  return { ...expectation, band: bandOf(draws), draws };
}

/** Without a band, which is most of the work. */
export function expectWith(
  terms: Terms,
  model: FittedModel,
  settled: readonly Settled[],
  at: number,
  period: Period,
): Expectation {
  const { startOf } = terms;
  const open = openAt(terms, at);
  const won = wonIn(terms, { from: startOf(period.from), to: Math.min(at + 1, startOf(period.to)) }, at);
  if (model.closed < fewestClosed) return byWeights(terms, open, model.closed, won, period);
  const { levels, shock } = calibrate(settled);
  const months = monthsAhead(period, at, startOf);
  const deals = addUp(
    months.map((month) => atLevel(expectDeals(model, open, at, month, startOf), levels[month.place]!)),
  );
  const share = shareOfNew(terms, at);
  const made = months.flatMap((month) =>
    expectNewDeals(model, at, month).map((one) => ({
      ...one,
      wins: one.wins * share * levels[month.place]!,
    })),
  );
  return {
    won,
    expected: won + momentsOf(deals, made).mean,
    fromNew: momentsOf([], made).mean,
    closed: model.closed,
    deals,
    learned: { made, shock },
  };
}

/** Too little was closed to learn from: amounts due in the period times the weights of their stages, and no band. */
function byWeights(
  { pipelines }: Terms,
  open: readonly Standing[],
  closed: number,
  won: number,
  { from, to }: Period,
): Expectation {
  const deals = open.map((standing) => {
    const { deal, move, amount, closeOn } = standing;
    const isDue = closeOn !== null && closeOn >= from && closeOn < to;
    const weight = staticWeight(pipelines, deal.pipelineId, move.stageId);
    return { standing, chance: isDue ? weight : 0, worth: amount ?? 0 };
  });
  return { won, expected: won + momentsOf(deals, []).mean, fromNew: 0, closed, deals, learned: null };
}

export function openAt({ deals, belongs }: Terms, at: number): Standing[] {
  return standingsAt(deals, at).filter((standing) => standing.move.kind === 'open' && belongs(standing));
}

/** The amount of deals whose last known stage, by `until`, is a win in the period. */
export function wonIn({ deals, belongs }: Terms, { from, to }: Instants, until = Infinity): number {
  return standingsAt(deals, until).reduce((sum, standing) => {
    const { kind, at } = standing.move;
    if (kind !== 'won' || at < from || at >= to || !belongs(standing)) return sum;
    return sum + (standing.amount ?? 0);
  }, 0);
}

/** The months of the period that are not over, each with its place in the quarter. */
function monthsAhead(
  { from, to }: Period,
  at: number,
  startOf: Terms['startOf'],
): (Instants & { place: number })[] {
  const months: (Instants & { place: number })[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) {
    const bounds = { from: startOf(month), to: startOf(addMonths(month, 1)) };
    if (bounds.to > at) months.push({ ...bounds, place: placeInQuarter(month) });
  }
  return months;
}

const halfYear = 182 * 86_400_000;

/** Of new deals those forecast for get the share that they had of the deals made in the half year before. */
function shareOfNew({ deals, belongs }: Terms, at: number): number {
  const recent = deals.filter(({ moves }) => moves[0]!.at <= at && moves[0]!.at > at - halfYear);
  const own = recent.filter((deal) => belongs(standingAt(deal, deal.moves[0]!.at)!)).length;
  return recent.length === 0 ? 0 : own / recent.length;
}

/** One seed a period, so that two views of it draw alike. */
function seedOf(day: Day): number {
  return Number(day.replaceAll('-', ''));
}
