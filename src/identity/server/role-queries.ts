import type { Label } from '../../platform/model/label.ts';
import type { FieldReach, Scope } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Given } from '../model/granting.ts';
import type { Role } from '../model/role-contract.ts';

/** All roles, the built-in ones first. */
export async function listRoles(work: Work): Promise<{ items: Role[] }> {
  const [roles, given, people] = [await roleRows(work), await allGiven(work), await holders(work)];
  const items = roles.map((role) => ({
    id: role.id,
    key: role.key,
    name: role.name,
    label: labelOf(role),
    builtin: role.builtin,
    people: people.get(role.id) ?? 0,
    version: Number(role.version),
    rights: { ...given.get(role.id)?.rights },
    fields: { ...given.get(role.id)?.fields } as Role['fields'],
  }));
  return { items };
}

/** One role; refuses one that is not there. */
export async function getRole(work: Work, roleId: string): Promise<Role> {
  const { items } = await listRoles(work);
  return items.find((role) => role.id === roleId) ?? refuse(refusals.notFound);
}

/** A role's name in both languages: built-in ones have two until somebody renames them. */
export function labelOf(role: { name: string; name_en: string | null }): Label {
  return { zh: role.name, en: role.name_en ?? role.name };
}

/** What each role of the organisation gives, by role id. */
export async function allGiven({ db, principal }: Work): Promise<Map<string, Given>> {
  const tenantId = principal.tenantId;
  const rights = await db
    .selectFrom('role_permission')
    .select(['role_id', 'object', 'action', 'scope'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const fields = await db
    .selectFrom('role_field_right')
    .select(['role_id', 'object', 'field', 'reach'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const given = new Map<string, { rights: Record<string, Scope>; fields: Record<string, FieldReach> }>();
  const of = (roleId: string) =>
    given.get(roleId) ?? given.set(roleId, { rights: {}, fields: {} }).get(roleId)!;
  for (const row of rights) of(row.role_id).rights[`${row.object}.${row.action}`] = row.scope as Scope;
  for (const row of fields) of(row.role_id).fields[`${row.object}.${row.field}`] = row.reach as FieldReach;
  return given;
}

function roleRows({ db, principal }: Work) {
  return db
    .selectFrom('role')
    .select(['id', 'key', 'name', 'name_en', 'builtin', 'version'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('builtin', 'desc')
    .orderBy('id')
    .execute();
}

async function holders({ db, principal }: Work): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('user_role as r')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.user_id'),
    )
    .select((select) => ['r.role_id', select.fn.countAll<bigint>().as('people')])
    .where('r.tenant_id', '=', principal.tenantId)
    .where('u.state', '=', 'active')
    .groupBy('r.role_id')
    .execute();
  return new Map(rows.map((row) => [row.role_id, Number(row.people)]));
}
