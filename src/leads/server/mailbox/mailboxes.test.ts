import { expect, test } from 'vitest';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { openSafe } from '../../../platform/server/index.ts';
import { imapServer, letter as anyLetter } from '../../../platform/server/testing/mail-servers.ts';
import { mailboxContract } from '../../model/mailbox/contract.ts';
import { checkAllMailboxes, checkMailbox } from './check-mailbox.ts';
import { mailboxUseCases } from './routes.ts';

const safe = openSafe('a-key-for-mailboxes-in-tests-0123456789');
const user = { username: 'sales@mingdou.cn', password: 'app-pass-42' };

/** A real IMAP server on loopback, with one mail that was there before. */
const imap = () => imapServer(user, [{ raw: letter('老客户', 'old@x.cn', '很早以前的信') }]);

function letter(name: string, address: string, text: string, headers = ''): string {
  const from = `=?utf-8?B?${Buffer.from(name).toString('base64')}?= <${address}>`;
  return anyLetter({ from, to: user.username, subject: '询价', text, headers });
}

async function arrange(egressAllow: string[] = ['127.0.0.1']) {
  const server = await imap();
  const organisation = await newOrganisation();
  const app = await appForTests(organisation, {
    contract: mailboxContract,
    useCases: mailboxUseCases(safe),
  });
  const admin = await app.clientOf(organisation.admin);
  const parts = { database: organisation.workerDatabase, safe, egressAllow };
  const body = {
    name: '官网询价',
    host: '127.0.0.1',
    port: server.port,
    tls: false,
    username: 'sales@mingdou.cn',
    password: 'app-pass-42',
    folder: 'INBOX',
    source: 'website',
    campaign: null,
  };
  const leads = () =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('lead')
        .select(['name', 'email', 'source', 'need', 'mobile'])
        .where('tenant_id', '=', organisation.orgId)
        .orderBy('id')
        .execute(),
    );
  return { server, organisation, app, admin, parts, body, leads };
}

async function added(told: Partial<Awaited<ReturnType<typeof arrange>>['body']> = {}, allow?: string[]) {
  const arranged = await arrange(allow);
  const { admin, body, parts, organisation } = arranged;
  const made = await admin(mailboxContract.addMailbox, { body: { ...body, ...told } });
  expect(made.status).toBe(201);
  const look = () => checkMailbox(parts, organisation.orgId, made.body.id);
  const shown = async () => (await admin(mailboxContract.listMailboxes)).body.items[0]!;
  return { ...arranged, mailbox: made.body, look, shown };
}

test('letters that come after the mailbox was added become leads, each once, whatever is looked how often', async () => {
  const { server, look, leads, shown } = await added();
  expect(await look()).toEqual({ captured: 0, skipped: 0, failure: null });
  server.deliver(letter('吕云', 'LvYun@yunlan.cn', '12 条产线要做数据采集\n手机：13911112222'));
  server.deliver(letter('秘书', 'x@y.cn', '我不在', 'Auto-Submitted: auto-replied\r\n'));
  expect(await look()).toEqual({ captured: 1, skipped: 1, failure: null });
  expect(await look()).toEqual({ captured: 0, skipped: 0, failure: null });
  expect(await leads()).toEqual([
    {
      name: '吕云',
      email: 'lvyun@yunlan.cn',
      source: 'website',
      mobile: '13911112222',
      need: expect.stringContaining('12 条产线'),
    },
  ]);
  expect(await shown()).toMatchObject({ seen: 2, captured: 1, skipped: 1, error: null });
});

test('two letters of one person are one lead with two touches', async () => {
  const { server, look, leads, organisation } = await added();
  await look();
  server.deliver(letter('吕云', 'lvyun@yunlan.cn', '请报价'));
  server.deliver(letter('吕云', 'lvyun@yunlan.cn', '再补充一下，还要网关'));
  await look();
  expect(await leads()).toHaveLength(1);
  const touches = await organisation.as(organisation.system, ({ db }) =>
    db.selectFrom('lead_touch').select('channel').where('tenant_id', '=', organisation.orgId).execute(),
  );
  expect(touches.map(({ channel }) => channel)).toEqual(['email', 'email']);
});

test.each([
  ['a wrong password', { password: 'wrong' }, '用户名或密码不对（不少邮箱要用“授权码”代替密码）'],
  ['a folder that is not there', { folder: 'Nowhere' }, '邮箱里没有这个文件夹'],
])('%s is told in words, and nothing is read', async (_, told, words) => {
  const { look, shown, leads } = await added(told);
  expect(await look()).toMatchObject({ captured: 0, failure: expect.any(String) });
  expect(await shown()).toMatchObject({ error: words });
  expect(await leads()).toEqual([]);
});

test('an address inside is not reached unless the operator allowed it', async () => {
  const { look, shown } = await added({}, []);
  expect(await look()).toMatchObject({ failure: 'port_not_allowed' });
  expect((await shown()).error).toBe('不能连接这个端口');
});

test('a password sealed with another key must be given again', async () => {
  const { organisation, parts, mailbox } = await added();
  const another = { ...parts, safe: openSafe('another-key-of-this-installation-0123456') };
  expect(await checkMailbox(another, organisation.orgId, mailbox.id)).toMatchObject({
    failure: 'password_lost',
  });
});

test('a mailbox that is off is left alone; two do not look at once; every look of all goes on after a failure', async () => {
  const { admin, mailbox, look, organisation, parts } = await added();
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('lead_mailbox')
      .set({ checking_until: new Date(Date.now() + 60_000) })
      .where('tenant_id', '=', organisation.orgId)
      .execute(),
  );
  expect(await look()).toBeNull();
  const off = await admin(mailboxContract.changeMailbox, {
    params: { id: mailbox.id },
    ifMatch: mailbox.version,
    body: { isOn: false },
  });
  expect(off.body.isOn).toBe(false);
  expect(await look()).toBeNull();
  const asked = await admin(mailboxContract.checkMailbox, { params: { id: mailbox.id } });
  expect(asked.status).toBeGreaterThanOrEqual(400);
  const failures: unknown[] = [];
  await checkAllMailboxes(parts, (error) => failures.push(error));
  expect(failures).toEqual([]);
});

test('the password is never shown, a change without one keeps it, a stale version is refused', async () => {
  const { admin, mailbox, look, body, organisation } = await added();
  expect(JSON.stringify(mailbox)).not.toContain('app-pass-42');
  const params = { id: mailbox.id };
  const renamed = await admin(mailboxContract.changeMailbox, {
    params,
    ifMatch: mailbox.version,
    body: { name: '新名字' },
  });
  expect(renamed).toMatchObject({ status: 200, body: { name: '新名字' } });
  expect(await look()).toMatchObject({ failure: null });
  const stale = await admin(mailboxContract.changeMailbox, {
    params,
    ifMatch: mailbox.version,
    body: { name: 'x' },
  });
  expect(stale.status).toBe(412);
  const audits = await organisation.as(organisation.system, ({ db }) =>
    db.selectFrom('audit_entry').select('changes').where('tenant_id', '=', organisation.orgId).execute(),
  );
  expect(JSON.stringify(audits)).not.toContain(body.password);
});

test('a rep neither sees nor makes mailboxes, a manager sees them, a stranger is asked to sign in', async () => {
  const { app, organisation, mailbox, body } = await added();
  const rep = await app.clientOf(await organisation.addPerson({ name: '安然' }));
  const manager = await app.clientOf(await organisation.addPerson({ name: '周', role: 'manager' }));
  expect((await rep(mailboxContract.listMailboxes)).status).toBe(403);
  expect((await rep(mailboxContract.addMailbox, { body })).status).toBe(403);
  expect((await manager(mailboxContract.listMailboxes)).status).toBe(200);
  const params = { id: mailbox.id };
  const change = { params, ifMatch: 1, body: { name: 'x' } };
  expect((await manager(mailboxContract.changeMailbox, change)).status).toBe(403);
  expect((await app.stranger(mailboxContract.listMailboxes)).status).toBe(401);
});

test('what is wrong with a mailbox is told at its field', async () => {
  const { admin, body } = await arrange();
  const wrong = await admin(mailboxContract.addMailbox, {
    body: { ...body, port: 0, host: 'http://x', source: 'nowhere' },
  });
  expect(wrong.status).toBe(400);
  expect(wrong.problem.fields?.map(({ path }) => path).toSorted()).toEqual(['host', 'port', 'source']);
  const absent = await admin(mailboxContract.changeMailbox, {
    params: { id: '0198a000-0000-7000-8000-000000000001' },
    ifMatch: 1,
    body: { name: 'x' },
  });
  expect(absent.status).toBe(404);
});
