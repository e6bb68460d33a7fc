/** A migrated database to look at: that of DATABASE_URL, or a passing one of our own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/server/database/embedded.ts';
import { migrate } from '../src/platform/server/database/migrate.ts';

/** Runs `work` on a connection of the administrator's and cleans up after it. */
export async function onMigratedDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const outside = process.env['DATABASE_URL'];
  if (outside) return connected(outside, work);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-passing-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  try {
    await migrate(postgres.adminUrl, 'a-key-for-this-passing-database-0123456789');
    return await connected(postgres.adminUrl, work);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
