/** Which records of an event the listener of the live channel may hear of. */
import { sql } from 'kysely';
import { visibleRequests } from './approvals/server/index.ts';
import { kinds } from './kinds.ts';
import { visibleJobs, type Work } from './platform/server/index.ts';
import { allOf, visibleRows } from './records/server/index.ts';

const forEverybody = new Set(['pipeline', 'organisation']);

/** The ids among `ids` that the asker may see; an object nobody knows has none. */
export async function visibleRecords(
  work: Work,
  object: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (forEverybody.has(object)) return new Set(ids);
  if (object === 'notification') return new Set(ids.filter((id) => id === work.principal.userId));
  if (object === 'job') return visibleJobs(work, ids);
  if (isByPolicy(object)) return visibleByPolicy(work, object, ids);
  if (object === 'approval') return visibleRequests(work, ids);
  if (object === 'approval_deputy') return new Set(ids);
  if (object === 'approval_flow') return work.principal.rights['approval.read'] ? new Set(ids) : new Set();
  if (object === 'im_robot') return work.principal.rights['organisation.update'] ? new Set(ids) : new Set();
  if (object === 'outside_source')
    return work.principal.rights['outside_source.design'] ? new Set(ids) : new Set();
  const kind = kinds.find((one) => one.object === object);
  if (!kind || (work.principal.kind !== 'system' && !work.principal.rights[`${object}.read`]))
    return new Set();
  const found = await sql<{ id: string }>`
    select r.id from ${sql.table(kind.table)} as r
    where r.tenant_id = ${work.principal.tenantId} and r.id = any(${ids}::uuid[]) and ${allOf([visibleRows(work, kind, 'read')])}`.execute(
    work.db,
  );
  return new Set(found.rows.map((row) => row.id));
}

const byPolicy = ['task', 'meeting', 'action_item', 'review'] as const;
type ByPolicy = (typeof byPolicy)[number];

function isByPolicy(object: string): object is ByPolicy {
  return byPolicy.some((one) => one === object);
}

/** Row-level security knows whose tasks, meetings, action items and reviews the asker sees. */
async function visibleByPolicy(
  { db, principal }: Work,
  table: ByPolicy,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.id));
}
