/** Server-side sessions: opened with the right password, a one-time link or the demo's one click. */
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../platform/server/index.ts';
import { identityRefusals } from '../model/refusals.ts';
import { newCredential, readCredential } from './credential.ts';
import { isPassword } from './password.ts';

export const sessionDays = 14;
const failuresAllowed = 10;
const failureMinutes = 15;

/** Opens a session and returns its secret for the cookie. */
export async function openSession({ db, principal, now }: Work, userId: string): Promise<string> {
  const { secret, hash } = newCredential('session', principal.tenantId);
  await db
    .insertInto('session')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      token_hash: hash,
      user_id: userId,
      expires_at: new Date(now.getTime() + sessionDays * 86_400_000),
    })
    .execute();
  return secret;
}

/** Signs in with e-mail and password. One answer for unknown, disabled and wrong; refuses after ten failures in 15 minutes. */
export async function signIn(database: Database, email: string, password: string, source: string) {
  const login = await database.findLogin(email);
  if (!login) {
    await isPassword(null, password);
    return refuse(identityRefusals.wrongCredentials);
  }
  const asThemselves = { ...systemPrincipal(login.tenantId), userId: login.userId };
  const outcome = await inWork(database, asThemselves, 'sign-in', async (work) => {
    if ((await recentFailures(work, login.userId)) >= failuresAllowed) return 'blocked' as const;
    const user = await findActiveUser(work, login.userId);
    const succeeded = await isPassword(user?.password_hash ?? null, password);
    await noteAttempt(work, login.userId, source, succeeded);
    if (!succeeded) return 'wrong' as const;
    work.record({ type: 'session.opened', object: 'user', recordId: login.userId });
    return { userId: login.userId, secret: await openSession(work, login.userId) };
  });
  if (outcome === 'blocked') return refuse(identityRefusals.tooManyAttempts);
  if (outcome === 'wrong') return refuse(identityRefusals.wrongCredentials);
  return outcome;
}

/** Enters the demo company as one of its people; refuses for any other organisation or person. */
export async function enterDemo(database: Database, userId: string) {
  const demo =
    (await database.listOrganisations()).find((one) => one.demo) ?? refuse(identityRefusals.demoOnly);
  return inWork(database, systemPrincipal(demo.id), 'enter-demo', async (work) => {
    const user = await findActiveUser(work, userId);
    if (!user || user.demo_entry === null) return refuse(identityRefusals.demoOnly);
    return { userId, secret: await openSession(work, userId) };
  });
}

/** Ends the session of this secret. */
export async function closeSession(database: Database, secret: string): Promise<void> {
  const credential = readCredential('session', secret);
  if (!credential) return;
  await inWork(database, systemPrincipal(credential.tenantId), 'sign-out', async ({ db }) => {
    await db
      .deleteFrom('session')
      .where('tenant_id', '=', credential.tenantId)
      .where('token_hash', '=', credential.hash)
      .execute();
  });
}

async function findActiveUser({ db, principal }: Work, userId: string) {
  return db
    .selectFrom('app_user')
    .select(['password_hash', 'demo_entry'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
}

async function recentFailures({ db, principal, now }: Work, userId: string): Promise<number> {
  const row = await db
    .selectFrom('login_attempt')
    .select((select) => select.fn.countAll<bigint>().as('failures'))
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .where('succeeded', '=', false)
    .where('at', '>', new Date(now.getTime() - failureMinutes * 60_000))
    .executeTakeFirstOrThrow();
  return Number(row.failures);
}

async function noteAttempt(
  { db, principal }: Work,
  userId: string,
  source: string,
  succeeded: boolean,
): Promise<void> {
  await db
    .insertInto('login_attempt')
    .values({ tenant_id: principal.tenantId, id: newId(), user_id: userId, source, succeeded })
    .execute();
}
