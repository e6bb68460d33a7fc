import { workingMinutesBetween, type WorkingHours } from '../../../platform/model/working-hours.ts';
import type { CaseClock } from './sla.ts';

/** Working minutes from the opening of a case to the first response and to the solution; null while that is not noted. */
export type WorkedTime = { respondMinutes: number | null; solveMinutes: number | null };

/**
 * How long the organisation took in working time; nights, weekends and holidays do not count, waiting for the customer does.
 */
export function workedTime(
  openedAt: Date,
  { respondedAt, solvedAt }: Pick<CaseClock, 'respondedAt' | 'solvedAt'>,
  hours: WorkingHours,
): WorkedTime {
  const until = (at: Date | null) =>
    at && Math.max(0, Math.floor(workingMinutesBetween(openedAt, at, hours)));
  return { respondMinutes: until(respondedAt), solveMinutes: until(solvedAt) };
}
