import { expect, test } from 'vitest';
import { activityContract } from '../../model/contract.ts';
import { meetingContract as contract, type WireMeeting } from '../../model/meetings/contract.ts';
import { companyWithCalendar } from '../testing/company-with-calendar.ts';

const company = await companyWithCalendar();
const { li, chen, wang, mei, hu, accountId, contactId } = company;
const [byLi, byChen, byWang, byMei, byHu] = [
  await company.clientOf(li),
  await company.clientOf(chen),
  await company.clientOf(wang),
  await company.clientOf(mei),
  await company.clientOf(hu),
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
const past = { startsAt: inHours(-3), endsAt: inHours(-2) };
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

test('a meeting is planned on a record, with colleagues, a contact and somebody outside', async () => {
  const participants = [
    { userId: wang.userId! },
    { contactId },
    { name: '外部专家', email: 'expert@example.com' },
    { userId: wang.userId! },
  ];
  const meeting = await planned({ participants, place: '苏州', timeZone: 'Asia/Tokyo' });
  expect(meeting).toMatchObject({
    title: '方案评审',
    state: 'planned',
    timeZone: 'Asia/Tokyo',
    subject: { ...about, title: '甲公司' },
    owner: { id: li.userId },
    mayUpdate: true,
    canInvite: true,
    participants: [
      { userId: wang.userId, name: '王', reply: 'none', invitation: null },
      { contactId, name: '周工', email: 'zhou@jia.example' },
      { name: '外部专家', email: 'expert@example.com' },
    ],
  });
  expect(await toldTo(wang.userId!)).toContain('meeting-planned');
  const seen = await byWang(contract.getMeeting, { params: { id: meeting.id } });
  expect(seen.body).toMatchObject({ id: meeting.id, mayUpdate: false, subject: { title: null } });
});

test('what makes no sense is refused, and nothing is half written', async () => {
  const codes = async (body: object) => (await plan(body)).problem.code;
  expect(await codes({ endsAt: inHours(23) })).toBe('meeting_span');
  expect(await codes({ timeZone: 'Mars/Olympus' })).toBe('time_zone_unknown');
  expect(await codes({ participants: [{ userId: company.orgId }] })).toBe('participant_unknown');
  expect((await plan({ link: 'javascript:alert(1)' })).status).toBe(400);
  expect((await plan({ title: ' ' })).status).toBe(400);
  expect((await plan({}, byWang)).status).toBe(404);
  expect((await plan({}, byHu)).status).toBe(403);
});

test('a calendar shows mine, and the team’s to whom it may show', async () => {
  const meeting = await planned({ title: '日历里' });
  const query = { from: inHours(-48), to: inHours(72) };
  const ids = async (client: typeof byLi, whose: 'mine' | 'team') =>
    (await client(contract.calendar, { query: { ...query, whose } })).body.meetings.map(({ id }) => id);
  expect(await ids(byLi, 'mine')).toContain(meeting.id);
  expect(await ids(byMei, 'mine')).not.toContain(meeting.id);
  expect(await ids(byMei, 'team')).toContain(meeting.id);
  expect(await ids(byChen, 'team')).not.toContain(meeting.id);
  expect(await ids(byHu, 'team')).toContain(meeting.id);
  expect((await byChen(contract.getMeeting, { params: { id: meeting.id } })).status).toBe(404);
  expect((await company.stranger(contract.calendar, { query })).status).toBe(401);
  expect((await byLi(contract.calendar, { query: { from: inHours(0), to: inHours(-1) } })).status).toBe(422);
});

test('a moved meeting tells those who take part; a stale or foreign hand moves nothing', async () => {
  const meeting = await planned({ participants: [{ userId: chen.userId! }] });
  const params = { id: meeting.id };
  const move = (client: typeof byLi, version: number, hours = 30) =>
    client(contract.changeMeeting, {
      params,
      ifMatch: version,
      body: { startsAt: inHours(hours), endsAt: inHours(hours + 1) },
    });
  expect((await move(byChen, meeting.version)).status).toBe(403);
  const moved = await move(byLi, meeting.version);
  expect(moved.body).toMatchObject({ version: meeting.version + 1, sequence: 1 });
  expect((await move(byLi, meeting.version, 40)).problem.code).toBe('stale_version');
  expect(await toldTo(chen.userId!)).toEqual(expect.arrayContaining(['meeting-planned', 'meeting-moved']));
  const cancelled = await byLi(contract.cancelMeeting, { params });
  expect(cancelled.body).toMatchObject({ state: 'cancelled', sequence: 2 });
  expect(await toldTo(chen.userId!)).toContain('meeting-cancelled');
  expect((await move(byLi, cancelled.body.version)).problem.code).toBe('meeting_cancelled');
  expect((await byLi(contract.planAgain, { params })).body.state).toBe('planned');
});

test('a removed meeting is out of sight and can come back', async () => {
  const { id } = await planned();
  expect((await byLi(contract.removeMeeting, { params: { id } })).status).toBe(204);
  expect((await byLi(contract.getMeeting, { params: { id } })).status).toBe(404);
  expect((await byLi(contract.restoreMeeting, { params: { id } })).body.id).toBe(id);
});

const sections = (decision: string) => [
  { id: 'topics', title: '讨论内容', kind: 'text' as const, text: '交期与付款' },
  { id: 'decisions', title: '会议决议', kind: 'lines' as const, lines: [{ id: 'a1', text: decision }] },
];

test('minutes begin with the template, are kept by version, and make the meeting a talk', async () => {
  const meeting = await planned({ ...past, participants: [{ userId: wang.userId! }] });
  const params = { id: meeting.id };
  const blank = await byLi(contract.readMinutes, { params });
  expect(blank.body).toMatchObject({ number: 0, versions: [] });
  expect(blank.body.sections.map(({ title }) => title)).toEqual([
    '参会人员',
    '讨论内容',
    '会议决议',
    '下一步',
  ]);
  expect(blank.body.sections[0]!.text).toBe('李、王');
  const save = (client: typeof byLi, basedOn: number, decision: string) =>
    client(contract.saveMinutes, { params, body: { basedOn, sections: sections(decision) } });
  expect((await save(byLi, 0, '周五前回复')).body).toEqual({ number: 1 });
  expect((await save(byWang, 0, '我的')).problem.code).toBe('minutes_moved');
  expect((await save(byWang, 1, '周四前回复')).status).toBe(201);
  expect((await save(byChen, 2, '别人的')).status).toBe(404);
  const first = await byLi(contract.readMinutes, { params, query: { version: 1 } });
  expect(first.body.sections[1]!.lines[0]!.text).toBe('周五前回复');
  expect(first.body.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect((await byLi(contract.getMeeting, { params })).body.state).toBe('held');
  const timeline = await byLi(activityContract.timeline, { query: about });
  const talks = timeline.body.items.flatMap((entry) => (entry.type === 'note' ? [entry.note] : []));
  expect(talks.filter(({ body }) => body.includes('周四前回复'))).toMatchObject([
    { kind: 'meeting', at: meeting.startsAt },
  ]);
});

test('a line of the minutes becomes one task, once', async () => {
  const { id } = await planned(past);
  const params = { id };
  await byLi(contract.saveMinutes, { params, body: { basedOn: 0, sections: sections('发样品') } });
  const make = (lineId: string) => byLi(contract.makeTaskOfLine, { params, body: { lineId } });
  const [one, two] = [await make('a1'), await make('a1')];
  expect(one.status).toBe(201);
  expect(two.body).toEqual(one.body);
  expect((await make('zz')).problem.code).toBe('minutes_line_unknown');
  const minutes = await byLi(contract.readMinutes, { params });
  expect(minutes.body.sections[1]!.lines[0]).toEqual({ id: 'a1', text: '发样品', taskId: one.body.taskId });
});

test('a meeting that has not begun was not held; one that was stands as it is', async () => {
  const future = await planned();
  expect((await byLi(contract.holdMeeting, { params: { id: future.id } })).problem.code).toBe(
    'meeting_not_begun',
  );
  const { id } = await planned(past);
  const held = await byLi(contract.holdMeeting, { params: { id } });
  expect(held.body.state).toBe('held');
  expect((await byLi(contract.cancelMeeting, { params: { id } })).problem.code).toBe('meeting_held');
});

test('administrators draw the template of minutes; a stale hand does not', async () => {
  const byAdmin = await company.clientOf(company.admin);
  const { body } = await byAdmin(contract.readTemplate, {});
  const drawn = [{ id: 'risk', title: '风险', kind: 'lines' as const, hint: '' }];
  const put = (client: typeof byLi, version: number) =>
    client(contract.changeTemplate, { ifMatch: version, body: { sections: drawn } });
  expect((await put(byLi, body.version)).status).toBe(403);
  expect((await put(byAdmin, body.version)).body).toEqual({ sections: drawn, version: body.version + 1 });
  expect((await put(byAdmin, body.version)).problem.code).toBe('stale_version');
});
