/** Prints what keeps the installation from being spread over machines: `npm run db:check-distributable`; DATABASE_URL names a migrated database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/server/database/embedded.ts';
import { migrate } from '../src/platform/server/database/migrate.ts';
import { catalogueFindings, type Findings } from './distributable.ts';
import { statementFindings } from './distributable-statements.ts';
import { serverSources, tenantTables } from './server-sources.ts';

async function onDatabase(work: (adminUrl: string) => Promise<Findings>): Promise<Findings> {
  const outside = process.env['DATABASE_URL'];
  if (outside) return work(outside);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-check-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  try {
    await migrate(postgres.adminUrl, 'a-key-for-this-passing-database-0123456789');
    return await work(postgres.adminUrl);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function findings(adminUrl: string): Promise<Findings> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const catalogue = await catalogueFindings(client);
    const statements = statementFindings(serverSources(), await tenantTables(client));
    return {
      faults: [...catalogue.faults, ...statements.faults],
      looked: { ...catalogue.looked, ...statements.looked },
    };
  } finally {
    await client.end();
  }
}

const { faults, looked } = await onDatabase(findings);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${faults.length} faults; looked at ${Object.entries(looked)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}\n`,
);
process.exit(faults.length === 0 ? 0 : 1);
