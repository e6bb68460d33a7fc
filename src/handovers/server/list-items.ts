import { namesOfPeople } from '../../identity/server/index.ts';
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireItem } from '../model/contract.ts';
import type { HandOverObject, ItemState } from '../model/hand-over.ts';
import { namesOfHanded } from './handed-kinds.ts';
import type { Problem } from './hand-over-items.ts';
import { findHandOver } from './hand-over-queries.ts';

type Asked = { state?: ItemState | undefined; limit: number; cursor?: string | undefined };

/** The records of a hand-over, named where the asker sees them. Not found outside the asker's sight. */
export async function listItems(
  work: Work,
  handOverId: string,
  { state, limit, cursor }: Asked,
): Promise<{ items: WireItem[]; nextCursor: string | null }> {
  if (!(await findHandOver(work, handOverId))) refuse(refusals.notFound);
  const rows = await work.db
    .selectFrom('hand_over_item')
    .select(['object', 'record_id', 'from_owner_id', 'to_owner_id', 'state', 'problem'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('hand_over_id', '=', handOverId)
    .$if(state !== undefined, (select) => select.where('state', '=', state!))
    .$if(cursor !== undefined, (select) =>
      select.where(sql<string>`object || ' ' || record_id`, '>', cursor!),
    )
    .orderBy(sql`object || ' ' || record_id`)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const people = await namesOfPeople(
    work,
    page.flatMap((row) => [row.from_owner_id, row.to_owner_id]),
  );
  const names = await namesOf(work, page);
  const named = (id: string) => ({ id, name: people.get(id) ?? null });
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      object: row.object as HandOverObject,
      recordId: row.record_id,
      name: names.get(row.record_id) ?? null,
      from: row.from_owner_id === null ? null : named(row.from_owner_id),
      to: named(row.to_owner_id),
      state: row.state as ItemState,
      problem: (row.problem as Problem | null)?.label ?? null,
    })),
    nextCursor: rows.length > limit && last ? `${last.object} ${last.record_id}` : null,
  };
}

async function namesOf(
  work: Work,
  rows: readonly { object: string; record_id: string }[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [object, own] of Map.groupBy(rows, (row) => row.object as HandOverObject)) {
    const ids = own.map(({ record_id }) => record_id);
    for (const [id, name] of await namesOfHanded(work, object, ids)) names.set(id, name);
  }
  return names;
}
