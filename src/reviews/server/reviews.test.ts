import { afterAll, beforeAll, expect, test } from 'vitest';
import { dealCube } from '../../deals/model/measures.ts';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../insights/server/index.ts';
import { addDays, addMonths, dayOf, periodOf } from '../../platform/model/calendar.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { readPaper } from '../../platform/server/testing/read-paper.ts';
import { closePress, createLogger } from '../../platform/server/index.ts';
import { judgedCompany, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { reviewContract as contract, type WireReview } from '../model/review/contract.ts';
import { actionItemSubject } from './action-item/action-items.ts';
import { prepareDueReviews, reviewUseCases } from './index.ts';
import { reviewSubject } from './review/meeting.ts';
import { printReview } from './review/print-review.ts';

let company: JudgedCompany;
let app: AppForTests;
const measuring = { insights: createInsights({ cubes: [dealCube] }), cubes: [dealCube] };
const useCases = reviewUseCases(measuring, { action_item: actionItemSubject, review: reviewSubject });
const today = dayOf(new Date(), 'Asia/Shanghai');
const month = periodOf('month', addMonths(today, -1));
const closedOn = addDays(month.from, 9);

const closed = (owner: { userId: string }, won: number, lost: number) =>
  Array.from({ length: won + lost }, (_, index) => ({
    owner,
    walk: [
      [0, `${addDays(closedOn, -30)}T09:00`],
      [index < won ? 3 : 4, `${closedOn}T09:00`],
    ] as const,
  }));

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, { contract, useCases });
  await company.addDeals([...closed(company.li, 3, 5), ...closed(company.wang, 7, 1)]);
});
afterAll(closePress);

const as = (who: Principal) => app.clientOf(who);
const frozenBy = async (who: Principal, changed: object = {}) =>
  (await as(who))(contract.freezeReview, { body: { ...month, ...changed } });
const readBy = async (who: Principal, id: string) => (await as(who))(contract.getReview, { params: { id } });
const wonIn = ({ pack }: WireReview) => {
  const table = pack.tables.find(({ key }) => key === 'results.closed')!;
  return table.rows[0]![table.columns.findIndex(({ id }) => id === 'deals.won')];
};

test('a manager freezes the numbers of her teams, the management those of everybody', async () => {
  const byMei = (await frozenBy(company.mei)).body;
  expect([wonIn(byMei), byMei.teams?.map(({ name }) => name)]).toEqual([3, ['华东']]);
  const byAdmin = (await frozenBy(company.admin)).body;
  expect([wonIn(byAdmin), byAdmin.teams]).toEqual([10, null]);
  expect(byAdmin.pack.tables.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['results', 'funnel', 'loss', 'cycle', 'people', 'channels']),
  );
});

test('it is read by those whose rights reach all its teams, and by nobody else', async () => {
  const ofEast = (await frozenBy(company.mei)).body;
  const ofAll = (await frozenBy(company.admin)).body;
  const west = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('team')
      .select('id')
      .where('tenant_id', '=', company.orgId)
      .where('name', '=', '华西')
      .executeTakeFirstOrThrow(),
  );
  const colleague = await company.addPerson({ name: '西区经理', role: 'manager', team: west.id });
  expect((await readBy(company.admin, ofEast.id)).status).toBe(200);
  expect((await readBy(company.mei, ofAll.id)).status).toBe(404);
  expect((await readBy(company.li, ofEast.id)).status).toBe(403);
  expect((await readBy(colleague, ofEast.id)).status).toBe(404);
  const listed = (await (await as(company.mei))(contract.listReviews)).body.items.map(({ id }) => id);
  expect(listed).toContain(ofEast.id);
  expect(listed).not.toContain(ofAll.id);
  expect((await frozenBy(company.mei, { teamId: west.id })).status).toBe(404);
  expect((await frozenBy(company.admin, { from: month.to, to: month.from })).status).toBe(400);
});

test('frozen numbers stay as they were; beside them stands what is known now', async () => {
  const { id } = (await frozenBy(company.admin)).body;
  await company.addDeals(closed(company.wu, 2, 0));
  const kept = (await readBy(company.admin, id)).body;
  const { body: now } = await (await as(company.admin))(contract.knownNow, { params: { id } });
  expect(wonIn({ ...kept, pack: now })).toBe(Number(wonIn(kept)) + 2);
  await expect(
    company.as(company.system, ({ db }) =>
      db
        .updateTable('review_pack')
        .set({ pack: '{}' })
        .where('tenant_id', '=', company.orgId)
        .where('review_id', '=', id)
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/);
});

test('the meeting turns for all, decides on a number, gives an item and ends', async () => {
  const { id } = (await frozenBy(company.mei)).body;
  const mei = await as(company.mei);
  const lead = (body: { state: 'meeting' | 'closed'; section?: 'loss' | 'results' }) =>
    mei(contract.leadMeeting, { params: { id }, body });
  expect((await lead({ state: 'meeting', section: 'results' })).body).toMatchObject({
    state: 'meeting',
    atSection: 'results',
    ledBy: { name: '梅' },
  });
  const cell = { table: 'results.closed', row: 0, column: 'deals.won' };
  const say = (changed: object = {}) =>
    mei(contract.addEntry, {
      params: { id },
      body: { kind: 'decision', section: 'results', words: '报价前一起过价值清单', cell, ...changed },
    });
  const decided = (await say()).body;
  expect(decided.figure).toMatchObject({
    label: { zh: '赢单数' },
    value: wonIn((await readBy(company.mei, id)).body),
  });
  expect((await say({ cell: { ...cell, column: 'deals.luck' } })).status).toBe(422);
  const given = await mei(contract.addReviewItem, {
    params: { id },
    body: { title: '每周五过一遍', ownerId: company.li.userId!, dueOn: addDays(today, 7) },
  });
  expect(given.body).toMatchObject({ reviewId: id, owner: { name: '李' } });
  const withdraw = (who: typeof mei) => who(contract.withdrawEntry, { params: { id, entryId: decided.id } });
  expect((await withdraw(await as(company.admin))).status).toBe(403);
  expect((await lead({ state: 'closed' })).body).toMatchObject({
    state: 'closed',
    entries: [{ id: decided.id }],
  });
  expect((await say()).problem.code).toBe('review_closed');
  expect((await withdraw(mei)).problem.code).toBe('review_closed');
});

test('the next review begins with what the last one gave', async () => {
  const earlier = periodOf('month', addMonths(month.from, -1));
  const { id } = (await frozenBy(company.mei, earlier)).body;
  const mei = await as(company.mei);
  await mei(contract.addReviewItem, {
    params: { id },
    body: { title: '补全联系人', ownerId: company.wu.userId!, dueOn: today },
  });
  const next = (await frozenBy(company.mei)).body;
  expect(next.lastItems.map(({ title }) => title)).toEqual(['补全联系人']);
});

test('it prints as a PDF that says the frozen numbers', async () => {
  const { id, title } = (await frozenBy(company.mei)).body;
  const file = await company.as(company.mei, (work) => printReview(work, id));
  if (!('content' in file)) throw new Error('no file');
  const { text } = await readPaper(file.content as Buffer);
  expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s/g, ''));
  expect(text).toContain('赢单率');
});

test('a schedule prepares last month once, and tells those who may see it', async () => {
  const mei = await as(company.mei);
  const added = await mei(contract.addSchedule, {
    body: { dayOfMonth: 1, hour: 0, participants: [company.admin.userId!, company.li.userId!] },
  });
  expect(added.status).toBe(201);
  for (let turn = 0; turn < 2; turn++)
    await prepareDueReviews(company.database, measuring, createLogger('silent'));
  const prepared = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('review')
      .select('id')
      .where('tenant_id', '=', company.orgId)
      .where('schedule_id', '=', added.body.id)
      .execute(),
  );
  expect(prepared).toHaveLength(1);
  const told = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select('user_id')
      .where('tenant_id', '=', company.orgId)
      .where('kind', '=', 'review-prepared')
      .where('record_id', '=', prepared[0]!.id)
      .execute(),
  );
  expect(told).toEqual([{ user_id: company.admin.userId }]);
  const remove = (client: typeof mei) => client(contract.removeSchedule, { params: { id: added.body.id } });
  expect(
    (await remove(await as(await company.addPerson({ name: '别的经理', role: 'manager' })))).status,
  ).toBe(404);
  expect((await remove(mei)).status).toBe(204);
});
