import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../../platform/server/index.ts';
import { hideContacts } from '../../model/pool/hide-contact.ts';
import type { PoolLead, WireHands } from '../../model/pool/pool-schemas.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { handsOfLead } from './hands-of-lead.ts';
import { enterPools, getPool, type Pool } from './pool-queries.ts';
import { maskedLead, poolRows } from './pool-rows.ts';

/**
 * One lead of a pool, masked, with whose hands it was in. Refuses what is not in this pool as not found, and one more
 * lead than the pool lets a person open in a day.
 */
export async function openPoolLead(
  work: Work,
  poolId: string,
  leadId: string,
): Promise<PoolLead & { hands: WireHands[] }> {
  const pool = await getPool(work, poolId);
  await enterPools(work);
  const [row] = await poolRows(work, poolId, { where: sql`r.id = ${leadId}`, limit: 1 });
  if (!row) return refuse(refusals.notFound);
  if (pool.rules.dailyViews !== null) await countView(work, pool, pool.rules.dailyViews, leadId);
  const secrets = [row.name, row.mobile, row.phone, row.email, row.wechat];
  const hands = (await handsOfLead(work, leadId)).map((move) => ({
    ...move,
    reason: move.reason && hideContacts(move.reason, secrets),
  }));
  return { ...maskedLead(work, pool.rules, row), hands };
}

/** A lead opened again on the same day counts once. */
async function countView(work: Work, pool: Pool, limit: number, leadId: string): Promise<void> {
  const { db, principal, now } = work;
  const { tenantId, userId } = principal;
  if (userId === null) return;
  await oneAtATime(work, `pool-view ${work.principal.userId}`);
  const day = dayOf(now, principal.timeZone);
  const seen = await db
    .selectFrom('pool_view')
    .select('lead_id')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('pool_id', '=', pool.id)
    .where('day', '=', day)
    .execute();
  if (seen.some((view) => view.lead_id === leadId)) return;
  if (seen.length >= limit) refuse(poolRefusals.viewsUsedUp, { limit });
  await db
    .insertInto('pool_view')
    .values({ tenant_id: tenantId, user_id: userId, pool_id: pool.id, day, lead_id: leadId })
    .execute();
}
