import type { Work } from '../../platform/server/index.ts';
import type { Given } from '../model/granting.ts';

/** Puts these rights and field rights in the place of all that the role gave before. */
export async function saveRights(
  { db, principal }: Work,
  roleId: string,
  { rights, fields }: Given,
): Promise<void> {
  const tenant_id = principal.tenantId;
  await db
    .deleteFrom('role_permission')
    .where('tenant_id', '=', tenant_id)
    .where('role_id', '=', roleId)
    .execute();
  await db
    .deleteFrom('role_field_right')
    .where('tenant_id', '=', tenant_id)
    .where('role_id', '=', roleId)
    .execute();
  const permissions = Object.entries(rights).map(([right, scope]) => {
    const [object, action] = parted(right);
    return { tenant_id, role_id: roleId, object, action, scope };
  });
  const narrowed = Object.entries(fields).map(([name, reach]) => {
    const [object, field] = parted(name);
    return { tenant_id, role_id: roleId, object, field, reach };
  });
  if (permissions.length > 0) await db.insertInto('role_permission').values(permissions).execute();
  if (narrowed.length > 0) await db.insertInto('role_field_right').values(narrowed).execute();
}

/** `deal.custom.budget` → `deal`, `custom.budget`. */
function parted(name: string): [string, string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
