/** Forward-only SQL migrations, each in its own transaction, one migrator at a time. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { contextKey, ensureRoles } from './roles.ts';

const migrationsDir = path.resolve(import.meta.dirname, '../../../../db/migrations');
const migratorLock = 7_201_123;

export type MigrationReport = { applied: string[]; present: number };

/**
 * Brings the database up to date, or up to the migration `last`. Throws when an applied migration was edited afterwards.
 */
export async function migrate(adminUrl: string, secretKey: string, last?: string): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migratorLock]);
    await ensureRoles(client, secretKey);
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    await client.query('grant select on migration to crm_app, crm_worker');
    const report = await applyMissing(client, last);
    await client.query('create schema if not exists jobs authorization crm_jobs');
    await client.query(
      `insert into priv.signing_key (key) values ($1) on conflict (only_row) do update set key = excluded.key`,
      [contextKey(secretKey)],
    );
    return report;
  } finally {
    await client.end();
  }
}

/** The names of all migrations the code holds. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(migrationsDir)).filter((name) => name.endsWith('.sql')).toSorted();
}

/** Each migration's SHA-256, by name, in order. */
export async function migrationDigests(): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const name of await migrationNames()) digests.set(name, (await readMigration(name)).digest);
  return digests;
}

async function readMigration(name: string): Promise<{ sql: string; digest: string }> {
  const sql = await readFile(path.join(migrationsDir, name), 'utf8');
  return { sql, digest: createHash('sha256').update(sql).digest('hex') };
}

async function applyMissing(client: pg.Client, last?: string): Promise<MigrationReport> {
  const done = await client.query<{ name: string; digest: string }>('select name, digest from migration');
  const digests = new Map(done.rows.map((row) => [row.name, row.digest]));
  const applied: string[] = [];
  for (const name of await migrationNames()) {
    if (last !== undefined && name > last) break;
    const { sql, digest } = await readMigration(name);
    const known = digests.get(name);
    if (known && known !== digest) throw new Error(`migration ${name} was changed after it had been applied`);
    if (known) continue;
    await applyOne(client, name, sql, digest);
    applied.push(name);
  }
  return { applied, present: digests.size };
}

async function applyOne(client: pg.Client, name: string, sql: string, digest: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
