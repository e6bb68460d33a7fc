/** The nightly sweep with the keepers the product gives it: it takes orphans and nothing that a row speaks of. */
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogger, readConfig, storedPath } from '../../src/platform/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { timedWork } from '../../src/timed-work.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const company = await newCompany();
const world = await openWorld(product, company);
const folder = path.join(product.dataDir, 'files', company.orgId);

async function sweep(): Promise<void> {
  const { adminUrl, secretKey, database, workerDatabase } = company;
  const config = readConfig({ DATABASE_URL: adminUrl, SECRET_KEY: secretKey, DATA_DIR: product.dataDir });
  const logger = createLogger('error');
  const installation = { config, logger, adminUrl, embedded: false, database, workerDatabase };
  const work = timedWork({ ...installation, close: async () => {} });
  await work.find(({ name }) => name === 'sweep-files')!.run();
}

test('files of records, removed ones too, uploads and rejected rows stay; what no row speaks of goes', async () => {
  await world.make('file', world.admin);
  await world.make('storedFile', world.admin);
  const removed = await world.make('file', world.admin);
  await product.query('update file set deleted_at = now() where id = $1', [removed.id]);
  // Rejected rows of an import under way stand in its order only.
  const run = await world.make('importRun', world.admin);
  const rejects = newId();
  await product.query('update import_run set rejects_stored_as = $1 where id = $2', [rejects, run.id]);
  writeFileSync(storedPath(product.dataDir, company.orgId, rejects), '行,原因\n');
  const kept = readdirSync(folder).toSorted();
  const orphans = [newId(), 'f'.repeat(64), 'something-else'];
  for (const name of orphans) writeFileSync(path.join(folder, name), 'x');
  await sweep();
  expect(readdirSync(folder)).toHaveLength(kept.length + orphans.length);
  const longAgo = new Date(Date.now() - 72 * 3_600_000);
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), longAgo, longAgo);
  await sweep();
  expect(readdirSync(folder).toSorted()).toEqual(kept);
});
