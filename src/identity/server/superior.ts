/** Who stands above the owner of a record. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';

type Held = { ownerId: string | null; teamId: string | null };

/**
 * The head of the nearest team above, from the record's own team on, who is somebody else than the owner; where there is
 * none, an administrator; null when nobody is left.
 */
export async function superiorOf({ db, principal }: Work, { ownerId, teamId }: Held): Promise<string | null> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string }>`
    select m.id from team_closure c
    join team t on t.tenant_id = c.tenant_id and t.id = c.ancestor_id
    join app_user m on m.tenant_id = t.tenant_id and m.id = t.manager_id
    where c.tenant_id = ${t} and c.descendant_id = ${teamId} and m.state = 'active'
      and m.id is distinct from ${ownerId}::uuid
    order by c.depth limit 1`.execute(db);
  if (rows[0]) return rows[0].id;
  const { rows: admins } = await sql<{ id: string }>`
    select u.id from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
    where u.tenant_id = ${t} and u.state = 'active' and r.key = 'admin' and u.id is distinct from ${ownerId}::uuid
    order by u.id limit 1`.execute(db);
  return admins[0]?.id ?? null;
}

/** Is the asker the head of a team that this person is in, or of one above it? */
export async function isSuperiorOf({ db, principal }: Work, userId: string): Promise<boolean> {
  const { tenantId: t, userId: asker } = principal;
  const { rows } = await sql`
    select 1 from app_user u
    join team_closure c on c.tenant_id = u.tenant_id and c.descendant_id = u.team_id
    join team t on t.tenant_id = c.tenant_id and t.id = c.ancestor_id
    where u.tenant_id = ${t} and u.id = ${userId} and t.manager_id = ${asker}::uuid and u.id <> t.manager_id
    limit 1`.execute(db);
  return rows.length > 0;
}
