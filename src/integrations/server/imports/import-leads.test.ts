import { expect, test } from 'vitest';
import { poolBody } from '../../../leads/model/pool/pool-schemas.ts';
import { leadKind, poolDesignUseCases } from '../../../leads/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { listRecords } from '../../../records/server/index.ts';
import { dataDir, importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';
import { undoImport } from './undo-import.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

async function leadsOf(organisation: ImportingOrganisation, as: Principal = organisation.admin) {
  const { items } = await organisation.as(as, (work) =>
    listRecords(work, leadKind, { limit: 200, sort: 'created_at' }),
  );
  return items;
}

function rowsOf(organisation: ImportingOrganisation, table: 'lead_touch' | 'lead_move') {
  return organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom(table as 'lead_touch')
      .selectAll()
      .where('tenant_id', '=', organisation.orgId)
      .orderBy('id')
      .execute(),
  );
}

test('a list of leads comes in by guessed headers, with its history, owners and first sources', async () => {
  const organisation = await importingOrganisation();
  const rep = await organisation.addPerson({ name: '王芳' });
  const report = await organisation.import(
    lines(
      '姓名,手机,公司名称,来源,首次来源,负责人,创建时间,需求',
      '王建国,138-0013-8000,恒远,展会,官网,王芳,2024-03-05 09:30,看样机',
      ',13900139000,,百度推广,,,2024-04-01,',
    ),
    { entity: 'leads' },
  );
  expect(report).toEqual({ rows: 2, created: 2, updated: 0, skipped: 0, rejected: 0, rejectsFile: null });
  expect(await leadsOf(organisation)).toMatchObject([
    {
      name: '王建国',
      mobile: '13800138000',
      source: 'exhibition',
      first_source: 'website',
      owner: { id: rep.userId },
      createdAt: '2024-03-05T01:30:00.000Z',
    },
    { name: '未留姓名 9000', source: 'search_ads', first_source: 'search_ads', owner: null },
  ]);
  expect(await rowsOf(organisation, 'lead_touch')).toMatchObject([
    { channel: 'import', source: 'exhibition', at: new Date('2024-03-05T01:30:00Z') },
    { channel: 'import', source: 'search_ads' },
  ]);
  expect(await rowsOf(organisation, 'lead_move')).toMatchObject([
    { cause: 'imported', to_owner_id: rep.userId },
  ]);
});

test('who is a lead already, or stands in the file twice, gets a touch; a trial says so before', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('姓名,手机', '王建国,13800138000'), { entity: 'leads' });
  const file = lines(
    '姓名,邮箱,手机',
    '王建国,,+86 13800138000',
    '李梅,li@x.cn,',
    '李梅,LI@x.cn,13900139000',
  );
  const columns = { 姓名: { field: 'name' }, 邮箱: { field: 'email' }, 手机: { field: 'mobile' } };
  const mapping = { entity: 'leads', columns };
  const counts = { created: 1, updated: 2, rejected: 0 };
  expect(await organisation.import(file, { entity: 'leads', mapping, dryRun: true })).toMatchObject(counts);
  expect(await leadsOf(organisation)).toHaveLength(1);
  expect(await organisation.import(file, { entity: 'leads', mapping })).toMatchObject(counts);
  expect((await leadsOf(organisation)).map(({ name, mobile }) => [name, mobile])).toEqual([
    ['王建国', '13800138000'],
    ['李梅', '13900139000'],
  ]);
  expect(await rowsOf(organisation, 'lead_touch')).toHaveLength(4);
});

test('a row nobody can be reached by is rejected with its reason, the others come in', async () => {
  const organisation = await importingOrganisation();
  const report = await organisation.import(
    lines('姓名,手机,公司', '王建国,,恒远', '李梅,13900139000,', '赵六,abc,'),
    { entity: 'leads' },
  );
  expect(report).toMatchObject({ created: 1, rejected: 2 });
});

test('what a rep imports is his own, and what matches by key is changed', async () => {
  const organisation = await importingOrganisation();
  const rep = await organisation.addPerson({ name: '王芳' });
  await organisation.import(lines('姓名,手机', '王建国,13800138000'), { entity: 'leads' }, rep);
  const report = await organisation.import(
    lines('手机,城市', '13800138000,苏州'),
    { entity: 'leads', match: 'mobile' },
    rep,
  );
  expect(report).toMatchObject({ created: 0, updated: 1 });
  expect(await leadsOf(organisation, rep)).toMatchObject([{ owner: { id: rep.userId }, city: '苏州' }]);
});

test('an import of leads can be undone until somebody works on them', async () => {
  const organisation = await importingOrganisation();
  const rep = await organisation.addPerson({ name: '王芳' });
  await organisation.import(lines('姓名,手机,负责人', '王建国,13800138000,王芳', '李梅,13900139000,王芳'), {
    entity: 'leads',
  });
  const importId = await organisation.as(organisation.system, async ({ db }) => {
    const leads = db
      .updateTable('lead')
      .set({ status: 'working' })
      .where('tenant_id', '=', organisation.orgId);
    await leads.where('mobile', '=', '13900139000').execute();
    const run = db.selectFrom('import_run').select('id').where('tenant_id', '=', organisation.orgId);
    return (await run.executeTakeFirstOrThrow()).id;
  });
  const host = {
    inWork: organisation.workAs(organisation.system),
    dataDir,
    progress: () => {},
    cancelled: () => false,
  };
  expect(await undoImport(host, importId)).toMatchObject({ removed: 1, kept: 1 });
  expect(await leadsOf(organisation, rep)).toMatchObject([{ name: '李梅' }]);
});

test('rows that name a pool lie in it, in nobody’s hands; an unknown pool is told', async () => {
  const organisation = await importingOrganisation();
  const pool = await organisation.as(organisation.admin, (work) =>
    poolDesignUseCases.createPool(work, {
      body: poolBody.parse({ name: '展会公海', everybody: true }),
    } as Parameters<typeof poolDesignUseCases.createPool>[1]),
  );
  const report = await organisation.import(
    lines('姓名,手机,公海', '王建国,13800138000,展会公海', '李梅,13900139000,没有这个公海'),
    { entity: 'leads' },
  );
  expect(report).toMatchObject({ created: 1, rejected: 1 });
  expect(await leadsOf(organisation)).toMatchObject([
    { name: '王建国', owner: null, pool: { id: pool.id, name: '展会公海' } },
  ]);
  expect(await rowsOf(organisation, 'lead_move')).toMatchObject([
    { cause: 'imported', to_owner_id: null, to_pool_id: pool.id },
  ]);
});
