import { handOverRequest } from '../../approvals/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { Holder, RecordHandOver } from '../../records/server/index.ts';
import { receiverFault } from '../model/hand-over.ts';
import { dealRefusals } from '../model/refusals.ts';
import { stageMoveNames } from '../model/stage-move/paper.ts';
import { movesOfDeal } from './stage-move/stored-move.ts';
import { lockDeal, type Standing } from './standing-deal.ts';

export type HandOver = { dealId: string; ownerId: string; note?: string | null | undefined };

type NewOwner = { id: string; team_id: string | null };

/**
 * Gives a deal to another active person. Stage, stage clock, log and the credit of past events stay as they are
 * (funnel.md §1 rule 2); only who holds it now changes. Refuses an unknown or disabled
 * owner, the present one, and people whom the asker's right to transfer does not reach.
 */
export async function handOverDeal(work: Work, input: HandOver) {
  const { deal } = await lockDeal(work, input.dealId, 'transfer');
  if (deal.owner_id === input.ownerId) refuse(dealRefusals.sameOwner);
  const owner = (await activeUser(work, input.ownerId)) ?? refuse(dealRefusals.ownerUnknown);
  const receiver = { ownerId: owner.id, teamId: owner.team_id };
  const fault = receiverFault(work.principal, receiver);
  if (fault) refuse(fault);
  await giveTo(work, deal, receiver, { note: input.note ?? null });
  return { dealId: deal.id, ownerId: owner.id, version: deal.version + 1 };
}

/**
 * Puts a deal, open or closed, into other hands as part of a larger hand-over (in `payload`); who receives it is told
 * of the whole, not of each. Refuses what the asker may not transfer, and what somebody else holds by now. Whom it may
 * be given to is the caller's care.
 */
export async function handOverDealWith(work: Work, { id, from, to, payload }: RecordHandOver): Promise<void> {
  const { deal } = await lockDeal(work, id, 'transfer');
  if (deal.owner_id !== from) refuse(recordRefusals.heldByAnother);
  await giveTo(work, deal, to, payload);
}

async function giveTo(
  work: Work,
  deal: Standing['deal'],
  to: Holder,
  payload: Record<string, unknown>,
): Promise<void> {
  await work.elevate();
  await writeHolder(work, deal, to);
  await handOverMoves(work, deal, to);
  work.record({
    type: 'deal.handed-over',
    object: 'deal',
    recordId: deal.id,
    changes: { owner: { from: deal.owner_id, to: to.ownerId } },
    payload: {
      dealName: deal.name,
      fromOwnerId: deal.owner_id,
      toOwnerId: to.ownerId,
      // Nobody's doing when the engine gave it out.
      byName: work.principal.kind === 'system' ? null : work.principal.name,
      ...payload,
    },
  });
}

/** Moves of the deal that wait for approval go on as those of its new owner. */
async function handOverMoves(work: Work, { id, owner_id }: Standing['deal'], to: Holder): Promise<void> {
  const { paper } = stageMoveNames;
  for (const { id: paperId, state } of await movesOfDeal(work, id))
    if (state === 'waiting') await handOverRequest(work, { paper, paperId, from: owner_id, to: to.ownerId });
}

function activeUser({ db, principal }: Work, userId: string): Promise<NewOwner | undefined> {
  return db
    .selectFrom('app_user')
    .select(['id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
}

/** Deal, facts and field history in one statement. */
async function writeHolder({ db, principal, now }: Work, deal: Standing['deal'], to: Holder): Promise<void> {
  const { tenant_id, id } = deal;
  const held = { owner_id: to.ownerId, team_id: to.teamId };
  const noted = {
    tenant_id,
    id: newId(),
    deal_id: id,
    field: 'owner',
    from_value: deal.owner_id,
    to_value: to.ownerId,
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
