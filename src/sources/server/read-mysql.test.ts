import { afterEach, expect, test } from 'vitest';
import { NoTable, openOutsideTable } from '../../platform/server/index.ts';
import type { DatabaseAccess } from '../model/outside-source.ts';
import { proposeColumns } from '../model/propose-columns.ts';
import { sayFailure } from '../model/source-failures.ts';
import { usualBounds, type Bounds } from '../model/source-limits.ts';
import { failureOf } from './open-source.ts';
import { openDatabaseTable } from './read-database.ts';
import { outsideMysql, type Answer, type Column } from './testing/outside-mysql.ts';

const columns: Column[] = [
  { name: '日期', type: 'DATE' },
  { name: '客户', type: 'VAR_STRING' },
  { name: '金额', type: 'NEWDECIMAL' },
  { name: '状态', type: 'TINY', length: 1 },
  { name: '已付', type: 'BIT', length: 1 },
  { name: '备注', type: 'JSON' },
];
const one = { columns: [{ name: 'n', type: 'VAR_STRING' } as const], rows: [['1']] };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serving(answer: (query: string) => Answer) {
  const server = await outsideMysql(answer);
  closing.push(server.close);
  type More = { bounds?: Partial<Bounds>; password?: string } & Partial<DatabaseAccess>;
  const open = (query: string, { bounds = {}, password = 'pw-1', ...more }: More = {}) => {
    const access = server.access(query, more) as DatabaseAccess;
    const as = { password, timeZone: 'Asia/Shanghai' };
    return openDatabaseTable(['127.0.0.1'], access, as, { ...usualBounds, ...bounds });
  };
  const wordsOf = async (...asked: Parameters<typeof open>) => {
    try {
      const { rows } = await open(...asked);
      for await (const row of rows) void row;
    } catch (error) {
      return sayFailure(failureOf(error)!, 'zh-CN');
    }
    return null;
  };
  return { ...server, open, wordsOf };
}

test('a table is read as text, to the last digit and in Chinese, in a session that only reads', async () => {
  const { open, asked } = await serving(() => ({
    columns,
    rows: [
      ['2026-01-05', '明斗·𠮷野家🍚', '12345678901234567.89', '3', '\u0001', '{"城市":"上海"}'],
      ['0000-00-00', null, null, null, '\u0000', null],
    ],
  }));
  const { header, rows } = await open('select * from orders;');
  expect(header()).toEqual(['日期', '客户', '金额', '状态', '已付', '备注']);
  const read: string[][] = [];
  for await (const row of rows) read.push(header().map(row));
  expect(read).toEqual([
    ['2026-01-05', '明斗·𠮷野家🍚', '12345678901234567.89', '3', 'true', '{"城市":"上海"}'],
    ['', '', '', '', 'false', ''],
  ]);
  expect(asked).toEqual([
    "set session sql_mode = 'ONLY_FULL_GROUP_BY'",
    "set session time_zone = '+08:00'",
    'set session transaction read only',
    'set session max_execution_time = 30000',
    'set session max_statement_time = 30',
    'start transaction read only',
    'select * from orders',
  ]);
  const types = proposeColumns(header(), read, 'CNY').map(({ type }) => type);
  expect(types).toEqual(['date', 'text', 'money', 'number', 'boolean', 'text']);
});

test('many rows come in pieces, whole and in order; the rest may be left', async () => {
  const many = Array.from({ length: 3500 }, (_, at) => [String(at)]);
  const { open } = await serving(() => ({ ...one, rows: many }));
  const all: string[] = [];
  for await (const row of (await open('select n from t')).rows) all.push(row('n'));
  expect(all).toEqual(many.flat());
  for await (const row of (await open('select n from t')).rows) {
    expect(row('n')).toBe('0');
    break;
  }
});

test('what the database refuses is told in words', async () => {
  const refusals: Record<string, readonly [number, string]> = {
    missing: [1146, "Table 'erp.orders' doesn't exist"],
    writing: [1792, 'Cannot execute statement in a READ ONLY transaction.'],
    slow: [3024, 'maximum statement execution time exceeded'],
    odd: [1064, 'You have an error in your SQL syntax'],
    closed: [1044, "Access denied for user 'reader'@'%' to database 'erp'"],
    plain: [3159, 'Connections using insecure transport are prohibited'],
  };
  const { wordsOf } = await serving((query) => {
    const [errno, says] = refusals[query]!;
    return { errno, says };
  });
  expect(await wordsOf('missing')).toBe("找不到这张表或视图：Table 'erp.orders' doesn't exist");
  expect(await wordsOf('writing')).toContain('只能查询');
  expect(await wordsOf('slow')).toContain('太久');
  expect(await wordsOf('closed')).toContain('找不到这个数据库，或没有权限');
  expect(await wordsOf('plain')).toBe('对方只接受加密连接（TLS）');
  expect(await wordsOf('odd')).toBe('数据库说：You have an error in your SQL syntax');
});

test('a wrong password, no TLS, nobody there, silence and a flood are told in words', async () => {
  const flood = { ...one, rows: Array.from({ length: 2000 }, () => ['x'.repeat(10_000)]) };
  const { wordsOf } = await serving((query) => (query === 'flood' ? flood : 'silence'));
  expect(await wordsOf('x', { password: 'wrong' })).toMatch(/拒绝了登录.*也可能这个用户只许加密连接/);
  expect(await wordsOf('x', { username: 'nobody' })).toContain('拒绝了登录');
  expect(await wordsOf('x', { tls: true })).toContain('不支持加密连接');
  expect(await wordsOf('x', { port: 1 })).toBe('连不上对方');
  expect(await wordsOf('x', { bounds: { refreshMs: 300 } })).toContain('太久');
  expect(await wordsOf('flood', { bounds: { mostBytes: 100_000 } })).toContain('太大');
});

test('an address inside is not reached, a public one not without TLS', async () => {
  const { access } = await serving(() => one);
  const bounds = { statementTimeoutMs: 1, timeoutMs: 1, mostBytes: 1 };
  const asked = { ...(access('x') as DatabaseAccess), password: '', timeZone: 'UTC', ...bounds };
  const reach = (host: string) => openOutsideTable({ ...asked, host, port: 3306 }, { allow: [] });
  await expect(reach('127.0.0.1')).rejects.toMatchObject({ code: 'address_not_allowed' });
  await expect(reach('10.0.0.9')).rejects.toMatchObject({ code: 'address_not_allowed' });
  await expect(reach('8.8.8.8')).rejects.toThrow(NoTable);
  await expect(reach('8.8.8.8')).rejects.toMatchObject({ reason: 'not_secure' });
});
