/** Watches as their reader may see them: his own, and those that colleagues of his teams share. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { namesInActions } from '../../../automation/server/index.ts';
import { definitionSchema } from '../../model/watch/watch.ts';
import { isAutomated } from '../../../automation/model/definition.ts';
import type { WireWatch } from '../../model/watch/watch-contract.ts';
import type { WatchParts } from './parts.ts';

type Row = {
  id: string;
  name: string;
  shared: boolean;
  definition: unknown;
  owner_id: string;
  owner_name: string;
  paused_at: Date | null;
  failure: string | null;
  looked_at: Date | null;
  due_at: Date | null;
  firing: string;
  version: string;
};

async function rowsOf({ db, principal }: Work, id: string | null): Promise<Row[]> {
  const { tenantId: t, userId, teamIds, teamIdsBelow } = principal;
  const { rows } = await sql<Row>`
    select w.id, w.name, w.shared, w.definition, w.owner_id, o.name as owner_name, w.paused_at, w.failure, w.looked_at, w.due_at,
      w.version::text, (select count(*)::text from alert a where a.tenant_id = ${t} and a.watch_id = w.id
        and a.state in ('firing', 'acknowledged', 'snoozed')) as firing
    from watch w join app_user o on o.tenant_id = ${t} and o.id = w.owner_id
    where w.tenant_id = ${t} and w.deleted_at is null and (${id}::uuid is null or w.id = ${id}::uuid) and (
      w.owner_id = ${userId}::uuid or (w.shared and (o.team_id = any(${[...teamIdsBelow]}::uuid[]) or exists (
        select 1 from team_closure c where c.tenant_id = ${t} and c.ancestor_id = o.team_id
          and c.descendant_id = any(${[...teamIds]}::uuid[])))))
    order by w.created_at desc, w.id`.execute(db);
  return rows;
}

export async function listWatches(work: Work): Promise<{ items: WireWatch[] }> {
  return { items: (await rowsOf(work, null)).map((row) => wireOf(work, row)) };
}

/** A watch the asker may see; refuses others as not found, and what is not his own where that is asked. */
export async function getWatch(work: Work, id: string, asked: 'any' | 'own' = 'any'): Promise<WireWatch> {
  const [row] = await rowsOf(work, id);
  if (!row) refuse(refusals.notFound);
  if (asked === 'own' && row.owner_id !== work.principal.userId) refuse(refusals.forbidden);
  return wireOf(work, row);
}

/** A watch as it is read alone: with the names of what its actions are about. */
export async function readWatch(work: Work, parts: WatchParts, id: string): Promise<WireWatch> {
  const watch = await getWatch(work, id);
  const { subject, actions } = watch.definition;
  if (subject.about !== 'records' || !isAutomated(subject.object) || actions.length === 0) return watch;
  return { ...watch, names: await namesInActions(work, parts, subject.object, actions) };
}

function wireOf({ principal }: Work, row: Row): WireWatch {
  const isMine = row.owner_id === principal.userId;
  return {
    id: row.id,
    name: row.name,
    shared: row.shared,
    definition: definitionSchema.parse(row.definition),
    owner: { id: row.owner_id, name: row.owner_name },
    isMine,
    paused: row.paused_at !== null,
    failure: isMine ? row.failure : null,
    lookedAt: row.looked_at?.toISOString() ?? null,
    nextAt: row.paused_at === null ? (row.due_at?.toISOString() ?? null) : null,
    firing: isMine ? Number(row.firing) : null,
    version: Number(row.version),
    names: [],
  };
}
