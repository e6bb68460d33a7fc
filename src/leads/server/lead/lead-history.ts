/** Where a lead came from, and through whose hands it went. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind } from '../../../records/server/index.ts';
import type { MoveCause } from '../../model/lead/hands.ts';
import type { TouchChannel } from '../../model/capture/lead-draft.ts';
import { leadKind } from './lead-kind.ts';

const mostRows = 200;

/** Every coming of a lead to us, the newest first. Refuses as not found outside the asker's reach. */
export async function touchesOf(work: Work, leadId: string) {
  await requireSeen(work, leadId);
  const rows = await work.db
    .selectFrom('lead_touch')
    .select(['id', 'at', 'channel', 'source', 'medium', 'campaign', 'content', 'term', 'referrer', 'page'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('lead_id', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRows)
    .execute();
  return {
    items: rows.map((row) => ({
      ...row,
      channel: row.channel as TouchChannel,
      at: row.at.toISOString(),
    })),
  };
}

type Named = { id: string; name: string | null } | null;
type MoveRow = {
  id: string;
  at: Date;
  cause: MoveCause;
  reason: string | null;
  decision_id: string | null;
  held_seconds: bigint | null;
  from_owner: Named;
  to_owner: Named;
  from_pool: Named;
  to_pool: Named;
  actor: Named;
};

/** Every change of hands, the newest first, with how long the hands before held it. */
export async function movesOf(work: Work, leadId: string) {
  await requireSeen(work, leadId);
  const named = (alias: string, column: string) =>
    sql`case when m.${sql.ref(column)} is not null then
      jsonb_build_object('id', m.${sql.ref(column)}, 'name', ${sql.ref(`${alias}.name`)}) end`;
  const { rows } = await sql<MoveRow>`
    select m.id, m.at, m.cause, m.reason, m.decision_id, m.held_seconds, ${named('fo', 'from_owner_id')} as from_owner,
      ${named('t', 'to_owner_id')} as to_owner, ${named('fp', 'from_pool_id')} as from_pool,
      ${named('tp', 'to_pool_id')} as to_pool, ${named('a', 'actor_id')} as actor
    from lead_move m
    left join app_user fo on fo.tenant_id = m.tenant_id and fo.id = m.from_owner_id
    left join app_user t on t.tenant_id = m.tenant_id and t.id = m.to_owner_id
    left join pool fp on fp.tenant_id = m.tenant_id and fp.id = m.from_pool_id
    left join pool tp on tp.tenant_id = m.tenant_id and tp.id = m.to_pool_id
    left join app_user a on a.tenant_id = m.tenant_id and a.id = m.actor_id
    where m.tenant_id = ${work.principal.tenantId} and m.lead_id = ${leadId}
    order by m.at desc, m.id desc limit ${mostRows}`.execute(work.db);
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      cause: row.cause,
      reason: row.reason,
      decisionId: row.decision_id,
      heldSeconds: row.held_seconds === null ? null : Number(row.held_seconds),
      from: { owner: row.from_owner, pool: row.from_pool },
      to: { owner: row.to_owner, pool: row.to_pool },
      actor: row.actor,
    })),
  };
}

async function requireSeen(work: Work, leadId: string): Promise<void> {
  await getStored(work, await openKind(work, leadKind), leadId, 'any');
}
