import { dayOf, type Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Subject } from '../../model/target/target-levels.ts';
import { getSubject, reachesSubject } from '../target/subjects-in-reach.ts';

/** His own, and those of the subjects whose targets he sets; not of a period that is over. */
export async function maySubmitFor(work: Work, subject: Subject, period: Period): Promise<boolean> {
  const { principal, now } = work;
  if (principal.userId === null || dayOf(now, principal.timeZone) >= period.to) return false;
  if (subject.kind === 'person' && subject.id === principal.userId) return true;
  const { teamId } = await getSubject(work, subject, 'deal');
  return reachesSubject(principal, 'update', subject, teamId);
}
