/** Forecasts that people stand for, and how good these were when the period was over. */
import { addDays, daysBetween, type Day, type Period } from '../../../platform/model/calendar.ts';

export type Submitted = { forecasterId: string; periodFrom: Day; submittedOn: Day; commit: number };

/**
 * By which submission a forecaster is judged: his last one of the period's first third, when there was still something to
 * foresee; else his first one. Undefined without any.
 */
export function judgedSubmission<S extends Submitted>(
  submissions: readonly S[],
  { from, to }: Period,
): S | undefined {
  const early = addDays(from, Math.floor(daysBetween(from, to) / 3));
  const inOrder = submissions.toSorted((a, b) => (a.submittedOn < b.submittedOn ? -1 : 1));
  return inOrder.findLast(({ submittedOn }) => submittedOn <= early) ?? inOrder[0];
}
