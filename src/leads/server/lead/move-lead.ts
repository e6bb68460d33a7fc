/** Every change of a lead's hands goes through here, and leaves its row. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { keptStatement, toJson, type Work } from '../../../platform/server/index.ts';
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
  /** When it was given, accepted, and goes back stay as they are: the new owner goes on where the old one stood. */
  keepsClocks?: boolean;
  /** Noted with the event besides. */
  payload?: Record<string, unknown>;
  /** The new owner's team where the caller has just read him as active; looked up unless told. */
  teamId?: string | null;
};

/** moveLeads for one lead. */
export function moveLead(work: Work, move: LeadMove): Promise<void> {
  return moveLeads(work, [move]);
}

/**
 * Puts leads into other hands, in one guarded statement: each must still be in the hands `from`. A lead's owner's team
 * counts it from now on. Notes the moves and the events `lead.moved`. Refuses when one moved meanwhile, and an unknown or
 * disabled person. That the asker may do this is the caller's care; where a lead leaves his reach, so is `elevate`.
 */
export async function moveLeads(work: Work, moves: readonly LeadMove[]): Promise<void> {
  if (moves.length === 0) return;
  const teams = await teamsOfOwners(work, moves);
  const rows = moves.map((move) => movedRow(work, move, teams));
  const moved = await writeMoved(work, rows);
  if (moved < BigInt(rows.length)) refuse(leadRefusals.movedMeanwhile);
  await noteMoves(work, moves);
  for (const move of moves) recordMove(work, move);
}

/** What a move makes of the lead, as writeMoved reads it. */
function movedRow(
  { principal, now }: Work,
  { leadId, from, to, cause, acceptDueAt, recycleAt, hardRecycleAt, teamId, keepsClocks = false }: LeadMove,
  teams: ReadonlyMap<string, string | null>,
) {
  const { ownerId, poolId } = to;
  const isOwned = ownerId !== null;
  return {
    leadId,
    fromOwnerId: from?.ownerId ?? null,
    fromPoolId: from?.poolId ?? null,
    ownerId,
    poolId,
    teamId: isOwned && teamId === undefined ? teams.get(ownerId)! : isOwned ? teamId : null,
    recycleAt: isOwned ? recycleAt : null,
    hardRecycleAt: isOwned ? hardRecycleAt : null,
    acceptDueAt,
    // Whoever takes it himself has accepted it.
    acceptedAt: isOwned && ownerId === principal.userId ? now : null,
    isPicked: cause === 'claimed',
    keepsClocks,
    // What marketing had back and sends on is new to whoever gets it.
    isSentOn: isOwned && cause !== 'returned',
  };
}

async function writeMoved(
  { db, principal, now }: Work,
  rows: readonly ReturnType<typeof movedRow>[],
): Promise<bigint> {
  const moving = sql`
    update lead l set owner_id = m."ownerId", team_id = m."teamId", pool_id = m."poolId",
      entered_pool_at = case when m."poolId" is null then l.entered_pool_at else ${now}::timestamptz end,
      assigned_at = case when m."ownerId" is null or m."keepsClocks" then l.assigned_at else ${now}::timestamptz end,
      recycle_at = case when m."keepsClocks" or m."ownerId" is null and m."poolId" is null then l.recycle_at else m."recycleAt" end,
      hard_recycle_at = case when m."keepsClocks" or m."ownerId" is null and m."poolId" is null then l.hard_recycle_at
        else m."hardRecycleAt" end,
      picked_at = case when m."isPicked" then ${now}::timestamptz else l.picked_at end,
      status = case when m."isSentOn" and l.status = 'returned' then 'new' else l.status end,
      return_due_at = case when m."isSentOn" then null else l.return_due_at end,
      accept_due_at = case when m."keepsClocks" then l.accept_due_at else m."acceptDueAt" end,
      accepted_at = case when m."keepsClocks" then l.accepted_at else m."acceptedAt" end,
      version = l.version + 1, updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as m ("leadId" uuid, "fromOwnerId" uuid, "fromPoolId" uuid,
      "ownerId" uuid, "poolId" uuid, "teamId" uuid, "recycleAt" timestamptz, "hardRecycleAt" timestamptz,
      "acceptDueAt" timestamptz, "acceptedAt" timestamptz, "isPicked" boolean, "isSentOn" boolean, "keepsClocks" boolean)
    where l.tenant_id = ${principal.tenantId} and l.id = m."leadId" and l.deleted_at is null
      and l.owner_id is not distinct from m."fromOwnerId" and l.pool_id is not distinct from m."fromPoolId"`;
  return (await db.executeQuery(keptStatement('leads.move', moving.compile(db)))).numAffectedRows ?? 0n;
}

function recordMove(work: Work, { leadId, from, to, cause, reason, payload }: LeadMove): void {
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
      ...payload,
    },
  });
}

/** The teams of the owners whom the moves tell no team of. Refuses when one is unknown or disabled. */
async function teamsOfOwners(
  { db, principal }: Work,
  moves: readonly LeadMove[],
): Promise<Map<string, string | null>> {
  const asked = moves.flatMap(({ to, teamId }) => (teamId === undefined && to.ownerId) || []);
  if (asked.length === 0) return new Map();
  const users = await db
    .selectFrom('app_user')
    .select(['id', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', asked)
    .where('state', '=', 'active')
    .execute();
  const teams = new Map(users.map(({ id, team_id }) => [id, team_id]));
  return asked.every((id) => teams.has(id)) ? teams : refuse(leadRefusals.ownerUnknown);
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
