/** Gives a lead to the person it suits: when it comes, when it was not accepted, when it waited. */
import type { Work } from '../../../platform/server/index.ts';
import type { AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import { isOpenLead } from '../../model/lead/lead-status.ts';
import { moveLeads, type LeadMove } from '../lead/move-lead.ts';
import { giveOut } from './decide-on-panel.ts';
import { lockLeads, type LeadToAssign } from './find-assignable.ts';
import { decisionOf, keepDecisions, type DecisionOccasion, type KeptDecision } from './keep-decision.ts';
import { leaveQueue, outOfHands, putInQueue } from './lead-queue.ts';
import { raiseAlarm } from './managers.ts';
import { onPanel, type Panel } from './open-panel.ts';
import { ruleOfAll } from './rule-queries.ts';
import { tellNewOwners } from './tell-owner.ts';
import type { TrackRecords } from '../../model/assignment/track-record.ts';
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

/** A step of judging new leads: each gets its owner unless it has one, lies in a pool, or is closed. */
export async function assignNewLeads(work: Work, leadIds: readonly string[]): Promise<void> {
  await onPanel(work, async (panel) => {
    const leads = await lockLeads(work, leadIds, panel.rules, 'wait');
    await assignLocked(work, panel, leads.filter(isFree), { occasion: 'arrived' });
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
 * Decides lead after lead by the first rule it meets, each knowing of those before it, keeps the decisions with their
 * tables and moves the leads: to a person, who is told, or to the pool the rule names. What nobody can take stands in the
 * queue. Within openPanel's lock; what it writes takes as many statements for fifty leads as for one.
 */
export async function assignLocked(
  work: Work,
  panel: Panel,
  leads: readonly LeadToAssign[],
  options: AssignOptions,
): Promise<Assigned[]> {
  if (leads.length === 0) return [];
  const records = await readTrackRecords(work, 'lead');
  const placed = leads.map((lead) => place(work, panel, lead, { ...options, records }));
  keepDecisions(
    work,
    panel,
    placed.map(({ decision }) => decision),
  );
  const { occasion } = options;
  await moveLeads(
    work,
    placed.flatMap(({ lead, decision }) => moveOf(panel, lead, decision) ?? []),
  );
  const waiting = placed.filter(({ decision }) => decision.to === 'queue');
  const settled = placed.filter(({ decision }) => decision.to !== 'queue');
  await queueUp(work, waiting, occasion);
  if (occasion !== 'arrived')
    await leaveQueue(
      work,
      settled.map(({ lead }) => lead.subject.id),
    );
  await tellNewOwners(
    work,
    settled.flatMap(({ lead, decision: { to, acceptBy } }) =>
      to !== 'queue' && 'ownerId' in to ? [{ lead, ownerId: to.ownerId, acceptBy: acceptBy! }] : [],
    ),
  );
  return placed.map(({ decision }) => assignedBy(decision));
}

type Placed = { lead: LeadToAssign; rule: AssignmentRule; decision: KeptDecision };

/** Decides for one lead and books it on the panel; nothing is written yet. */
function place(
  work: Work,
  panel: Panel,
  lead: LeadToAssign,
  { occasion, excludedOwnerIds = [], records }: AssignOptions & { records: TrackRecords },
): Placed {
  const { subject, claims } = lead;
  const rule = occasion === 'asked' ? ruleForPeople(panel, lead) : ruleOf(panel, lead);
  const kept = { subject, occasion, rule };
  if (rule.takers.kind === 'pool') {
    const to = { poolId: rule.takers.poolId };
    return {
      lead,
      rule,
      decision: decisionOf({ ...kept, to, sticky: null, acceptBy: null, candidates: [] }),
    };
  }
  const decision = giveOut(panel, { subject, now: work.now, rule, claims, records, excludedOwnerIds });
  const to = decision.ownerId === null ? ('queue' as const) : { ownerId: decision.ownerId };
  return { lead, rule, decision: decisionOf({ ...kept, ...decision, to }) };
}

/** Null: it stays in nobody's hands. */
function moveOf(
  panel: Panel,
  { subject, hands }: LeadToAssign,
  { id, occasion, to, acceptBy }: KeptDecision,
): LeadMove | null {
  const from = occasion === 'arrived' ? null : hands;
  const cause = occasion === 'not_accepted' ? 'hand_on' : 'assigned';
  const move = { leadId: subject.id, from, cause, decisionId: id } as const;
  if (to === 'queue') return hands.ownerId === null ? null : { ...move, ...outOfHands(occasion) };
  if ('poolId' in to) return { ...move, to: { ownerId: null, poolId: to.poolId } };
  const { teamId } = panel.members.get(to.ownerId)!;
  return { ...move, to: { ownerId: to.ownerId, poolId: null }, acceptDueAt: acceptBy, teamId };
}

async function queueUp(work: Work, placed: readonly Placed[], occasion: DecisionOccasion): Promise<void> {
  if (placed.length === 0) return;
  await putInQueue(
    work,
    placed.map(({ lead, rule, decision }) => ({
      leadId: lead.subject.id,
      occasion,
      decisionId: decision.id,
      teamId:
        occasion === 'not_accepted' ? lead.teamId : rule.takers.kind === 'team' ? rule.takers.teamId : null,
    })),
  );
  if (occasion !== 'not_accepted') await raiseAlarm(work);
}

function assignedBy({ id: decisionId, to, acceptBy }: KeptDecision): Assigned {
  if (to === 'queue') return { decisionId, ownerId: null, poolId: null, acceptBy: null };
  if ('poolId' in to) return { decisionId, ownerId: null, poolId: to.poolId, acceptBy: null };
  return { decisionId, ownerId: to.ownerId, poolId: null, acceptBy };
}
