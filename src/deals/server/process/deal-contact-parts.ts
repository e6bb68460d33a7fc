/** The parts that contacts play in deals, when contacts are merged. */
import { sql } from 'kysely';
import type { MergePart } from '../../../accounts/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';

/**
 * The survivor takes over the parts that it does not play itself; where both play one in a deal, the survivor's stays and
 * the other's remains with the contact that is gone, which counts for nothing.
 */
export const dealContactPart: MergePart = {
  of: 'contact',
  name: 'deal-roles',
  label: { zh: '采购角色', en: 'Buying roles' },
  count: async ({ db, principal }, ids) => {
    const { rows } = await sql<{ id: string; count: bigint }>`
      select c.contact_id as id, count(*) as count from deal_contact c
      where c.tenant_id = ${principal.tenantId} and c.contact_id = any(${ids}::uuid[]) group by 1`.execute(
      db,
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  },
  move: async (work, fromIds, toId) => {
    const moved = [];
    for (const fromId of fromIds)
      moved.push(...(await takeOver(work, fromId, toId, null)).map((rowId) => ({ rowId, fromId })));
    return moved;
  },
  putBack: async (work, moved, onId) => {
    let count = 0;
    for (const [fromId, some] of Map.groupBy(moved, (one) => one.fromId)) {
      const deals = some.map(({ rowId }) => rowId);
      count += (await takeOver(work, onId, fromId, deals)).length;
    }
    return count;
  },
};

/** Gives the parts of one contact to another that plays none in those deals (null: in all); returns the deals. */
async function takeOver(
  { db, principal }: Work,
  fromId: string,
  toId: string,
  deals: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ deal_id: string }>`
    update deal_contact c set contact_id = ${toId}
    where c.tenant_id = ${principal.tenantId} and c.contact_id = ${fromId}
      and (${deals}::uuid[] is null or c.deal_id = any(${deals}::uuid[]))
      and not exists (select 1 from deal_contact o
        where o.tenant_id = c.tenant_id and o.deal_id = c.deal_id and o.contact_id = ${toId})
    returning c.deal_id`.execute(db);
  return rows.map((row) => row.deal_id);
}
