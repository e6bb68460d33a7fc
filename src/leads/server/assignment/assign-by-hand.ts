import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { takeOn } from '../../model/assignment/deal-out.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import { isOpenLead } from '../../model/lead/lead-status.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { moveLead } from '../lead/move-lead.ts';
import { assignLocked, ruleForPeople } from './assign-lead.ts';
import { look, type PanelDecision } from './decide-on-panel.ts';
import { lockLead, type LeadToAssign } from './find-assignable.ts';
import { decisionOf, keepDecisions } from './keep-decision.ts';
import { leaveQueue } from './lead-queue.ts';
import { openPanel, type Panel, type PanelMember } from './open-panel.ts';
import { mayGiveTo, requireToGive } from './reach.ts';
import { tellNewOwners } from './tell-owner.ts';
import { readTrackRecords } from './track-records.ts';

export type HandAssignment = { ownerId?: string | null | undefined; reason?: string | null | undefined };

/**
 * Gives a lead to the person named, whatever his quota, or has the engine decide again (not for the present owner). The
 * table is kept either way. Refuses closed leads, people outside the asker's teams or without the right to work leads, the
 * present owner, and when the engine finds nobody.
 */
export async function assignLeadByHand(work: Work, leadId: string, wanted: HandAssignment) {
  await work.elevate();
  const panel = await openPanel(work);
  const lead = await requireToGive(work, await lockLead(work, leadId, panel.rules));
  if (!isOpenLead(lead.status)) refuse(leadRefusals.closed);
  const decision = await engineSays(work, panel, lead);
  if (wanted.ownerId) {
    const member = memberToGive(work, panel, lead.hands.ownerId, wanted.ownerId);
    return giveByHand(work, panel, { lead, member, decision, reason: wanted.reason ?? null });
  }
  if (decision.ownerId === null) refuse(assignmentRefusals.nobodyEligible);
  const excludedOwnerIds = presentOwner(lead);
  const [assigned] = await assignLocked(work, panel, [lead], { occasion: 'asked', excludedOwnerIds });
  return wireAssigned(panel, assigned!);
}

function presentOwner({ hands }: LeadToAssign): string[] {
  return hands.ownerId === null ? [] : [hands.ownerId];
}

async function engineSays(work: Work, panel: Panel, lead: LeadToAssign): Promise<PanelDecision> {
  return look(panel, {
    subject: lead.subject,
    now: work.now,
    rule: ruleForPeople(panel, lead),
    claims: lead.claims,
    records: await readTrackRecords(work, 'lead'),
    excludedOwnerIds: presentOwner(lead),
  });
}

/** The person a record is to be given to, within the asker's teams and able to work it. */
export function memberToGive(
  work: Work,
  panel: Panel,
  presentOwnerId: string | null,
  ownerId: string,
  what: 'lead' | 'deal' = 'lead',
): PanelMember {
  const member = panel.members.get(ownerId) ?? refuse(assignmentRefusals.personUnknown);
  if (ownerId === presentOwnerId) refuse(assignmentRefusals.ownsAlready);
  if (!(what === 'deal' ? member.worksDeals : member.worksLeads)) refuse(assignmentRefusals.cannotWork);
  const right = what === 'deal' ? (['deal', 'transfer'] as const) : (['lead', 'assign'] as const);
  return mayGiveTo(work, member, right) ? member : refuse(assignmentRefusals.outsideYourTeams);
}

type ByHand = { lead: LeadToAssign; member: PanelMember; decision: PanelDecision; reason: string | null };

async function giveByHand(work: Work, panel: Panel, { lead, member, decision, reason }: ByHand) {
  const { subject, hands } = lead;
  const { acceptBy, candidates } = decision;
  const kept = decisionOf({
    subject,
    occasion: 'by_hand',
    to: { ownerId: member.id },
    rule: null,
    sticky: null,
    acceptBy,
    candidates,
  });
  keepDecisions(work, panel, [kept]);
  takeOn(panel, member.state, { subject, now: work.now });
  await moveLead(work, {
    leadId: subject.id,
    from: hands,
    to: { ownerId: member.id, poolId: null },
    cause: hands.ownerId === null ? 'assigned' : 'handed_over',
    reason,
    decisionId: kept.id,
    acceptDueAt: acceptBy,
  });
  await leaveQueue(work, [subject.id]);
  await tellNewOwners(work, [{ lead, ownerId: member.id, acceptBy }]);
  return wireAssigned(panel, { decisionId: kept.id, ownerId: member.id, acceptBy });
}

export function wireAssigned(
  panel: Panel,
  { decisionId, ownerId, acceptBy }: { decisionId: string; ownerId: string | null; acceptBy: Date | null },
) {
  return {
    decisionId,
    owner: ownerId === null ? null : { id: ownerId, name: panel.members.get(ownerId)!.name },
    acceptBy: acceptBy?.toISOString() ?? null,
  };
}
