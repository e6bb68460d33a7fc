/** What the check of statements reads: the server's source without tests, and the names of the tenants' tables. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { controlTables } from '../src/platform/server/operations/distribute.ts';
import type { Source } from './distributable-statements.ts';

const root = path.resolve(import.meta.dirname, '../src');

export function serverSources(): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^\w+\/server\/.*\.ts$/.test(file) && !/\.test\.ts$|\/testing\//.test(file))
    .toSorted()
    .map((file) => ({ file: `src/${file}`, text: readFileSync(path.join(root, file), 'utf8') }));
}

export async function tenantTables(client: pg.ClientBase): Promise<Set<string>> {
  const found = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  return new Set(
    found.rows.map((row) => row.name).filter((name) => !(controlTables as readonly string[]).includes(name)),
  );
}
