/** One schedule to twenty reps: twenty files, each with what that rep sees; kept, sent once, and to nobody who may not see it. */
import { beforeAll, expect, test, vi } from 'vitest';
import { closePress } from '../../../platform/server/index.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { scheduleContract } from '../../model/schedule/schedule-contract.ts';
import { reps, scheduledCompany, type ScheduledCompany } from './testing/scheduled-company.ts';

let company: ScheduledCompany;

beforeAll(async () => {
  company = await scheduledCompany();
});

const linesOf = (csv: Buffer) => csv.toString('utf8').split('\r\n');

test('one schedule to twenty reps: each file is what that rep sees, sent once, and none to whom the report is not shown', async () => {
  const { people, app, reportId, sendAt, schedule, rouse, ownCount } = company;
  const made = await schedule(company.admin, { outputs: ['csv', 'xlsx'] });
  expect(made.status).toBe(201);
  await rouse(made.body.id);
  await sendAt('2026-03-31T08:29');
  await sendAt('2026-03-31T08:31');
  await sendAt('2026-03-31T09:00');
  const { items } = (await made.client(scheduleContract.listDeliveries, made.about)).body;
  expect(items).toHaveLength(reps);
  expect(items.filter(({ state }) => state === 'sent')).toHaveLength(reps - 1);
  expect(items.filter(({ state }) => state === 'withheld').map(({ to }) => to)).toEqual([`销售${reps}`]);
  const contents = new Set<string>();
  for (const person of people.slice(0, reps - 1)) {
    const delivery = items.find(({ to }) => to === person.name)!;
    const client = await app.clientOf(person);
    const sent = async (place: number) => {
      const params = { id: delivery.id, place };
      return (await client(scheduleContract.sentFile, { params })).content;
    };
    const taken = async (as: 'exportReport' | 'tabulateReport', body: object = {}) =>
      (await client(reportFileContract[as], { params: { id: reportId }, body })).content;
    const [count, list, book] = [await sent(0), await sent(1), await sent(2)];
    expect(linesOf(count)[1]).toBe(String(await ownCount(person)));
    expect(linesOf(list).slice(1)).toEqual([
      `${person.name},${await ownCount(person)},${(await ownCount(person)) * 10_000}.00`,
      '',
    ]);
    expect(list.equals(await taken('tabulateReport', { blocks: ['list'] }))).toBe(true);
    expect(book.equals(await taken('exportReport'))).toBe(true);
    contents.add(book.toString('base64'));
  }
  expect(contents.size).toBe(reps - 1);
  const [first] = items;
  const other = people.find(({ name }) => name !== first!.to)!;
  const theirs = { params: { id: first!.id, place: 0 } };
  expect((await (await app.clientOf(other))(scheduleContract.sentFile, theirs)).status).toBe(404);
  expect((await made.client(scheduleContract.sentFile, theirs)).status).toBe(404);
  const told = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'payload'])
      .where('tenant_id', '=', principal.tenantId)
      .where('kind', '=', 'report-sent')
      .execute(),
  );
  expect(told).toHaveLength(reps - 1);
  expect(told[0]!.payload).toMatchObject({ title: '我的商机 2026-03-31' });
  expect((await made.client(scheduleContract.removeSchedule, made.about)).status).toBe(204);
});

test('a condition and emptiness are judged for each receiver; one’s own reach for others takes the right to grant', async () => {
  const { people, app, sendAt, schedule, rouse, ownCount } = company;
  const made = await schedule(company.admin, { condition: { block: 'count', is: 'above', value: 10 } });
  await rouse(made.body.id);
  await sendAt('2026-03-31T08:31');
  const { items } = (await made.client(scheduleContract.listDeliveries, made.about)).body;
  expect(items.filter(({ state }) => state === 'sent')).toHaveLength(reps - 11);
  expect(items.filter(({ state }) => state === 'skipped')).toHaveLength(10);

  const own = await schedule(company.admin, { runAs: 'maker', to: { people: [people[0]!.userId] } });
  await rouse(own.body.id);
  await sendAt('2026-03-31T08:31');
  const [delivery] = (await own.client(scheduleContract.listDeliveries, own.about)).body.items;
  const rep = await app.clientOf(people[0]!);
  const file = await rep(scheduleContract.sentFile, { params: { id: delivery!.id, place: 0 } });
  expect(linesOf(file.content)[1]).toBe(String(await ownCount(company.admin)));

  const shared = await schedule(company.admin, {
    runAs: 'maker',
    burst: 'owner',
    to: { people: [people[4]!.userId] },
  });
  await rouse(shared.body.id);
  await sendAt('2026-03-31T08:31');
  const [part] = (await shared.client(scheduleContract.listDeliveries, shared.about)).body.items;
  const fifth = await app.clientOf(people[4]!);
  const piece = await fifth(scheduleContract.sentFile, { params: { id: part!.id, place: 0 } });
  expect(linesOf(piece.content)[1]).toBe('5');

  const refused = await schedule(people[0]!, { runAs: 'maker', to: { people: [people[1]!.userId] } });
  expect([refused.status, refused.problem.code]).toEqual([403, 'report.own_reach_needs_grant']);
  const outside = { runAs: 'maker', outside: ['buyer@example.test'], to: {} };
  expect((await schedule(company.admin, outside)).problem.code).toBe('report.outside_not_allowed');
  expect((await schedule(company.admin, { to: {} })).status).toBe(400);
  expect((await schedule(company.admin, { blocks: ['none'] })).problem.code).toBe('report.unknown_block');
  expect((await schedule(people[reps - 1]!)).status).toBe(404);
});

test('a picture is as the reader takes it; a sending waits for no second connection, and tells what could not be made in the receiver’s words', async () => {
  const { people, app, sendAlone, schedule, rouse } = company;
  const rep = people[6]!;
  await company.as(company.system, ({ db, principal }) =>
    db
      .updateTable('app_user')
      .set({ locale: 'en' })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', rep.userId)
      .execute(),
  );
  const { client, about, body, status } = await schedule(company.admin, {
    outputs: ['png', 'xlsx'],
    to: { people: [rep.userId] },
    subject: '',
  });
  expect(status).toBe(201);
  const deliver = async (time: string) => {
    await rouse(body.id);
    await sendAlone(`2026-03-31T${time}`);
    return (await client(scheduleContract.listDeliveries, about)).body.items[0]!;
  };
  const drawn = await deliver('08:31');
  expect(drawn).toMatchObject({ state: 'sent', failure: null });
  const reader = await app.clientOf(rep);
  // What was made for its receiver opens for nobody else: the list of whoever sent it shows none.
  const beginningOf = async (id: string, place: number) => {
    const { status, content } = await reader(scheduleContract.sentFile, { params: { id, place } });
    return status === 200 ? content.subarray(0, 4).toString('latin1') : status;
  };
  expect([await beginningOf(drawn.id, 0), await beginningOf(drawn.id, 1)]).toEqual(['\x89PNG', 'PK\x03\x04']);

  await closePress();
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  const missing = await deliver('08:41');
  expect(missing.state).toBe('sent');
  expect([await beginningOf(missing.id, 0), await beginningOf(missing.id, 1)]).toEqual(['PK\x03\x04', 404]);
  const refused = await schedule(company.admin, { outputs: ['png'] });
  expect([refused.status, refused.problem.code]).toEqual([503, 'paper.no_press']);
  vi.unstubAllEnvs();
  const [told] = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('notification')
      .select('payload')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', rep.userId)
      .orderBy('id', 'desc')
      .execute(),
  );
  const words = (told!.payload as { lines: { text: { zh: string } }[] }).lines.map(({ text }) => text.zh);
  expect(words).toContainEqual(expect.stringMatching(/^PNG: The server has no browser/));
  expect(words).toContainEqual(expect.stringMatching(/^(Deals|Number of deals|Count)[^：]*: \d+$/));
});

test('a schedule that rests sends nothing, and goes on with its next day; an edition of it leaves it as it was', async () => {
  const { people, app, sendAt, schedule, rouse } = company;
  const rep = people[3]!;
  const made = await schedule(rep, { to: { me: true } });
  const pause = async (paused: boolean, client = made.client) =>
    client(scheduleContract.pauseSchedule, { ...made.about, body: { paused } });
  expect((await pause(true, await app.clientOf(people[4]!))).status).toBe(404);
  expect((await pause(true)).body).toMatchObject({ paused: true, nextAt: null });
  await rouse(made.body.id);
  await sendAt('2026-03-31T08:31');
  const sent = async () => (await made.client(scheduleContract.listDeliveries, made.about)).body.items.length;
  expect(await sent()).toBe(0);
  const { definition, version } = (await pause(true)).body;
  const changed = await made.client(scheduleContract.changeSchedule, {
    ...made.about,
    ifMatch: version,
    body: { definition: { ...definition, subject: '每日' } },
  });
  expect(changed.body).toMatchObject({ paused: true });
  const resumed = (await pause(false)).body;
  expect(resumed.paused).toBe(false);
  expect(new Date(resumed.nextAt!).getTime()).toBeGreaterThan(Date.now());
  await rouse(made.body.id);
  expect((await pause(false)).body.nextAt).toBe(await dueOf(made.body.id));
  await sendAt('2026-03-31T08:31');
  expect(await sent()).toBe(1);
  const audits = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', principal.tenantId)
      .where('action', 'like', 'report.schedule-%')
      .orderBy('id')
      .execute(),
  );
  expect(audits.map(({ action }) => action)).toEqual(['report.schedule-paused', 'report.schedule-resumed']);
  await pause(true);
  await company.as(company.system, ({ db, principal }) =>
    db
      .deleteFrom('report_share')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', rep.userId)
      .execute(),
  );
  expect((await pause(false)).status).toBe(404);
});

const dueOf = async (id: string) => {
  const { next_at: at } = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('report_schedule')
      .select('next_at')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return at!.toISOString();
};

test('an address that the organisation allows is sent to again and again when the relay is away, then given up', async () => {
  const { app, sendAt, schedule } = company;
  const admin = await app.clientOf(company.admin);
  const rules = { addresses: [], domains: ['example.test'] };
  expect((await admin(scheduleContract.saveOutside, { body: { rules, version: 0 } })).status).toBe(200);
  const made = await schedule(company.admin, {
    runAs: 'maker',
    outside: ['buyer@example.test'],
    to: {},
    retries: 1,
  });
  expect(made.status).toBe(201);
  const sent = await made.client(scheduleContract.sendNow, made.about);
  expect(sent.status).toBe(202);
  await company.as(company.system, ({ db, principal }) =>
    db
      .updateTable('report_delivery')
      .set({ due_at: new Date('2026-03-31T00:00Z') })
      .where('tenant_id', '=', principal.tenantId)
      .where('state', '=', 'due')
      .execute(),
  );
  const states = async () =>
    (await made.client(scheduleContract.listDeliveries, made.about)).body.items.map(({ state }) => state);
  await sendAt('2026-03-31T08:31');
  expect(await states()).toEqual(['due']);
  await sendAt('2026-03-31T08:40');
  expect(await states()).toEqual(['failed']);
});

test('a subscription is the simple form: one of each person, made again it is changed', async () => {
  const { people, app, reportId } = company;
  const rep = await app.clientOf(people[2]!);
  const params = { id: reportId };
  await rep(reportContract.subscribe, { params, body: { rhythm: 'weekly', at: '09:00' } });
  const changed = await rep(reportContract.subscribe, { params, body: { rhythm: 'workdays', at: '08:30' } });
  expect(changed.body).toMatchObject({
    isSubscribed: true,
    subscription: { rhythm: 'workdays', at: '08:30' },
  });
  expect((await rep(scheduleContract.listSchedules, { params })).body.items).toEqual([]);
  const ended = await rep(reportContract.unsubscribe, { params });
  expect(ended.body).toMatchObject({ isSubscribed: false, subscription: null });
});
