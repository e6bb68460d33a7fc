/** Lists as somebody likes them: filter, sort and columns under a name, for himself or for all. */
import type { Selectable } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Tables, type Work } from '../../platform/server/index.ts';
import type { SavedView } from '../model/contract.ts';

type Row = Selectable<Tables['saved_view']>;
type ViewChange = Partial<Pick<SavedView, 'name' | 'shared' | 'state'>>;

/** The asker's views and the shared ones, by name. */
export async function listViews(work: Work, object?: string): Promise<SavedView[]> {
  const all = readable(work);
  const rows = await (object === undefined ? all : all.where('object', '=', object))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => viewOf(work, row));
}

export async function createView(
  work: Work,
  wanted: Pick<SavedView, 'object' | 'name' | 'shared' | 'state'>,
): Promise<SavedView> {
  const { tenantId, userId } = work.principal;
  const id = newId();
  await work.db
    .insertInto('saved_view')
    .values({
      ...wanted,
      tenant_id: tenantId,
      id,
      owner_id: userId ?? refuse(refusals.forbidden),
      state: toJson(wanted.state),
      created_at: work.now,
    })
    .execute();
  work.record({
    type: 'view.created',
    object: 'view',
    recordId: id,
    changes: { name: { from: null, to: wanted.name } },
  });
  return viewOf(work, await getView(work, id));
}

/** Changes a view of the asker's own. Refuses a stale version and a view that is somebody else's. */
export async function updateView(
  work: Work,
  id: string,
  change: ViewChange,
  version: number,
): Promise<SavedView> {
  const before = await getOwnView(work, id);
  const { state, ...plain } = change;
  const saved = await work.db
    .updateTable('saved_view')
    .set({ ...plain, ...(state && { state: toJson(state) }), version: BigInt(version + 1) })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  const keys = Object.keys(change) as (keyof ViewChange)[];
  work.record({
    type: 'view.updated',
    object: 'view',
    recordId: id,
    changes: Object.fromEntries(keys.map((key) => [key, { from: before[key], to: change[key] }])),
  });
  return viewOf(work, await getView(work, id));
}

/** Removes a view of the asker's own. */
export async function removeView(work: Work, id: string): Promise<void> {
  const before = await getOwnView(work, id);
  await work.db
    .deleteFrom('saved_view')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'view.removed',
    object: 'view',
    recordId: id,
    changes: { name: { from: before.name, to: null } },
  });
}

function readable({ db, principal }: Work) {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where((where) => where.or([where('shared', '=', true), where('owner_id', '=', principal.userId)]));
}

async function getView(work: Work, id: string): Promise<Row> {
  return (await readable(work).where('id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
}

async function getOwnView(work: Work, id: string): Promise<Row> {
  const row = await getView(work, id);
  return row.owner_id === work.principal.userId ? row : refuse(refusals.forbidden);
}

function viewOf({ principal }: Work, row: Row): SavedView {
  const { id, object, name, shared } = row;
  const state = row.state as unknown as SavedView['state'];
  return {
    id,
    object,
    name,
    shared,
    mine: row.owner_id === principal.userId,
    state,
    version: Number(row.version),
  };
}
