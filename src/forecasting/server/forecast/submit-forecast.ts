/** Standing for a forecast: what somebody says of a period, kept for ever. */
import { dayOf, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { forecastRefusals } from '../../model/refusals.ts';
import type { Subject, TargetPeriod } from '../../model/target/target-levels.ts';
import { readAsked, readKnown } from './asked-forecast.ts';
import { expectationOf, fitAt } from './forecast-of-subject.ts';
import { maySubmitFor } from './may-submit.ts';
import { getSubmission } from './submission-queries.ts';

type NewSubmission = {
  kind: TargetPeriod;
  from: Day;
  subject: Subject;
  commit: string;
  bestCase: string;
  note: string | null;
};

/**
 * Keeps a commitment and a best case beside what the model said and what was won then. Refuses a best case below the
 * commitment, a period that is over, and who neither forecasts for himself nor sets the subject's targets.
 */
export async function submitForecast(work: Work, told: NewSubmission) {
  const { principal, now, db } = work;
  const query = {
    kind: told.kind,
    on: told.from,
    subjectKind: told.subject.kind,
    subjectId: told.subject.id,
  };
  const asked = await readAsked(work, query);
  const period = periodOf(told.kind, told.from);
  if (BigInt(told.bestCase) < BigInt(told.commit)) refuse(forecastRefusals.bestBelowCommit);
  if (dayOf(now, principal.timeZone) >= period.to) refuse(forecastRefusals.periodOver);
  if (!(await maySubmitFor(work, told.subject, period))) refuse(forecastRefusals.notForecaster);
  const id = newId();
  const known = await readKnown(work, asked);
  const model = fitAt(known, told.subject, known.at);
  const { expected, won } = expectationOf(known, model, told.subject, known.at, period);
  await db
    .insertInto('forecast_submission')
    .values({
      tenant_id: principal.tenantId,
      id,
      subject_kind: told.subject.kind,
      subject_id: told.subject.id,
      period_kind: told.kind,
      period_from: period.from,
      commit_amount: BigInt(told.commit),
      best_case_amount: BigInt(told.bestCase),
      expected_amount: BigInt(Math.round(expected)),
      won_amount: BigInt(Math.round(won)),
      note: told.note || null,
      forecaster_id: principal.userId!,
      submitted_at: now,
    })
    .execute();
  work.record({
    type: 'forecast.submitted',
    object: 'forecast',
    recordId: null,
    changes: { commit: { from: null, to: told.commit }, best_case: { from: null, to: told.bestCase } },
    payload: { subject: told.subject, kind: told.kind, from: period.from },
  });
  return getSubmission(work, id);
}
