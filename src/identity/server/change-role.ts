/** Renaming a role, setting what it allows, removing it. */
import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract } from '../model/contract.ts';
import { faultsOfFields, faultsOfRights } from '../model/read-rights.ts';
import { identityRefusals } from '../model/refusals.ts';
import type { Role } from '../model/role-contract.ts';
import { changesBetween } from './changes-between.ts';
import { requireAdministrator, requireGrantable } from './limits-of-granting.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { getRole } from './role-queries.ts';
import { saveRights } from './save-rights.ts';

type Input = Received<typeof identityContract.updateRole>;

/**
 * Sets a role's name, rights and field rights (each given set replaces the former one) and returns it as it is then.
 * Refuses a stale version, rights that do not exist, widening beyond what the asker holds, and losing the last
 * active administrator.
 */
export async function updateRole(work: Work, { params, body, version }: Input): Promise<Role> {
  const faults = [...faultsOfRights(body.rights ?? {}), ...faultsOfFields(body.fields ?? {})];
  if (faults.length > 0) refuse(refusals.invalidInput, {}, faults);
  await notePolicyChange(work);
  const before = await getRole(work, params.id);
  if (before.version !== version) refuse(refusals.staleVersion);
  const given = { rights: body.rights ?? before.rights, fields: body.fields ?? before.fields };
  requireGrantable(work, given, { before });
  await saveRole(work, params.id, body.name === before.name ? undefined : body.name);
  await saveRights(work, params.id, given);
  await requireAdministrator(work);
  const after = await getRole(work, params.id);
  work.record({
    type: 'role.updated',
    object: 'role',
    recordId: params.id,
    changes: changesBetween(toldOf(before), toldOf(after)),
  });
  return after;
}

/** Removes a role. Refuses a built-in one and one that somebody holds, active or not. */
export async function removeRole(
  work: Work,
  { params }: Received<typeof identityContract.removeRole>,
): Promise<null> {
  const { db, principal } = work;
  await notePolicyChange(work);
  const role = await getRole(work, params.id);
  if (role.builtin) refuse(identityRefusals.builtInRole);
  const held = await db
    .selectFrom('user_role')
    .select((select) => select.fn.countAll<bigint>().as('people'))
    .where('tenant_id', '=', principal.tenantId)
    .where('role_id', '=', role.id)
    .executeTakeFirstOrThrow();
  if (held.people > 0n) refuse(identityRefusals.roleHeld, { people: Number(held.people) });
  await saveRights(work, role.id, { rights: {}, fields: {} });
  await db.deleteFrom('role').where('tenant_id', '=', principal.tenantId).where('id', '=', role.id).execute();
  work.record({
    type: 'role.removed',
    object: 'role',
    recordId: role.id,
    changes: changesBetween(toldOf(role), {}),
  });
  return null;
}

/** A renamed built-in role has its one new name in both languages. */
async function saveRole({ db, principal }: Work, roleId: string, name: string | undefined): Promise<void> {
  await db
    .updateTable('role')
    .set({ version: sql<bigint>`version + 1`, ...(name !== undefined && { name, name_en: null }) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', roleId)
    .execute();
}

function toldOf({ name, rights, fields }: Role): Record<string, unknown> {
  return { name, ...rights, ...fields };
}
