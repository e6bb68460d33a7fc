import { sql } from 'kysely';
import { nameIn, type Work } from '../../../platform/server/index.ts';
import type { MoveCause } from '../../model/lead/hands.ts';
import type { WireHands } from '../../model/pool/pool-schemas.ts';

type Row = {
  at: Date;
  cause: MoveCause;
  from_owner: string | null;
  to_owner: string | null;
  from_pool: string | null;
  to_pool: string | null;
  reason: string | null;
  held_seconds: bigint | null;
};

const secondsOfDay = 86_400;
const mostMoves = 100;

/** Whose hands a lead was in, newest first: how long each had it and why it left them. */
export async function handsOfLead({ db, principal }: Work, leadId: string): Promise<WireHands[]> {
  const nameOf = (pool: string) => nameIn(principal.locale, pool);
  const { rows } = await sql<Row>`
    select m.at, m.cause, fo.name as from_owner, o.name as to_owner, ${nameOf('fp')} as from_pool, ${nameOf('tp')} as to_pool,
      m.reason, m.held_seconds
    from lead_move m
    left join app_user fo on fo.tenant_id = m.tenant_id and fo.id = m.from_owner_id
    left join app_user o on o.tenant_id = m.tenant_id and o.id = m.to_owner_id
    left join pool fp on fp.tenant_id = m.tenant_id and fp.id = m.from_pool_id
    left join pool tp on tp.tenant_id = m.tenant_id and tp.id = m.to_pool_id
    where m.tenant_id = ${principal.tenantId} and m.lead_id = ${leadId}
    order by m.at desc, m.id desc limit ${mostMoves}`.execute(db);
  return rows.map((row) => ({
    at: row.at.toISOString(),
    cause: row.cause,
    fromOwner: row.from_owner,
    toOwner: row.to_owner,
    fromPool: row.from_pool,
    toPool: row.to_pool,
    reason: row.reason,
    heldDays:
      row.held_seconds === null ? null : Math.round((Number(row.held_seconds) / secondsOfDay) * 10) / 10,
  }));
}
