/** Makes the demo company once a run, before the journeys: every file of them copies its database and its files. */
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { makeDemoCompany } from '../db/demo/write-demo-company.ts';
import { openDatabase } from '../src/platform/server/index.ts';
import { createDatabase, dropDatabase } from '../src/platform/server/database/create-database.ts';
import { secretKeyForTests } from '../src/platform/server/testing/template-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database of the demo company, and the folder of its files. */
    demo: { template: string; folder: string };
  }
}

/** Called by vitest after PostgreSQL runs; what it returns is called after the journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, templateDatabase, runFolder } = project.getProvidedContext();
  const demo = { template: `mingdou_demo_${process.pid}`, folder: path.join(runFolder, 'demo') };
  const { url } = await createDatabase(adminUrl, demo.template, templateDatabase);
  const database = openDatabase({
    adminUrl: url,
    secretKey: secretKeyForTests,
    role: 'crm_worker',
    connections: 2,
  });
  await makeDemoCompany(database, demo.folder);
  await database.close();
  await takeStock(url);
  project.provide('demo', demo);
  return () => dropDatabase(adminUrl, demo.template);
}

/** PostgreSQL gets to know the rows before they are copied: each copy would have to do it again, or plan without. */
async function takeStock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}
