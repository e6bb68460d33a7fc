import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import { listRecords } from '../../../records/server/index.ts';
import { mappingSchema } from '../../model/mapping.ts';
import { newStoredPath, storedPath } from '../../../platform/server/index.ts';
import { fileOf } from '../testing/files.ts';
import { dataDir, importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';
import { getOrder, placeImport } from './import-order.ts';
import { runImport, type ImportHost } from './run-import.ts';

const mapping = mappingSchema.parse({
  entity: 'accounts',
  columns: { 客户名称: { field: 'name' }, 电话: { field: 'phone' } },
});

/** 1,700 accounts, every hundredth with a wrong number. */
const file = `客户名称,电话\n${Array.from({ length: 1700 }, (_, index) => `公司${index},${index % 100 === 99 ? '错' : '13800138000'}`).join('\n')}\n`;

async function ordered(organisation: ImportingOrganisation): Promise<string> {
  const place = await newStoredPath(dataDir, organisation.orgId);
  copyFileSync(fileOf(file), place.path);
  return organisation.as(organisation.admin, (work) =>
    placeImport(work, { fileName: '客户.csv', storedAs: place.id, mapping, reading: {}, dryRun: false }),
  );
}

const hostOf = (organisation: ImportingOrganisation, changes: Partial<ImportHost> = {}): ImportHost => ({
  inWork: organisation.workAs(organisation.admin),
  dataDir,
  progress: () => {},
  cancelled: () => false,
  ...changes,
});

const count = (organisation: ImportingOrganisation) =>
  organisation.as(
    organisation.admin,
    async (work) => (await listRecords(work, accountKind, { limit: 1, total: 'true' })).total,
  );

test('an import whose worker died goes on behind its last finished batch: no row twice, none lost', async () => {
  const organisation = await importingOrganisation();
  const id = await ordered(organisation);
  let transactions = 0;
  const dying = hostOf(organisation, {
    inWork: (useCase) =>
      organisation.workAs(organisation.admin)(async (work) => {
        const done = await useCase(work);
        transactions += 1;
        // Two to begin with, two batches; the third batch has written its rejected rows when the worker dies.
        if (transactions === 6) throw new Error('killed');
        return done;
      }),
  });
  await expect(runImport(dying, id)).rejects.toThrow('killed');
  const standing = await organisation.as(organisation.admin, (work) => getOrder(work, id));
  expect(standing).toMatchObject({ state: 'running', unitsDone: 1000 });
  expect(await count(organisation)).toBe(990);
  const report = await runImport(hostOf(organisation), id);
  expect(report).toMatchObject({ rows: 1700, created: 1683, rejected: 17, cancelled: false });
  expect(await count(organisation)).toBe(1683);
  const rejects = readFileSync(storedPath(dataDir, organisation.orgId, report.rejectsStoredAs!), 'utf8');
  expect(rejects.trim().split('\r\n')).toHaveLength(18);
});

test('two workers on one import do not both write a batch', async () => {
  const organisation = await importingOrganisation();
  const id = await ordered(organisation);
  const both = await Promise.allSettled([
    runImport(hostOf(organisation), id),
    runImport(hostOf(organisation), id),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect(await count(organisation)).toBe(1683);
});

test('cancelling stops between batches; what is written can be undone', async () => {
  const organisation = await importingOrganisation();
  const id = await ordered(organisation);
  let told = 0;
  const host = hostOf(organisation, {
    progress: (done, total) => {
      told = done;
      expect(total).toBe(1700);
    },
    cancelled: () => told >= 500,
  });
  expect(await runImport(host, id)).toMatchObject({ created: 495, rejected: 5, cancelled: true });
  expect(await organisation.as(organisation.admin, (work) => getOrder(work, id))).toMatchObject({
    state: 'cancelled',
  });
});

test('the rejected rows lie in the folder of the organisation', async () => {
  const organisation = await importingOrganisation();
  const report = await runImport(hostOf(organisation), await ordered(organisation));
  expect(existsSync(storedPath(dataDir, organisation.orgId, report.rejectsStoredAs!))).toBe(true);
});
