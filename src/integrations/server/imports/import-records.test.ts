import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { openExchange, productKind } from '../../../catalog/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { RecordKind } from '../../../records/server/index.ts';
import { listRecords } from '../../../records/server/index.ts';
import { importingOrganisation, type ImportingOrganisation } from '../testing/importing.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

async function list(organisation: ImportingOrganisation, kind: RecordKind, as?: Principal) {
  const { items } = await organisation.as(as ?? organisation.admin, (work) =>
    listRecords(work, kind, { limit: 200, sort: 'name' }),
  );
  return items;
}

test('accounts come in by guessed headers, each with its owner and the time it was made', async () => {
  const organisation = await importingOrganisation();
  const rep = await organisation.addPerson({ name: '王芳' });
  const report = await organisation.import(
    lines(
      '客户名称,联系电话,所在城市,行业,负责人,创建时间,年营业额',
      '华东精工,021-5888 1234,上海,制造业,王芳,2024-03-05 09:30,1200万',
      '远望教育,13800138000,杭州,教育,,2024-04-01,',
    ),
    { entity: 'accounts' },
  );
  expect(report).toEqual({ rows: 2, created: 2, updated: 0, skipped: 0, rejected: 0, rejectsFile: null });
  const [first, second] = await list(organisation, accountKind);
  expect(first).toMatchObject({
    name: '华东精工',
    phone: '021-58881234',
    city: '上海',
    industry: 'manufacturing',
    owner: { id: rep.userId },
    team: { id: organisation.topTeamId },
    annual_revenue: '1200000000',
    createdAt: '2024-03-05T01:30:00.000Z',
  });
  expect(second).toMatchObject({
    name: '远望教育',
    industry: 'education',
    owner: null,
    phone: '13800138000',
  });
});

test('a row is recognised by its match key: changed, left alone when nothing differs, made when unknown', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('名称,电话', '甲公司,13800138000', '乙公司,13900139000'), {
    entity: 'accounts',
  });
  const report = await organisation.import(
    lines('客户名称,电话,城市', '甲公司,13800138000,', '乙公司,,苏州', '丙公司,,'),
    { entity: 'accounts', match: 'name' },
  );
  expect(report).toMatchObject({ rows: 3, created: 1, updated: 1, skipped: 1, rejected: 0 });
  const records = await list(organisation, accountKind);
  expect(records.find((one) => one['name'] === '乙公司')).toMatchObject({
    city: '苏州',
    phone: '13900139000',
    version: 2,
  });
});

test('two rows about one new record make it once and then change it', async () => {
  const organisation = await importingOrganisation();
  const report = await organisation.import(lines('客户名称,城市', '甲公司,上海', '甲公司,北京', '乙公司,'), {
    entity: 'accounts',
  });
  expect(report).toMatchObject({ created: 2, updated: 1 });
  expect((await list(organisation, accountKind)).find((one) => one['name'] === '甲公司')).toMatchObject({
    city: '北京',
  });
});

test('bad rows spoil no good ones and come back with their reasons, ready to be imported again', async () => {
  const organisation = await importingOrganisation();
  const report = await organisation.import(
    lines(
      '姓名,手机,邮箱,公司',
      '张三,13800138000,zhang@a.cn,甲公司',
      '李四,不是号码,li@a.cn,甲公司',
      ',13900139000,x@a.cn,',
      '王五,13700137000,wu@@,乙公司',
    ),
    { entity: 'contacts', match: undefined },
  );
  expect(report).toMatchObject({ rows: 4, created: 1, rejected: 3 });
  const rejects = readFileSync(report.rejectsFile!, 'utf8');
  expect(rejects.split('\r\n')[0]).toBe('\uFEFF姓名,手机,邮箱,公司,原行号,未导入原因');
  expect(rejects).toContain('李四,不是号码,li@a.cn,甲公司,3,手机：不是有效的电话号码');
  expect(rejects).toMatch(/,13900139000,x@a\.cn,,4,姓名：必填/);
  const mended = rejects.replace('不是号码', '13900139001').replace('wu@@', 'wu@a.cn');
  const again = await organisation.import(mended, { entity: 'contacts' });
  expect(again).toMatchObject({ rows: 3, created: 2, rejected: 1 });
  const header = readFileSync(again.rejectsFile!, 'utf8').split('\r\n')[0];
  expect(header).toBe('\uFEFF姓名,手机,邮箱,公司,原行号,未导入原因');
  const contacts = await list(organisation, contactKind);
  expect(contacts.map((one) => [one['name'], (one['account'] as { name: string } | null)?.name])).toEqual([
    ['张三', '甲公司'],
    ['李四', '甲公司'],
    ['王五', '乙公司'],
  ]);
});

test('a name that two accounts carry is not guessed', async () => {
  const organisation = await importingOrganisation();
  const mapping = { entity: 'accounts', columns: { 客户名称: { field: 'name' } } };
  await organisation.import(lines('客户名称', '同名公司', '同名公司'), { entity: 'accounts', mapping });
  const report = await organisation.import(lines('姓名,公司', '张三,同名公司'), { entity: 'contacts' });
  expect(report).toMatchObject({ created: 0, rejected: 1 });
  expect(readFileSync(report.rejectsFile!, 'utf8')).toContain('公司：有多条记录叫“同名公司”');
  const known = await organisation.import(lines('客户名称,城市', '同名公司,上海'), {
    entity: 'accounts',
    match: 'name',
  });
  expect(known).toMatchObject({ updated: 0, rejected: 1 });
});

test('parents may stand in the same file, before or after their children', async () => {
  const organisation = await importingOrganisation();
  const report = await organisation.import(
    lines('客户名称,上级客户', '子公司,集团', '集团,', '孙公司,子公司'),
    { entity: 'accounts' },
  );
  expect(report).toMatchObject({ created: 3, rejected: 0 });
  const parents = (await list(organisation, accountKind)).map((one) => [
    one['name'],
    (one['parent'] as { name: string } | null)?.name,
  ]);
  expect(Object.fromEntries(parents)).toEqual({ 子公司: '集团', 集团: undefined, 孙公司: '子公司' });
});

test('options that are missing are made where the mapping says so, else the row is rejected', async () => {
  const organisation = await importingOrganisation();
  const file = lines('客户名称,行业', '甲公司,航天', '乙公司,制造业');
  const mapping = {
    entity: 'accounts',
    columns: { 客户名称: { field: 'name' }, 行业: { field: 'industry' } },
  };
  expect(await organisation.import(file, { entity: 'accounts', mapping })).toMatchObject({
    created: 1,
    rejected: 1,
  });
  const making = { ...mapping, create: ['options'] };
  expect(
    await organisation.import(file, { entity: 'accounts', mapping: making, match: 'name' }),
  ).toMatchObject({ created: 1, skipped: 1 });
  expect((await list(organisation, accountKind)).map((one) => one['industry']).toSorted()).toEqual(
    ['manufacturing', '航天'].toSorted(),
  );
});

test('a value the database does not take is a rejected row, not a failed import', async () => {
  const organisation = await importingOrganisation();
  const file = lines('产品名称,产品编码,标准价', '甲,A-1,100', '乙,A-1,200', '丙,A-2,300');
  const mapping = {
    entity: 'products',
    columns: { 产品名称: { field: 'name' }, 产品编码: { field: 'code' }, 标准价: { field: 'list_price' } },
  };
  const report = await organisation.import(file, { entity: 'products', mapping });
  expect(report).toMatchObject({ created: 2, rejected: 1 });
  expect((await list(organisation, productKind)).map((one) => one['code']).toSorted()).toEqual([
    'A-1',
    'A-2',
  ]);
});

test('a trial writes nothing and counts the same', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('客户名称,城市', '甲公司,上海'), { entity: 'accounts' });
  const file = lines('客户名称,城市,电话', '甲公司,北京,13800138000', '乙公司,,', '乙公司,,', '丙公司,,错误');
  const trial = await organisation.import(file, { entity: 'accounts', match: 'name', dryRun: true });
  expect(await list(organisation, accountKind)).toHaveLength(1);
  const real = await organisation.import(file, { entity: 'accounts', match: 'name' });
  expect(trial).toMatchObject({ rows: 4, created: 1, updated: 2, rejected: 1 });
  expect(real).toMatchObject({ rows: 4, created: 1, updated: 1, skipped: 1, rejected: 1 });
});

test('a file that does not fit its mapping is refused before the first row', async () => {
  const organisation = await importingOrganisation();
  const columns = { 客户名称: { field: 'name' } };
  const refused = (mapping: object, file = lines('客户名称', '甲')) =>
    expect(organisation.import(file, { entity: 'accounts', mapping: { entity: 'accounts', ...mapping } }))
      .rejects;
  await refused({ columns: { ...columns, 电话: { field: 'phone' } } }).toMatchObject({
    code: 'import.missing_columns',
  });
  await refused({ columns: { 客户名称: { field: 'secret' } } }).toMatchObject({
    code: 'import.unknown_field',
  });
  await refused({ columns: { 客户名称: { field: 'city' } } }).toMatchObject({
    code: 'import.required_field',
  });
  await refused({ columns, match: 'city' }).toMatchObject({ code: 'import.not_matchable' });
  await refused({ columns: { 客户名称: { field: 'name', weird: 1 } } }).toMatchObject({
    code: 'import.invalid_mapping',
  });
  const dated = { columns: { ...columns, 创建时间: { field: 'created_at' } } };
  await refused(dated, lines('客户名称,创建时间', '甲,03/04/2024')).toMatchObject({
    code: 'import.ambiguous_dates',
  });
  expect(await list(organisation, accountKind)).toEqual([]);
});

test('a salesperson imports his own records, hands none to others and makes no options', async () => {
  const organisation = await importingOrganisation();
  const rep = await organisation.addPerson({ name: '王芳' });
  await organisation.addPerson({ name: '李雷' });
  const mapping = {
    entity: 'accounts',
    columns: { 客户名称: { field: 'name' }, 负责人: { field: 'owner' } },
  };
  const report = await organisation.import(
    lines('客户名称,负责人', '甲公司,王芳', '乙公司,', '丙公司,李雷'),
    { entity: 'accounts', mapping },
    rep,
  );
  expect(report).toMatchObject({ created: 2, rejected: 1 });
  expect(readFileSync(report.rejectsFile!, 'utf8')).toContain('您无权把记录交给“李雷”');
  expect(
    (await list(organisation, accountKind, rep)).map((one) => (one['owner'] as { id: string }).id),
  ).toEqual([rep.userId, rep.userId]);
  await expect(
    organisation.import(
      lines('客户名称', '丁'),
      { entity: 'accounts', mapping: { ...mapping, create: ['options'] } },
      rep,
    ),
  ).rejects.toMatchObject({ code: 'import.may_not_create' });
  const reader = await organisation.addPerson({ name: '只读', role: 'read_only' });
  await expect(
    organisation.import(lines('客户名称', '丁'), { entity: 'accounts' }, reader),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('rates come in by currency and day; wrong ones are told, a dry run writes none', async () => {
  const organisation = await importingOrganisation();
  const rows = lines(
    '币种,日期,汇率',
    'USD,2026-01-05,7.12',
    'USD,2026-02-01,7.2',
    'CNY,2026-01-05,1',
    'EUR,2026-01-05,0',
  );
  const kept = () =>
    organisation.as(organisation.system, async (work) =>
      (await openExchange(work, ['USD'])).rates.get('USD'),
    );
  await organisation.import(rows, { entity: 'rates', dryRun: true });
  expect(await kept()).toBeUndefined();
  expect(await organisation.import(rows, { entity: 'rates' })).toMatchObject({ created: 2, rejected: 2 });
  expect(await kept()).toEqual([
    { on: '2026-01-05', rate: 712_000_000n },
    { on: '2026-02-01', rate: 720_000_000n },
  ]);
});
