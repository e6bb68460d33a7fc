/** A subject's part of what is known: its forecast, and its deals of a period. */
import type { Period } from '../../../platform/model/calendar.ts';
import { isDue } from '../../model/categories/roll-up.ts';
import { fitModel, type FittedModel } from '../../model/forecast/fit-model.ts';
import {
  expectWith,
  forecastWith,
  type Expectation,
  type Forecast,
  type Terms,
} from '../../model/forecast/forecast-at.ts';
import { standingsAt, type Standing } from '../../model/forecast/logged-deal.ts';
import type { Subject } from '../../model/target/target-levels.ts';
import { settledBefore } from '../history/settled-months.ts';
import type { Known } from './asked-forecast.ts';

export const fenOf = (amount: number): string => String(Math.round(amount));

/** The model as of an instant; one serves all subjects. */
export function fitAt({ termsOf }: Known, subject: Subject, at: number): FittedModel {
  const { deals, pipelines, startOf } = termsOf(subject);
  return fitModel(deals, pipelines, at, startOf);
}

export function forecastOf(
  { termsOf, settled, today }: Known,
  model: FittedModel,
  subject: Subject,
  at: number,
  period: Period,
): Forecast {
  return forecastWith(termsOf(subject), model, settledBefore(settled, today), at, period);
}

/** The same without a band: for one of many. */
export function expectationOf(
  { termsOf, settled, today }: Known,
  model: FittedModel,
  subject: Subject,
  at: number,
  period: Period,
): Expectation {
  return expectWith(termsOf(subject), model, settledBefore(settled, today), at, period);
}

/** The subject's deals of the period as they stood. */
export function dueAt(
  { deals, belongs }: Terms,
  at: number,
  period: Period,
  dayAt: (instant: number) => string,
): Standing[] {
  return standingsAt(deals, at).filter(
    (standing) =>
      isDue(standing, period, standing.move.kind === 'won' ? dayAt(standing.move.at) : null) &&
      belongs(standing),
  );
}
