/** Deals by the same engine: who suits the account best, with the owner of the account first. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { dealKind, handOverDeal } from '../../../deals/server/index.ts';
import { mayDo, namesOfRecords, oneByOne } from '../../../records/server/index.ts';
import { takeOn } from '../../model/assignment/deal-out.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import { memberToGive, wireAssigned, type HandAssignment } from './assign-by-hand.ts';
import { askedAbout, dealsToAssign, type DealToAssign } from './deals-to-assign.ts';
import { look, type PanelDecision } from './decide-on-panel.ts';
import { decisionOf, keepDecisions, type DecisionOccasion } from './keep-decision.ts';
import { onPanel, openPanel, type Panel } from './open-panel.ts';
import { ruleOfAll } from './rule-queries.ts';

/** `proposed`: the person named is whom the engine proposed. */
type Wanted = HandAssignment & { proposed?: boolean };

/**
 * Hands a deal to the person named, or to whom the engine chooses among those who sell and whom the asker may give it to;
 * stage, clock and credit stay. A proposal is accepted only while the person can still take it. Refuses as handOverDeal
 * does, people outside the asker's reach, and when the engine finds nobody.
 */
export async function assignDealByHand(work: Work, dealId: string, wanted: Wanted) {
  const deal = (await dealsToAssign(work, [dealId])).get(dealId) ?? refuse(refusals.notFound);
  if (!mayDo(work, dealKind, 'transfer', deal)) refuse(refusals.forbidden);
  await work.elevate();
  const panel = await openPanel(work);
  const decision = look(panel, await askedAbout(work, deal));
  const ownerId = wanted.ownerId ?? decision.ownerId ?? refuse(assignmentRefusals.nobodyEligible);
  const occasion = occasionOf(wanted);
  if (wanted.ownerId) memberToGive(work, panel, deal.ownerId, ownerId, 'deal');
  if (occasion === 'proposed' && !canTake(decision, ownerId)) refuse(assignmentRefusals.proposalStale);
  return handTo(work, panel, deal, { ownerId, decision, occasion, note: wanted.reason ?? null });
}

function occasionOf({ ownerId, proposed }: Wanted): DecisionOccasion {
  if (!ownerId) return 'asked';
  return proposed ? 'proposed' : 'by_hand';
}

function canTake({ candidates }: PanelDecision, userId: string): boolean {
  return candidates.some((one) => one.userId === userId && one.exclusion === null);
}

/** Accepts proposals one after the other; a deal that is refused is told with its reason and spoils no other. */
export async function acceptProposals(work: Work, items: readonly { id: string; ownerId: string }[]) {
  const ownerOf = new Map(items.map(({ id, ownerId }) => [id, ownerId]));
  return oneByOne(work, await namesOfRecords(work, dealKind, [...ownerOf.keys()]), (alone, dealId) =>
    assignDealByHand(alone, dealId, { ownerId: ownerOf.get(dealId)!, proposed: true }),
  );
}

type Choice = { ownerId: string; decision: PanelDecision; occasion: DecisionOccasion; note: string | null };

async function handTo(
  work: Work,
  panel: Panel,
  deal: DealToAssign,
  { ownerId, decision, occasion, note }: Choice,
) {
  const byEngine = occasion !== 'by_hand';
  const isClaimant = deal.claims.some(({ userId }) => userId === ownerId);
  const kept = decisionOf({
    subject: deal.subject,
    occasion,
    to: { ownerId },
    rule: byEngine ? ruleOfAll : null,
    sticky: byEngine && isClaimant ? decision.sticky : null,
    acceptBy: null,
    candidates: decision.candidates,
  });
  keepDecisions(work, panel, [kept]);
  takeOn(panel, panel.members.get(ownerId)!.state, { subject: deal.subject, now: work.now });
  await handOverDeal(work, { dealId: deal.subject.id, ownerId, note });
  return wireAssigned(panel, { decisionId: kept.id, ownerId, acceptBy: null });
}

/** A new deal without an owner gets one, where the organisation wants that. */
export const assignNewDeal: Reaction = {
  on: 'deal.created',
  name: 'assign-new-deal',
  react: async (work, { recordId }) => {
    if (recordId === null || !(await lacksOwner(work, recordId))) return;
    await onPanel(work, async (panel) => {
      if (!panel.workingTime.assignsDeals) return;
      const deal = (await dealsToAssign(work, [recordId])).get(recordId);
      if (!deal) return;
      const decision = look(panel, await askedAbout(work, deal));
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
