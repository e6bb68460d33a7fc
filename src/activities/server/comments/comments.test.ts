import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { activityContract as contract } from '../../model/contract.ts';
import { companyWithActivities } from '../testing/company-with-activities.ts';

const company = await companyWithActivities();
const { li, mei, wang, chen, dealId, accountId } = company;
const [byLi, byMei, byWang] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
];

const noteId = (
  await byLi(contract.addNote, {
    body: { object: 'deal', id: dealId, body: '客户想先试用两周', kind: 'call' },
  })
).body.id;
const onDeal = { object: 'deal', id: dealId, entryId: noteId };
const say = (body: object, client = byMei) =>
  client(contract.addComment, { body: { ...onDeal, body: '试用要先签保密协议', ...body } });
const listed = async (client = byLi, key: object = onDeal) =>
  (await client(contract.listComments, { query: { ...onDeal, ...key } })).body.items.map(({ body }) => body);
const countOn = async (object: string, id: string) =>
  (await byLi(contract.timeline, { query: { object, id } })).body.comments[noteId];

test('a comment stands under its entry wherever that is seen, and is counted there', async () => {
  const said = await say({});
  expect(said).toMatchObject({
    status: 201,
    body: { body: '试用要先签保密协议', mine: true, author: { name: '梅' } },
  });
  expect(await listed()).toEqual(['试用要先签保密协议']);
  expect(await listed(byLi, { object: 'account', id: accountId })).toEqual(['试用要先签保密协议']);
  expect([await countOn('deal', dealId), await countOn('account', accountId)]).toEqual([1, 1]);
});

test('every kind of entry takes comments', async () => {
  const { items } = (
    await byLi(contract.timeline, { query: { object: 'deal', id: dealId, kinds: 'change' } })
  ).body;
  expect((await say({ entryId: items[0]!.id })).status).toBe(201);
  const task = (
    await byLi(contract.addTask, { body: { title: '寄样品', subject: { object: 'deal', id: dealId } } })
  ).body;
  expect((await say({ entryId: task.id })).status).toBe(201);
});

test('what is not on the asker’s timeline takes none, and words are needed', async () => {
  expect((await say({}, byWang)).status).toBe(404);
  expect((await say({ entryId: newId() })).status).toBe(404);
  expect((await byWang(contract.listComments, { query: onDeal })).status).toBe(404);
  expect((await company.stranger(contract.listComments, { query: onDeal })).status).toBe(401);
  expect((await say({ body: '  ' })).status).toBe(400);
  expect((await say({}, await company.clientOf(li, true))).status).toBe(403);
});

test('only its author corrects, removes and restores a comment, from the version he saw', async () => {
  const { id } = (await say({})).body;
  const correct = (client: typeof byLi, ifMatch: number) =>
    client(contract.changeComment, { params: { id }, body: { body: '协议已发' }, ifMatch });
  expect((await correct(byLi, 1)).problem.code).toBe('author_only');
  expect((await correct(byWang, 1)).status).toBe(404);
  expect((await correct(byMei, 1)).body).toMatchObject({ body: '协议已发', version: 2 });
  expect((await correct(byMei, 1)).problem.code).toBe('stale_version');
  expect((await byLi(contract.removeComment, { params: { id } })).problem.code).toBe('author_only');
  const before = (await countOn('deal', dealId))!;
  expect((await byMei(contract.removeComment, { params: { id } })).status).toBe(204);
  expect(await countOn('deal', dealId)).toBe(before - 1);
  expect((await byMei(contract.restoreComment, { params: { id } })).body.id).toBe(id);
});

test('those mentioned are told, if they may see the record; the event is that of the record', async () => {
  await say({ body: '@李 请跟', mentions: [li.userId, chen.userId] });
  const told = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'kind', 'record_id'])
      .where('tenant_id', '=', company.orgId)
      .where('kind', '=', 'mentioned')
      .execute(),
  );
  expect(told).toEqual([{ user_id: li.userId, kind: 'mentioned', record_id: dealId }]);
  const event = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select(['object', 'record_id'])
      .where('tenant_id', '=', company.orgId)
      .where('type', '=', 'comment.added')
      .executeTakeFirstOrThrow(),
  );
  expect(event).toEqual({ object: 'deal', record_id: dealId });
});
