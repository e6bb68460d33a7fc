import { expect, test } from 'vitest';
import { icsContract as ics } from '../../model/meetings/ics-contract.ts';
import { meetingContract as contract, type WireMeeting } from '../../model/meetings/contract.ts';
import { takeCalendarReply } from '../index.ts';
import { companyWithCalendar } from '../testing/company-with-calendar.ts';

const company = await companyWithCalendar();
const { li, chen, wang, mei, accountId, contactId } = company;
const [byLi, byChen, byWang, byMei] = [
  await company.clientOf(li),
  await company.clientOf(chen),
  await company.clientOf(wang),
  await company.clientOf(mei),
];
const about = { object: 'account', id: accountId };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const plan = (body: object = {}, client = byLi) =>
  client(contract.planMeeting, {
    body: { title: '方案评审', startsAt: inHours(24), endsAt: inHours(25), subject: about, ...body },
  });
const planned = async (body: object = {}): Promise<WireMeeting> => {
  const { status, body: answer, problem } = await plan(body);
  if (status !== 201) throw new Error(JSON.stringify(problem));
  return answer;
};
const toldTo = (userId: string) =>
  company.as(company.system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select(['kind', 'payload'])
      .where('tenant_id', '=', company.orgId)
      .where('user_id', '=', userId)
      .orderBy('at')
      .execute();
    return rows.map(({ kind }) => kind);
  });

const file = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:customer-1',
  'SUMMARY:客户来访',
  'DTSTART;TZID=China Standard Time:20260304T090000',
  'DTEND;TZID=China Standard Time:20260304T100000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:customer-2',
  'SUMMARY:验收',
  'DTSTART;VALUE=DATE:20260305',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('a calendar file is looked at, then taken in on a record, once', async () => {
  const { body } = await byLi(ics.readIcs, { body: { text: file } });
  expect(body).toMatchObject({
    faults: 0,
    meetings: [
      { key: 'customer-1', startsAt: '2026-03-04T01:00:00.000Z', isKnown: false },
      { key: 'customer-2', allDay: true, startsAt: '2026-03-04T16:00:00.000Z' },
    ],
  });
  const take = (keys: string[], client = byLi) =>
    client(ics.importIcs, { body: { text: file, keys, subject: about } });
  expect((await take(['customer-1', 'customer-2'])).body).toEqual({ created: 2, known: 0 });
  expect((await take(['customer-1'])).body).toEqual({ created: 0, known: 1 });
  expect((await take(['nobody'])).problem.code).toBe('nothing_chosen');
  expect((await take(['customer-1'], byWang)).status).toBe(404);
  expect((await byLi(ics.readIcs, { body: { text: 'hello' } })).problem.code).toBe('not_a_calendar');
});

test('a meeting is downloaded by those who see it', async () => {
  const { id } = await planned({ title: '下载/我', participants: [{ contactId }] });
  const { body } = await byLi(ics.downloadMeeting, { params: { id } });
  expect(body.name).toBe('下载 我.ics');
  expect(body.text).toContain(`UID:${id}@mingdou`);
  expect((await byChen(ics.downloadMeeting, { params: { id } })).status).toBe(404);
});

test('a subscription shows one’s own calendar, ends when renewed or revoked, and is kept by no cache', async () => {
  const { id } = await planned({ title: '订阅里' });
  const read = (address: string) => company.app.inject({ url: new URL(address).pathname });
  const first = (await byLi(ics.renewFeed, {})).body.address;
  const answer = await read(first);
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(answer.headers['content-type']).toContain('text/calendar');
  expect(answer.payload).toContain(`${id}@mingdou`);
  const kept = await company.as(company.system, ({ db }) =>
    db.selectFrom('calendar_feed').selectAll().where('tenant_id', '=', company.orgId).execute(),
  );
  expect(JSON.stringify(kept)).not.toContain(first.split('/').at(-1)!.slice(40, 60));
  const second = (await byLi(ics.renewFeed, {})).body.address;
  expect((await read(first)).statusCode).toBe(404);
  expect((await read(second)).statusCode).toBe(200);
  expect((await byLi(ics.readFeed, {})).body.readAt).not.toBeNull();
  const ofChen = (await byChen(ics.renewFeed, {})).body.address;
  expect((await read(ofChen)).payload).not.toContain(id);
  await byLi(ics.endFeed, {});
  expect((await read(second)).statusCode).toBe(404);
  expect((await read(`${second}x`)).statusCode).toBe(404);
});

test('invitations go out only when somebody says so, and only to whom there is an address', async () => {
  const meeting = await planned({ participants: [{ contactId }, { name: '无邮箱', email: null }] });
  const params = { id: meeting.id };
  const rows = () =>
    company.as(company.system, ({ db }) =>
      db
        .selectFrom('meeting_invitation')
        .select(['method', 'sequence', 'email', 'state'])
        .where('tenant_id', '=', company.orgId)
        .where('meeting_id', '=', meeting.id)
        .orderBy('created_at')
        .execute(),
    );
  expect(await rows()).toEqual([]);
  const send = (participantIds: string[], client = byLi) =>
    client(ics.sendInvitations, { params, body: { participantIds } });
  const all = meeting.participants.map(({ id }) => id);
  expect((await send(all)).body).toEqual({ sent: 1 });
  expect(await rows()).toEqual([{ method: 'REQUEST', sequence: 0, email: 'zhou@jia.example', state: 'due' }]);
  expect((await send(all.slice(1))).problem.code).toBe('nobody_to_invite');
  expect((await send(all, byMei)).status).toBe(202);
  expect((await send(all, byWang)).status).toBe(404);
  await byLi(contract.cancelMeeting, { params });
  expect((await rows()).length).toBe(2);
  await send(all);
  expect((await rows()).at(-1)).toMatchObject({ method: 'CANCEL', sequence: 1 });
});

test('a reply is taken in, and nobody answers for somebody else or to an older plan', async () => {
  const meeting = await planned({ participants: [{ contactId }] });
  const reply = (uid: string, email: string, stat = 'ACCEPTED', sequence = 0) =>
    [
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SEQUENCE:${sequence}`,
      'DTSTART:20260304T060000Z',
      `ATTENDEE;PARTSTAT=${stat}:mailto:${email}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
  const uid = `${meeting.id}@mingdou`;
  const take = (text: string, client = byLi) => client(ics.takeReply, { body: { text } });
  expect((await take(reply(uid, 'ZHOU@jia.example'))).body).toEqual({
    meetingId: meeting.id,
    name: '周工',
    reply: 'accepted',
  });
  const { body } = await byLi(contract.getMeeting, { params: { id: meeting.id } });
  expect(body.participants[0]!.reply).toBe('accepted');
  expect((await take(reply(uid, 'other@jia.example'))).problem.code).toBe('reply_unknown');
  expect((await take(reply(uid, 'zhou@jia.example'), byWang)).problem.code).toBe('reply_unknown');
  expect((await take(file)).problem.code).toBe('not_a_reply');
  const byMail = (from: string, text: string) =>
    company.as(company.system, (work) => takeCalendarReply(work, { from, text }));
  expect(await byMail('liar@jia.example', reply(uid, 'zhou@jia.example', 'DECLINED'))).toEqual({
    outcome: 'unknown',
  });
  expect(await byMail('zhou@jia.example', reply(uid, 'zhou@jia.example', 'DECLINED'))).toMatchObject({
    outcome: 'taken',
    reply: 'declined',
  });
  expect(await toldTo(li.userId!)).toContain('meeting-declined');
});
