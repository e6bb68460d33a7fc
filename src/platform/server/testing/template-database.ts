/** The migrated database that every test file copies. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createDatabase } from '../database/create-database.ts';
import { migrate } from '../database/migrate.ts';

const migrationsDir = path.resolve(import.meta.dirname, '../../../../db/migrations');

/** The database roles of a server belong to all its databases, so every run must derive the same passwords. */
export const secretKeyForTests = process.env.SECRET_KEY || 'dev-secret-key-0123456789-abcdefghijkl';

/** Makes the database where it is missing and migrates it; returns its name, which changes with the migrations. */
export async function prepareTemplate(adminUrl: string): Promise<string> {
  const name = `mingdou_template_${migrationsDigest()}`;
  const { url, created } = await createDatabase(adminUrl, name);
  if (created || !(await isMigrated(url))) await migrate(url, secretKeyForTests);
  return name;
}

function migrationsDigest(): string {
  const digest = createHash('sha256');
  for (const name of readdirSync(migrationsDir).toSorted())
    digest.update(readFileSync(path.join(migrationsDir, name)));
  return digest.digest('hex').slice(0, 12);
}

/** A run that was ended half-way leaves a database without the key that migrating puts in last. */
async function isMigrated(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select 1 from priv.signing_key')).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
