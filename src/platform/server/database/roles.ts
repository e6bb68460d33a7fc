/** The database roles (security.md 3.1) and how the product reaches them: passwords are derived from the secret key. */
import { createHmac } from 'node:crypto';
import pg from 'pg';

const loginRoles = ['crm_app', 'crm_worker', 'crm_jobs'] as const;
export type LoginRole = (typeof loginRoles)[number];

function rolePassword(secretKey: string, role: LoginRole): string {
  return createHmac('sha256', secretKey).update(`database role ${role}`).digest('base64url');
}

/** The key that signs tenant contexts, in the database and here. */
export function contextKey(secretKey: string): Buffer {
  return createHmac('sha256', secretKey).update('tenant context').digest();
}

/** The same database as another role. */
export function urlAs(adminUrl: string, role: LoginRole, secretKey: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(secretKey, role);
  return url.href;
}

/**
 * Makes the roles where they are missing and gives them this installation's passwords. Roles belong to the whole cluster:
 * of two installations that start on it at once, the one that comes second begins again.
 */
export async function ensureRoles(client: pg.Client, secretKey: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await shapeRoles(client, secretKey);
    } catch (error) {
      if (tries === mostTries || !isRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, tries * 20 * (1 + Math.random())));
    }
  }
}

const mostTries = 20;

/** Somebody else made the role, or altered its row, in the same moment. */
function isRace(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === '42710' || code === '23505' || message.includes('tuple concurrently updated');
}

async function shapeRoles(client: pg.Client, secretKey: string): Promise<void> {
  for (const role of ['crm_owner', 'crm_definer']) await ensureRole(client, role, 'nologin');
  for (const role of loginRoles) {
    await ensureRole(client, role, 'login');
    await client.query(`alter role ${role} password ${pg.escapeLiteral(rolePassword(secretKey, role))}`);
  }
  for (const role of ['crm_app', 'crm_worker']) {
    await client.query(`alter role ${role} set statement_timeout = '${role === 'crm_app' ? '5s' : '120s'}'`);
    await client.query(`alter role ${role} set lock_timeout = '2s'`);
    await client.query(`alter role ${role} set work_mem = '32MB'`);
    await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`);
  }
  await client.query('grant create, usage on schema public to crm_owner');
  await client.query('revoke create on schema public from public');
}

async function ensureRole(client: pg.Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role} ${kind} nosuperuser nobypassrls`);
}
