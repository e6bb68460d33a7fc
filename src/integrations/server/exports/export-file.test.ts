import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listRecords, removeRecord } from '../../../records/server/index.ts';
import { accountKind } from '../../../accounts/server/index.ts';
import { exportRequestSchema, type ExportRequest } from '../../model/contract.ts';
import { peekTable } from '../files/read-table.ts';
import { newPath } from '../testing/files.ts';
import { importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { exportFile, writeExport } from './export-file.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

const accounts = lines(
  '客户名称,行业,电话,城市,年营业额,负责人,创建时间',
  '华东精工,制造业,021-58881234,上海,1200万,王芳,2024-03-05 09:30:00',
  '=1+1,零售,,北京,,李雷,2024-04-01 00:00:00',
  '"引号""与,逗号",,13800138000,,88.5,,2024-05-01 08:00:00',
);

async function withAccounts() {
  const organisation = await importingOrganisation();
  const [fang, lei] = [
    await organisation.addPerson({ name: '王芳' }),
    await organisation.addPerson({ name: '李雷', role: 'manager' }),
  ];
  await organisation.import(accounts, { entity: 'accounts', match: undefined });
  return { organisation, fang, lei };
}

const write = (
  organisation: ImportingOrganisation,
  as: Principal,
  request: Partial<ExportRequest>,
  path = newPath('out.csv'),
) =>
  writeExport(
    organisation.workAs(as),
    { ...exportRequestSchema.parse({ object: 'account', format: 'csv', ...request }), kind: accountKind },
    {
      path,
      progress: () => {},
      cancelled: () => false,
    },
  ).then((written) => ({ ...written, path }));

test('a list goes out with its filter, order and columns, formulas kept as text', async () => {
  const { organisation } = await withAccounts();
  const { rows, path } = await write(organisation, organisation.admin, {
    columns: ['name', 'industry', 'annual_revenue', 'owner', 'created_at'],
    filter: [{ field: 'city', op: 'not_empty' }],
    sort: 'created_at',
  });
  expect(rows).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe(
    '\uFEFF客户名称,行业,年营业额,负责人,创建时间\r\n华东精工,制造业,12000000.00,王芳,2024-03-05 09:30:00\r\n' +
      "'=1+1,零售,,李雷,2024-04-01 00:00:00\r\n",
  );
});

test('what goes out comes in again: nothing differs', async () => {
  const { organisation } = await withAccounts();
  for (const name of ['all.csv', 'all.xlsx']) {
    const path = newPath(name);
    expect(
      await exportFile(organisation.workAs(organisation.system), {
        entity: 'accounts',
        kinds: [accountKind],
        file: path,
      }),
    ).toEqual({ rows: 3 });
    const again = await organisation.import(path, { entity: 'accounts', match: 'name' });
    expect(again, name).toMatchObject({ rows: 3, created: 0, updated: 0, skipped: 3, rejected: 0 });
  }
});

test('nobody exports more than he may see, and not without the right', async () => {
  const { organisation, fang } = await withAccounts();
  await expect(write(organisation, fang, {})).rejects.toMatchObject({ code: 'forbidden' });
  const withRight: Principal = { ...fang, rights: { ...fang.rights, 'account.export': 'all' } };
  const own = await write(organisation, withRight, { columns: ['name'] });
  expect(readFileSync(own.path, 'utf8')).toBe('\uFEFF客户名称\r\n华东精工\r\n');
});

test('who reads all but may export his own exports his own', async () => {
  const { organisation } = await withAccounts();
  const admin: Principal = {
    ...organisation.admin,
    rights: { ...organisation.admin.rights, 'account.export': 'own' },
  };
  expect(await write(organisation, admin, {})).toMatchObject({ rows: 0 });
});

test('hidden fields are no columns, masked ones are masked, unknown ones refused in the same words', async () => {
  const { organisation } = await withAccounts();
  const admin: Principal = {
    ...organisation.admin,
    fieldReach: { 'account.annual_revenue': 'hidden', 'account.phone': 'masked' },
  };
  const { path } = await write(organisation, admin, {});
  const { header, sample } = await peekTable(path);
  expect(header).not.toContain('年营业额');
  expect(sample.map((row) => row[header.indexOf('电话')]).join()).not.toContain('58881234');
  for (const columns of [['annual_revenue'], ['nonsense']]) {
    await expect(write(organisation, admin, { columns })).rejects.toMatchObject({ code: 'unknown_field' });
  }
});

test('an export is noted in the audit log', async () => {
  const { organisation } = await withAccounts();
  await write(organisation, organisation.admin, { columns: ['name'] });
  const entries = await organisation.as(organisation.admin, ({ db, principal }) =>
    db
      .selectFrom('audit_entry')
      .select('changes')
      .where('tenant_id', '=', principal.tenantId)
      .where('action', '=', 'account.exported')
      .execute(),
  );
  expect(entries).toEqual([{ changes: { rows: { from: null, to: 3 } } }]);
});

test('deleted records go out only when the recycle bin is exported', async () => {
  const { organisation } = await withAccounts();
  const { items } = await organisation.as(organisation.admin, (work) =>
    listRecords(work, accountKind, { limit: 1 }),
  );
  await organisation.as(organisation.admin, (work) => removeRecord(work, accountKind, items[0]!.id));
  expect(await write(organisation, organisation.admin, { deleted: true })).toMatchObject({ rows: 1 });
  expect(await write(organisation, organisation.admin, {})).toMatchObject({ rows: 2 });
});
