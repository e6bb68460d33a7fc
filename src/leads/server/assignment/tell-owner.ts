/** Who is told what when a lead changes hands by itself. */
import { notify } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadToAssign } from './find-assignable.ts';

export async function tellNewOwner(
  work: Work,
  { lead, ownerId, acceptBy }: { lead: LeadToAssign; ownerId: string; acceptBy: Date },
): Promise<void> {
  await notify(work, {
    userId: ownerId,
    kind: 'lead-assigned',
    object: 'lead',
    recordId: lead.subject.id,
    payload: {
      title: lead.title,
      level: lead.subject.level ?? '–',
      until: clockOf(acceptBy, work.principal.timeZone),
    },
  });
}

/** Month, day and time as the organisation's clocks show them: 03-31 09:15. */
export function clockOf(at: Date, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(at).slice(5);
}
