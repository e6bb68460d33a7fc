/** Who looked at a report, took it out of the house, or looked at it with somebody's eyes: kept in the audit log. */
import { sql } from 'kysely';
import { readTimeCursor, timeCursorOf } from '../../platform/model/time-cursor.ts';
import { rowsOfChange, toJson, type Change, type Work } from '../../platform/server/index.ts';
import type { WireReading } from '../model/contract.ts';
import type { ReadingKind } from '../model/reading.ts';
import { getReport } from './report-queries.ts';

export type Reading = {
  what: ReadingKind;
  /** The parameters that were chosen, as the address carries them. */
  params: Readonly<Record<string, unknown>>;
  /** With whose eyes. */
  as?: { id: string; name: string };
};

/** The same once more within so many minutes is the same look. */
const oneLook = 10;

/** Notes a look at an edition of a report. Nobody is told of it: it is read in the log and on the report. */
export async function noteReading(
  work: Work,
  report: { id: string; edition: number },
  { what, params, as }: Reading,
): Promise<void> {
  const changes: NonNullable<Change['changes']> = {
    edition: { from: null, to: report.edition },
    params: { from: null, to: params },
    ...(as && { as: { from: null, to: as } }),
  };
  const { audited } = rowsOfChange(work, {
    type: `report.${what}`,
    object: 'report',
    recordId: report.id,
    changes,
  });
  const told = toJson(changes);
  if ((what === 'viewed' || what === 'previewed') && (await isNoted(work, report.id, audited.action, told)))
    return;
  await work.db
    .insertInto('audit_entry')
    .values({ ...audited, changes: told })
    .execute();
}

async function isNoted(
  { db, principal, now }: Work,
  id: string,
  action: string,
  told: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from audit_entry
    where tenant_id = ${principal.tenantId} and object = 'report' and record_id = ${id} and action = ${action}
      and actor_id = ${principal.userId}::uuid and at > ${now}::timestamptz - make_interval(mins => ${oneLook})
      and changes = ${told}::jsonb limit 1`.execute(db);
  return rows.length > 0;
}

const pageSize = 50;

/** Who looked at a report and took it out, the latest first; for those who grant rights on it. */
export async function listReadings(
  work: Work,
  id: string,
  cursor: string | undefined,
): Promise<{ items: WireReading[]; nextCursor: string | null }> {
  await getReport(work, id, 'grant');
  const { tenantId: t } = work.principal;
  const after = cursor === undefined ? null : readTimeCursor(cursor);
  const { rows } = await sql<Row>`
    select a.id, a.at, a.action, a.changes, a.actor_id, u.name
    from audit_entry a left join app_user u on u.tenant_id = ${t} and u.id = a.actor_id
    where a.tenant_id = ${t} and a.object = 'report' and a.record_id = ${id}
      and a.action in ('report.viewed', 'report.previewed', 'report.exported', 'report.printed', 'report.packed',
        'report.sent')
      and (${after?.at ?? null}::timestamptz is null
        or (a.at, a.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by a.at desc, a.id desc limit ${pageSize + 1}`.execute(work.db);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(wireReading),
    nextCursor: last && rows.length > page.length ? timeCursorOf(last.at, last.id) : null,
  };
}

type Row = {
  id: string;
  at: Date;
  action: string;
  changes: Record<string, { to?: unknown } | undefined>;
  actor_id: string | null;
  name: string | null;
};

function wireReading({ id, at, action, changes, actor_id, name }: Row): WireReading {
  const as = changes['as']?.to as { name?: string } | undefined;
  return {
    id,
    at: at.toISOString(),
    by: actor_id === null ? null : { id: actor_id, name: name ?? '' },
    what: action.slice('report.'.length) as ReadingKind,
    edition: Number(changes['edition']?.to ?? 0),
    params: (changes['params']?.to ?? {}) as Record<string, unknown>,
    as: as?.name ?? null,
  };
}
