/** What quotes do when something happened: they go with their deal into other hands, and move it on. */
import { handOverRequest } from '../../approvals/server/index.ts';
import { advanceOnEvidence } from '../../deals/server/index.ts';
import { changeKept, lockStored, openKind } from '../../records/server/index.ts';
import type { Reaction, Work } from '../../platform/server/index.ts';
import { quoteKind } from './quote-kind.ts';
import { quotePaperKind } from './quote-paper-kind.ts';

export const quoteReactions: readonly Reaction[] = [
  {
    on: 'deal.handed-over',
    name: 'quotes-follow-deal',
    react: async (work, { recordId, payload }) => {
      // A larger hand-over moves quotes itself, and tells of those that stay.
      const { handOverId } = payload as { handOverId?: string };
      if (recordId !== null && handOverId === undefined) await followDeal(work, recordId);
    },
  },
  movesDealOn('quote.sent', 'quote_sent'),
  movesDealOn('quote.accepted', 'quote_accepted'),
  movesDealOn('quote.approved', 'approved'),
];

/** What became of a quote is evidence for its deal. */
function movesDealOn(on: string, evidence: Parameters<typeof advanceOnEvidence>[2]): Reaction {
  return {
    on,
    name: `${on.replace('.', '-')}-moves-deal-on`,
    react: async (work, { payload }) => {
      const { dealId } = payload as { dealId?: string | null };
      if (dealId) await advanceOnEvidence(work, dealId, evidence);
    },
  };
}

/** Whoever has the deal looks after its quotes, and after those of them that wait for approval. */
async function followDeal(work: Work, dealId: string): Promise<void> {
  const { db, principal } = work;
  const deal = await db
    .selectFrom('deal')
    .select(['owner_id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirst();
  if (!deal) return;
  const quotes = await db
    .selectFrom('quote')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .where('deleted_at', 'is', null)
    .where('owner_id', 'is distinct from', deal.owner_id)
    .orderBy('id')
    .execute();
  const open = await openKind(work, quoteKind);
  for (const { id } of quotes) {
    const before = await lockStored(work, open, id, 'update');
    const values = { owner: deal.owner_id, team: deal.team_id };
    await changeKept(work, quoteKind, before, values, { type: 'quote.handed-over', payload: { dealId } });
    const { paper } = quotePaperKind;
    await handOverRequest(work, { paper, paperId: id, from: before.ownerId, to: deal.owner_id });
  }
}
