/** The forecast of a period: what is won, what will come of the open deals and of new ones, beside target and categories. */
import { addDays, type Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { cumulate, rollUp, type RollUp } from '../../model/categories/roll-up.ts';
import { forecastCategories } from '../../model/categories/category.ts';
import type { ForecastAsked, WireForecast, WireForecastRow } from '../../model/forecast/contract.ts';
import { fewestClosed, type FittedModel } from '../../model/forecast/fit-model.ts';
import { wonIn, type Forecast, type Terms } from '../../model/forecast/forecast-at.ts';
import { standingsAt } from '../../model/forecast/logged-deal.ts';
import { chanceOfTarget, coverageOfTarget } from '../../model/forecast/targets-ahead.ts';
import { targetLevels, type TargetLevel } from '../../model/target/target-levels.ts';
import type { SubjectInReach } from '../target/subjects-in-reach.ts';
import { targetOf } from '../target/target-queries.ts';
import { below, nameOfSubject, readAsked, readKnown, type Asked, type Known } from './asked-forecast.ts';
import { dueAt, expectationOf, fenOf, fitAt, forecastOf } from './forecast-of-subject.ts';
import { maySubmitFor } from './may-submit.ts';

type Targets = Record<TargetLevel, bigint | null>;

/** Refuses who sees no amounts of deals, and subjects out of reach as not found. */
export async function readForecast(work: Work, query: ForecastAsked): Promise<WireForecast> {
  const asked = await readAsked(work, query);
  const shown = subjectsShown(asked);
  const targets = await targetOf(work, asked.period, asked.subject);
  const ofRows = new Map<string, Targets>();
  for (const { subject } of shown) ofRows.set(subject.id, await targetOf(work, asked.period, subject));
  const maySubmit = await maySubmitFor(work, asked.subject, asked.period);
  const known = await readKnown(work, asked);
  const model = fitAt(known, asked.subject, known.at);
  const forecast = forecastOf(known, model, asked.subject, known.at, asked.period);
  return {
    period: asked.period,
    asOf: work.now.toISOString(),
    currency: asked.currency,
    subject: { ...asked.subject, name: nameOfSubject(work, asked) },
    fewest: fewestClosed,
    every: known.history.every,
    ...wireForecast(forecast),
    ...againstTargets(known, asked, forecast, targets),
    ...categoriesOf(known, asked),
    weekAgo: weekAgo(known, asked),
    rows: shown.map((one) => rowOf(known, model, asked, one, ofRows.get(one.subject.id)!)),
    maySubmit,
  };
}

/** More would be no page to read; then only those right below stand beside the subject. */
const mostRows = 60;

function subjectsShown({ subject, subjects }: Asked): readonly SubjectInReach[] {
  const inside = new Set(below(subjects, subject).map(({ id }) => id));
  const all = subjects.filter((one) => inside.has(one.subject.id));
  if (all.length <= mostRows) return all;
  return all.filter((one) => one.subject.id === subject.id || one.above?.id === subject.id);
}

function wireForecast({ won, expected, fromNew, band, closed }: Forecast) {
  return {
    won: fenOf(won),
    expected: fenOf(expected),
    fromNew: fenOf(fromNew),
    band: band && { p10: fenOf(band.p10), p50: fenOf(band.p50), p90: fenOf(band.p90) },
    closed,
  };
}

function againstTargets(known: Known, asked: Asked, forecast: Forecast, targets: Targets) {
  const terms = known.termsOf(asked.subject);
  const sums = rollUpAt(known, terms, known.at, asked.period);
  const open = cumulate(sums).openPipeline;
  const told = (level: TargetLevel): number | null =>
    targets[level] === null ? null : Number(targets[level]);
  const chances = Object.fromEntries(
    targetLevels.map((level) => [level, chanceOfTarget(forecast.draws, told(level))]),
  ) as Record<TargetLevel, number | null>;
  return {
    targets: Object.fromEntries(
      targetLevels.map((level) => [level, targets[level] === null ? null : String(targets[level])]),
    ) as Record<TargetLevel, string | null>,
    chances,
    coverage: {
      open: fenOf(open),
      ...coverageOfTarget(open, told('target'), forecast.won, closedAmounts(terms, known.at)),
    },
  };
}

const yearLength = 365 * 86_400_000;

/** What was won and lost in the year before, by the last amounts. */
function closedAmounts({ deals, belongs }: Terms, at: number): { won: number; lost: number } {
  const sums = { won: 0, lost: 0 };
  for (const standing of standingsAt(deals, at)) {
    const { kind, at: closedAt } = standing.move;
    if (kind === 'open' || closedAt <= at - yearLength || !belongs(standing)) continue;
    sums[kind] += standing.amount ?? 0;
  }
  return sums;
}

/** The deals due in the period as they stood, by category. */
function rollUpAt({ history, dayAt }: Known, terms: Terms, at: number, period: Period): RollUp {
  return rollUp(history, dueAt(terms, at, period, dayAt));
}

function categoriesOf(known: Known, { subject, period }: Asked) {
  const terms = known.termsOf(subject);
  const sums = rollUpAt(known, terms, known.at, period);
  const undated = standingsAt(terms.deals, known.at).filter(
    (one) => one.move.kind === 'open' && one.closeOn === null && terms.belongs(one),
  );
  const { commitForecast, bestCaseForecast, openPipeline } = cumulate(sums);
  return {
    categories: Object.fromEntries(
      forecastCategories.map((category) => [
        category,
        { ...sums[category], amount: fenOf(sums[category].amount) },
      ]),
    ) as WireForecast['categories'],
    commitForecast: fenOf(commitForecast),
    bestCaseForecast: fenOf(bestCaseForecast),
    openPipeline: fenOf(openPipeline),
    undated: {
      count: undated.length,
      amount: fenOf(undated.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
    },
  };
}

const weekLength = 7 * 86_400_000;

/** The same seen seven days ago, from nothing written later. */
function weekAgo(known: Known, { subject, period }: Asked): WireForecast['weekAgo'] {
  const at = known.at - weekLength;
  const then = { ...known, today: addDays(known.today, -7) };
  const forecast = expectationOf(then, fitAt(known, subject, at), subject, at, period);
  const sums = rollUpAt(known, known.termsOf(subject), at, period);
  return {
    expected: fenOf(forecast.expected),
    won: fenOf(forecast.won),
    openPipeline: fenOf(cumulate(sums).openPipeline),
  };
}

function rowOf(
  known: Known,
  model: FittedModel,
  { period }: Asked,
  { subject, name, above }: SubjectInReach,
  targets: Targets,
): WireForecastRow {
  const terms = known.termsOf(subject);
  const forecast = expectationOf(known, model, subject, known.at, period);
  const { commitForecast, bestCaseForecast, openPipeline } = cumulate(
    rollUpAt(known, terms, known.at, period),
  );
  const bounds = { from: terms.startOf(period.from), to: terms.startOf(period.to) };
  return {
    subject,
    name,
    above,
    target: targets.target === null ? null : String(targets.target),
    won: fenOf(wonIn(terms, bounds)),
    commitForecast: fenOf(commitForecast),
    bestCaseForecast: fenOf(bestCaseForecast),
    openPipeline: fenOf(openPipeline),
    expected: fenOf(forecast.expected),
  };
}
