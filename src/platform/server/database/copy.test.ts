import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { copyIn, copyOut } from './copy.ts';

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: (await databaseForTests()).adminUrl });
  await client.connect();
  await client.query(`create temporary table sent as
    select n, repeat(md5(n::text), 1 + n % 9) || '商机' || n as words from generate_series(1, 60000) n`);
});
afterAll(() => client.end());

async function digestOf(table: string): Promise<string> {
  const found = await client.query<{ digest: string }>(
    `select md5(string_agg(n || words, ',' order by n)) as digest from ${table}`,
  );
  return found.rows[0]!.digest;
}

test('rows that went out and came in again are the same rows, however slowly they were taken', async () => {
  const chunks: Buffer[] = [];
  const out = await copyOut(client, 'copy (select * from sent order by n) to stdout', async (chunk) => {
    chunks.push(chunk);
    await setTimeout(1);
  });
  expect(out).toBe(60_000);
  expect(chunks.length).toBeGreaterThan(3);
  await client.query('create temporary table received (n int, words text)');
  expect(await copyIn(client, 'copy received from stdin', chunks)).toBe(60_000);
  expect(await digestOf('received')).toBe(await digestOf('sent'));
});

test('what goes wrong is told, and the connection is fit for the next statement', async () => {
  await expect(copyOut(client, 'copy (select 1 / (3 - n) from sent) to stdout', () => {})).rejects.toThrow(
    'division by zero',
  );
  await client.query('create temporary table strict (n int primary key)');
  await expect(copyIn(client, 'copy strict from stdin', [Buffer.from('1\n1\n')])).rejects.toThrow(
    'duplicate key',
  );
  async function* breaking() {
    yield Buffer.from('7\n');
    throw new Error('the file ended too early');
  }
  await expect(copyIn(client, 'copy strict from stdin', breaking())).rejects.toThrow(
    'the file ended too early',
  );
  expect((await client.query('select count(*)::int as rows from strict')).rows).toEqual([{ rows: 0 }]);
});
