import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createAuthentication } from '../../../identity/server/authenticate.ts';
import { openSession } from '../../../identity/server/sessions.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../model/identifier.ts';
import type { Principal } from '../../model/principal.ts';
import { createApp } from '../http/create-app.ts';
import { createLogger } from '../logger.ts';
import type { Work } from '../work.ts';
import { announce } from './announce.ts';
import { serveStream } from './stream.ts';
import type { Told } from './visible-events.ts';

const log = createLogger('silent');
const apps: FastifyInstance[] = [];

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

/** Row-level security decides here, as it does beneath every query of the product. */
async function isVisible(work: Work, object: string, ids: readonly string[]): Promise<Set<string>> {
  if (object !== 'task') return new Set();
  const { tenantId } = work.principal;
  const rows = await work.db
    .selectFrom('task')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function serve(organisation: OrganisationForTests): Promise<string> {
  const app = await createApp(log);
  const { authenticate } = createAuthentication(organisation.database);
  serveStream(app, { database: organisation.database, authenticate, isVisible, log });
  apps.push(app);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

type Heard = { status: number; told: (Told & { after: number })[]; ended: boolean; leave(): void };

/** Opens the channel and collects what it tells; resolves when it is open. */
async function listen(address: string, headers: Record<string, string>): Promise<Heard> {
  const controller = new AbortController();
  const answer = await fetch(`${address}/api/v1/stream`, { headers, signal: controller.signal });
  const heard: Heard = { status: answer.status, told: [], ended: false, leave: () => controller.abort() };
  if (answer.status === 200) void collect(answer.body!, heard);
  return heard;
}

async function collect(body: ReadableStream<Uint8Array>, heard: Heard): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop()!;
      for (const message of messages) {
        const line = /^event: change\ndata: (.*)$/.exec(message)?.[1];
        if (!line) continue;
        const told = JSON.parse(line) as Told;
        heard.told.push({ ...told, after: Date.now() - Date.parse(told.at) });
      }
    }
  } catch {
    // The listener left.
  }
  heard.ended = true;
}

async function changeTask(
  organisation: OrganisationForTests,
  owner: Principal & { userId: string },
  type = 'task.created',
) {
  const id = newId();
  await organisation.as(owner, async (work) => {
    const moments = { created_at: work.now, updated_at: work.now };
    await work.db
      .insertInto('task')
      .values({
        tenant_id: organisation.orgId,
        id,
        title: '回访客户',
        owner_id: owner.userId,
        team_id: organisation.topTeamId,
        ...moments,
      })
      .execute();
    work.record({ type, object: 'task', recordId: id, payload: { subject: { object: 'deal', id } } });
  });
  return id;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

test('everybody hears of the records he may see, and of no others', async () => {
  const organisation = await newOrganisation();
  const other = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然', role: 'rep' });
  const bob = await organisation.addPerson({ name: '白杨', role: 'rep' });
  const boss = await organisation.addPerson({ name: '丁宁', role: 'management' });
  const address = await serve(organisation);
  const people = [ann, bob, boss];
  const heard = await Promise.all(
    people.map(async (one) => listen(address, bearer(await organisation.keyOf(one)))),
  );
  const stranger = await listen(address, bearer(await other.keyOf(other.admin)));
  const ofAnn = await changeTask(organisation, ann);
  const ofBob = await changeTask(organisation, bob);
  const idsOf = (one: Heard) => one.told.map((told) => told.id);
  await expect.poll(() => heard.map(idsOf)).toEqual([[ofAnn], [ofBob], [ofAnn, ofBob]]);
  expect(stranger.told).toEqual([]);
  expect(heard[0]!.told[0]).toMatchObject({
    type: 'task.created',
    object: 'task',
    actorId: ann.userId,
    subject: { object: 'deal', id: ofAnn },
  });
  for (const one of [...heard, stranger]) one.leave();
});

test('a change is told within 300 ms, and every change once', async () => {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然', role: 'rep' });
  const heard = await listen(await serve(organisation), bearer(await organisation.keyOf(ann)));
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push(await changeTask(organisation, ann));
  await expect.poll(() => heard.told.length).toBe(12);
  const delays = heard.told.map((told) => told.after).toSorted((a, b) => a - b);
  expect(delays[6]!, 'the median delay').toBeLessThan(300);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(heard.told.map((told) => told.id)).toEqual(ids);
  heard.leave();
});

test('a transaction that began earlier and commits later is told too', async () => {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然', role: 'rep' });
  const heard = await listen(await serve(organisation), bearer(await organisation.keyOf(ann)));
  const slow = organisation.as(ann, async (work) => {
    const id = newId();
    const moments = { created_at: work.now, updated_at: work.now };
    await work.db
      .insertInto('task')
      .values({ tenant_id: organisation.orgId, id, title: '慢', owner_id: ann.userId, ...moments })
      .execute();
    announce(work, { type: 'task.slow', object: 'task', recordId: id });
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });
  await changeTask(organisation, ann, 'task.quick');
  await expect.poll(() => heard.told.map((told) => told.type)).toEqual(['task.quick']);
  await slow;
  await expect.poll(() => heard.told.map((told) => told.type)).toEqual(['task.quick', 'task.slow']);
  heard.leave();
});

test('hundreds of changes at once are told as one line without ids', async () => {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然', role: 'rep' });
  const heard = await listen(await serve(organisation), bearer(await organisation.keyOf(ann)));
  const task = await changeTask(organisation, ann);
  await expect.poll(() => heard.told.length).toBe(1);
  await organisation.as(ann, async (work) => {
    for (let n = 0; n < 250; n += 1) work.record({ type: 'task.updated', object: 'task', recordId: task });
  });
  await expect.poll(() => heard.told.length).toBe(2);
  expect(heard.told[1]).toMatchObject({ type: 'task.updated', object: 'task', id: null, count: 250 });
  heard.leave();
});

test('a revoked session loses its channel within five seconds, and nobody enters without one', async () => {
  const organisation = await newOrganisation();
  const ann = await organisation.addPerson({ name: '安然', role: 'rep' });
  const address = await serve(organisation);
  expect((await listen(address, {})).status).toBe(401);
  expect((await listen(address, bearer('nonsense'))).status).toBe(401);
  const secret = await organisation.as(organisation.system, (work) => openSession(work, ann.userId));
  const heard = await listen(address, { cookie: `mingdou_session=${secret}` });
  expect(heard.status).toBe(200);
  await organisation.as(organisation.system, ({ db }) =>
    db
      .deleteFrom('session')
      .where('tenant_id', '=', organisation.orgId)
      .where('user_id', '=', ann.userId)
      .execute(),
  );
  await expect.poll(() => heard.ended, { timeout: 5000 }).toBe(true);
});

test('the channels end with the application', async () => {
  const organisation = await newOrganisation();
  const heard = await listen(await serve(organisation), bearer(await organisation.keyOf(organisation.admin)));
  await apps.pop()!.close();
  await expect.poll(() => heard.ended).toBe(true);
});
