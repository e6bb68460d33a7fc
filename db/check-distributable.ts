/** Prints what keeps the installation from being spread over machines: `npm run db:check-distributable`; DATABASE_URL names a migrated database. */
import type pg from 'pg';
import { catalogueFindings, type Findings } from './distributable.ts';
import { statementFindings } from './distributable-statements.ts';
import { onMigratedDatabase } from './migrated-database.ts';
import { serverSources, tenantTables } from './server-sources.ts';

async function findings(client: pg.Client): Promise<Findings> {
  const catalogue = await catalogueFindings(client);
  const statements = statementFindings(serverSources(), await tenantTables(client));
  return {
    faults: [...catalogue.faults, ...statements.faults],
    looked: { ...catalogue.looked, ...statements.looked },
  };
}

const { faults, looked } = await onMigratedDatabase(findings);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${faults.length} faults; looked at ${Object.entries(looked)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}\n`,
);
process.exit(faults.length === 0 ? 0 : 1);
