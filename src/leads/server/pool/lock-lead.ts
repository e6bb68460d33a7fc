import { dayOf } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { getLeadToHandle } from './lead-in-hand.ts';
import { refreshCountdown } from './refresh-countdown.ts';

/**
 * Keeps a lead with its owner until the end of a day, whatever the recycle rules say. Refuses a day that has passed, a
 * lead in nobody's hands, and whoever may not give such leads out.
 */
export async function lockLead(
  work: Work,
  leadId: string,
  { untilOn, reason }: { untilOn: string; reason?: string | null | undefined },
): Promise<{ untilOn: string }> {
  const { db, principal, now } = work;
  if (untilOn < dayOf(now, principal.timeZone)) refuse(poolRefusals.lockInPast);
  const lead = await getLeadToHandle(work, leadId, 'assign');
  if (lead.owner_id === null) refuse(poolRefusals.notOwned);
  const lock = { until_on: untilOn, reason: reason || null, locked_by: principal.userId, at: now };
  await db
    .insertInto('lead_lock')
    .values({ tenant_id: principal.tenantId, lead_id: leadId, ...lock })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'lead_id']).doUpdateSet(lock))
    .execute();
  work.record({
    type: 'lead.locked',
    object: 'lead',
    recordId: leadId,
    changes: { locked_until: { from: null, to: untilOn } },
    payload: { untilOn },
  });
  await work.elevate();
  await refreshCountdown(work, [leadId]);
  return { untilOn };
}

/** Lets the recycle rules have the lead again. Refuses as not found a lead that is not locked. */
export async function unlockLead(work: Work, leadId: string): Promise<null> {
  const { db, principal } = work;
  await getLeadToHandle(work, leadId, 'assign');
  const lock = await db
    .deleteFrom('lead_lock')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .returning('until_on')
    .executeTakeFirst();
  if (!lock) return refuse(refusals.notFound);
  work.record({
    type: 'lead.unlocked',
    object: 'lead',
    recordId: leadId,
    changes: { locked_until: { from: lock.until_on, to: null } },
  });
  await work.elevate();
  await refreshCountdown(work, [leadId]);
  return null;
}
