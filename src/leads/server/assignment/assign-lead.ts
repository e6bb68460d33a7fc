/** Gives a lead to the person it suits: when it comes, when it was not accepted, when it waited. */
import type { Work } from '../../../platform/server/index.ts';
import type { AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import { isOpenLead } from '../../model/lead/lead-status.ts';
import { moveLead } from '../lead/move-lead.ts';
import { giveOut, type PanelDecision } from './decide-on-panel.ts';
import { lockLead, type LeadToAssign } from './find-assignable.ts';
import { keepDecision, type DecisionOccasion } from './keep-decision.ts';
import { leaveQueue, putInQueue } from './lead-queue.ts';
import { raiseAlarm } from './managers.ts';
import { onPanel, type Panel } from './open-panel.ts';
import { ruleOfAll } from './rule-queries.ts';
import { tellNewOwner } from './tell-owner.ts';
import { readTrackRecords } from './track-records.ts';

export type Assigned = {
  decisionId: string;
  ownerId: string | null;
  poolId: string | null;
  acceptBy: Date | null;
};

export type AssignOptions = {
  occasion: Exclude<DecisionOccasion, 'by_hand' | 'proposed'>;
  /** Who shall not get it again. */
  excludedOwnerIds?: readonly string[];
};

/** A step of judging a new lead: it gets its owner unless it has one, lies in a pool, or is closed. */
export async function assignNewLead(work: Work, leadId: string): Promise<void> {
  await onPanel(work, async (panel) => {
    const lead = await lockLead(work, leadId, panel.rules, 'wait');
    if (lead && isFree(lead)) await assignLocked(work, panel, lead, { occasion: 'arrived' });
  });
}

/** The first rule that the lead meets. */
export function ruleOf({ rules }: Panel, { rulePlace }: LeadToAssign): AssignmentRule {
  return rulePlace === null ? ruleOfAll : rules[rulePlace]!.rule;
}

/** The same where a person is asked for: a rule that names a pool has none to offer. */
export function ruleForPeople(panel: Panel, lead: LeadToAssign): AssignmentRule {
  const rule = ruleOf(panel, lead);
  return rule.takers.kind === 'pool' ? ruleOfAll : rule;
}

/** In nobody's hands, and there is something to do with it. */
export function isFree({ hands, status }: LeadToAssign): boolean {
  return hands.ownerId === null && hands.poolId === null && isOpenLead(status);
}

/**
 * Decides by the first rule the lead meets, keeps the decision with its table and moves the lead: to a person, who is
 * told, or to the pool the rule names. When nobody can take it, it stands in the queue. Within openPanel's lock.
 */
export async function assignLocked(
  work: Work,
  panel: Panel,
  lead: LeadToAssign,
  { occasion, excludedOwnerIds = [] }: AssignOptions,
): Promise<Assigned> {
  const rule = occasion === 'asked' ? ruleForPeople(panel, lead) : ruleOf(panel, lead);
  const kept = { subject: lead.subject, occasion, rule };
  if (rule.takers.kind === 'pool')
    return giveToPool(work, panel, lead, { ...kept, poolId: rule.takers.poolId });
  const records = await readTrackRecords(work, 'lead');
  const asked = {
    subject: lead.subject,
    now: work.now,
    rule,
    claims: lead.claims,
    records,
    excludedOwnerIds,
  };
  const decision = giveOut(panel, asked);
  const to = decision.ownerId === null ? ('queue' as const) : { ownerId: decision.ownerId };
  const decisionId = keepDecision(work, panel, { ...kept, ...decision, to });
  if (decision.ownerId === null) {
    const teamId = rule.takers.kind === 'team' ? rule.takers.teamId : null;
    await putInQueue(work, lead, {
      decisionId,
      occasion,
      teamId: occasion === 'not_accepted' ? lead.teamId : teamId,
    });
    if (occasion !== 'not_accepted') await raiseAlarm(work);
    return { decisionId, ownerId: null, poolId: null, acceptBy: null };
  }
  const { teamId } = panel.members.get(decision.ownerId)!;
  await moveToOwner(work, lead, { ...decision, ownerId: decision.ownerId }, { decisionId, occasion, teamId });
  return { decisionId, ownerId: decision.ownerId, poolId: null, acceptBy: decision.acceptBy };
}

async function moveToOwner(
  work: Work,
  lead: LeadToAssign,
  { ownerId, acceptBy }: PanelDecision & { ownerId: string },
  { decisionId, occasion, teamId }: { decisionId: string; occasion: DecisionOccasion; teamId: string | null },
): Promise<void> {
  await moveLead(work, {
    leadId: lead.subject.id,
    from: occasion === 'arrived' ? null : lead.hands,
    to: { ownerId, poolId: null },
    cause: occasion === 'not_accepted' ? 'hand_on' : 'assigned',
    decisionId,
    acceptDueAt: acceptBy,
    teamId,
  });
  if (occasion !== 'arrived') await leaveQueue(work, lead.subject.id);
  await tellNewOwner(work, { lead, ownerId, acceptBy });
}

async function giveToPool(
  work: Work,
  panel: Panel,
  lead: LeadToAssign,
  {
    poolId,
    ...kept
  }: Pick<Parameters<typeof keepDecision>[2], 'subject' | 'occasion' | 'rule'> & { poolId: string },
): Promise<Assigned> {
  const decisionId = keepDecision(work, panel, {
    ...kept,
    to: { poolId },
    sticky: null,
    acceptBy: null,
    candidates: [],
  });
  await moveLead(work, {
    leadId: lead.subject.id,
    from: kept.occasion === 'arrived' ? null : lead.hands,
    to: { ownerId: null, poolId },
    cause: kept.occasion === 'not_accepted' ? 'hand_on' : 'assigned',
    decisionId,
  });
  if (kept.occasion !== 'arrived') await leaveQueue(work, lead.subject.id);
  return { decisionId, ownerId: null, poolId, acceptBy: null };
}
