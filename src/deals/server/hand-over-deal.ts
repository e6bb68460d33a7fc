import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { dealRefusals } from '../model/refusals.ts';
import { lockDeal, type Standing } from './standing-deal.ts';

export type HandOver = { dealId: string; ownerId: string; note?: string | null | undefined };

type NewOwner = { id: string; name: string; team_id: string | null };

/**
 * Gives a deal to another active person. Stage, stage clock, log and the credit of past events stay as they are
 * (funnel.md §1 rule 2); only who holds it now changes. Refuses an unknown or disabled owner, and the present one.
 */
export async function handOverDeal(work: Work, input: HandOver) {
  const { deal } = await lockDeal(work, input.dealId, 'transfer');
  if (deal.owner_id === input.ownerId) refuse(dealRefusals.sameOwner);
  const owner = (await activeUser(work, input.ownerId)) ?? refuse(dealRefusals.ownerUnknown);
  await work.elevate();
  await writeHolder(work, deal, owner);
  work.record({
    type: 'deal.handed-over',
    object: 'deal',
    recordId: deal.id,
    changes: { owner: { from: deal.owner_id, to: owner.id } },
    payload: {
      dealName: deal.name,
      fromOwnerId: deal.owner_id,
      toOwnerId: owner.id,
      // Nobody's doing when the engine gave it out.
      byName: work.principal.kind === 'system' ? null : work.principal.name,
      note: input.note ?? null,
    },
  });
  return { dealId: deal.id, ownerId: owner.id, version: deal.version + 1 };
}

function activeUser({ db, principal }: Work, userId: string): Promise<NewOwner | undefined> {
  return db
    .selectFrom('app_user')
    .select(['id', 'name', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
}

/** Deal, facts and field history in one statement. */
async function writeHolder(
  { db, principal, now }: Work,
  deal: Standing['deal'],
  owner: NewOwner,
): Promise<void> {
  const { tenant_id, id } = deal;
  const held = { owner_id: owner.id, team_id: owner.team_id };
  const noted = {
    tenant_id,
    id: newId(),
    deal_id: id,
    field: 'owner',
    from_value: deal.owner_id,
    to_value: owner.id,
    at: now,
    actor_id: principal.userId,
  };
  await db
    .with('fact', (q) =>
      q.updateTable('deal_fact').set(held).where('tenant_id', '=', tenant_id).where('deal_id', '=', id),
    )
    .with('visits', (q) =>
      q.updateTable('visit_fact').set(held).where('tenant_id', '=', tenant_id).where('deal_id', '=', id),
    )
    .with('noted', (q) => q.insertInto('deal_field_event').values(noted))
    .updateTable('deal')
    .set({ ...held, version: BigInt(deal.version + 1), updated_at: now })
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', id)
    .execute();
}
