/** Which roles somebody holds. */
import { refuse, refusals } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';

/** The ids of the roles told by key or by id; refuses when one of them is not there. */
export async function rolesNamed(
  { db, principal }: Work,
  wanted: { roleKeys?: readonly string[]; roleIds?: readonly string[] },
): Promise<string[]> {
  const keys = new Set(wanted.roleKeys);
  const ids = new Set(wanted.roleIds);
  const roles = await db
    .selectFrom('role')
    .select(['id', 'key'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  const found = roles.filter((role) => keys.has(role.key) || ids.has(role.id));
  const missing =
    [...keys].some((key) => !found.some((role) => role.key === key)) ||
    [...ids].some((id) => !found.some((role) => role.id === id));
  return missing ? refuse(refusals.notFound) : found.map((role) => role.id);
}

/** Adds the roles to those the person holds. */
export async function giveRoles(
  { db, principal }: Work,
  userId: string,
  roleIds: readonly string[],
): Promise<void> {
  if (roleIds.length === 0) return;
  const rows = roleIds.map((role_id) => ({ tenant_id: principal.tenantId, user_id: userId, role_id }));
  await db.insertInto('user_role').values(rows).execute();
}

/** Takes the roles away. */
export async function takeRoles(
  { db, principal }: Work,
  userId: string,
  roleIds: readonly string[],
): Promise<void> {
  if (roleIds.length === 0) return;
  await db
    .deleteFrom('user_role')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .where('role_id', 'in', [...roleIds])
    .execute();
}
