import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Home } from '../model/person.ts';
import { identityRefusals } from '../model/refusals.ts';
import { giveRoles, rolesNamed } from './hold-roles.ts';

export type NewUser = {
  name: string;
  email: string;
  title?: string | null;
  teamId: string | null;
  roleKeys?: readonly string[];
  roleIds?: readonly string[];
  home?: Home;
  /** The place among the demo company's one-click people. */
  demoEntry?: number | null;
};

/** Adds a person without a password (a one-time link sets it). Refuses an e-mail that has an account anywhere. */
export async function createUser(work: Work, wanted: NewUser): Promise<string> {
  const id = newId();
  const email = wanted.email.toLowerCase();
  await claimLogin(work, email, id);
  await insertUser(work, { ...wanted, id, email });
  await giveRoles(work, id, await rolesNamed(work, wanted));
  work.record({
    type: 'user.created',
    object: 'user',
    recordId: id,
    changes: { name: { from: null, to: wanted.name } },
  });
  return id;
}

/** Makes the e-mail lead to this person; refuses one that leads to somebody already. */
export async function claimLogin({ db, principal }: Work, email: string, userId: string): Promise<void> {
  const claimed = await db
    .insertInto('login')
    .values({ email, tenant_id: principal.tenantId, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) refuse(identityRefusals.emailTaken);
}

/** The person's row alone. */
export async function insertUser({ db, principal }: Work, wanted: NewUser & { id: string }): Promise<void> {
  await db
    .insertInto('app_user')
    .values({
      tenant_id: principal.tenantId,
      id: wanted.id,
      name: wanted.name,
      email: wanted.email,
      title: wanted.title ?? null,
      team_id: wanted.teamId,
      password_hash: null,
      locale: null,
      home: wanted.home ?? 'rep',
      demo_entry: wanted.demoEntry ?? null,
    })
    .execute();
}
