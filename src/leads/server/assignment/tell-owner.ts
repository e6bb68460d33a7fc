/** Who is told what when leads change hands by themselves. */
import { notifyAll } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadToAssign } from './find-assignable.ts';

export type NewOwner = { lead: LeadToAssign; ownerId: string; acceptBy: Date };

export async function tellNewOwners(work: Work, owners: readonly NewOwner[]): Promise<void> {
  await notifyAll(
    work,
    owners.map(({ lead, ownerId, acceptBy }) => ({
      userId: ownerId,
      kind: 'lead-assigned',
      object: 'lead',
      recordId: lead.subject.id,
      payload: {
        title: lead.title,
        level: lead.subject.level ?? '–',
        until: clockOf(acceptBy, work.principal.timeZone),
      },
    })),
  );
}

/** Clocks of the time zones met so far: making one costs a hundred times as much as reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Month, day and time as the organisation's clocks show them: 03-31 09:15. */
export function clockOf(at: Date, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(at).slice(5);
}
