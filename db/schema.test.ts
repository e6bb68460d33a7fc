import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { databaseForTests } from '../src/platform/server/testing/database-for-tests.ts';
import { describeSchema, tableTypes } from './schema-description.ts';

const root = path.resolve(import.meta.dirname, '..');

async function described(describe: (client: pg.ClientBase) => Promise<string>): Promise<string> {
  const client = new pg.Client({ connectionString: (await databaseForTests()).adminUrl });
  await client.connect();
  try {
    return await describe(client);
  } finally {
    await client.end();
  }
}

test('db/schema.sql is what the migrations make (`npm run db:schema` writes it anew)', async () => {
  const made = await described(describeSchema);
  expect(made.match(/^create table /gm)!.length).toBeGreaterThan(35);
  expect(readFileSync(path.join(root, 'db/schema.sql'), 'utf8')).toBe(made);
});

test('the types of the tables are what the migrations make', async () => {
  const made = await described(tableTypes);
  expect(made).toContain('export type DealTable = {');
  expect(readFileSync(path.join(root, 'src/platform/server/database/tables.ts'), 'utf8')).toBe(made);
});
