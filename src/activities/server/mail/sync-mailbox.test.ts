import { expect, test } from 'vitest';
import { letter, mailUser } from '../../../platform/server/testing/mail-servers.ts';
import { createRecord } from '../../../records/server/index.ts';
import { contactKind } from '../../../accounts/server/index.ts';
import { inOrganisation } from './mail-house.ts';
import { syncDueMailboxes } from './sync-due.ts';
import { beginTurn } from './sync-turn.ts';
import { connectedCompany, type MailCompany } from './testing/mail-company.ts';

const others = 'shop@jd.com';

async function subjectsOf({ as, system, orgId }: MailCompany) {
  const rows = await as(system, ({ db }) =>
    db
      .selectFrom('mail_subject')
      .select(['object', 'record_id'])
      .where('tenant_id', '=', orgId)
      .orderBy('object')
      .execute(),
  );
  return rows.map(({ object, record_id }) => [object, record_id]);
}

test('mails with a customer are kept with contact, account and deal; the rest is counted by reason', async () => {
  const company = await connectedCompany();
  const { imap, sync, health, mails, accountId, contactId, dealId } = company;
  imap.deliver(letter({ id: 'a@x' }));
  imap.deliver(letter({ from: others }));
  imap.deliver(letter({ from: 'boss@mingdou.cn' }));
  imap.deliver(letter({ id: 'p@x', headers: 'Sensitivity: private\r\n' }));
  imap.deliver(letter({ id: 's@x', from: mailUser.username, to: 'lvyun@yunlan.cn' }), 'Sent');
  expect(await sync()).toEqual({ stored: 2, skipped: 3, hasMore: false, failure: null });
  expect((await mails()).map(({ message_id, state }) => [message_id, state])).toEqual([
    ['a@x', 'received'],
    ['s@x', 'sent'],
  ]);
  expect(await subjectsOf(company)).toEqual(
    expect.arrayContaining([
      ['account', accountId],
      ['contact', contactId],
      ['deal', dealId],
    ]),
  );
  const { folders, skipped, syncedAt, error } = await health();
  expect(folders).toEqual([
    { role: 'inbox', path: 'INBOX', seen: 4, stored: 1 },
    { role: 'sent', path: 'Sent', seen: 1, stored: 1 },
  ]);
  expect(skipped.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
    { reason: 'not_matched', count: 1 },
    { reason: 'own_only', count: 1 },
    { reason: 'private', count: 1 },
  ]);
  expect({ syncedAt, error }).toEqual({ syncedAt: expect.any(String), error: null });
});

test('what was read is not read again, whatever is looked how often; what comes later is', async () => {
  const { imap, sync, mails } = await connectedCompany();
  imap.deliver(letter({ id: 'a@x' }));
  await sync();
  expect(await sync()).toMatchObject({ stored: 0, skipped: 0 });
  imap.deliver(letter({ id: 'b@x' }));
  expect(await sync()).toMatchObject({ stored: 1, skipped: 0 });
  expect(await mails()).toHaveLength(2);
});

test('a long mailbox is read in turns, and a worker that dies in the middle loses and doubles nothing', async () => {
  const company = await connectedCompany();
  const { imap, sync, mails, house, orgId, mailbox } = company;
  for (let place = 0; place < 7; place += 1) imap.deliver(letter({ id: `m${place}@x` }));
  const { openMailbox, fail } = { openMailbox: house.database, fail: new Error('killed') };
  let transactions = 0;
  const dying = {
    ...house,
    database: {
      ...openMailbox,
      withTenant: ((context, use) =>
        openMailbox.withTenant(context, async (db, transaction) => {
          const result = await use(db, transaction);
          if ((transactions += 1) > 9) throw fail;
          return result;
        })) as typeof openMailbox.withTenant,
    },
  };
  const { syncMailbox } = await import('./sync-mailbox.ts');
  await expect(syncMailbox(dying, orgId, mailbox.id)).rejects.toThrow('killed');
  const before = (await mails()).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(7);
  await company.as(company.system, ({ db }) =>
    db.updateTable('mailbox').set({ syncing_until: null }).where('tenant_id', '=', orgId).execute(),
  );
  const turns = [await sync(2), await sync(2), await sync(2), await sync(2)];
  expect(turns.at(-1)).toMatchObject({ hasMore: false, failure: null });
  expect((await mails()).map(({ message_id }) => message_id)).toEqual(
    Array.from({ length: 7 }, (_, place) => `m${place}@x`),
  );
});

test('two workers never read a mailbox at once, and one that lost its turn writes nothing', async () => {
  const { house, orgId, mailbox, sync } = await connectedCompany();
  const turn = await inOrganisation(house, orgId, (work) => beginTurn(work, mailbox.id));
  expect(turn).toBeDefined();
  expect(await sync()).toBeNull();
});

test('a folder that was made anew is read anew, and nothing is kept twice', async () => {
  const { imap, sync, mails, as, system, orgId } = await connectedCompany();
  imap.deliver(letter({ id: 'a@x' }));
  await sync();
  await as(system, ({ db }) =>
    db
      .updateTable('mailbox_folder')
      .set({ uid_validity: 99n, last_uid: 500n })
      .where('tenant_id', '=', orgId)
      .execute(),
  );
  expect(await sync()).toMatchObject({ stored: 0, skipped: 1, failure: null });
  expect(await mails()).toHaveLength(1);
});

test('answers come into the thread of what they answer, whichever was read first, else by subject and people', async () => {
  const { imap, sync, mails } = await connectedCompany();
  imap.deliver(letter({ id: 'answer@x', subject: 'Re: 报价', headers: 'In-Reply-To: <mine@x>\r\n' }));
  imap.deliver(letter({ id: 'mine@x', from: mailUser.username, to: 'lvyun@yunlan.cn' }), 'Sent');
  imap.deliver(letter({ id: 'other@x', subject: '年会邀请' }));
  imap.deliver(letter({ id: 'loose@x', subject: '回复：年会邀请' }));
  await sync();
  const threadOf = new Map((await mails()).map((mail) => [mail.message_id, mail.thread_id]));
  expect(threadOf.get('answer@x')).toBe(threadOf.get('mine@x'));
  expect(threadOf.get('loose@x')).toBe(threadOf.get('other@x'));
  expect(threadOf.get('other@x')).not.toBe(threadOf.get('mine@x'));
});

test('people at the customer’s domain count only when the mailbox’s owner wants it', async () => {
  const strict = await connectedCompany();
  strict.imap.deliver(letter({ from: 'newcomer@yunlan.cn' }));
  expect(await strict.sync()).toMatchObject({ stored: 0, skipped: 1 });
  const wide = await connectedCompany({ byDomain: true });
  wide.imap.deliver(letter({ from: 'newcomer@yunlan.cn' }));
  expect(await wide.sync()).toMatchObject({ stored: 1, skipped: 0 });
  expect(await subjectsOf(wide)).toContainEqual(['account', wide.accountId]);
});

test('a server that is gone and a password that is wrong are told in words, later and later', async () => {
  const { imap, sync, health, as, system, orgId } = await connectedCompany();
  await as(system, ({ db }) =>
    db.updateTable('mailbox').set({ imap_port: 1 }).where('tenant_id', '=', orgId).execute(),
  );
  expect(await sync()).toMatchObject({ failure: 'unreachable' });
  const first = await health();
  expect(first.error).toBe('连不上邮件服务器');
  expect(Date.parse(first.nextAt)).toBeGreaterThan(Date.now() + 9 * 60_000);
  await as(system, ({ db }) =>
    db
      .updateTable('mailbox')
      .set({ imap_port: imap.port, username: 'somebody' })
      .where('tenant_id', '=', orgId)
      .execute(),
  );
  expect(await sync()).toMatchObject({ failure: 'wrong_login' });
  expect((await health()).error).toContain('用户名或密码不对');
});

test('every mailbox that is due is read, by the clock', async () => {
  const { imap, house, mails, as, lin } = await connectedCompany();
  imap.deliver(letter({ id: 'a@x' }));
  await as(lin, (work) => createRecord(work, contactKind, { name: '别人', email: 'x@y.cn' }));
  const failures: unknown[] = [];
  await syncDueMailboxes(house, (error) => failures.push(error));
  expect(failures).toEqual([]);
  expect(await mails()).toHaveLength(1);
});
