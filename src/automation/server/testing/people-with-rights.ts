import { newId } from '../../../platform/model/identifier.ts';
import type { CompanyWithAutomations, Person } from './company-with-automations.ts';

export type Rights = Record<string, 'own' | 'team' | 'team_and_below' | 'all'>;

/** Somebody with just these rights, in a team. */
export async function personWith(
  { as, system, addPerson }: CompanyWithAutomations,
  rights: Rights,
  team: string,
  fields: Record<string, string> = {},
): Promise<Person> {
  const roleId = newId();
  await as(system, async ({ db, principal }) => {
    const tenant_id = principal.tenantId;
    await db
      .insertInto('role')
      .values({ tenant_id, id: roleId, key: `r-${roleId}`, name: roleId })
      .execute();
    for (const [right, scope] of Object.entries(rights)) {
      const [object, action] = right.split('.') as [string, string];
      await db
        .insertInto('role_permission')
        .values({ tenant_id, role_id: roleId, object, action, scope })
        .execute();
    }
    for (const [name, reach] of Object.entries(fields)) {
      const [object, field] = name.split('.') as [string, string];
      await db
        .insertInto('role_field_right')
        .values({ tenant_id, role_id: roleId, object, field, reach })
        .execute();
    }
  });
  return addPerson({ name: `人 ${roleId.slice(-6)}`, roleIds: [roleId], team });
}

export const designs: Rights = { 'automation.read': 'all', 'automation.design': 'all' };
export const ownSeller: Rights = {
  ...designs,
  'deal.read': 'all',
  'deal.update': 'own',
  'deal.transfer': 'own',
  'deal.create': 'own',
  'task.create': 'own',
  'task.read': 'own',
};
