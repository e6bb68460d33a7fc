import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Home } from '../model/contract.ts';
import { identityRefusals } from '../model/refusals.ts';

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
  const { db, principal } = work;
  const tenant_id = principal.tenantId;
  const id = newId();
  const email = wanted.email.toLowerCase();
  await db
    .insertInto('app_user')
    .values({
      tenant_id,
      id,
      name: wanted.name,
      email,
      title: wanted.title ?? null,
      team_id: wanted.teamId,
      password_hash: null,
      locale: null,
      home: wanted.home ?? 'rep',
      demo_entry: wanted.demoEntry ?? null,
    })
    .execute();
  const claimed = await db
    .insertInto('login')
    .values({ email, tenant_id, user_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) refuse(identityRefusals.emailTaken);
  await giveRoles(work, id, wanted);
  work.record({ type: 'user.created', object: 'user', recordId: id, changes: { name: { from: null, to: wanted.name } } });
  return id;
}

async function giveRoles({ db, principal }: Work, userId: string, wanted: NewUser): Promise<void> {
  const tenant_id = principal.tenantId;
  const roles = await db
    .selectFrom('role')
    .select('id')
    .where('tenant_id', '=', tenant_id)
    .where((where) =>
      where.or([where('key', 'in', [...(wanted.roleKeys ?? ['']), '']), where('id', 'in', [...(wanted.roleIds ?? []), tenant_id])]),
    )
    .execute();
  if (roles.length === 0) throw new Error(`no such role: ${wanted.roleKeys?.join(', ')}`);
  await db.insertInto('user_role').values(roles.map((role) => ({ tenant_id, user_id: userId, role_id: role.id }))).execute();
}
