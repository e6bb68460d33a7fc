import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createRecord } from '../../../records/server/index.ts';
import { mappingSchema } from '../../model/mapping.ts';
import { newStoredPath } from '../../../platform/server/index.ts';
import { fileOf } from '../testing/files.ts';
import { dataDir, importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';
import { getImport } from './import-queries.ts';
import { placeImport } from './import-order.ts';
import { runImport } from './run-import.ts';

const mapping = mappingSchema.parse({
  entity: 'accounts',
  columns: { 名称: { field: 'name' }, 电话: { field: 'phone' }, 代码: { field: 'credit_code' } },
});
const code = '91440300708461136T';

async function tried(organisation: ImportingOrganisation, who: Principal, text: string, dryRun = true) {
  const place = await newStoredPath(dataDir, organisation.orgId);
  copyFileSync(fileOf(text), place.path);
  const id = await organisation.as(who, (work) =>
    placeImport(work, { fileName: '客户.csv', storedAs: place.id, mapping, reading: {}, dryRun }),
  );
  const inWork = organisation.workAs(who);
  await runImport({ inWork, dataDir, progress: () => {}, cancelled: () => false }, id);
  return organisation.as(who, (work) => getImport(work, dataDir, id));
}

async function withAccounts() {
  const organisation = await importingOrganisation();
  const [li, wang] = await Promise.all([
    organisation.addPerson({ name: '李' }),
    organisation.addPerson({ name: '王' }),
  ]);
  const add = (who: Principal, values: Record<string, unknown>) =>
    organisation.as(who, (work) => createRecord(work, accountKind, values));
  await add(li, { name: '云澜科技', phone: '0755-12345678' });
  await add(wang, { name: '华兴机械', credit_code: code });
  return { ...organisation, li, wang };
}

test('a trial tells which rows look like records that are there, and why', async () => {
  const organisation = await withAccounts();
  const rows = '名称,电话,代码\n深圳云澜科技有限公司,(0755)12345678,\n远山食品,,\n华兴机械,,\n';
  const trial = await tried(organisation, organisation.li, rows);
  expect(trial).toMatchObject({ created: 3, rejected: 0, lookalikes: 2 });
  expect(trial.lookalikeRows).toEqual([
    { row: '2', reason: '像已有的客户“云澜科技”：公司名称相同、电话相同' },
    { row: '4', reason: '已有这样的客户，您无权查看' },
  ]);
});

test('a row that the rule would block is rejected in the trial as in the import', async () => {
  const organisation = await withAccounts();
  const rows = `名称,电话,代码\n甲公司,,${code}\n乙公司,,9144030\n丙公司,,\n`;
  const trial = await tried(organisation, organisation.li, rows);
  expect(trial).toMatchObject({ created: 1, rejected: 2, lookalikes: 0 });
  expect(trial.rejects[0]?.reason).toContain('系统里已有相同的记录');
  expect(trial.rejects[1]?.reason).toContain('校验码');
  const imported = await tried(organisation, organisation.li, rows, false);
  expect(imported).toMatchObject({ created: 1, rejected: 2, lookalikes: 0 });
});

test('rows that update a record by their match key are no lookalikes', async () => {
  const organisation = await withAccounts();
  const matched = { ...mapping, match: 'name' };
  const place = await newStoredPath(dataDir, organisation.orgId);
  copyFileSync(fileOf('名称,电话,代码\n云澜科技,075587654321,\n'), place.path);
  const { li, as } = organisation;
  const id = await as(li, (work) =>
    placeImport(work, { fileName: 'a.csv', storedAs: place.id, mapping: matched, reading: {}, dryRun: true }),
  );
  await runImport(
    { inWork: organisation.workAs(li), dataDir, progress: () => {}, cancelled: () => false },
    id,
  );
  expect(await as(li, (work) => getImport(work, dataDir, id))).toMatchObject({ updated: 1, lookalikes: 0 });
});
