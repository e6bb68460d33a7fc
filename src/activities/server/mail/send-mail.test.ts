import { expect, test } from 'vitest';
import { createLogger, createRelay, openJobQueue } from '../../../platform/server/index.ts';
import { letter } from '../../../platform/server/testing/mail-servers.ts';
import { sendMailErrand } from './send-errand.ts';
import { sendMail, takeMailBack } from './send-mail.ts';
import { connectedCompany, mailApi } from './testing/mail-company.ts';

const to = [{ name: '吕云', address: 'lvyun@yunlan.cn' }];

async function drafted(options: Parameters<typeof connectedCompany>[1] = {}) {
  const company = await connectedCompany({}, options);
  const body = {
    object: 'deal',
    id: company.dealId,
    to,
    cc: [],
    subject: '产线采集报价',
    text: '吕总，报价见附件。',
  };
  const made = await company.client(mailApi.draftMail, { body });
  expect(made.status).toBe(201);
  const { id } = made.body;
  const errand = sendMailErrand(company.house);
  const call = { tenantId: company.orgId, eventId: id, recordId: id };
  const as = company.as;
  /** As if the ten seconds were over. */
  const elapse = () =>
    as(company.system, ({ db }) =>
      db
        .updateTable('mail')
        .set({ send_at: new Date(0) })
        .where('tenant_id', '=', company.orgId)
        .where('id', '=', id)
        .execute(),
    );
  const send = () => as(company.lin, (work) => sendMail(company.house.directory, work, id));
  const state = async () => {
    const [mail] = (await company.mails()).filter((one) => one.id === id);
    return { state: mail?.state, error: mail?.error ?? null };
  };
  return { ...company, draft: made.body, id, send, elapse, run: () => errand.run(call), state };
}

test('a mail waits ten seconds, goes out once, stands in its thread at once and is met again in the sent folder', async () => {
  const { client, send, elapse, run, state, smtp, imap, sync, id, dealId, mails } = await drafted();
  expect(await send()).toMatchObject({ state: 'waiting', sendAt: expect.any(String) });
  const timeline = await client(mailApi.timeline, { query: { object: 'deal', id: dealId, kinds: 'email' } });
  expect(timeline.body.items).toMatchObject([{ type: 'mail', mail: { id, state: 'waiting', isMine: true } }]);
  await run();
  expect(smtp.taken).toEqual([]);
  await elapse();
  await run();
  await run();
  expect(await state()).toEqual({ state: 'sent', error: null });
  expect(smtp.taken).toMatchObject([
    { to: ['lvyun@yunlan.cn'], subject: '产线采集报价', messageId: `<${id}@mingdou.cn>` },
  ]);
  imap.deliver(letter({ id: `${id}@mingdou.cn`, from: 'lin@mingdou.cn', to: 'lvyun@yunlan.cn' }), 'Sent');
  expect(await sync()).toMatchObject({ stored: 0, skipped: 1 });
  expect(await mails()).toHaveLength(1);
});

test('a mail is taken back before it goes out, never after', async () => {
  const { as, lin, id, send, elapse, run, state, smtp } = await drafted();
  await send();
  expect(await as(lin, (work) => takeMailBack(work, id))).toMatchObject({ state: 'draft' });
  await elapse();
  await run();
  expect([smtp.taken, await state()]).toEqual([[], { state: 'draft', error: null }]);
  await send();
  await elapse();
  await run();
  await expect(as(lin, (work) => takeMailBack(work, id))).rejects.toThrow('mail_too_late_to_take_back');
});

test('a worker that dies after the server’s yes sends the very same mail again, not another', async () => {
  const { as, system, orgId, send, elapse, run, smtp, state } = await drafted();
  await send();
  await elapse();
  await run();
  await as(system, ({ db }) =>
    db
      .updateTable('mail')
      .set({ state: 'sending', sending_until: new Date(0) })
      .where('tenant_id', '=', orgId)
      .execute(),
  );
  await run();
  expect(await state()).toEqual({ state: 'sent', error: null });
  expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1);
});

test('what a server refuses for good is a draft again, told to its owner with the server’s words', async () => {
  const answer = () => Object.assign(new Error('mailbox full'), { responseCode: 552 });
  const { as, system, orgId, send, elapse, run, state, client, id, dealId } = await drafted({ answer });
  await send();
  await elapse();
  await run();
  expect(await state()).toEqual({ state: 'failed', error: expect.stringContaining('mailbox full') });
  const told = await as(system, ({ db }) =>
    db.selectFrom('notification').select(['kind', 'object']).where('tenant_id', '=', orgId).execute(),
  );
  expect(told).toContainEqual({ kind: 'mail-failed', object: 'deal' });
  const drafts = await client(mailApi.listMailDrafts, { query: { object: 'deal', id: dealId } });
  expect(drafts.body.items).toMatchObject([{ id, state: 'failed' }]);
});

test('a server that cannot be reached is tried again, and told at last', async () => {
  const { as, system, orgId, send, elapse, run, state } = await drafted();
  await as(system, ({ db }) =>
    db.updateTable('mailbox').set({ smtp_port: 1 }).where('tenant_id', '=', orgId).execute(),
  );
  await send();
  await elapse();
  for (let tried = 1; tried < 6; tried += 1) await expect(run()).rejects.toThrow('unreachable');
  expect(await state()).toMatchObject({ state: 'waiting' });
  await run();
  expect(await state()).toEqual({ state: 'failed', error: expect.stringContaining('连不上邮件服务器') });
});

test('an answer goes to its thread and names what it answers', async () => {
  const { imap, sync, client, as, lin, house, orgId, smtp, mails, dealId } = await connectedCompany();
  imap.deliver(letter({ id: 'ask@x', subject: '询价' }));
  await sync();
  const [asked] = await mails();
  const body = {
    object: 'deal',
    id: dealId,
    answers: asked!.id,
    to,
    cc: [],
    subject: '回复：询价',
    text: '好',
  };
  const { body: draft } = await client(mailApi.draftMail, { body });
  expect(draft.threadId).toBe(asked!.thread_id);
  await as(lin, (work) => sendMail(house.directory, work, draft.id));
  await as(lin, ({ db }) =>
    db
      .updateTable('mail')
      .set({ send_at: new Date(0) })
      .where('tenant_id', '=', orgId)
      .where('id', '=', draft.id)
      .execute(),
  );
  await sendMailErrand(house).run({ tenantId: orgId, eventId: draft.id, recordId: draft.id });
  expect(smtp.taken).toMatchObject([{ inReplyTo: '<ask@x>' }]);
});

test('drafts are written on, thrown away and refused as they must be', async () => {
  const { client, app, boss, draft, send, id, dealId, elsewhere, colleague } = await drafted();
  const params = { id };
  const changed = await client(mailApi.changeMailDraft, {
    params,
    ifMatch: draft.version,
    body: { subject: '新的主题', text: '重写' },
  });
  expect(changed).toMatchObject({ status: 200, body: { subject: '新的主题', words: { own: '重写' }, to } });
  const stale = await client(mailApi.changeMailDraft, { params, ifMatch: draft.version, body: {} });
  expect(stale.status).toBe(412);
  const manager = await app.clientOf(boss);
  expect((await manager(mailApi.discardMailDraft, { params })).status).toBe(404);
  const outside = await app.clientOf(elsewhere);
  const foreign = { object: 'deal', id: dealId, to, cc: [], subject: 'x', text: 'x' };
  expect((await outside(mailApi.draftMail, { body: foreign })).status).toBe(404);
  const without = await (await app.clientOf(boss))(mailApi.draftMail, { body: foreign });
  expect(without).toMatchObject({ status: 409, problem: { code: 'no_mailbox_connected' } });
  const wrong = await client(mailApi.draftMail, { body: { ...foreign, to: [{ name: '', address: 'no' }] } });
  expect(wrong.status).toBe(400);
  const unsaid = { params, ifMatch: changed.body.version, body: { to: [] } };
  await client(mailApi.changeMailDraft, unsaid);
  await expect(send()).rejects.toThrow('mail_without_recipient');
  expect((await client(mailApi.sendMail, { params })).status).toBe(403);
  expect((await client(mailApi.discardMailDraft, { params })).status).toBe(204);
  expect((await client(mailApi.discardMailDraft, { params })).status).toBe(404);
  expect(colleague.userId).not.toBe(elsewhere.userId);
});

test('whom one can write to is told within one’s reach', async () => {
  const { client, app, elsewhere, dealId } = await connectedCompany();
  const query = { object: 'deal', id: dealId };
  expect((await client(mailApi.listMailPeople, { query })).body.items).toEqual(to);
  const outside = await app.clientOf(elsewhere);
  expect((await outside(mailApi.listMailPeople, { query })).status).toBe(404);
});

test(
  'the relay hands a mail to the server by itself, after its ten seconds',
  { timeout: 60_000 },
  async () => {
    const { adminUrl, secretKey, workerDatabase, house, send, state, smtp } = await drafted();
    const log = createLogger('silent');
    const queue = await openJobQueue({ adminUrl, secretKey, log });
    const relay = createRelay({
      database: workerDatabase,
      reactions: await queue.runErrands([sendMailErrand(house)]),
      log,
    });
    relay.start();
    const began = Date.now();
    await send();
    await expect.poll(() => smtp.taken.length, { timeout: 40_000 }).toBe(1);
    expect(Date.now() - began).toBeGreaterThan(9_500);
    await expect.poll(state).toEqual({ state: 'sent', error: null });
    await relay.stop();
    await queue.stop(500);
  },
);
