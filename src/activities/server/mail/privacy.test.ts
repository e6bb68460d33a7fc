import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Principal } from '../../../platform/model/principal.ts';
import { letter } from '../../../platform/server/testing/mail-servers.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';
import { connectedCompany, mailApi } from './testing/mail-company.ts';

const secret = '底价是八十八万';
const file =
  'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n';

/** A letter with the secret in its text, and a file. */
function secretLetter(): string {
  const text = Buffer.from(secret).toString('base64');
  const part = `--b\r\nContent-Type: application/octet-stream; name="quote.txt"\r\nContent-Disposition: attachment; filename="quote.txt"\r\n\r\nprice list\r\n--b--\r\n`;
  return `From: <lvyun@yunlan.cn>\r\nTo: lin@mingdou.cn\r\nMessage-ID: <secret@x>\r\nSubject: offer\r\n${file}${text}\r\n${part}`;
}

const company = await connectedCompany();
company.imap.deliver(secretLetter());
await company.sync();
const [mail] = await company.mails();
const { id, thread_id: threadId } = mail!;
const people = {
  owner: company.lin,
  manager: company.manager,
  boss: company.boss,
  colleague: company.colleague,
  elsewhere: company.elsewhere,
};

/** What somebody gets to see of it, by the API and straight from the tables. */
async function seenBy(person: Principal) {
  const client = await company.app.clientOf(person);
  const thread = await client(mailApi.readMailThread, { params: { id: threadId } });
  const query = { object: 'deal', id: company.dealId };
  const timeline = await client(mailApi.timeline, { query });
  const found = await client(mailApi.timeline, { query: { ...query, q: '底价' } });
  const withFiles = await client(mailApi.timeline, { query: { ...query, files: 'true' } });
  const rows = await company.as(person, async ({ db }) => {
    const one = await sql<{ heads: bigint; words: bigint; files: bigint }>`
      select (select count(*) from mail m where m.tenant_id = ${company.orgId}) as heads,
        (select count(*) from mail_body b where b.tenant_id = ${company.orgId}) as words,
        (select count(*) from mail_attachment a where a.tenant_id = ${company.orgId}) as files`.execute(db);
    return one.rows[0]!;
  });
  const mails = (answer: typeof timeline) =>
    (answer.body?.items ?? []).filter(({ type }) => type === 'mail').length;
  return {
    thread: thread.status === 200 ? (thread.body.mails[0]!.words ? 'words' : 'subject') : 'nothing',
    timeline: timeline.status === 200 ? mails(timeline) : 'no record',
    found: found.status === 200 ? mails(found) : 'no record',
    withFiles: withFiles.status === 200 ? mails(withFiles) : 'no record',
    rows: [rows.heads, rows.words, rows.files].map(Number),
    leaks: JSON.stringify([thread.body, timeline.body]).includes(secret),
  };
}

const everything = { thread: 'words', timeline: 1, found: 1, withFiles: 1, rows: [1, 1, 1], leaks: true };
const headOnly = { thread: 'subject', timeline: 1, found: 0, withFiles: 0, rows: [1, 0, 0], leaks: false };
const nothingOfIt = { thread: 'nothing', timeline: 0, found: 0, withFiles: 0, rows: [0, 0, 0], leaks: false };
const noRecord = {
  thread: 'nothing',
  timeline: 'no record',
  found: 'no record',
  withFiles: 'no record',
  rows: [0, 0, 0],
  leaks: false,
};

test.each([
  ['all', everything],
  ['subject', headOnly],
  ['own', nothingOfIt],
] as const)(
  'a mail that is open to “%s” shows those who see the record just that',
  async (visibility, seen) => {
    const owner = await company.app.clientOf(company.lin);
    const shown = await owner(mailApi.showMail, { params: { id }, body: { visibility } });
    expect(shown).toMatchObject({ status: 200, body: { visibility } });
    expect(await seenBy(people.owner)).toEqual(everything);
    expect(await seenBy(people.manager)).toEqual(seen);
    expect(await seenBy(people.boss)).toEqual(seen);
    expect(await seenBy(people.colleague)).toEqual(noRecord);
    expect(await seenBy(people.elsewhere)).toEqual(noRecord);
  },
);

test('only its owner opens or closes a mail, places its thread, and reads its file when it is closed', async () => {
  const owner = await company.app.clientOf(company.lin);
  const set = (visibility: MailVisibility) =>
    owner(mailApi.showMail, { params: { id }, body: { visibility } });
  const thread = (await owner(mailApi.readMailThread, { params: { id: threadId } })).body;
  const attachment = thread.mails[0]!.attachments[0]!;
  expect(attachment).toMatchObject({ name: 'quote.txt', mediaType: 'text/plain', isKept: true });
  const boss = await company.app.clientOf(company.boss);
  await set('subject');
  const read = (client: typeof boss) => client(mailApi.readMailAttachment, { params: { id: attachment.id } });
  expect([(await read(owner)).status, (await read(boss)).status]).toEqual([200, 404]);
  await set('all');
  expect((await read(boss)).status).toBe(200);
  const opened = await boss(mailApi.showMail, { params: { id }, body: { visibility: 'all' } });
  expect(opened).toMatchObject({ status: 403, problem: { code: 'mail_owner_only' } });
  const placed = await boss(mailApi.placeMailThread, { params: { id: threadId }, body: { dealId: null } });
  expect(placed).toMatchObject({ status: 403, problem: { code: 'mail_owner_only' } });
  await set('own');
  const hidden = await boss(mailApi.showMail, { params: { id }, body: { visibility: 'all' } });
  expect(hidden.status).toBe(404);
});

test('a thread is moved to another deal or taken out, and no rule undoes that', async () => {
  const { app, client, lin, boss, imap, sync, mails, dealOf, dealId, elsewhere } = await connectedCompany();
  imap.deliver(letter({ id: 'first@x' }));
  await sync();
  const params = { id: (await mails())[0]!.thread_id };
  const second = await dealOf(lin, '二期');
  const place = (body: { dealId: string | null; isTakenOut?: boolean }) =>
    client(mailApi.placeMailThread, { params, body });
  const onDeal = async (deal: string) => {
    const byBoss = await app.clientOf(boss);
    const { body } = await byBoss(mailApi.timeline, { query: { object: 'deal', id: deal, kinds: 'email' } });
    return body.items.length;
  };
  expect((await place({ dealId: second })).body.subjects).toContainEqual({
    object: 'deal',
    id: second,
    title: '二期',
  });
  imap.deliver(letter({ id: 'later@x', headers: 'References: <first@x>\r\n' }));
  await sync();
  expect([await onDeal(dealId), await onDeal(second)]).toEqual([0, 2]);
  const foreign = await dealOf(elsewhere, '别人的');
  expect(await place({ dealId: foreign })).toMatchObject({
    status: 422,
    problem: { code: 'mail_deal_unknown' },
  });
  expect((await place({ dealId: null, isTakenOut: true })).body.subjects).toEqual([]);
  imap.deliver(letter({ id: 'last@x', headers: 'References: <later@x>\r\n' }));
  await sync();
  expect([await onDeal(dealId), await onDeal(second)]).toEqual([0, 0]);
  expect((await app.stranger(mailApi.readMailThread, { params })).status).toBe(401);
});
