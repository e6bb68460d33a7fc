import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../../platform/server/index.ts';
import { apart, inWords } from '../../../records/server/index.ts';
import { quotaOf, whyNotClaim, type ClaimQuota } from '../../model/pool/claim-rules.ts';
import type { PoolDone } from '../../model/pool/pool-schemas.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { claimUse } from './claim-use.ts';
import { enterPools, getPool, type Pool } from './pool-queries.ts';
import { poolRows, wantedOf, type PoolRow } from './pool-rows.ts';
import { refreshCountdown } from './refresh-countdown.ts';
import { takeFromPool } from './take-from-pool.ts';

type Named = { id: string; name: string };

/**
 * Takes a lead from a pool: it is the asker's from now on. Refuses by the pool's claim rules (daily claims, hold limit,
 * cooling days, new-data days), what somebody else has just taken, and outside the pool's scope.
 */
export async function claimLead(
  work: Work,
  poolId: string,
  leadId: string,
): Promise<{ lead: Named; quota: ClaimQuota }> {
  const pool = await poolToClaimFrom(work, poolId);
  const lead = await claimOne(work, pool, leadId);
  await refreshCountdown(work, [leadId]);
  return { lead, quota: quotaOf(pool.rules, await claimUse(work, pool)) };
}

/** Takes several leads, each by the same rules; what is refused is told and spoils no other. */
export async function claimLeads(
  work: Work,
  poolId: string,
  leadIds: readonly string[],
): Promise<PoolDone & { quota: ClaimQuota }> {
  const pool = await poolToClaimFrom(work, poolId);
  const answer: PoolDone = { done: [], failed: [] };
  for (const id of [...new Set(leadIds)].toSorted()) {
    const refusal = await apart(work, async (alone) => {
      answer.done.push(await claimOne(alone, pool, id));
    });
    if (refusal) answer.failed.push({ id, code: refusal.code, message: inWords(work, refusal) });
  }
  await refreshCountdown(
    work,
    answer.done.map((lead) => lead.id),
  );
  return { ...answer, quota: quotaOf(pool.rules, await claimUse(work, pool)) };
}

/** The pool, entered, with the asker's other claims held back until this one has committed. */
async function poolToClaimFrom(work: Work, poolId: string): Promise<Pool> {
  const pool = await getPool(work, poolId);
  if (!pool.isMember || work.principal.userId === null) refuse(refusals.forbidden);
  await oneAtATime(work, `pool-claim ${work.principal.userId}`);
  await enterPools(work);
  await work.elevate();
  return pool;
}

async function claimOne(work: Work, pool: Pool, leadId: string): Promise<Named> {
  const { principal, now } = work;
  const row = await rowToClaim(work, pool, leadId);
  const use = await claimUse(work, pool);
  const today = dayOf(now, principal.timeZone);
  const why = whyNotClaim(pool.rules, use, wantedOf(row, principal.timeZone), today);
  if (why) refuse(why.reason, why.values);
  await takeFromPool(work, { leadId, poolId: pool.id, ownerId: principal.userId!, cause: 'claimed' });
  return { id: leadId, name: row.name };
}

/** Not in the pool: not found, unless it was there and has just gone. */
async function rowToClaim(work: Work, pool: Pool, leadId: string): Promise<PoolRow> {
  const [row] = await poolRows(work, pool.id, { where: sql`r.id = ${leadId}`, limit: 1 });
  if (row) return row;
  const left = await work.db
    .selectFrom('lead_move')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('lead_id', '=', leadId)
    .where('from_pool_id', '=', pool.id)
    .limit(1)
    .execute();
  return refuse(left.length > 0 ? poolRefusals.alreadyTaken : refusals.notFound);
}
