import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/**
 * Who stands above each of these people: the manager of the nearest team that is not managed by himself; without one,
 * whoever designs the rules for leads, but for those people themselves.
 */
export async function superiorsOf(
  work: Work,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (userIds.length === 0) return new Map();
  const managers = await managersOf(work, userIds);
  const designers = (await designersOfRules(work)).filter((id) => !userIds.includes(id));
  return new Map(
    userIds.map((id) => {
      const manager = managers.get(id);
      return [id, manager ? [manager] : designers];
    }),
  );
}

async function managersOf({ db, principal }: Work, userIds: readonly string[]): Promise<Map<string, string>> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string; manager_id: string }>`
    select distinct on (u.id) u.id, t.manager_id
    from app_user u
    join team_closure c on c.tenant_id = u.tenant_id and c.descendant_id = u.team_id
    join team t on t.tenant_id = u.tenant_id and t.id = c.ancestor_id and t.deleted_at is null
    join app_user m on m.tenant_id = u.tenant_id and m.id = t.manager_id and m.state = 'active'
    where u.tenant_id = ${t} and u.id = any(${userIds}::uuid[]) and t.manager_id <> u.id
    order by u.id, c.depth`.execute(db);
  return new Map(rows.map((row) => [row.id, row.manager_id]));
}

async function designersOfRules({ db, principal }: Work): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from app_user u
    join user_role ur on ur.tenant_id = u.tenant_id and ur.user_id = u.id
    join role_permission p on p.tenant_id = u.tenant_id and p.role_id = ur.role_id
    where u.tenant_id = ${principal.tenantId} and u.state = 'active' and p.object = 'lead_rules' and p.action = 'design'
    order by u.id`.execute(db);
  return rows.map(({ id }) => id);
}
