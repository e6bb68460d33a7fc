/** Where the alerts of a watch stand, and how their turns are written. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { AlertState, Standing } from '../../model/watch/alert-state.ts';
import type { Seen } from './sight.ts';

export type KeptAlert = Standing & {
  id: string;
  key: string;
  title: string;
  record: Seen['record'];
  value: number | null;
  turns: number;
};

/** What is known of a watch's things, by key; held until the transaction ends. */
export async function alertsOfWatch(
  { db, principal }: Work,
  watchId: string,
): Promise<Map<string, KeptAlert>> {
  const rows = await db
    .selectFrom('alert')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('watch_id', '=', watchId)
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.key, keptOf(row)]));
}

type Row = {
  id: string;
  key: string;
  title: string;
  object: string | null;
  record_id: string | null;
  state: string;
  since: Date;
  met_since: Date | null;
  fired_at: Date | null;
  snoozed_until: Date | null;
  level: number;
  value: number | null;
  turns: number;
};

export function keptOf(row: Row): KeptAlert {
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    record: row.object && row.record_id ? { object: row.object, id: row.record_id } : null,
    state: row.state as AlertState,
    since: row.since,
    metSince: row.met_since,
    firedAt: row.fired_at,
    snoozedUntil: row.snoozed_until,
    level: row.level,
    value: row.value,
    turns: row.turns,
  };
}

/** Writes alerts as they stand now, all in one statement, and a turn for each whose state is another one. */
export async function keepAlerts(
  work: Work,
  place: { watchId: string | null; source: 'watch' | 'stage' | 'number' },
  alerts: readonly (KeptAlert & { turned: boolean })[],
  byId: string | null = null,
): Promise<void> {
  if (alerts.length === 0) return;
  const { db, principal } = work;
  await sql`
    insert into alert as a (tenant_id, id, watch_id, source, key, title, object, record_id, state, since, met_since, fired_at,
      snoozed_until, level, value, turns)
    select ${principal.tenantId}::uuid, n.id, ${place.watchId}::uuid, ${place.source}, n.key, n.title, n.object, n.record_id,
      n.state, n.since, n.met_since, n.fired_at, n.snoozed_until, n.level, n.value, n.turns
    from jsonb_to_recordset(${toJson(alerts.map(rowOf))}::jsonb) as n (id uuid, key text, title text, object text, record_id uuid,
      state text, since timestamptz, met_since timestamptz, fired_at timestamptz, snoozed_until timestamptz, level smallint,
      value double precision, turns integer)
    on conflict (tenant_id, id) do update set title = excluded.title, state = excluded.state, since = excluded.since,
      met_since = excluded.met_since, fired_at = excluded.fired_at, snoozed_until = excluded.snoozed_until,
      level = excluded.level, value = excluded.value, turns = excluded.turns
    where a.tenant_id = ${principal.tenantId}`.execute(db);
  const turned = alerts.filter((one) => one.turned);
  if (turned.length === 0) return;
  await db
    .insertInto('alert_turn')
    .values(
      turned.map(({ id, turns, state, since, value }) => ({
        tenant_id: principal.tenantId,
        alert_id: id,
        number: turns,
        state,
        at: since,
        by_id: byId,
        value,
      })),
    )
    .execute();
}

function rowOf({ id, key, title, record, ...alert }: KeptAlert) {
  return {
    id,
    key,
    title: title.slice(0, 300),
    object: record?.object ?? null,
    record_id: record?.id ?? null,
    state: alert.state,
    since: alert.since,
    met_since: alert.metSince,
    fired_at: alert.firedAt,
    snoozed_until: alert.snoozedUntil,
    level: alert.level,
    value: alert.value,
    turns: alert.turns,
  };
}

/** The alert as it stands after a step; a state that is another one is its next turn. */
export function stepped(
  before: KeptAlert | undefined,
  after: Standing,
  seen: Pick<Seen, 'key' | 'title' | 'record' | 'value'>,
): KeptAlert & { turned: boolean } {
  const turned = before?.state !== after.state;
  const { key, title, record, value } = seen;
  const turns = (before?.turns ?? 0) + (turned ? 1 : 0);
  return { ...after, id: before?.id ?? newId(), key, title, record, value, turns, turned };
}
