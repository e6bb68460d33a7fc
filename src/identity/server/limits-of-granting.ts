/** What somebody who changes people and roles must respect, asked inside the change's own transaction. */
import { sql } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { exceeding, type Given, type Granted } from '../model/granting.ts';
import { nameOfRight } from '../model/right-names.ts';
import { identityRefusals } from '../model/refusals.ts';
import { allGiven } from './role-queries.ts';

/** Refuses when `given` reaches further than the asker himself. */
export function requireGrantable(work: Work, given: Given, granted: Granted = {}): void {
  const right = exceeding(work.principal, given, granted);
  if (right) refuse(identityRefusals.grantsTooMuch, { right: nameOfRight(right, work.principal.locale) });
}

/** Refuses when one of the roles, held by somebody of this team, reaches further than the asker himself. */
export async function requireGrantableRoles(
  work: Work,
  roleIds: readonly string[],
  teamId: string | null,
): Promise<void> {
  const given = await allGiven(work);
  for (const roleId of roleIds)
    requireGrantable(work, given.get(roleId) ?? { rights: {}, fields: {} }, { teamId });
}

/**
 * Refuses when nobody is left who may mend people and rights: an active person who may change users and design roles.
 * Asked after the change, with the organisation locked by `notePolicyChange`.
 */
export async function requireAdministrator({ db, principal }: Work): Promise<void> {
  const holds = (object: string, action: string) => sql<boolean>`exists (
    select 1 from user_role r join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
    where r.tenant_id = ${principal.tenantId} and r.user_id = app_user.id and p.object = ${object} and p.action = ${action})`;
  const administrator = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'active')
    .where(holds('user', 'update'))
    .where(holds('role', 'design'))
    .limit(1)
    .executeTakeFirst();
  if (!administrator) refuse(identityRefusals.lastAdministrator);
}
