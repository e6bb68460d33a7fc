/** What is asked of the engine comes back as it was: its values are part of the statement. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine, type Engine } from './engine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingdou-engine-'));
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine(folder, 64);
  await engine.attach('one', path.join(folder, 'one.duckdb'));
});

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (statement: string, values?: readonly unknown[]) =>
  engine.on('one', (run) => run(statement, values));

test('any text is a value and nothing else, whatever quotes and places stand in it', async () => {
  const hostile = [
    "'",
    "''; drop table kept; --",
    '$1',
    '$2',
    '\\',
    "\\'",
    '"',
    '/*',
    '明斗 🏮',
    "a'$1'b",
    '',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }).map(withoutNul)),
      fc.constantFrom(...hostile),
      async (first, second) => {
        const { rows } = await ask('select $1, $2, [$1, $2] = $3', [first, second, [first, second]]);
        expect(rows).toEqual([[first, second, true]]);
      },
    ),
    { numRuns: 60 },
  );
});

/** PostgreSQL holds no such character, so that nobody can ask for one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

test('values keep their types: what is an id, an instant, a number or a list is compared as such', async () => {
  const id = '01a21f6b-9d79-75e0-bbfb-856b34d0eb7f';
  const values = [
    id,
    new Date('2026-02-03T04:05:06.789Z'),
    -5,
    9_007_199_254_740_993n,
    -0.5,
    true,
    null,
    [id],
  ];
  const { rows } = await ask(
    `select typeof($1), typeof($2), typeof($3), typeof($4), typeof($5), typeof($6), typeof($8),
      $2 = '2026-02-03 04:05:06.789+00'::timestamptz, $3 + 1, $4, $5, $7 is null, $1 = any($8::uuid[]), $9 > $2`,
    [...values, 'infinity'],
  );
  const types = ['UUID', 'TIMESTAMP WITH TIME ZONE', 'INTEGER', 'BIGINT', 'DOUBLE', 'BOOLEAN', 'VARCHAR[]'];
  expect(rows).toEqual([[...types, true, -4, '9007199254740993', -0.5, true, true, true]]);
});

test('a statement that fails ends its connection, and what it had begun with it', async () => {
  await ask('create or replace table kept_here (n integer)');
  await expect(
    engine.on('one', async (run) => {
      await run('begin; insert into kept_here values (1)');
      await run('select no_such_column');
    }),
  ).rejects.toThrow('no_such_column');
  expect((await ask('select count(*)::integer from kept_here')).rows).toEqual([[0]]);
});
