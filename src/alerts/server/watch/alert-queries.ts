/** Alerts as their reader may see them: those he was told of, and those of his own watches. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { AlertState } from '../../model/watch/alert-state.ts';
import type { Severity } from '../../model/watch/watch.ts';
import type { WireAlert, WireOneAlert } from '../../model/watch/watch-contract.ts';

type Row = {
  id: string;
  source: WireAlert['source'];
  title: string;
  watch_id: string | null;
  watch_name: string | null;
  severity: Severity | null;
  object: string | null;
  record_id: string | null;
  state: AlertState;
  since: Date;
  fired_at: Date | null;
  snoozed_until: Date | null;
  value: string | null;
};

const mostListed = 200;

async function rowsOf({ db, principal }: Work, asked: { id?: string; openOnly?: boolean }): Promise<Row[]> {
  const { tenantId: t, userId } = principal;
  const { id = null, openOnly = false } = asked;
  const { rows } = await sql<Row>`
    select a.id, a.source, coalesce(t.title, a.title) as title, w.id as watch_id, w.name as watch_name,
      w.definition ->> 'severity' as severity, a.object, a.record_id, a.state, a.since, a.fired_at, a.snoozed_until, t.value
    from alert a
    left join watch w on w.tenant_id = ${t} and w.id = a.watch_id
    left join lateral (
      select n.id, n.value, n.title from alert_notice n where n.tenant_id = ${t} and n.alert_id = a.id
        and n.user_id = ${userId}::uuid and n.state = 'told' order by n.at desc, n.id limit 1) t on true
    where a.tenant_id = ${t} and a.fired_at is not null and (${id}::uuid is null or a.id = ${id}::uuid)
      and (not ${openOnly}::boolean or a.state in ('firing', 'acknowledged', 'snoozed'))
      and (w.owner_id = ${userId}::uuid or t.id is not null)
    order by array_position(array['firing', 'snoozed', 'acknowledged', 'pending', 'resolved', 'ok'], a.state),
      a.since desc, a.id limit ${mostListed}`.execute(db);
  return rows;
}

export async function listAlerts(work: Work, openOnly: boolean): Promise<{ items: WireAlert[] }> {
  return { items: (await rowsOf(work, { openOnly })).map(wireOf) };
}

function wireOf(row: Row): WireAlert {
  return {
    id: row.id,
    source: row.source,
    title: row.title,
    watch: row.watch_id === null ? null : { id: row.watch_id, name: row.watch_name! },
    severity: row.severity ?? 'warning',
    record: row.object && row.record_id ? { object: row.object, id: row.record_id } : null,
    state: row.state,
    since: row.since.toISOString(),
    firedAt: row.fired_at?.toISOString() ?? null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    value: row.value,
  };
}

/** One alert with its turns, and what was told of it. Refuses one the asker was not told of as not found. */
export async function getAlert(work: Work, id: string): Promise<WireOneAlert> {
  const [row] = await rowsOf(work, { id });
  if (!row) refuse(refusals.notFound);
  return {
    ...wireOf(row),
    turns: await turnsOf(work, id),
    notices: await noticesOf(work, id),
    acts: await actsOf(work, id),
  };
}

async function turnsOf({ db, principal }: Work, id: string): Promise<WireOneAlert['turns']> {
  const t = principal.tenantId;
  const { rows } = await sql<{ state: AlertState; at: Date; by: string | null }>`
    select u.state, u.at, p.name as by from alert_turn u
    left join app_user p on p.tenant_id = ${t} and p.id = u.by_id
    where u.tenant_id = ${t} and u.alert_id = ${id}::uuid order by u.number desc limit 100`.execute(db);
  return rows.map(({ at, ...turn }) => ({ ...turn, at: at.toISOString() }));
}

async function actsOf({ db, principal }: Work, id: string): Promise<WireOneAlert['acts']> {
  const { rows } = await sql<Omit<WireOneAlert['acts'][number], 'at'> & { at: Date }>`
    select what, state, words, at from alert_act
    where tenant_id = ${principal.tenantId} and alert_id = ${id}::uuid
    order by turn desc, place limit 100`.execute(db);
  return rows.map(({ at, ...act }) => ({ ...act, at: at.toISOString() }));
}

async function noticesOf({ db, principal }: Work, id: string): Promise<WireOneAlert['notices']> {
  const { tenantId: t, userId } = principal;
  const { rows } = await sql<Omit<WireOneAlert['notices'][number], 'at'> & { at: Date }>`
    select p.name as "to", n.what, n.state, coalesce(n.told_at, n.due_at) as at, n.value from alert_notice n
    join app_user p on p.tenant_id = ${t} and p.id = n.user_id
    where n.tenant_id = ${t} and n.alert_id = ${id}::uuid
      and ((n.user_id = ${userId}::uuid and n.state = 'told') or n.watcher_id = ${userId}::uuid)
    order by n.at desc, n.id limit 200`.execute(db);
  return rows.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() }));
}
