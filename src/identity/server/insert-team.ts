import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import type { Work } from '../../platform/server/index.ts';

export type NewTeam = {
  name: string;
  parentId?: string | null;
  managerId?: string | null;
  region?: string | null;
};

/** Puts a team into the tree, below its parent or as a root; returns its id. */
export async function insertTeam({ db, principal }: Work, wanted: NewTeam): Promise<string> {
  const id = newId();
  const tenant_id = principal.tenantId;
  const parentId = wanted.parentId ?? null;
  await db
    .insertInto('team')
    .values({
      tenant_id,
      id,
      name: wanted.name,
      parent_id: parentId,
      manager_id: wanted.managerId ?? null,
      region: wanted.region ?? null,
      external_id: null,
      deleted_at: null,
    })
    .execute();
  await sql`
    insert into team_closure (tenant_id, ancestor_id, descendant_id, depth)
    select tenant_id, ancestor_id, ${id}::uuid, depth + 1 from team_closure
      where tenant_id = ${tenant_id} and descendant_id = ${parentId}
    union all select ${tenant_id}::uuid, ${id}::uuid, ${id}::uuid, 0`.execute(db);
  return id;
}
