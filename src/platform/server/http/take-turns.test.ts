import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { defineEndpoint } from '../../model/contract.ts';
import { openDatabase, requestConnections } from '../database/database.ts';
import { createLogger } from '../logger.ts';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { toJson } from '../work.ts';
import { createApp } from './create-app.ts';
import { toJsonInPieces } from './json-in-pieces.ts';
import { serveContract } from './serve-contract.ts';
import { longTurnsOn, takeTurns, turnsOn } from './take-turns.ts';

const turns = turnsOn(availableParallelism());

test('more processors make more turns, until half of the connections are left to others', () => {
  expect([1, 2, 64].map(turnsOn)).toEqual([2, 4, requestConnections / 2]);
  expect([1, 2, 64].map(longTurnsOn)).toEqual([1, 2, requestConnections / 4]);
});

test('what reads much waits for its turn, what is short does not, and in the end everything is answered', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let begun = 0;
  const long = Array.from({ length: 100 }, async (_, which) => {
    await takeTurns('much', 'somebody', async () => {
      begun += 1;
      await held;
    });
    return which;
  });
  expect(await takeTurns('short', 'somebody', async () => 'a page of rows')).toBe('a page of rows');
  expect(begun).toBe(turns);
  letGo();
  expect(await Promise.all(long)).toHaveLength(100);
  expect(begun).toBe(100);
});

test('behind long reports no question waits, and of one asker they leave room for those of others', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const begun: string[] = [];
  const asking = (asker: string) =>
    takeTurns('long', asker, async () => {
      begun.push(asker);
      await held;
    });
  const askers = ['first', 'first', 'first', 'first', 'first', 'first', 'first', 'first', 'second'];
  const long = askers.map(asking);
  expect(await takeTurns('much', 'third', async () => 'a small report')).toBe('a small report');
  expect(begun.includes('second')).toBe(longTurnsOn(availableParallelism()) > 1);
  letGo();
  await Promise.all(long);
  expect(begun.toSorted()).toEqual(askers);
});

test('one that fails gives its turn on', async () => {
  const failing = Array.from({ length: 50 }, () =>
    takeTurns('much', 'somebody', async () => {
      throw new Error('no');
    }),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await takeTurns('much', 'somebody', async () => 'next')).toBe('next');
});

const answer = z.object({ done: z.boolean() });
const contract = {
  report: defineEndpoint({
    method: 'GET',
    path: '/heavy-report',
    summary: 'Reads two minutes long',
    permission: null,
    readsMuch: () => true,
    answer,
  }),
  page: defineEndpoint({ method: 'GET', path: '/page', summary: 'A page', permission: null, answer }),
};

/** Both endpoints behind a real socket, on as many connections as the product has; how many statements are asleep. */
async function heavyProduct() {
  const { adminUrl, secretKey } = await databaseForTests();
  const { admin } = await newOrganisation();
  const database = openDatabase({ adminUrl, secretKey, role: 'crm_app', connections: requestConnections });
  const app = await createApp(createLogger('silent'));
  const serving = {
    database,
    authenticate: async () => admin,
    receiveFile: () => Promise.reject(new Error('no file')),
    sendFile: () => Promise.reject(new Error('no file')),
  };
  serveContract(app, serving, contract, {
    report: async ({ db }) => {
      await sql`set local statement_timeout = 0`.execute(db);
      await sql`select pg_sleep(120)`.execute(db);
      return { done: true };
    },
    page: async ({ db }) => ({ done: (await sql`select 1`.execute(db)).rows.length === 1 }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const watcher = new pg.Client({ connectionString: adminUrl });
  await watcher.connect();
  onTestFinished(async () => {
    await app.close();
    await database.close();
    await watcher.end();
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/api/v1`,
    asleep: async () => {
      const { rows } = await watcher.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
          where datname = current_database() and state = 'active' and query = 'select pg_sleep(120)'`,
      );
      return rows[0]!.count;
    },
  };
}

test('while heavy reports fill every turn a page is answered; an asker who goes takes his statement with him', async () => {
  const { address, asleep } = await heavyProduct();
  const gone = new AbortController();
  const askers = Array.from({ length: turns + 3 }, () =>
    fetch(`${address}/heavy-report`, { signal: gone.signal }).catch(() => 'gone'),
  );
  await expect.poll(asleep, { timeout: 20_000 }).toBe(turns);
  const page = await fetch(`${address}/page`);
  expect([page.status, await page.json()]).toEqual([200, { done: true }]);
  expect(await asleep()).toBe(turns);
  gone.abort();
  expect(await Promise.all(askers)).toEqual(askers.map(() => 'gone'));
  await expect.poll(asleep, { timeout: 20_000 }).toBe(0);
});

test('an answer written in pieces is the same text', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => [at, BigInt(at), null, { id: 'x', name: undefined }]);
  const answer = { answers: [{ answer: { rows, at: new Date(0), gone: undefined } }, { problem: 'ö"\n' }] };
  expect(await toJsonInPieces(answer)).toBe(toJson(answer));
});

test('so is whatever there may be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 8 }), async (value) => {
      expect(await toJsonInPieces(value)).toBe(toJson(value));
    }),
    { numRuns: 50 },
  );
});
