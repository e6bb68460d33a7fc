import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { openSession } from '../../../identity/server/sessions.ts';
import { createLogger, createRelay, openEgress } from '../../../platform/server/index.ts';
import { notificationContract as contract } from '../../model/contract.ts';
import { notify } from '../notify.ts';
import { saveQuietHours } from '../quiet-hours.ts';
import { notificationUseCases } from '../routes.ts';
import { receiverForTests, type Received } from '../testing/receiver-for-tests.ts';
import { saveWishes } from '../wishes.ts';
import { pushErrand } from './push-errand.ts';
import { pushKeysOf } from './push-keys.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A browser's half of a subscription: its keys, and how it reads what it is pushed (RFC 8291). */
function browser() {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: curve.getPublicKey('base64url'), auth: auth.toString('base64url') };
  const read = (body: Buffer): unknown => {
    const salt = body.subarray(0, 16);
    const sender = body.subarray(21, 21 + body[20]!);
    const hidden = body.subarray(21 + body[20]!);
    const about = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender]);
    const secret = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, about, 32));
    const derive = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(hidden.subarray(-16));
    const plain = Buffer.concat([decipher.update(hidden.subarray(0, -16)), decipher.final()]);
    return JSON.parse(plain.toString('utf8').split('\u0002')[0]!);
  };
  return { keys, read };
}

/** Is it signed by the key that the browser subscribed with, for this very service (RFC 8292)? */
function isSigned({ headers }: Received, publicKey: string, origin: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string };
  return isTrue && key === publicKey && aud === origin;
}

async function arrange(answer: (received: Received, number: number) => { status: number }) {
  const receiver = await receiverForTests(answer);
  closing.push(receiver.close);
  const organisation = await newOrganisation();
  const { workerDatabase: database, orgId: tenantId } = organisation;
  const egress = openEgress({ allow: ['127.0.0.1'] });
  const pushKeys = pushKeysOf(organisation.secretKey);
  const useCases = notificationUseCases({ egress, pushKeys });
  const { app, browserWith } = await appForTests(organisation, { contract, useCases });
  closing.push(() => app.close());
  const enter = async (userId: string) => {
    const cookie = await organisation.as(organisation.system, (work) => openSession(work, userId));
    return browserWith(cookie);
  };
  const errand = pushErrand({ database, egress, keys: pushKeys, baseUrl: () => 'https://crm.example.cn' });
  const due: { recordId: string; notBefore: unknown }[] = [];
  const relay = createRelay({
    database,
    log: createLogger('silent'),
    reactions: [
      {
        on: 'notification.push-due',
        name: 'collect',
        react: async (_, { recordId, payload }) =>
          void due.push({ recordId: recordId!, notBefore: payload['notBefore'] }),
      },
    ],
  });
  const bob = await organisation.addPerson({ name: '薄朗' });
  await organisation.as(bob, (work) => saveQuietHours(work, { from: 0, until: 0, onDaysOff: false }));
  return {
    organisation,
    receiver,
    pushKeys,
    bob,
    due,
    relay,
    client: await enter(bob.userId),
    enter,
    run: (recordId: string) => errand.run({ tenantId, eventId: recordId, recordId }),
    deliver: async () => {
      await relay.drain();
      for (const { recordId } of due.splice(0)) await errand.run({ tenantId, eventId: recordId, recordId });
    },
    tell: (kind: 'task-given' | 'job-done' = 'task-given') =>
      organisation.as(organisation.system, (work) =>
        notify(work, {
          userId: bob.userId,
          kind,
          object: 'deal',
          recordId: '0198a000-0000-7000-8000-000000000001',
          payload: { who: '周建平', title: '给王总回电' },
        }),
      ),
    states: () =>
      organisation.as(organisation.system, async ({ db }) => {
        const rows = await db
          .selectFrom('notification')
          .select('push_state')
          .where('tenant_id', '=', tenantId)
          .execute();
        return rows.map((row) => row.push_state);
      }),
  };
}

const taken = () => ({ status: 201 });

test('a device is pushed to once: encrypted for it, signed by us, with a link to the record', async () => {
  const { receiver, client, pushKeys, tell, deliver, states } = await arrange(taken);
  const { keys, read } = browser();
  const subscribed = await client(contract.listPushDevices);
  expect(subscribed.body).toEqual({ publicKey: pushKeys.publicKey, items: [] });
  const body = { endpoint: `${receiver.url}/push/abc`, ...keys, name: 'Chrome · Windows' };
  expect(await client(contract.addPushDevice, { body })).toMatchObject({
    status: 201,
    body: { name: body.name },
  });
  await tell();
  await deliver();
  expect(receiver.received).toHaveLength(1);
  const [pushed] = receiver.received;
  expect(pushed!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(pushed!.body.toString('latin1')).not.toContain('deals');
  expect(read(pushed!.body)).toMatchObject({
    title: '明斗测试公司',
    body: '周建平 给您安排了任务：给王总回电',
    href: '/deals/0198a000-0000-7000-8000-000000000001',
  });
  expect(isSigned(pushed!, pushKeys.publicKey, receiver.url)).toBe(true);
  expect(await states()).toEqual(['sent']);
});

test('a device that is gone is forgotten; the person’s others are pushed to', async () => {
  const { receiver, client, tell, deliver, states } = await arrange(({ path }) => ({
    status: path.endsWith('gone') ? 410 : 201,
  }));
  for (const name of ['gone', 'here']) {
    const body = { endpoint: `${receiver.url}/${name}`, ...browser().keys, name };
    await client(contract.addPushDevice, { body });
  }
  await tell();
  await deliver();
  const { body } = await client(contract.listPushDevices);
  expect(body.items.map(({ name }) => name)).toEqual(['here']);
  expect(await states()).toEqual(['sent']);
});

test('a service that is busy is tried again, and what it takes then shows once by its topic', async () => {
  const { receiver, client, tell, relay, due, run, states } = await arrange((_, number) => ({
    status: number === 1 ? 503 : 201,
  }));
  await client(contract.addPushDevice, {
    body: { endpoint: `${receiver.url}/a`, ...browser().keys, name: 'a' },
  });
  await tell();
  await relay.drain();
  const { recordId } = due[0]!;
  await expect(run(recordId)).rejects.toThrow('not reached');
  expect((await client(contract.listPushDevices)).body.items[0]!.error).toContain('稍后');
  await run(recordId);
  await run(recordId);
  const topics = receiver.received.map(({ headers }) => headers['topic']);
  expect(topics).toEqual(Array(2).fill(recordId.replaceAll('-', '')));
  expect(await states()).toEqual(['sent']);
});

test('nobody is pushed to without a device, against his wish, of quiet kinds, or at night before the morning', async () => {
  const { receiver, organisation, client, bob, tell, relay, due } = await arrange(taken);
  await tell();
  await client(contract.addPushDevice, {
    body: { endpoint: `${receiver.url}/a`, ...browser().keys, name: 'a' },
  });
  await tell('job-done');
  await relay.drain();
  expect(due).toEqual([]);
  const minutes = new Date(Date.now() + 8 * 3_600_000).getUTCHours() * 60;
  const quiet = { from: minutes, until: (minutes + 120) % 1440, onDaysOff: false };
  expect((await client(contract.saveQuietHours, { body: quiet })).body).toEqual(quiet);
  await tell();
  await relay.drain();
  expect(Date.parse(String(due[0]!.notBefore))).toBeGreaterThan(Date.now());
  await organisation.as(bob, (work) =>
    saveWishes(work, { kinds: ['task-given'], channel: 'push', wanted: false }),
  );
  await tell();
  await relay.drain();
  expect(due).toHaveLength(1);
});

test('an endpoint inside is refused, and a device is its owner’s alone until another takes the browser over', async () => {
  const { receiver, organisation, client, enter, bob } = await arrange(taken);
  const { keys } = browser();
  const add = (by: typeof client, endpoint: string) =>
    by(contract.addPushDevice, { body: { endpoint, ...keys, name: 'Chrome' } });
  expect((await add(client, 'https://192.168.1.1/push')).problem.code).toBe('address_not_allowed');
  expect((await client(contract.addPushDevice, { body: { endpoint: 'x', ...keys, name: 'a' } })).status).toBe(
    400,
  );
  const mine = await add(client, `${receiver.url}/shared`);
  const ann = await organisation.addPerson({ name: '安然' });
  const hers = await enter(ann.userId);
  const params = { id: mine.body.id };
  expect((await hers(contract.removePushDevice, { params })).status).toBe(404);
  expect((await hers(contract.listPushDevices)).body.items).toEqual([]);
  expect((await add(hers, `${receiver.url}/shared`)).status).toBe(201);
  expect((await client(contract.listPushDevices)).body.items).toEqual([]);
  expect((await client(contract.removePushDevice, { params })).status).toBe(404);
  const again = await add(await enter(bob.userId), `${receiver.url}/own`);
  expect((await client(contract.removePushDevice, { params: { id: again.body.id } })).status).toBe(204);
});

test('the keys are the same in every process, and others for another secret', () => {
  expect(pushKeysOf('a'.repeat(32))).toEqual(pushKeysOf('a'.repeat(32)));
  expect(pushKeysOf('a'.repeat(32))).not.toEqual(pushKeysOf('b'.repeat(32)));
  expect(Buffer.from(pushKeysOf('a'.repeat(32)).publicKey, 'base64url')).toHaveLength(65);
});
