import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { createLogger, createRelay, openJobQueue } from '../../../platform/server/index.ts';
import { saveMailWish } from '../mail-wishes.ts';
import { notify, type NewNotification } from '../notify.ts';
import { mailErrand } from './mail-errand.ts';
import { openMailSender } from './mail-sender.ts';

const log = createLogger('silent');
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Received = { to: string; subject: string; text: string; messageId: string };

/** An SMTP server that takes mails, unless `answer` has an error for the try. */
async function smtp(answer: (tried: number) => Error | null = () => null) {
  const received: Received[] = [];
  let tried = 0;
  const takeMail = async (stream: Readable, { envelope }: SMTPServerSession) => {
    const mail = await simpleParser(stream);
    const error = answer((tried += 1));
    if (error) throw error;
    received.push({
      to: envelope.rcptTo[0]!.address,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      messageId: mail.messageId ?? '',
    });
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: callbackify(takeMail),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}?from=crm@example.cn`, received, tried: () => tried };
}

async function arrange(url: string) {
  const organisation = await newOrganisation();
  const bob = await organisation.addPerson({ name: '薄朗', email: `bob-${Date.now()}@example.test` });
  const queue = await openJobQueue({
    adminUrl: organisation.adminUrl,
    secretKey: organisation.secretKey,
    log,
  });
  closing.push(() => queue.stop(500));
  const sender = openMailSender(url);
  closing.push(() => sender.close());
  const errand = mailErrand({
    database: organisation.workerDatabase,
    sender,
    baseUrl: () => 'https://crm.example.cn',
  });
  const relay = createRelay({
    database: organisation.workerDatabase,
    reactions: await queue.runErrands([errand]),
    log,
  });
  relay.start();
  closing.push(() => relay.stop());
  const tell = (told: Partial<NewNotification> = {}) =>
    organisation.as(organisation.admin, (work) =>
      notify(work, {
        userId: bob.userId,
        kind: 'task-given',
        object: 'task',
        recordId: '0198a000-0000-7000-8000-000000000001',
        payload: { who: '管理员', title: '回电' },
        ...told,
      }),
    );
  const states = () =>
    organisation.as(organisation.system, async ({ db }) => {
      const rows = await db
        .selectFrom('notification')
        .select(['mail_state', 'mail_error'])
        .where('tenant_id', '=', organisation.orgId)
        .execute();
      return rows.map((row) => row.mail_state);
    });
  return { organisation, bob, errand, tell, states };
}

test('what a person is told comes by mail, once, with a link to it', async () => {
  const server = await smtp();
  const { tell, states, bob, organisation } = await arrange(server.url);
  await tell();
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent']);
  expect(server.received).toHaveLength(1);
  const email = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('app_user')
      .select('email')
      .where('tenant_id', '=', organisation.orgId)
      .where('id', '=', bob.userId)
      .executeTakeFirstOrThrow(),
  );
  expect(server.received[0]).toMatchObject({
    to: email.email,
    subject: '管理员 给您安排了任务：回电',
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@example\.cn>$/),
  });
  expect(server.received[0]!.text).toContain(
    'https://crm.example.cn/tasks/0198a000-0000-7000-8000-000000000001',
  );
});

test('a relay that is busy gets the mail again, under the same id', async () => {
  const busy = Object.assign(new Error('busy'), { responseCode: 451 });
  const server = await smtp((tried) => (tried === 1 ? busy : null));
  const { tell, states } = await arrange(server.url);
  await tell();
  await expect.poll(states, { timeout: 25_000 }).toEqual(['sent']);
  expect([server.tried(), server.received.length]).toEqual([2, 1]);
});

test('an address the relay refuses for good is tried once and noted', async () => {
  const unknown = Object.assign(new Error('no such user'), { responseCode: 550 });
  const server = await smtp(() => unknown);
  const { tell, states } = await arrange(server.url);
  await tell();
  await expect.poll(states, { timeout: 10_000 }).toEqual(['failed']);
  expect(server.tried()).toBe(1);
});

test('a mail that was sent already is not sent again when its errand is repeated', async () => {
  const server = await smtp();
  const { tell, states, errand, organisation } = await arrange(server.url);
  await tell();
  await expect.poll(states, { timeout: 10_000 }).toEqual(['sent']);
  const [row] = await organisation.as(organisation.system, ({ db }) =>
    db.selectFrom('notification').select('id').where('tenant_id', '=', organisation.orgId).execute(),
  );
  await errand.run({ tenantId: organisation.orgId, eventId: row!.id, recordId: row!.id });
  expect(server.received).toHaveLength(1);
});

test('a person who wants no mail of a kind gets none of it, and others are not asked', async () => {
  const server = await smtp();
  const { tell, states, organisation, bob } = await arrange(server.url);
  await organisation.as(bob, (work) => saveMailWish(work, { kind: 'task-given', mail: false }));
  await tell();
  await tell({ kind: 'job-done', payload: { title: '导入' } });
  await tell({ kind: 'mentioned' });
  await expect
    .poll(async () => (await states()).toSorted(), { timeout: 10_000 })
    .toEqual([null, 'sent', null].toSorted());
  expect(server.received.map(({ subject }) => subject)).toEqual(['管理员 在「回电」的跟进里提到了您']);
});

test('what was read before its mail went out is not mailed', async () => {
  const server = await smtp();
  const { organisation, bob, errand } = await arrange(server.url);
  const id = await organisation.as(organisation.system, async (work) => {
    await notify(
      { ...work, record: () => {} },
      {
        userId: bob.userId,
        kind: 'task-given',
        object: null,
        recordId: null,
        payload: { who: '甲', title: '乙' },
      },
    );
    const row = await work.db
      .updateTable('notification')
      .set({ read_at: work.now })
      .where('tenant_id', '=', organisation.orgId)
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
  await errand.run({ tenantId: organisation.orgId, eventId: id, recordId: id });
  expect(server.tried()).toBe(0);
});
