/** Links that let one person in once: the first administrator, an invitation, a password reset. */
import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../platform/server/index.ts';
import { identityRefusals } from '../model/refusals.ts';
import { newCredential, readCredential, type Credential } from './credential.ts';
import { hashPassword } from './password.ts';
import { openSession } from './sessions.ts';

const setupDays = 7;
const resetMinutes = 30;

/**
 * Makes a link and returns its token; only a hash is kept. Set-up links live a week, resets half an hour; the newest
 * link of a person is the only one that is good.
 */
export async function issueLink(work: Work, userId: string, purpose: 'setup' | 'reset'): Promise<string> {
  const { db, principal, now } = work;
  await endLinks(work, userId);
  const { secret, hash } = newCredential('link', principal.tenantId);
  const minutes = purpose === 'setup' ? setupDays * 24 * 60 : resetMinutes;
  await db
    .insertInto('one_time_link')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      purpose,
      token_hash: hash,
      user_id: userId,
      expires_at: new Date(now.getTime() + minutes * 60_000),
      used_at: null,
    })
    .execute();
  return secret;
}

/** Makes the links that somebody still has useless. */
export async function endLinks({ db, principal, now }: Work, userId: string): Promise<void> {
  await db
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute();
}

/** The page address of a link. */
export function linkUrl(baseUrl: string, token: string): string {
  return `${baseUrl}/welcome/${token}`;
}

/** Whose link this is; refuses one that is unknown, used or expired. */
export async function readLink(database: Database, token: string) {
  return withLink(database, token, async (_, link) => ({
    purpose: link.purpose as 'setup' | 'reset',
    name: link.name,
    email: link.email,
    organisation: link.organisation,
  }));
}

/** Sets the password, ends all other sessions, spends the link and signs in; of parallel uses one succeeds. */
export async function spendLink(
  database: Database,
  token: string,
  wanted: { password: string; name?: string | undefined },
) {
  const passwordHash = await hashPassword(wanted.password);
  return withLink(database, token, async (work, link) => {
    const { db, principal, now } = work;
    const spent = await db
      .updateTable('one_time_link')
      .set({ used_at: now })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (spent.numUpdatedRows === 0n) refuse(identityRefusals.linkSpent);
    await db
      .updateTable('app_user')
      .set({ password_hash: passwordHash, ...(wanted.name && { name: wanted.name }) })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', link.user_id)
      .execute();
    await db
      .deleteFrom('session')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', link.user_id)
      .execute();
    work.record({ type: 'user.password-set', object: 'user', recordId: link.user_id });
    return { userId: link.user_id, secret: await openSession(work, link.user_id) };
  });
}

type Link = {
  id: string;
  purpose: string;
  user_id: string;
  name: string;
  email: string;
  organisation: string;
};

async function withLink<T>(
  database: Database,
  token: string,
  use: (work: Work, link: Link) => Promise<T>,
): Promise<T> {
  const credential = readCredential('link', token) ?? refuse(identityRefusals.linkSpent);
  return inWork(database, systemPrincipal(credential.tenantId), 'one-time-link', async (work) => {
    const link = (await findLink(work, credential)) ?? refuse(identityRefusals.linkSpent);
    return use(work, link);
  });
}

async function findLink({ db, now }: Work, { tenantId, hash }: Credential): Promise<Link | undefined> {
  return db
    .selectFrom('one_time_link as l')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'l.tenant_id').onRef('u.id', '=', 'l.user_id'),
    )
    .innerJoin('organisation as o', 'o.id', 'l.tenant_id')
    .select(['l.id', 'l.purpose', 'l.user_id', 'u.name', 'u.email', 'o.name as organisation'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.token_hash', '=', hash)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('u.state', '=', 'active')
    .executeTakeFirst();
}
