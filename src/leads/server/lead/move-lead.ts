/** Every change of a lead's hands goes through here, and leaves its row. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { keptStatement, type Work } from '../../../platform/server/index.ts';
import type { Hands, MoveCause } from '../../model/lead/hands.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';

export type LeadMove = {
  leadId: string;
  /** Null when it was in no hands before: it has just come to be. */
  from: Hands | null;
  to: Hands;
  cause: MoveCause;
  reason?: string | null;
  decisionId?: string | null;
  /** Until when the new owner is to accept it. */
  acceptDueAt?: Date | null;
  /** When it goes back to a pool by itself, at the latest. */
  recycleAt?: Date | null;
  hardRecycleAt?: Date | null;
  /** The new owner's team where the caller has just read him as active; looked up unless told. */
  teamId?: string | null;
};

/**
 * Puts a lead into other hands, in one guarded statement: it must still be in the hands `from`. Its owner's team counts
 * it from now on. Notes the move and the event `lead.moved`. Refuses a lead that moved meanwhile and an unknown or
 * disabled person. That the asker may do this is the caller's care; where the lead leaves his reach, so is `elevate`.
 */
export async function moveLead(work: Work, move: LeadMove): Promise<void> {
  const { db, principal, now } = work;
  const { from, to } = move;
  const teamId = to.ownerId === null ? null : await teamOfOwner(work, to.ownerId, move);
  const moving = db
    .updateTable('lead')
    .set({
      owner_id: to.ownerId,
      team_id: teamId,
      pool_id: to.poolId,
      ...(to.poolId !== null && { entered_pool_at: now, recycle_at: null, hard_recycle_at: null }),
      ...(to.ownerId !== null && {
        assigned_at: now,
        recycle_at: move.recycleAt ?? null,
        hard_recycle_at: move.hardRecycleAt ?? null,
      }),
      ...(move.cause === 'claimed' && { picked_at: now }),
      // What marketing had back and sends on is new to whoever gets it.
      ...(to.ownerId !== null &&
        move.cause !== 'returned' && {
          status: sql<string>`case when status = 'returned' then 'new' else status end`,
          return_due_at: null,
        }),
      accept_due_at: move.acceptDueAt ?? null,
      // Whoever takes it himself has accepted it.
      accepted_at: to.ownerId !== null && to.ownerId === principal.userId ? now : null,
      version: sql`version + 1`,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', move.leadId)
    .where('deleted_at', 'is', null)
    .where('owner_id', 'is not distinct from', from?.ownerId ?? null)
    .where('pool_id', 'is not distinct from', from?.poolId ?? null);
  const moved = await db.executeQuery(keptStatement('leads.move', moving.compile()));
  if (moved.numAffectedRows === 0n) refuse(leadRefusals.movedMeanwhile);
  await noteMoves(work, [move]);
  recordMove(work, move);
}

function recordMove(work: Work, { leadId, from, to, cause, reason }: LeadMove): void {
  work.record({
    type: 'lead.moved',
    object: 'lead',
    recordId: leadId,
    changes: {
      ...(from?.ownerId !== to.ownerId && { owner: { from: from?.ownerId ?? null, to: to.ownerId } }),
      ...(from?.poolId !== to.poolId && { pool: { from: from?.poolId ?? null, to: to.poolId } }),
    },
    payload: {
      cause,
      reason: reason ?? null,
      fromOwnerId: from?.ownerId ?? null,
      toOwnerId: to.ownerId,
      fromPoolId: from?.poolId ?? null,
      toPoolId: to.poolId,
    },
  });
}

async function teamOfOwner(work: Work, ownerId: string, { teamId }: LeadMove): Promise<string | null> {
  return teamId === undefined ? teamOfActive(work, ownerId) : teamId;
}

async function teamOfActive({ db, principal }: Work, userId: string): Promise<string | null> {
  const user = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return (user ?? refuse(leadRefusals.ownerUnknown)).team_id;
}

/** The rows of moves that were made in the lead already, with how long the hands before held it. */
export async function noteMoves(work: Work, moves: readonly LeadMove[]): Promise<void> {
  if (moves.length === 0) return;
  const since = await heldSince(
    work,
    moves.filter(({ from }) => from !== null).map(({ leadId }) => leadId),
  );
  const rows = work.db.insertInto('lead_move').values(
    moves.map(({ leadId, from, to, cause, reason, decisionId }) => ({
      tenant_id: work.principal.tenantId,
      id: newId(),
      lead_id: leadId,
      at: work.now,
      from_owner_id: from?.ownerId ?? null,
      to_owner_id: to.ownerId,
      from_pool_id: from?.poolId ?? null,
      to_pool_id: to.poolId,
      cause,
      reason: reason ?? null,
      actor_id: work.principal.userId,
      decision_id: decisionId ?? null,
      held_seconds: secondsBetween(since.get(leadId), work.now),
    })),
  );
  work.send(moves.length === 1 ? keptStatement('leads.note_move', rows.compile()) : rows.compile());
}

async function heldSince({ db, principal }: Work, leadIds: string[]): Promise<Map<string, Date>> {
  if (leadIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead_move')
    .select(({ fn }) => ['lead_id', fn.max('at').as('at')])
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', 'in', leadIds)
    .groupBy('lead_id')
    .execute();
  return new Map(rows.map(({ lead_id, at }) => [lead_id, at as Date]));
}

function secondsBetween(from: Date | undefined, to: Date): bigint | null {
  return from ? BigInt(Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))) : null;
}
