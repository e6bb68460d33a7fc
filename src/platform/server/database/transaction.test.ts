import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inWork, systemPrincipal } from '../work.ts';
import { databaseForTests } from '../testing/database-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { gatheringSocket } from './gathering-socket.ts';

const asSystem = async () => {
  const { orgId } = await newOrganisation();
  const { tenantId, userId, kind } = systemPrincipal(orgId);
  return { tenantId, userId, kind };
};

const rename = (tenantId: string, name: string) =>
  sql`update organisation set name = ${name} where id = ${tenantId}`;

const nameOf = (tenantId: string) =>
  sql<{ name: string }>`select name from organisation where id = ${tenantId}`;

test('what follows a sent statement sees what it did, and the commit keeps it', async () => {
  const [{ database }, context] = [await databaseForTests(), await asSystem()];
  const { tenantId } = context;
  const seen = await database.withTenant(context, async (db, { send }) => {
    send(rename(tenantId, '明斗一号').compile(db));
    return (await nameOf(tenantId).execute(db)).rows[0]?.name;
  });
  expect(seen).toBe('明斗一号');
  const kept = await database.withTenant(context, (db) => nameOf(tenantId).execute(db));
  expect(kept.rows).toEqual([{ name: '明斗一号' }]);
});

test('a sent statement that fails fails the whole with its own error, whether anything follows it or not', async () => {
  const [{ database }, context] = [await databaseForTests(), await asSystem()];
  const { tenantId } = context;
  const failing = (followed: boolean) =>
    database.withTenant(context, async (db, { send }) => {
      await rename(tenantId, '从未').execute(db);
      send(sql`select 1 / 0`.compile(db));
      if (followed) await nameOf(tenantId).execute(db);
    });
  for (const followed of [false, true]) {
    await expect(failing(followed)).rejects.toMatchObject({ code: '22012' });
  }
  const kept = await database.withTenant(context, (db) => nameOf(tenantId).execute(db));
  expect(kept.rows[0]?.name).not.toBe('从未');
});

test('what is written in one turn leaves as one packet', async () => {
  const packets: string[] = [];
  const server = createServer((socket) => socket.on('data', (packet) => packets.push(packet.toString())));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = gatheringSocket();
  await new Promise<void>((connected) => {
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1', connected);
  });
  socket.write('begin;');
  socket.cork();
  socket.write('bind;');
  socket.write('execute;');
  socket.uncork();
  await Promise.resolve();
  socket.write('sync;');
  await expect.poll(() => packets).toEqual(['begin;bind;execute;sync;']);
  socket.end('end;');
  await expect.poll(() => packets).toEqual(['begin;bind;execute;sync;', 'end;']);
  server.close();
});

test('readings side by side see one instant, whatever is committed meanwhile', async () => {
  const [{ database }, { tenantId, ...context }] = [await databaseForTests(), await asSystem()];
  await database.withTenant({ tenantId, ...context }, (db) => rename(tenantId, '先').execute(db));
  const backends = new Set<number>();
  const seen = await inWork(
    database,
    systemPrincipal(tenantId),
    'test',
    (work) =>
      work.sideBySide(
        Array.from({ length: 8 }, (_, index) => async ({ db }) => {
          const { rows } = await sql<{ name: string; pid: number }>`
            select name, pg_backend_pid() as pid from organisation where id = ${tenantId}`.execute(db);
          backends.add(rows[0]!.pid);
          await database.withTenant({ tenantId, ...context }, (other) =>
            rename(tenantId, `后 ${index}`).execute(other),
          );
          return rows[0]!.name;
        }),
      ),
    { inOneSnapshot: true },
  );
  expect(seen).toEqual(Array.from({ length: 8 }, () => '先'));
  expect(backends.size).toBeGreaterThan(1);
});

test('a transaction that is called off stops the statement that runs, and its connection serves the next', async () => {
  const [{ database }, context] = [await databaseForTests(), await asSystem()];
  const gone = new AbortController();
  const asleep = database.withTenant(
    context,
    (db) => {
      setTimeout(() => gone.abort(), 50);
      return sql`select pg_sleep(4)`.execute(db);
    },
    { signal: gone.signal },
  );
  const before = performance.now();
  await expect(asleep).rejects.toMatchObject({ code: '57014' });
  expect(performance.now() - before).toBeLessThan(3000);
  expect((await database.withTenant(context, (db) => sql`select 1 as one`.execute(db))).rows).toEqual([
    { one: 1 },
  ]);
  const between = new AbortController();
  const later = database.withTenant(
    context,
    async (db) => {
      await sql`select 1`.execute(db);
      between.abort();
      await pause(30);
      return sql`select pg_sleep(4)`.execute(db);
    },
    { signal: between.signal },
  );
  await expect(later).rejects.toMatchObject({ code: '57014' });
  await expect(
    database.withTenant(context, (db) => nameOf(context.tenantId).execute(db), { signal: gone.signal }),
  ).rejects.toMatchObject({ code: '57014' });
});
