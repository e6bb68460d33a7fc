import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, dropDatabase } from './create-database.ts';
import { AlreadyRunning, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
import { lifeOf } from './process-life.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingdou-embedded-'));
const dataDir = join(folder, '数据 目录', 'with space');
const log = () => {};
let running: EmbeddedPostgres;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  mkdirSync(dataDir, { recursive: true });
  running = await startEmbeddedPostgres({ dataDir, log });
});

afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T = Record<string, unknown>>(sql: string, url = running.adminUrl): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

test('acknowledged writes are on the disk and the server listens to this machine only', async () => {
  const settings = await ask<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN
     ('fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'listen_addresses', 'unix_socket_directories')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    jit: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  });
  expect(await ask('SHOW fsync')).toEqual([{ fsync: 'on' }]);
});

test('the superuser has a password of its own that only its account can read', async () => {
  expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'postgres/data')).mode & 0o777).toBe(0o700);
  const guessed = new URL(running.adminUrl);
  guessed.password = 'postgres';
  await expect(ask('SELECT 1', guessed.href)).rejects.toMatchObject({ code: '28P01' });
});

test('Chinese words can be searched by their parts', async () => {
  await ask('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const [row] = await ask<{ parts: string[] }>(`SELECT show_trgm('客户管理') AS parts`);
  expect(row?.parts.length).toBeGreaterThan(0);
  expect(await ask(`SELECT upper('é') = 'É' AS folded`)).toEqual([{ folded: true }]);
});

test('a second start on the same data is refused politely while the first goes on', async () => {
  await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(AlreadyRunning);
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a row acknowledged before PostgreSQL is killed is there after the next start', async () => {
  await ask('CREATE TABLE promise (word text)');
  await ask(`INSERT INTO promise VALUES ('kept')`);
  const orphaned = ask('SELECT pg_sleep(1)').catch(() => 'cut off');
  process.kill(postmasterPid(), 'SIGKILL');
  await running.stop();
  running = await startEmbeddedPostgres({ dataDir, log });
  expect(await ask('SELECT word FROM promise')).toEqual([{ word: 'kept' }]);
  await orphaned;
});

test('a stop leaves no process behind and may be asked twice', async () => {
  const pid = postmasterPid();
  await Promise.all([running.stop(), running.stop()]);
  expect(lifeOf(pid)).toBeUndefined();
  running = await startEmbeddedPostgres({ dataDir, log });
  expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('the loss of PostgreSQL is told', async () => {
  await running.stop();
  const told = Promise.withResolvers<void>();
  running = await startEmbeddedPostgres({ dataDir, log, onLost: told.resolve });
  process.kill(postmasterPid(), 'SIGKILL');
  await told.promise;
  await running.stop();
  running = await startEmbeddedPostgres({ dataDir, log });
});

test('a database is made by name once, also as a copy of another', async () => {
  const first = await createDatabase(running.adminUrl, '订单 "一"');
  expect(first.created).toBe(true);
  await ask('CREATE TABLE note (word text)', first.url);
  expect((await createDatabase(running.adminUrl, '订单 "一"')).created).toBe(false);
  const copy = await createDatabase(running.adminUrl, 'copy', '订单 "一"');
  expect(await ask('SELECT count(*)::int AS n FROM note', copy.url)).toEqual([{ n: 0 }]);
  await dropDatabase(running.adminUrl, 'copy');
  await expect(ask('SELECT 1', copy.url)).rejects.toMatchObject({ code: '3D000' });
});

test('after a crash of ours the PostgreSQL that lived on is adopted with its rows', async () => {
  const crashed = join(folder, 'crashed');
  const entry = new URL('./embedded.ts', import.meta.url).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(entry)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(crashed)}, log: () => {} });
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  const orphan = Number(readFileSync(join(crashed, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  expect(lifeOf(orphan)).toBeDefined();
  const adopted = await startEmbeddedPostgres({ dataDir: crashed, log });
  expect(await ask('SHOW fsync', adopted.adminUrl)).toEqual([{ fsync: 'on' }]);
  await adopted.stop();
  expect(lifeOf(orphan)).toBeUndefined();
});

test.runIf(process.getuid?.() === 0)(
  'under a closed folder of root the database lives where its account can enter',
  async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const hidden = join(closed, '.mingdou');
    const told: string[] = [];
    const started = await startEmbeddedPostgres({ dataDir: hidden, log: (line) => told.push(line) });
    const home = realpathSync(join(hidden, 'postgres'));
    expect(home).not.toContain(closed);
    expect(told.join()).toContain(home);
    await started.stop();
    const again = await startEmbeddedPostgres({ dataDir: hidden, log });
    expect(await ask('SELECT 1 AS one', again.adminUrl)).toEqual([{ one: 1 }]);
    await again.stop();
    rmSync(home, { recursive: true });
  },
);
