import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { StoredRecord } from '../../../records/server/index.ts';
import { accountKind, contactKind } from '../kinds.ts';
import type { DuplicateKind } from './duplicate-kind.ts';
import { accountParty, contactParty } from './party-kind.ts';

export const accountDuplicates: DuplicateKind = {
  ...accountParty,
  kind: accountKind,
  settle: settleParent,
};

export const contactDuplicates: DuplicateKind = { ...contactParty, kind: contactKind };

/** The account that stays is below neither itself nor one that goes into it: then it stands at the top. */
async function settleParent(
  work: Work,
  survivor: StoredRecord,
  loserIds: readonly string[],
  changed: Values,
): Promise<void> {
  const parentId = Object.hasOwn(changed, 'parent') ? changed['parent'] : survivor.values['parent'];
  if (typeof parentId !== 'string') return;
  const above = await accountsFrom(work, parentId);
  if ([survivor.id, ...loserIds].some((id) => above.has(id))) changed['parent'] = null;
}

const mostLevels = 20;

/** The account and all those above it. */
async function accountsFrom({ db, principal }: Work, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select a.tenant_id, a.id, a.parent_id, 1 as level from account a where a.tenant_id = ${principal.tenantId} and a.id = ${id}
      union all
      select a.tenant_id, a.id, a.parent_id, above.level + 1 from account a
        join above on above.tenant_id = a.tenant_id and above.parent_id = a.id
        where a.tenant_id = ${principal.tenantId} and above.level < ${mostLevels})
    select id from above`.execute(db);
  return new Set(rows.map((row) => row.id));
}
