/** What a person has used of a pool's claim rules, read from the moves: a claim stays one, whatever became of it. */
import { sql } from 'kysely';
import { dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { quotaOf, type ClaimQuota, type ClaimUse } from '../../model/pool/claim-rules.ts';
import { leadsMeetingIfSound } from './lead-filter.ts';
import { getPool, type Pool } from './pool-queries.ts';

/** Claims from this pool since midnight of the organisation, and the open leads held now that its limit counts. */
export async function claimUse(work: Work, pool: Pool): Promise<ClaimUse> {
  const { db, principal, now } = work;
  const midnight = startOfDay(dayOf(now, principal.timeZone), principal.timeZone);
  const counted = (await leadsMeetingIfSound(work, pool.rules.holdFilter)) ?? sql`true`;
  const { rows } = await sql<{ claimed: string; held: string }>`
    select
      (select count(*) from lead_move m where m.tenant_id = ${principal.tenantId} and m.to_owner_id = ${principal.userId}
        and m.cause = 'claimed' and m.from_pool_id = ${pool.id} and m.at >= ${midnight}) as claimed,
      (select count(*) from lead r where r.tenant_id = ${principal.tenantId} and r.owner_id = ${principal.userId}
        and r.status in ('new', 'working', 'qualified') and r.deleted_at is null and ${counted}) as held`.execute(
    db,
  );
  return { claimedToday: Number(rows[0]!.claimed), held: Number(rows[0]!.held) };
}

/** What the asker may still claim from a pool. */
export async function poolQuota(work: Work, poolId: string): Promise<ClaimQuota> {
  const pool = await getPool(work, poolId);
  return quotaOf(pool.rules, await claimUse(work, pool));
}
