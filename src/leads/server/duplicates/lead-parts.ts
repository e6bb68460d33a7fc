/** What hangs on leads, and that leads hang on the accounts and contacts they became. */
import { sql } from 'kysely';
import { activityParts, hangingRows, type MergePart, type MovedRow } from '../../../accounts/server/index.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';

const leads: Label = { zh: '线索', en: 'Leads' };

/** Each tag once: those the survivor has, as it has them, and those only the others have. */
const tags: MergePart = {
  of: 'lead',
  name: 'tags',
  label: { zh: '标签', en: 'Tags' },
  count: async ({ db, principal }, ids) => {
    const rows = await db
      .selectFrom('lead_tag')
      .select(({ fn }) => ['lead_id', fn.countAll<bigint>().as('count')])
      .where('tenant_id', '=', principal.tenantId)
      .where('lead_id', 'in', [...ids])
      .where('removed_at', 'is', null)
      .groupBy('lead_id')
      .execute();
    return new Map(rows.map(({ lead_id, count }) => [lead_id, Number(count)]));
  },
  move: async (work, fromIds, toId) => {
    const moved = await tagsOnlyOn(work, fromIds, toId);
    for (const row of moved) await moveTag(work, row.rowId, row.fromId, toId);
    return moved;
  },
  putBack: async (work, moved, onId) => {
    let count = 0;
    for (const { rowId, fromId } of moved) count += await moveTag(work, rowId, onId, fromId);
    return count;
  },
};

async function tagsOnlyOn(
  { db, principal }: Work,
  fromIds: readonly string[],
  toId: string,
): Promise<MovedRow[]> {
  const { rows } = await sql<MovedRow>`
    select distinct on (t.tag_id) t.tag_id as "rowId", t.lead_id as "fromId" from lead_tag t
    where t.tenant_id = ${principal.tenantId} and t.lead_id = any(${fromIds}::uuid[]) and t.removed_at is null
      and not exists (select 1 from lead_tag own where own.tenant_id = ${principal.tenantId}
        and own.tenant_id = t.tenant_id and own.lead_id = ${toId} and own.tag_id = t.tag_id)
    order by t.tag_id, t.given_at`.execute(db);
  return rows;
}

async function moveTag(
  { db, principal }: Work,
  tagId: string,
  fromId: string,
  toId: string,
): Promise<number> {
  const moved = await db
    .updateTable('lead_tag')
    .set({ lead_id: toId })
    .where('tenant_id', '=', principal.tenantId)
    .where('tag_id', '=', tagId)
    .where('lead_id', '=', fromId)
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}

export const leadMergeParts: readonly MergePart[] = [
  hangingRows({ of: 'account', name: 'leads', label: leads, table: 'lead', column: 'account_id' }),
  hangingRows({ of: 'contact', name: 'leads', label: leads, table: 'lead', column: 'contact_id' }),
  hangingRows({
    of: 'lead',
    name: 'touches',
    label: { zh: '触点', en: 'Touches' },
    table: 'lead_touch',
    column: 'lead_id',
    isUnversioned: true,
  }),
  hangingRows({
    of: 'lead',
    name: 'moves',
    label: { zh: '归属变更', en: 'Changes of hands' },
    table: 'lead_move',
    column: 'lead_id',
    isUnversioned: true,
  }),
  hangingRows({
    of: 'lead',
    name: 'captures',
    label: { zh: '进线记录', en: 'Captures' },
    isSilent: true,
    table: 'capture',
    column: 'lead_id',
    isUnversioned: true,
  }),
  tags,
  ...activityParts('lead'),
];
