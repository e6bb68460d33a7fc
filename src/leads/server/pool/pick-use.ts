/** What a person has used of a pool's pick rules, read from the moves: a pick stays one, whatever became of it. */
import { sql } from 'kysely';
import { dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { quotaOf, type PickQuota, type PickUse } from '../../model/pool/pick-rules.ts';
import { leadsMeetingIfSound } from './lead-filter.ts';
import { getPool, type Pool } from './pool-queries.ts';

/** Picks from this pool since midnight of the organisation, and the open leads held now that its limit counts. */
export async function pickUse(work: Work, pool: Pool): Promise<PickUse> {
  const { db, principal, now } = work;
  const midnight = startOfDay(dayOf(now, principal.timeZone), principal.timeZone);
  const counted = (await leadsMeetingIfSound(work, pool.rules.holdFilter)) ?? sql`true`;
  const { rows } = await sql<{ picked: string; held: string }>`
    select
      (select count(*) from lead_move m where m.tenant_id = ${principal.tenantId} and m.to_owner_id = ${principal.userId}
        and m.cause = 'claimed' and m.from_pool_id = ${pool.id} and m.at >= ${midnight}) as picked,
      (select count(*) from lead r where r.tenant_id = ${principal.tenantId} and r.owner_id = ${principal.userId}
        and r.status in ('new', 'working', 'qualified') and r.deleted_at is null and ${counted}) as held`.execute(
    db,
  );
  return { pickedToday: Number(rows[0]!.picked), held: Number(rows[0]!.held) };
}

/** What the asker may still pick from a pool. */
export async function poolQuota(work: Work, poolId: string): Promise<PickQuota> {
  const pool = await getPool(work, poolId);
  return quotaOf(pool.rules, await pickUse(work, pool));
}
