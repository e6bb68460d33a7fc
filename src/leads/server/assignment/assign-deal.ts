/** Deals by the same engine: who suits the account best, with the owner of the account first. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { dealKind, handOverDeal } from '../../../deals/server/index.ts';
import { getStored, mayDo, openKind } from '../../../records/server/index.ts';
import type { Assignable } from '../../model/assignment/assignable.ts';
import { takeOn } from '../../model/assignment/deal-out.ts';
import type { StickyClaim } from '../../model/assignment/decide-assignment.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import { memberToGive, wireAssigned, type HandAssignment } from './assign-by-hand.ts';
import { look, type PanelDecision } from './decide-on-panel.ts';
import { keepDecision, type DecisionOccasion } from './keep-decision.ts';
import { onPanel, openPanel, type Panel } from './open-panel.ts';
import { ruleOfAll } from './rule-queries.ts';
import { readTrackRecords } from './track-records.ts';

type DealToAssign = { subject: Assignable; ownerId: string | null; claims: StickyClaim[] };

/**
 * Hands a deal to the person named, or to whom the engine chooses among everybody who sells; stage, clock and credit stay.
 * Refuses as handOverDeal does, and when the engine finds nobody.
 */
export async function assignDealByHand(work: Work, dealId: string, wanted: HandAssignment) {
  const stored = await getStored(work, await openKind(work, dealKind), dealId);
  if (!mayDo(work, dealKind, 'transfer', stored)) refuse(refusals.forbidden);
  await work.elevate();
  const panel = await openPanel(work);
  const deal = await dealToAssign(work, dealId);
  const decision = await engineSays(work, panel, deal);
  const ownerId = wanted.ownerId ?? decision.ownerId ?? refuse(assignmentRefusals.nobodyEligible);
  if (wanted.ownerId) memberToGive(work, panel, deal.ownerId, ownerId, 'deal');
  return handTo(work, panel, deal, {
    ownerId,
    decision,
    occasion: wanted.ownerId ? 'by_hand' : 'asked',
    note: wanted.reason ?? null,
  });
}

type Choice = { ownerId: string; decision: PanelDecision; occasion: DecisionOccasion; note: string | null };

async function handTo(
  work: Work,
  panel: Panel,
  deal: DealToAssign,
  { ownerId, decision, occasion, note }: Choice,
) {
  const byEngine = occasion !== 'by_hand';
  const decisionId = keepDecision(work, panel, {
    subject: deal.subject,
    occasion,
    to: { ownerId },
    rule: byEngine ? ruleOfAll : null,
    sticky: byEngine ? decision.sticky : null,
    acceptBy: null,
    candidates: decision.candidates,
  });
  takeOn(panel, panel.members.get(ownerId)!.state, { subject: deal.subject, now: work.now });
  await handOverDeal(work, { dealId: deal.subject.id, ownerId, note });
  return wireAssigned(panel, { decisionId, ownerId, acceptBy: null });
}

async function engineSays(work: Work, panel: Panel, deal: DealToAssign): Promise<PanelDecision> {
  return look(panel, {
    subject: deal.subject,
    now: work.now,
    rule: ruleOfAll,
    claims: deal.claims,
    records: await readTrackRecords(work, 'deal'),
    excludedOwnerIds: deal.ownerId === null ? [] : [deal.ownerId],
  });
}

async function dealToAssign({ db, principal }: Work, dealId: string): Promise<DealToAssign> {
  const row = await db
    .selectFrom('deal as d')
    .leftJoin('account as a', (join) =>
      join.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.account_id'),
    )
    .select(['d.id', 'd.owner_id', 'd.product_id', 'd.account_id', 'd.probability'])
    .select(['a.industry', 'a.province', 'a.employees', 'a.owner_id as account_owner_id'])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', dealId)
    .executeTakeFirstOrThrow();
  return {
    subject: {
      object: 'deal',
      id: row.id,
      productId: row.product_id,
      industry: row.industry,
      province: row.province,
      employees: row.employees === null ? null : Number(row.employees),
      language: null,
      level: null,
      score: row.probability,
      accountId: row.account_id,
    },
    ownerId: row.owner_id,
    claims: row.account_owner_id ? [{ userId: row.account_owner_id, reason: 'account_owner' }] : [],
  };
}

/** A new deal without an owner gets one, where the organisation wants that. */
export const assignNewDeal: Reaction = {
  on: 'deal.created',
  name: 'assign-new-deal',
  react: async (work, { recordId }) => {
    if (recordId === null || !(await lacksOwner(work, recordId))) return;
    await onPanel(work, async (panel) => {
      if (!panel.workingTime.assignsDeals) return;
      const deal = await dealToAssign(work, recordId);
      const decision = await engineSays(work, panel, deal);
      if (decision.ownerId === null) return;
      await handTo(work, panel, deal, {
        ownerId: decision.ownerId,
        decision,
        occasion: 'arrived',
        note: null,
      });
    });
  },
};

async function lacksOwner({ db, principal }: Work, dealId: string): Promise<boolean> {
  const deal = await db
    .selectFrom('deal')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .where('owner_id', 'is', null)
    .where('outcome', '=', 'open')
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return deal !== undefined;
}
