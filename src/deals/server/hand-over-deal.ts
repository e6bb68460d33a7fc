import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { dealRefusals } from '../model/refusals.ts';
import { lockDeal } from './standing-deal.ts';

/**
 * Gives a deal to another active person. Stage, stage clock, log and the credit of past events stay as they are
 * (funnel.md §1 rule 2); only who holds it now changes. Refuses an unknown or disabled owner, and the present one.
 */
export async function handOverDeal(work: Work, input: { dealId: string; ownerId: string; note?: string | null | undefined }) {
  const { deal } = await lockDeal(work, input.dealId, 'transfer');
  if (deal.owner_id === input.ownerId) refuse(dealRefusals.sameOwner);
  const { db, principal, now } = work;
  const tenant_id = principal.tenantId;
  const owner = await db
    .selectFrom('app_user')
    .select(['id', 'name', 'team_id'])
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', input.ownerId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!owner) return refuse(dealRefusals.ownerUnknown);
  await work.elevate();
  const held = { owner_id: owner.id, team_id: owner.team_id };
  await db
    .with('fact', (q) => q.updateTable('deal_fact').set(held).where('tenant_id', '=', tenant_id).where('deal_id', '=', deal.id))
    .with('visits', (q) => q.updateTable('visit_fact').set(held).where('tenant_id', '=', tenant_id).where('deal_id', '=', deal.id))
    .with('noted', (q) =>
      q.insertInto('deal_field_event').values({ tenant_id, id: newId(), deal_id: deal.id, field: 'owner', from_value: deal.owner_id, to_value: owner.id, at: now, actor_id: principal.userId }),
    )
    .updateTable('deal')
    .set({ ...held, version: BigInt(deal.version + 1), updated_at: now })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', deal.id)
    .execute();
  work.record({
    type: 'deal.handed-over',
    object: 'deal',
    recordId: deal.id,
    changes: { owner: { from: deal.owner_id, to: owner.id } },
    payload: { dealName: deal.name, fromOwnerId: deal.owner_id, toOwnerId: owner.id, byName: principal.name, note: input.note ?? null },
  });
  return { dealId: deal.id, ownerId: owner.id, version: deal.version + 1 };
}
