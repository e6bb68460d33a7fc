import { notify } from '../../../notifications/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { CloseReason } from '../../model/lead/close-reason.ts';
import type { Hands } from '../../model/lead/hands.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { returnDueAt } from '../../model/lead/return-due.ts';
import { readWorkingHours } from '../assignment/panel-queries.ts';
import { keepWords, requireReason } from './close-reason.ts';
import { marketingPeople } from './marketing-people.ts';
import { moveLead } from './move-lead.ts';
import { lockLead, requireStep, takeStep, type StandingLead, type StepDone } from './standing-lead.ts';
import { readStepRules } from './step-rules.ts';

/**
 * Gives a lead back to marketing, and says why: into the nurture pool where there is one, else to a person of marketing.
 * Until its day marketing sends it on again or disqualifies it. Refuses a lead that nobody holds, a closed one, and
 * without one of the organisation's reasons.
 */
export async function returnLead(
  work: Work,
  leadId: string,
  told: CloseReason,
  version: number | null = null,
): Promise<StepDone> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'return');
  requireReason(standing, 'return_reason', told);
  if (standing.stored.ownerId === null) refuse(leadRefusals.takeFirst);
  await keepWords(work, leadId, told);
  const { rules } = await readStepRules(work);
  const { calendar, timeZone } = await readWorkingHours(work);
  const done = await takeStep(work, standing, 'return', {
    return_reason: told.reason,
    returned_at: work.now.toISOString(),
    return_due_at: returnDueAt(work.now, rules.returnDays, timeZone, calendar).toISOString(),
  });
  // Marketing may be out of the asker's reach.
  await work.elevate();
  await giveToMarketing(work, standing, told);
  return { ...done, version: done.version + 1 };
}

async function giveToMarketing(work: Work, standing: StandingLead, told: CloseReason): Promise<void> {
  const { stored } = standing;
  const people = await marketingPeople(work, stored.id);
  const poolId = await nurturePool(work);
  const to: Hands = poolId
    ? { ownerId: null, poolId }
    : { ownerId: people[0]?.id ?? refuse(leadRefusals.nobodyInMarketing), poolId: null };
  const from = { ownerId: stored.ownerId, poolId: null };
  const reason = reasonInWords(work, standing, told);
  await moveLead(work, { leadId: stored.id, from, to, cause: 'returned', reason });
  for (const { id } of poolId ? people.filter(({ inMarketing }) => inMarketing) : people.slice(0, 1)) {
    await notify(work, {
      userId: id,
      kind: 'lead-returned',
      object: 'lead',
      recordId: stored.id,
      payload: { who: work.principal.name, title: String(stored.values['name']), reason },
    });
  }
}

function reasonInWords({ principal }: Work, { open }: StandingLead, { reason, note }: CloseReason): string {
  const options = open.fields.find(({ id }) => id === 'return_reason')?.options ?? [];
  const option = options.find(({ value }) => value === reason);
  return [option ? say(option.label, principal.locale) : reason, note].filter(Boolean).join(' · ');
}

async function nurturePool({ db, principal }: Work): Promise<string | null> {
  const pool = await db
    .selectFrom('pool')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('kind', '=', 'nurture')
    .where('archived_at', 'is', null)
    .orderBy('position')
    .executeTakeFirst();
  return pool?.id ?? null;
}
