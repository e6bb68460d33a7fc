import type { Work } from '../../../platform/server/index.ts';
import { assignLocked, isFree, ruleOf } from './assign-lead.ts';
import { look } from './decide-on-panel.ts';
import { lockLead } from './find-assignable.ts';
import { leaveQueue } from './lead-queue.ts';
import { openPanel } from './open-panel.ts';
import { readTrackRecords } from './track-records.ts';

/**
 * Tries a lead again that waits, or that was missed. One that is in somebody's hands by now, closed or gone, leaves the
 * queue. While still nobody can take one that waits, nothing is written.
 */
export async function retryLead(work: Work, leadId: string): Promise<void> {
  const panel = await openPanel(work);
  const lead = await lockLead(work, leadId, panel.rules);
  if (!lead || !isFree(lead)) return leaveQueue(work, [leadId]);
  const waits = await isQueued(work, leadId);
  if (!waits) return void (await assignLocked(work, panel, [lead], { occasion: 'arrived' }));
  const rule = ruleOf(panel, lead);
  const asked = {
    subject: lead.subject,
    now: work.now,
    rule,
    claims: lead.claims,
    records: await readTrackRecords(work, 'lead'),
    excludedOwnerIds: [],
  };
  if (rule.takers.kind === 'pool' || look(panel, asked).ownerId !== null)
    await assignLocked(work, panel, [lead], { occasion: 'retried' });
}

async function isQueued({ db, principal }: Work, leadId: string): Promise<boolean> {
  const entry = await db
    .selectFrom('lead_queue')
    .select('lead_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  return entry !== undefined;
}
