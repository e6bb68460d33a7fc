/** Who the asker is, and what he may set for himself. */
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract, Me } from '../model/contract.ts';
import type { Home } from '../model/person.ts';
import { getOrganisation } from './organisation-queries.ts';

/** The asker with all that a screen needs to know: what he may do, how money and days are shown. */
export async function describeMe(work: Work): Promise<Me> {
  const { db, principal } = work;
  const person = await db
    .selectFrom('app_user')
    .select(['id', 'name', 'email', 'title', 'home', 'team_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', principal.userId)
    .executeTakeFirst();
  if (!person) return refuse(refusals.notSignedIn);
  return {
    userId: person.id,
    name: person.name,
    email: person.email,
    title: person.title,
    home: person.home as Home,
    locale: principal.locale,
    teamId: person.team_id,
    organisation: await getOrganisation(work),
    rights: { ...principal.rights },
    fieldReach: { ...principal.fieldReach },
  };
}

/** Keeps the language that the asker reads. */
export async function updateMe(
  { db, principal }: Work,
  { body }: Received<typeof identityContract.updateMe>,
) {
  await db
    .updateTable('app_user')
    .set({ locale: body.locale })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', principal.userId)
    .execute();
  return { locale: body.locale };
}
