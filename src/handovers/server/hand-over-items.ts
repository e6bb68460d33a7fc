/** The records of a hand-over as its work reads and marks them. */
import { sql } from 'kysely';
import type { Label } from '../../platform/model/label.ts';
import type { Refusal } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { HandOverObject, ItemState } from '../model/hand-over.ts';

export type ItemRow = {
  object: HandOverObject;
  record_id: string;
  unit_id: string;
  from_owner_id: string | null;
  from_team_id: string | null;
  to_owner_id: string;
};

/** Why a record was not moved: a refusal's code and words. */
export type Problem = { code: string; label: Label };

export function problemOf({ code, reason, values }: Refusal): Problem {
  const filled = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { code, label: { zh: filled(reason.label.zh), en: filled(reason.label.en) } };
}

/** The next units that wait, each with all of its records. */
export async function waitingUnits(work: Work, handOverId: string, most: number): Promise<ItemRow[][]> {
  const { db, principal } = work;
  const { rows } = await sql<ItemRow>`
    select i.object, i.record_id, i.unit_id, i.from_owner_id, i.from_team_id, i.to_owner_id
    from hand_over_item i
    where i.tenant_id = ${principal.tenantId} and i.hand_over_id = ${handOverId} and i.state = 'waiting'
      and i.unit_id in (select w.unit_id from hand_over_item w where w.tenant_id = ${principal.tenantId}
        and w.hand_over_id = ${handOverId} and w.state = 'waiting' group by w.unit_id order by w.unit_id limit ${most})
    order by i.unit_id, i.object, i.record_id
    for update of i`.execute(db);
  return [...Map.groupBy(rows, (row) => row.unit_id).values()];
}

/** The next records that were moved and are to go back. */
export async function movedItems(
  { db, principal }: Work,
  handOverId: string,
  most: number,
): Promise<ItemRow[]> {
  const rows = await db
    .selectFrom('hand_over_item')
    .select(['object', 'record_id', 'unit_id', 'from_owner_id', 'from_team_id', 'to_owner_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', handOverId)
    .where('state', '=', 'moved')
    .orderBy('unit_id')
    .orderBy('object')
    .orderBy('record_id')
    .limit(most)
    .forUpdate()
    .execute();
  return rows as ItemRow[];
}

export async function markItems(
  { db, principal }: Work,
  handOverId: string,
  items: readonly ItemRow[],
  state: ItemState,
  problem: Problem | null = null,
): Promise<void> {
  if (items.length === 0) return;
  await db
    .updateTable('hand_over_item')
    .set({ state, problem: problem && toJson(problem) })
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', handOverId)
    .where(
      'record_id',
      'in',
      items.map(({ record_id }) => record_id),
    )
    .execute();
}
