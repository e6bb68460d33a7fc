import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestListener } from 'node:http';
import type { TableAnswer } from '../../insights/model/answer.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { newId } from '../../platform/model/identifier.ts';
import { sourceContract, type WireSource } from '../model/contract.ts';
import type { Access } from '../model/outside-source.ts';
import { refreshDueSources } from './refresh-source.ts';
import { companyWithSources, spend } from './testing/company-with-sources.ts';
import { outsideDatabase } from './testing/outside-database.ts';
import { outsideMysql } from './testing/outside-mysql.ts';
import { hostile, json, outsideServer } from './testing/outside-server.ts';

let company: Awaited<ReturnType<typeof companyWithSources>>;
beforeAll(async () => {
  company = await companyWithSources();
});
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await company.app.app.close();
});

const name = (zh: string) => ({ zh, en: zh });
const asked = async (body: object, who = company.admin) =>
  (await company.app.clientOf(who))(insightsContract.ask, { body: body as never });
const rowsOf = async (body: object, who = company.admin) => {
  const { body: answer } = await asked(body, who);
  return (answer as TableAnswer).rows.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.name : cell)),
  );
};
const leadsBySource = () => rowsOf({ measures: ['leads.count'], dimensions: ['leads.source'] });

test('an uploaded table is looked at, confirmed, read, and measured beside the CRM', async () => {
  const source = await company.kept({ name: name('投放'), access: await company.fileOf(spend) });
  expect(source).toMatchObject({ state: 'on', rows: 4, skipped: 1, error: null, unmatched: 2 });
  expect(source.problems).toEqual([{ row: 5, column: '投放费用', reason: '不是金额' }]);
  const cost = `${source.cube}.c3_sum`;
  expect(await rowsOf({ measures: [cost], dimensions: [`${source.cube}.day.month`] })).toEqual([
    ['2026-01', '100000'],
    ['2026-02', '350050'],
    ['2026-03', '8800'],
  ]);
  const together = await rowsOf({ measures: ['leads.count', cost], dimensions: ['leads.source'] });
  const leads = Object.fromEntries((await leadsBySource()).map(([key, count]) => [String(key), count]));
  expect(together).toContainEqual(['官网', leads['官网'] ?? 0, '150050']);
  expect(together).toContainEqual(['展会', leads['展会'] ?? 0, '300000']);
  expect(together).toContainEqual([null, leads['null'] ?? 0, '8800']);
  const listed = await company.client(insightsContract.listMeasures);
  expect(listed.body.measures.find(({ id }) => id === cost)).toMatchObject({
    label: name('投放费用'),
    unit: 'money',
  });
  const question = { measures: ['leads.count', cost], dimensions: ['leads.source'] };
  const behind = await company.client(insightsContract.drillDown, {
    body: { question, cell: { measure: cost, values: ['website'] } },
  });
  expect(behind.body).toMatchObject({ total: 2, lines: [{ title: '官网 · 王' }, { title: '官网 · 李' }] });
});

test('values that stand for nothing are listed, and mapped by hand for now and for later', async () => {
  const source = await company.kept({ name: name('对应'), access: await company.fileOf(spend) });
  const params = { id: source.id };
  const { body } = await company.client(sourceContract.listMatches, { params });
  expect(body.items.filter(({ target }) => target === null).map(({ value }) => value)).toEqual(
    expect.arrayContaining(['地铁广告', '没这个人']),
  );
  const choose = (target: string | null) =>
    company.client(sourceContract.chooseMatch, {
      params,
      body: { meaning: 'source', value: '地铁广告', target },
    });
  expect((await choose('nowhere')).problem.code).toBe('source_unknown_target');
  expect((await choose('other')).body).toMatchObject({ isChosen: true, target: { id: 'other' } });
  const bySource = () =>
    rowsOf({ measures: [`${source.cube}.rows`], dimensions: [`${source.cube}.source`], limit: 9 });
  expect(await bySource()).toContainEqual(['其他', 1]);
  await company.refresh(source.id);
  expect(await bySource()).toContainEqual(['其他', 1]);
});

test('who is no reader does not know it; by owner one reads the rows of whose deals one may read', async () => {
  const source = await company.kept({ name: name('谁看'), access: await company.fileOf(spend) });
  const question = { measures: [`${source.cube}.rows`] };
  expect(await rowsOf(question, company.li)).toEqual([[4]]);
  await company.change(source.id, { rowsByOwner: true });
  expect(await rowsOf(question, company.li)).toEqual([[2]]);
  const counted = (who: typeof company.li) =>
    company.as(who, async ({ db }) => {
      const rows = await db
        .selectFrom('outside_row')
        .select('place')
        .where('tenant_id', '=', company.orgId)
        .where('source_id', '=', source.id)
        .execute();
      return rows.length;
    });
  expect(await counted(company.li)).toBe(2);
  const roles = await company.as(company.system, ({ db }) =>
    db.selectFrom('role').select(['id', 'key']).where('tenant_id', '=', company.orgId).execute(),
  );
  const roleId = roles.find(({ key }) => key === 'marketing')!.id;
  await company.change(source.id, { readers: [{ roleId, teamId: null }], rowsByOwner: false });
  expect((await asked(question, company.li)).problem.code).toBe('unknown_field');
  expect(await counted(company.li)).toBe(0);
  expect(await rowsOf(question, company.marketer)).toEqual([[4]]);
  await company.change(source.id, { readers: [{ roleId: null, teamId: company.topTeamId }] });
  expect(await rowsOf(question, company.li)).toEqual([[4]]);
  const gone = await company.change(source.id, { readers: [{ roleId: newId(), teamId: null }] });
  expect(gone.problem.code).toBe('source_unknown_reader');
});

test('only who may design sources sees them; a change needs the version that was seen', async () => {
  const rep = await company.app.clientOf(company.li);
  const body = { name: name('x'), access: await company.fileOf(spend) };
  expect((await rep(sourceContract.listSources)).status).toBe(403);
  expect((await rep(sourceContract.addSource, { body })).status).toBe(403);
  expect((await company.app.stranger(sourceContract.listSources)).status).toBe(401);
  const source = await company.begun(body);
  const stale = { params: { id: source.id }, ifMatch: 99, body: { name: name('y') } };
  expect((await company.client(sourceContract.changeSource, stale)).status).toBe(412);
  expect((await company.change(source.id, { isOn: true })).problem.code).toBe('source_without_columns');
  const columns = source.found!.columns.map((column) => ({ ...column, means: null }));
  expect((await company.change(source.id, { columns, rowsByOwner: true })).problem.code).toBe(
    'source_without_owner',
  );
  const foreign = columns.map((column) =>
    column.money ? { ...column, money: { currency: 'CHF', unit: 'one' as const } } : column,
  );
  expect((await company.change(source.id, { columns: foreign })).problem.code).toBe(
    'source_unknown_currency',
  );
  await company.change(source.id, { isArchived: true });
  expect((await company.client(sourceContract.readSource, { params: { id: source.id } })).status).toBe(404);
});

test('a newer upload needs the same columns; what cannot be read leaves the rows as they were', async () => {
  const source = await company.kept({ name: name('换文件'), access: await company.fileOf(spend) });
  const other = await company.change(source.id, { access: await company.fileOf('月份,费用\n2026-01,1\n') });
  expect([other.status, other.problem.code]).toEqual([422, 'source_columns_missing']);
  const newer = `${spend.split('\n').slice(0, 2).join('\n')}\n`;
  await company.change(source.id, { access: await company.fileOf(newer) });
  expect(await company.refresh(source.id)).toEqual({ rows: 1, skipped: 0, failure: null });
  expect(await company.refresh(source.id, { mostRows: 0 })).toMatchObject({ failure: 'too_many_rows' });
  expect(await company.read(source.id)).toMatchObject({ rows: 1, error: '超过 0 行，请缩小范围' });
  expect(await rowsOf({ measures: [`${source.cube}.rows`] })).toEqual([[1]]);
});

async function served(answer: RequestListener) {
  const server = await outsideServer(answer);
  closing.push(server.close);
  return server;
}
const rest = (url: string, more: object = {}): Access =>
  ({ kind: 'rest', url, path: 'items', paging: { by: 'none' }, headers: [], ...more }) as Access;
const pages = [[{ day: '2026-01-05', amount: 3 }], [{ day: '2026-01-06', amount: 4.5 }], []];

test('an address is read page by page with its secret, which is never told again', async () => {
  const server = await served((request, response) => {
    const number = Number(URL.parse(request.url!, 'http://x')!.searchParams.get('p'));
    json(response, { items: pages[number - 1] ?? [] });
  });
  const access = rest(`${server.url}/rows?x=1`, {
    paging: { by: 'page', parameter: 'p', first: 1 },
    headers: ['X-Token'],
  });
  const secret = { headers: { 'X-Token': 'very-secret-token' } };
  const source = await company.kept(
    { name: name('接口'), access, secret },
    { schedule: { every: 'hour', at: '06:00' } },
  );
  expect(source).toMatchObject({ rows: 2, hasSecret: true, schedule: { every: 'hour' } });
  expect(server.asked.every(({ token }) => token === 'very-secret-token')).toBe(true);
  expect(JSON.stringify(source)).not.toContain('very-secret');
  const audits = await company.as(company.system, ({ db }) =>
    db.selectFrom('audit_entry').select('changes').where('tenant_id', '=', company.orgId).execute(),
  );
  expect(JSON.stringify(audits)).not.toContain('very-secret');
  const before = server.asked.length;
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('outside_source')
      .set({ next_refresh_at: new Date(0) })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', source.id)
      .execute(),
  );
  await refreshDueSources(company.parts, (error) => expect(error).toBeUndefined());
  expect(server.asked.length).toBeGreaterThan(before);
});

test('the next page is followed on the same host alone', async () => {
  const server = await served((request, response) =>
    request.url === '/2'
      ? json(response, { items: [{ a: 2 }], next: 'http://127.0.0.2:1/3' })
      : json(response, { items: [{ a: 1 }], next: '/2' }),
  );
  const source = await company.begun({
    name: name('翻页'),
    access: rest(server.url, { paging: { by: 'link', path: 'next' } }),
  });
  expect(source.error).toContain('下一页的地址指向别的主机');
  expect(server.asked.map(({ url }) => url)).toEqual(['/', '/2']);
});

test.each(hostile)('%s is told in words and the rows stay', async (_, answer, words) => {
  let isHostile = false;
  const server = await served((request, response) =>
    isHostile ? answer(request, response) : json(response, { items: [{ a: 'x' }] }),
  );
  const source = await company.kept({ name: name('坏接口'), access: rest(server.url) });
  isHostile = true;
  await company.refresh(source.id, { pageTimeoutMs: 400, mostBytesOfPage: 50_000 });
  const after = await company.read(source.id);
  expect(after.error).toContain(words);
  expect(await rowsOf({ measures: [`${source.cube}.rows`] })).toEqual([[1]]);
  await company.change(source.id, { isArchived: true });
});

test('no address inside is kept that the operator did not name', async () => {
  for (const url of ['http://10.0.0.1/', 'https://169.254.169.254/x', 'https://[::1]/', 'ftp://x.cn/']) {
    const { status } = await company.client(sourceContract.addSource, {
      body: { name: name('x'), access: rest(url) },
    });
    expect([url, status]).toEqual([url, 422]);
  }
});

test('somebody else’s PostgreSQL is read, and only read', async () => {
  const { access, secret, admin, close } = await outsideDatabase(company.adminUrl);
  closing.push(close);
  const told = (query: string, more = {}) => ({ name: name('ERP'), access: access(query, more), secret });
  const source = await company.kept(
    told('select day, amount as 金额, paid, at from erp.orders order by day;'),
  );
  expect(source).toMatchObject({ rows: 2, error: null });
  expect(source.found!.columns.map(({ type }) => type)).toEqual(['date', 'money', 'boolean', 'date']);
  const failing = async (query: string, bounds = {}, more = {}): Promise<WireSource['error']> => {
    await company.change(source.id, { access: access(query, more) });
    await company.refresh(source.id, bounds);
    return (await company.read(source.id)).error;
  };
  const columns = 'day, amount as 金额, paid, at';
  expect(await failing(`with x as (delete from erp.orders returning *) select ${columns} from x`)).toContain(
    '数据库说',
  );
  expect(await failing(`select ${columns} from erp.orders for update`)).toContain('只能查询');
  expect(await failing('select 1 as no_such_column')).toContain('缺少这些列');
  expect(await failing('select nothing from erp.orders')).toContain('nothing');
  expect(
    await failing(`select ${columns} from erp.orders, generate_series(1, 100000)`, { mostRows: 3000 }),
  ).toContain('3000 行');
  expect(
    await failing(`select ${columns}, pg_sleep(30) from erp.orders`, { statementTimeoutMs: 300 }),
  ).toContain('太久');
  expect(
    await failing(`select ${columns}, repeat('x', 100000) from erp.orders, generate_series(1, 100000)`, {
      mostBytes: 1_000_000,
    }),
  ).toContain('太大');
  expect(await failing(`select ${columns} from erp.orders`, {}, { database: 'nowhere' })).toContain(
    'nowhere',
  );
  expect(await failing(`select ${columns} from erp.orders`, {}, { host: '10.0.0.9', port: 5432 })).toContain(
    '不能连接这个地址',
  );
  const several = await company.change(source.id, { access: access('select 1; delete from erp.orders') });
  expect(several.problem.code).toBe('source_query_several');
  expect((await admin.query('select count(*)::int as n from erp.orders')).rows).toEqual([{ n: 2 }]);
  expect(await rowsOf({ measures: [`${source.cube}.rows`] })).toEqual([[2]]);
  await company.change(source.id, { secret: { password: 'wrong' } });
  expect(await failing(`select ${columns} from erp.orders`)).not.toBeNull();
  await company.change(source.id, { secret });
  expect(await failing(`select ${columns} from erp.orders`)).toBeNull();
});

test('somebody else’s MySQL is read beside ours; a query that does more is not kept', async () => {
  const columns = [
    { name: 'amount', type: 'NEWDECIMAL' as const },
    { name: '图', type: 'VAR_STRING' as const },
  ];
  let amount = '12.50';
  const { access, secret, close } = await outsideMysql(() => ({ columns, rows: [[amount, 'a\u0000b']] }));
  closing.push(close);
  const told = { name: name('商城'), access: access('select amount from orders'), secret };
  const source = await company.kept(told);
  expect(source).toMatchObject({ kind: 'mysql', rows: 1, hasSecret: true, error: null });
  expect(source.found!.sample).toEqual([['12.50', 'ab']]);
  amount = '很多';
  await company.refresh(source.id);
  const after = await company.read(source.id);
  expect([after.rows, after.error]).toEqual([
    1,
    expect.stringContaining('没有一行能按列的类型读出（第 1 行“amount”'),
  ]);
  const body = { ...told, access: access("select 1 into outfile '/x'") };
  const refused = await company.client(sourceContract.addSource, { body });
  expect(refused.problem.code).toBe('source_query_not_only_reading');
});
