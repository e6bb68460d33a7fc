/** Hand-overs as they are listed and opened: those the asker made, gave, received or looks after. */
import { sql, type RawBuilder } from 'kysely';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { OpenHandOver, WireHandOver } from '../model/contract.ts';
import {
  handOverObjects,
  undoDays,
  whyNotUndo,
  type HandOverObject,
  type HandOverReason,
  type HandOverState,
} from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import { mayTransferAnything } from './takers.ts';

export type HandOverRow = {
  id: string;
  reason: HandOverReason;
  state: HandOverState;
  from_id: string | null;
  from_name: string | null;
  note: string | null;
  created_by: string;
  by_name: string;
  created_at: Date;
  finished_at: Date | null;
  undone_by: string | null;
  undone_name: string | null;
  undone_at: Date | null;
  job_id: string | null;
  receivers: { id: string; name: string }[];
  total: bigint;
  moved: bigint;
  failed: bigint;
  returned: bigint;
  kept: bigint;
  briefs: bigint;
  acknowledged: bigint;
};

/** The rows `h` that the asker takes part in or looks after; row-level security says the same once more. */
export function visibleHandOvers({ principal }: Work): RawBuilder<unknown> {
  const { userId, tenantId } = principal;
  const scope = scopeOf(principal, 'account', 'transfer');
  const teams =
    scope === 'team' ? principal.teamIds : scope === 'team_and_below' ? principal.teamIdsBelow : [];
  return sql`(${scope === 'all'} or h.created_by = ${userId} or h.from_id = ${userId}
    or h.from_team_id = any(${teams}::uuid[])
    or exists (select 1 from hand_over_receiver v where v.tenant_id = ${tenantId} and v.hand_over_id = h.id and v.user_id = ${userId}))`;
}

/** A run whose job ended without closing it was stopped before it began, or given up. */
const stateNow = sql<string>`case when h.state = 'running' and j.state in ('failed', 'cancelled') then 'cancelled' else h.state end`;

async function selectHandOvers(
  work: Work,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<HandOverRow[]> {
  const t = work.principal.tenantId;
  const { rows } = await sql<HandOverRow>`
    select h.id, h.reason, ${stateNow} as state, h.from_id, f.name as from_name, h.note, h.created_by, b.name as by_name,
      h.created_at, h.finished_at, h.undone_by, u.name as undone_name, h.undone_at, h.job_id, r.receivers, i.*, q.*
    from hand_over h
    join app_user b on b.tenant_id = h.tenant_id and b.id = h.created_by
    left join app_user f on f.tenant_id = h.tenant_id and f.id = h.from_id
    left join app_user u on u.tenant_id = h.tenant_id and u.id = h.undone_by
    left join job j on j.tenant_id = h.tenant_id and j.id = h.job_id
    cross join lateral (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]') as receivers
      from hand_over_receiver v join app_user p on p.tenant_id = v.tenant_id and p.id = v.user_id
      where v.tenant_id = ${t} and v.hand_over_id = h.id) r
    cross join lateral (select count(*) as total, count(*) filter (where x.state in ('moved', 'returned', 'kept')) as moved,
        count(*) filter (where x.state in ('failed', 'cancelled')) as failed, count(*) filter (where x.state = 'returned') as returned,
        count(*) filter (where x.state = 'kept') as kept
      from hand_over_item x where x.tenant_id = ${t} and x.hand_over_id = h.id) i
    cross join lateral (select count(*) as briefs, count(y.acknowledged_at) as acknowledged
      from hand_over_brief y where y.tenant_id = ${t} and y.hand_over_id = h.id) q
    where h.tenant_id = ${t} and ${visibleHandOvers(work)} and ${where}
    order by h.created_at desc, h.id desc limit ${limit}`.execute(work.db);
  return rows;
}

export async function findHandOver(work: Work, id: string): Promise<HandOverRow | undefined> {
  return (await selectHandOvers(work, sql`h.id = ${id}`, 1))[0];
}

export async function listHandOvers(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: WireHandOver[]; nextCursor: string | null }> {
  const before = cursor
    ? sql`(h.created_at, h.id) < (select c.created_at, c.id from hand_over c where c.tenant_id = ${work.principal.tenantId} and c.id = ${cursor})`
    : sql`true`;
  const rows = await selectHandOvers(work, before, limit + 1);
  const page = rows.slice(0, limit);
  return { items: page.map(wireHandOver), nextCursor: rows.length > limit ? page.at(-1)!.id : null };
}

/** One hand-over with its counts. Not found outside the asker's sight. */
export async function getHandOver(work: Work, id: string): Promise<OpenHandOver> {
  const row = (await findHandOver(work, id)) ?? refuse(refusals.notFound);
  const { principal } = work;
  return {
    ...wireHandOver(row),
    jobId: isWorking(row) && row.created_by === principal.userId ? row.job_id : null,
    counts: await countsOf(work, id),
    noUndo: whyNoUndo(work, row),
    undoUntil: addDays(dayOf(endOf(row), principal.timeZone), undoDays),
  };
}

function endOf({ finished_at, created_at }: HandOverRow): Date {
  return finished_at ?? created_at;
}

function isWorking({ state }: HandOverRow): boolean {
  return state === 'running' || state === 'undoing';
}

function whyNoUndo({ principal, now }: Work, row: HandOverRow) {
  if (!mayTransferAnything(principal)) return refusals.forbidden.label;
  const why = whyNotUndo(
    { state: row.state, since: endOf(row), moved: Number(row.moved) },
    now,
    principal.timeZone,
  );
  return why && handOverRefusals[why].label;
}

function wireHandOver(row: HandOverRow): WireHandOver {
  return {
    id: row.id,
    reason: row.reason,
    state: row.state,
    from: row.from_id === null ? null : { id: row.from_id, name: row.from_name },
    receivers: row.receivers,
    note: row.note,
    by: { id: row.created_by, name: row.by_name },
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    undoneBy: row.undone_by === null ? null : { id: row.undone_by, name: row.undone_name },
    undoneAt: row.undone_at?.toISOString() ?? null,
    total: Number(row.total),
    moved: Number(row.moved),
    failed: Number(row.failed),
    returned: Number(row.returned),
    kept: Number(row.kept),
    briefs: Number(row.briefs),
    acknowledged: Number(row.acknowledged),
  };
}

type Counts = { object: HandOverObject; moved: number; failed: number; waiting: number };

async function countsOf({ db, principal }: Work, id: string): Promise<Counts[]> {
  const { rows } = await sql<Counts>`
    select i.object, (count(*) filter (where i.state in ('moved', 'returned', 'kept')))::int as moved,
      (count(*) filter (where i.state in ('failed', 'cancelled')))::int as failed,
      (count(*) filter (where i.state = 'waiting'))::int as waiting
    from hand_over_item i where i.tenant_id = ${principal.tenantId} and i.hand_over_id = ${id}
    group by i.object order by array_position(${[...handOverObjects]}::text[], i.object)`.execute(db);
  return rows;
}
