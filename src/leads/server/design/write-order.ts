import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/** Puts pools or rules into this order, in one statement; which ones may be left out is the caller's rule. */
export async function writeOrder(
  { db, principal }: Work,
  table: 'assignment_rule' | 'pool' | 'recycle_rule' | 'tag_rule',
  ids: readonly string[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} as r set position = place.number - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as place (id, number)
    where r.tenant_id = ${principal.tenantId} and r.id = place.id`.execute(db);
}
