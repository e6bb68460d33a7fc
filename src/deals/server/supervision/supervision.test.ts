import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import { insertNotes } from '../../../activities/server/index.ts';
import { createRecord, updateRecord } from '../../../records/server/index.ts';
import { usualClockRules } from '../../model/clock/clock-rules.ts';
import { saveClockRules } from '../clock/clock-rules.ts';
import { dealKind } from '../deal-kind.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { supervisionContract as contract } from '../../model/supervision/contract.ts';
import { changeStage } from '../change-stage.ts';
import { clockedCompany, type ClockedCompany } from '../clock/testing/clocked-company.ts';
import { snoozeClock } from '../clock/snooze-clock.ts';
import { scanDeals } from '../clock/watch-deals.ts';
import { clockEffects } from './clock-effects.ts';
import { supervisionUseCases } from './routes.ts';

let company: ClockedCompany;
let app: AppForTests;
const as = (who: Principal) => app.clientOf(who);
const at = (text: string) => new Date(`${text}+08:00`);

beforeAll(async () => {
  company = await clockedCompany();
  app = await appForTests(company, { contract, useCases: supervisionUseCases });
});

const kindsToldTo = (who: Principal) =>
  company.as(company.system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select('kind')
      .where('tenant_id', '=', company.orgId)
      .where('user_id', '=', who.userId!)
      .execute();
    return rows.map((row) => row.kind);
  });

test('a manager asks, the owner is told and acknowledges once, and the manager hears of it', async () => {
  const id = await company.addDeal({ owner: company.li });
  const mei = await as(company.mei);
  const asked = await mei(contract.superviseDeal, { params: { id }, body: { body: '本周内约到决策人' } });
  expect(asked.status).toBe(201);
  expect(asked.body).toMatchObject({ by: { name: '梅' }, to: { name: '李' }, acknowledgedAt: null });
  expect(await kindsToldTo(company.li)).toEqual(['supervised']);
  const note = { params: { id: asked.body.id } };
  expect((await mei(contract.acknowledge, { ...note, body: {} })).problem.code).toBe('addressee_only');
  expect((await (await as(company.wang))(contract.acknowledge, { ...note, body: {} })).status).toBe(404);
  const li = await as(company.li);
  const [seen] = (await li(contract.listSupervision, { params: { id } })).body.items;
  expect(seen).toMatchObject({ body: '本周内约到决策人', isMine: true });
  const done = await li(contract.acknowledge, { ...note, body: { reply: '周四去' } });
  expect(done.body).toMatchObject({ reply: '周四去', isMine: false });
  expect(done.body.acknowledgedAt).not.toBeNull();
  expect((await li(contract.acknowledge, { ...note, body: {} })).problem.code).toBe('acknowledged_already');
  expect(await kindsToldTo(company.mei)).toEqual(['supervision-acknowledged']);
});

test('nobody supervises deals outside his reach, without the right, without words, or when nobody owns them', async () => {
  const id = await company.addDeal({ owner: company.wang });
  const body = { body: '请跟进' };
  const ask = async (who: Principal, call: object) =>
    (await (await as(who))(contract.superviseDeal, { params: { id }, body, ...call })).status;
  expect(await ask(company.mei, {}), 'a deal of another team').toBe(404);
  expect(await ask(company.wang, {}), 'a rep').toBe(403);
  expect(await ask(company.zhao, { body: { body: ' ' } })).toBe(400);
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('deal')
      .set({ owner_id: null })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', id)
      .execute(),
  );
  expect(await ask(company.zhao, {})).toBe(422);
});

test('the progress board shows the team’s deals at risk, the worst first, with what was asked and what sleeps', async () => {
  const own = await clockedCompany();
  const served = await appForTests(own, { contract, useCases: supervisionUseCases });
  const late = await own.addDeal({
    owner: own.li,
    name: '停滞单',
    enteredAt: '2026-03-01T10:00',
    agreed: true,
  });
  const broken = await own.addDeal({ owner: own.li, name: '失约单', nextStepOn: '2026-03-30' });
  const asleep = await own.addDeal({ owner: own.li, name: '睡着单', nextStepOn: '2026-03-30' });
  await own.addDeal({ owner: own.wang, name: '王的单', nextStepOn: '2026-03-30' });
  await own.as(own.li, (work) =>
    snoozeClock(work, asleep, { clock: 'promise', until: '2026-04-02', reason: '客户出差' }),
  );
  await own.as(own.system, scanDeals);
  const mei = await served.clientOf(own.mei);
  await mei(contract.superviseDeal, { params: { id: broken }, body: { body: '今天补上' } });
  const { body } = await mei(contract.progressBoard);
  expect(body.items.map(({ name, level }) => [name, level])).toEqual([
    ['停滞单', 'critical'],
    ['失约单', 'red'],
  ]);
  expect(body.items[0]).toMatchObject({
    dealId: late,
    clocks: [{ clock: 'stage', level: 'critical' }],
    note: null,
  });
  expect(body.items[1]!.note).toMatchObject({ body: '今天补上', acknowledgedAt: null });
  expect(body.owners).toEqual([
    { owner: { id: own.li.userId, name: '李' }, open: 3, amber: 0, red: 1, critical: 1 },
  ]);
  const all = await (await served.clientOf(own.zhao))(contract.progressBoard);
  expect(all.body.total).toBe(3);
  const ofWang = { query: { ownerId: own.wang.userId } };
  expect((await (await served.clientOf(own.zhao))(contract.progressBoard, ofWang)).body.total).toBe(1);
  expect((await mei(contract.progressBoard, ofWang)).body.total, 'not the manager’s').toBe(0);
  expect((await (await served.clientOf(own.li))(contract.progressBoard)).status).toBe(403);
});

test('a reminder had its effect when a talk or a move followed within three working days', async () => {
  const own = await clockedCompany();
  const drafts = { owner: own.li, nextStepOn: '2026-03-30', agreed: true };
  const [talked, moved, tooLate] = [
    await own.addDeal(drafts),
    await own.addDeal(drafts),
    await own.addDeal(drafts),
  ];
  await own.as(own.system, scanDeals);
  await own.talk(talked, 'call', '2026-04-02T10:00');
  await own.talk(tooLate, 'call', '2026-04-03T10:01');
  await own.talk(tooLate, 'note', '2026-04-01T10:00');
  await own.as(
    own.li,
    (work) => changeStage(work, { dealId: moved, stageId: own.stage('需求确认') }),
    at('2026-04-01T10:00'),
  );
  const effects = (when: string, who: Principal = own.mei) =>
    own.as(who, async (work) => (await clockEffects(work, 90)).items, at(when));
  expect(await effects('2026-04-10T10:00')).toEqual([
    { kind: 'red', reminders: 3, waiting: 0, talked: 1, moved: 1, followed: 2 },
  ]);
  expect(await effects('2026-03-31T11:00')).toMatchObject([{ waiting: 1 }]);
  expect(await effects('2026-08-10T10:00'), 'out of the window').toEqual([]);
  const lone = await own.addPerson({ name: '西部经理', role: 'manager', team: own.west });
  expect(await effects('2026-04-10T10:00', lone)).toEqual([]);
  const accountId = await own.as(own.li, (work) => createRecord(work, accountKind, { name: '青禾乳品' }));
  await own.as(own.system, (work) => updateRecord(work, dealKind, tooLate, { account: accountId }));
  const about = { subjectObject: 'account', subjectId: accountId, accountId };
  const visit = {
    ...about,
    kind: 'visit' as const,
    body: '谈过',
    at: at('2026-04-01T10:00'),
    authorId: null,
  };
  await own.as(own.system, (work) => insertNotes(work, [visit]));
  expect(await effects('2026-04-10T10:00')).toMatchObject([{ talked: 1 }]);
  const rules = { ...usualClockRules, silenceCounts: 'account' as const };
  await own.as(own.admin, (work) => saveClockRules(work, rules, 0));
  expect(await effects('2026-04-10T10:00'), 'talks with the account count, too').toMatchObject([
    { talked: 2, followed: 3 },
  ]);
});
