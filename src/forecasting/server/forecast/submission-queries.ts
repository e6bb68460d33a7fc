/** What was submitted, and how good each forecaster was. */
import { dayOf, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { accuracyOf } from '../../model/forecast/accuracy.ts';
import type { ForecastAsked } from '../../model/forecast/contract.ts';
import { wonIn, type Terms } from '../../model/forecast/forecast-at.ts';
import { judgedSubmission, type Submitted } from '../../model/forecast/submission.ts';
import type { Subject, TargetPeriod } from '../../model/target/target-levels.ts';
import { readAsked, readKnown } from './asked-forecast.ts';

const mostShown = 60;
/** Periods that are over, by which forecasters are judged. */
const mostJudged = 1000;

type Row = Awaited<ReturnType<ReturnType<typeof submissionRows>['execute']>>[number];

/** The period's submissions for the subject, and each forecaster's accuracy in its periods that are over. Refuses as readForecast does. */
export async function listSubmissions(work: Work, query: ForecastAsked) {
  const asked = await readAsked(work, query);
  const { subject, period } = asked;
  const rows = await submissionsOf(work, subject, period.kind)
    .where('s.period_from', '=', period.from)
    .limit(mostShown)
    .execute();
  const today = dayOf(work.now, work.principal.timeZone);
  const past = await submissionsOf(work, subject, period.kind)
    .where('s.period_from', '<', periodOf(period.kind, today).from)
    .limit(mostJudged)
    .execute();
  const known = await readKnown(work, asked);
  return {
    items: rows.map(wireSubmission),
    accuracy: accuracyOfForecasters(work, known.termsOf(subject), past, period.kind),
  };
}

export async function getSubmission(work: Work, id: string) {
  const row = await submissionRows(work).where('s.id', '=', id).executeTakeFirst();
  return row ? wireSubmission(row) : refuse(refusals.notFound);
}

function submissionsOf(work: Work, subject: Subject, kind: TargetPeriod) {
  return submissionRows(work)
    .where('s.subject_kind', '=', subject.kind)
    .where('s.subject_id', '=', subject.id)
    .where('s.period_kind', '=', kind)
    .orderBy('s.submitted_at', 'desc')
    .orderBy('s.id', 'desc');
}

function submissionRows({ db, principal }: Work) {
  return db
    .selectFrom('forecast_submission as s')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.forecaster_id'),
    )
    .select([
      's.id',
      's.period_from',
      's.commit_amount',
      's.best_case_amount',
      's.expected_amount',
      's.won_amount',
      's.note',
      's.submitted_at',
      's.forecaster_id',
      'u.name',
    ])
    .where('s.tenant_id', '=', principal.tenantId);
}

function wireSubmission(row: Row) {
  return {
    id: row.id,
    forecaster: { id: row.forecaster_id, name: row.name },
    commit: String(row.commit_amount),
    bestCase: String(row.best_case_amount),
    expected: String(row.expected_amount),
    won: String(row.won_amount),
    note: row.note,
    at: row.submitted_at.toISOString(),
  };
}

/** By |submitted − came| ÷ came over the periods in which he forecast for the subject. */
function accuracyOfForecasters({ principal }: Work, terms: Terms, past: readonly Row[], kind: TargetPeriod) {
  const submitted = past.map((row): Submitted & { name: string } => ({
    forecasterId: row.forecaster_id,
    name: row.name,
    periodFrom: row.period_from,
    submittedOn: dayOf(row.submitted_at, principal.timeZone),
    commit: Number(row.commit_amount),
  }));
  const actualOf = (from: Day) => {
    const period = periodOf(kind, from);
    return wonIn(terms, { from: terms.startOf(period.from), to: terms.startOf(period.to) });
  };
  return [...Map.groupBy(submitted, ({ forecasterId }) => forecasterId)].map(([id, own]) => {
    const judged = [...Map.groupBy(own, ({ periodFrom }) => periodFrom)].flatMap(([from, some]) => {
      const one = judgedSubmission(some, periodOf(kind, from));
      return one ? [{ forecast: one.commit, actual: actualOf(from) }] : [];
    });
    return { forecaster: { id, name: own[0]!.name }, ...accuracyOf(judged) };
  });
}
