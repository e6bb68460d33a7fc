import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { activityContract } from '../../model/contract.ts';
import { callContract as contract, phoneSystemContract as systems } from '../../model/calls/contract.ts';
import { companyWithCalendar } from '../testing/company-with-calendar.ts';

const company = await companyWithCalendar();
const { li, wang, hu, admin, accountId, contactId } = company;
const [byLi, byWang, byHu, byAdmin] = [
  await company.clientOf(li),
  await company.clientOf(wang),
  await company.clientOf(hu),
  await company.clientOf(admin),
];
const about = { object: 'contact', id: contactId };
const log = (body: object = {}, client = byLi) =>
  client(contract.logCall, { body: { subject: about, ...body } });
const talks = async () => {
  const { body } = await byLi(activityContract.timeline, { query: about });
  return body.items.flatMap((entry) => (entry.type === 'note' ? [entry.note] : []));
};

test('a call is written down in one go; one that was answered is a talk, another a remark', async () => {
  const { status, body } = await log({ seconds: 200, number: '13800138000', person: '周工' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ state: 'kept', direction: 'out', outcome: 'answered', seconds: 200 });
  await log({ outcome: 'missed', direction: 'in', note: '回拨未接' });
  expect(
    (await talks())
      .slice(0, 2)
      .map(({ kind, body }) => [kind, body])
      .toSorted(),
  ).toEqual([
    ['call', '呼出 · 周工 · 已接通 · 3 分 20 秒'],
    ['note', '回拨未接'],
  ]);
  expect((await log({ number: '138****8000' })).problem.code).toBe('number_masked');
  expect((await log({ at: new Date(Date.now() + 60_000).toISOString() })).problem.code).toBe(
    'call_in_the_future',
  );
  expect((await log({ seconds: -1 })).status).toBe(400);
  expect((await log({}, byWang)).status).toBe(404);
  expect((await log({}, byHu)).status).toBe(403);
});

test('a number finds the records of the asker that have it, however it is written', async () => {
  const find = async (number: string, client = byLi) =>
    (await client(contract.matchNumber, { query: { number } })).body.items;
  for (const number of ['13800138000', '+86 138 0013 8000', '0086-13800138000'])
    expect(await find(number)).toEqual([{ ...about, title: '周工' }]);
  expect(await find('021 5888 0000')).toEqual([{ object: 'account', id: accountId, title: '甲公司' }]);
  expect(await find('13800138000', byWang)).toEqual([]);
  expect((await byLi(contract.matchNumber, { query: { number: '138****8000' } })).problem.code).toBe(
    'number_masked',
  );
});

const { body: opened } = await byAdmin(systems.createSystem, {
  body: {
    name: '总部话机',
    extensions: [
      { extension: '8001', userId: li.userId! },
      { extension: '8002', userId: wang.userId! },
    ],
  },
});

type Told = { secret?: string; at?: number; key?: string; tamper?: string };

const report = (call: object, { secret, at, key, tamper }: Told = {}) => {
  const body = JSON.stringify({
    direction: 'in',
    number: '13800138000',
    extension: '8001',
    startedAt: new Date(Date.now() - 600_000).toISOString(),
    seconds: 65,
    ...call,
  });
  const timestamp = String(Math.floor((at ?? Date.now()) / 1000));
  const signature = createHmac('sha256', secret ?? opened.keys.signingSecret)
    .update(`.${timestamp}.${body}`)
    .digest('hex');
  return company.app.inject({
    method: 'POST',
    url: `/api/v1/phone-calls/${key ?? opened.keys.key}`,
    headers: {
      'content-type': 'application/json',
      'x-mingdou-timestamp': timestamp,
      'x-mingdou-signature': signature,
    },
    payload: tamper ? body.replace('13800138000', tamper) : body,
  });
};
const answered = async (...told: Parameters<typeof report>) => {
  const { statusCode, payload } = await report(...told);
  return [statusCode, JSON.parse(payload) as { state?: string; repeated?: boolean; code?: string }] as const;
};

test('a reported call stands on the record of the one who has the number, with its recording, once', async () => {
  const recordingUrl = 'https://pbx.example.cn/r/1.mp3';
  expect(await answered({ callId: 'c-1', recordingUrl })).toEqual([
    201,
    expect.objectContaining({ state: 'kept', repeated: false }),
  ]);
  const before = (await talks()).length;
  expect(await answered({ callId: 'c-1', recordingUrl })).toEqual([
    201,
    expect.objectContaining({ state: 'kept', repeated: true }),
  ]);
  expect((await talks()).length).toBe(before);
  expect((await talks()).find(({ call }) => call?.recording)).toMatchObject({
    kind: 'call',
    author: { id: li.userId },
    call: { recording: recordingUrl, direction: 'in', seconds: 65 },
  });
});

test('what is forged, late, tampered with or of an unknown key is refused and leaves nothing behind', async () => {
  const count = () =>
    company.as(company.system, async ({ db }) => {
      const row = await db
        .selectFrom('phone_call')
        .select((to) => to.fn.countAll().as('count'))
        .where('tenant_id', '=', company.orgId)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    });
  const before = await count();
  const codes = [];
  for (const told of [
    { secret: 'guess' },
    { at: Date.now() - 400_000 },
    { at: Date.now() + 400_000 },
    { tamper: '13900139000' },
    { key: 'mdp_nobody' },
    { key: opened.keys.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
  ] satisfies Told[])
    codes.push((await answered({ callId: 'evil' }, told))[1].code);
  expect(codes).toEqual([
    'bad_signature',
    'signature_late',
    'signature_late',
    'bad_signature',
    'phone_key_unknown',
    'phone_key_unknown',
  ]);
  expect((await report({ callId: 'x', seconds: 'long' })).statusCode).toBe(400);
  expect((await report({ callId: 'x', recordingUrl: 'javascript:alert(1)' })).statusCode).toBe(400);
  expect(await count()).toBe(before);
});

test('a call of nobody known waits for the extension’s user, is assigned, dropped or taken back', async () => {
  expect((await answered({ callId: 'c-2', number: '13511112222' }))[1].state).toBe('unmatched');
  expect((await answered({ callId: 'c-3', extension: '8002' }))[1].state).toBe('unmatched');
  expect((await answered({ callId: 'c-4', extension: '9999', number: '13511112222' }))[1].state).toBe(
    'unmatched',
  );
  const waiting = async (client = byLi) => (await client(contract.listWaiting, {})).body.items;
  const [mine, ...rest] = await waiting();
  expect([mine!.number, rest.length]).toEqual(['13511112222', 0]);
  expect((await waiting(byWang)).map(({ matches }) => matches)).toEqual([[]]);
  expect((await waiting(byAdmin)).length).toBe(3);
  const params = { id: mine!.id };
  expect((await byWang(contract.dropCall, { params })).status).toBe(404);
  expect((await byLi(contract.dropCall, { params })).body.state).toBe('dropped');
  expect((await byLi(contract.takeBackCall, { params })).body.state).toBe('unmatched');
  const assigned = await byLi(contract.assignCall, { params, body: { subject: about, note: '约了复验' } });
  expect(assigned.body).toMatchObject({ state: 'kept', subject: about });
  expect((await byLi(contract.assignCall, { params, body: { subject: about } })).problem.code).toBe(
    'call_not_waiting',
  );
  expect((await talks()).map(({ body }) => body)).toContain('约了复验');
});

test('a system is drawn by administrators; a new key ends the old one, one that is off takes nothing', async () => {
  expect((await byLi(systems.createSystem, { body: { name: '我的' } })).status).toBe(403);
  const params = { id: opened.system.id };
  const listed = (await byAdmin(systems.listSystems, {})).body.items[0]!;
  expect(listed).toMatchObject({ name: '总部话机', isOn: true, extensions: [{ extension: '8001' }, {}] });
  const change = (version: number, body: object) =>
    byAdmin(systems.changeSystem, { params, ifMatch: version, body: { name: '总部话机', ...body } });
  expect(
    (await change(listed.version, { extensions: [{ extension: '1', userId: company.orgId }] })).problem.code,
  ).toBe('extension_user_unknown');
  const keys = (await byAdmin(systems.renewKey, { params })).body;
  expect((await answered({ callId: 'c-9' }))[1].code).toBe('phone_key_unknown');
  expect((await report({ callId: 'c-9' }, { key: keys.key, secret: keys.signingSecret })).statusCode).toBe(
    201,
  );
  expect((await change(listed.version, {})).problem.code).toBe('stale_version');
  await change(listed.version + 1, { isOn: false });
  expect((await answered({ callId: 'c-10' }, { key: keys.key, secret: keys.signingSecret }))[1].code).toBe(
    'phone_system_off',
  );
});
