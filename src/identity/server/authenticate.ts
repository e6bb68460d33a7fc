/** Turns a cookie or an API key into a principal; a credential that is not good stops the request. */
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Database, Db } from '../../platform/server/index.ts';
import { readCredential, type Credential } from './credential.ts';
import { findPrincipal } from './principal-queries.ts';
import { rememberPrincipals } from './remembered-principals.ts';

export const sessionCookie = 'mingdou_session';

/** Principals of sessions are remembered a moment; that of a key is asked for each time: it must end with its revocation. */
export function createAuthentication(database: Database) {
  const { find, remember, forget } = rememberPrincipals();
  return {
    authenticate: async (request: FastifyRequest): Promise<Principal | null> => {
      const secret = secretOf(request);
      if (!secret) return null;
      const known = find(secret);
      if (known) return known;
      const principal = (await principalOfSecret(database, secret)) ?? refuse(refusals.notSignedIn);
      if (principal.kind === 'user') remember(secret, principal);
      return principal;
    },
    forget,
  };
}

function secretOf(request: FastifyRequest): string | null {
  const told = request.headers.authorization;
  if (told !== undefined) return /^Bearer (\S+)$/.exec(told)?.[1] ?? refuse(refusals.notSignedIn);
  return request.cookies[sessionCookie] ?? null;
}

/** The principal behind a session secret or API key, or null when it is unknown, expired or revoked. */
async function principalOfSecret(database: Database, secret: string): Promise<Principal | null> {
  const session = readCredential('session', secret);
  if (session) return withSystem(database, session, (db) => sessionPrincipal(db, session));
  const key = readCredential('key', secret);
  if (key) return withSystem(database, key, (db) => keyPrincipal(db, key));
  return null;
}

function withSystem<T>(
  database: Database,
  { tenantId }: Credential,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return database.withTenant({ tenantId, userId: null, kind: 'system' }, work);
}

async function sessionPrincipal(db: Db, { tenantId, hash }: Credential): Promise<Principal | null> {
  const session = await db
    .selectFrom('session')
    .select(['id', 'user_id'])
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  if (!session) return null;
  return findPrincipal(db, { tenantId, userId: session.user_id, kind: 'user', credentialId: session.id });
}

async function keyPrincipal(db: Db, { tenantId, hash }: Credential): Promise<Principal | null> {
  const key = await db
    .selectFrom('api_key')
    .select(['id', 'user_id', 'read_only', 'expires_at', 'last_used_at'])
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!key || (key.expires_at && key.expires_at <= new Date())) return null;
  await noteUse(db, tenantId, key);
  return findPrincipal(db, {
    tenantId,
    userId: key.user_id,
    kind: 'api_key',
    credentialId: key.id,
    readOnly: key.read_only,
  });
}

/** To the minute: a busy program does not write a row a request. */
async function noteUse(
  db: Db,
  tenantId: string,
  key: { id: string; last_used_at: Date | null },
): Promise<void> {
  const now = new Date();
  if (key.last_used_at && now.getTime() - key.last_used_at.getTime() < 60_000) return;
  await db
    .updateTable('api_key')
    .set({ last_used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', key.id)
    .execute();
}
