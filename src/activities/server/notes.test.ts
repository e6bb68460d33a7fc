import { expect, test } from 'vitest';
import { newId } from '../../platform/model/identifier.ts';
import { activityContract as contract } from '../model/contract.ts';
import { insertNotes } from './index.ts';
import { companyWithActivities } from './testing/company-with-activities.ts';

const company = await companyWithActivities();
const { li, chen, mei, wang, zhao, dealId, wangsDealId, accountId } = company;
const [byLi, byMei, byWang] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
];

const write = (body: object, client = byLi) =>
  client(contract.addNote, { body: { object: 'deal', id: dealId, body: '已报价', ...body } });

test('a note stands on what its author sees; elsewhere there is nothing to be found', async () => {
  const written = await write({ kind: 'call', at: '2026-03-01T09:00:00+08:00' });
  expect(written).toMatchObject({
    status: 201,
    body: {
      kind: 'call',
      body: '已报价',
      at: '2026-03-01T01:00:00.000Z',
      mine: true,
      version: 1,
      subject: { object: 'deal', id: dealId, title: '一号商机' },
      author: { id: li.userId, name: '李' },
    },
  });
  expect((await write({ id: wangsDealId })).status).toBe(404);
  expect((await write({ id: newId() })).problem.code).toBe('not_found');
  expect((await write({ object: 'invoice' })).problem.code).toBe('no_timeline');
  expect((await write({ object: 'constructor' })).problem.code).toBe('no_timeline');
  expect((await write({ at: new Date(Date.now() + 60_000).toISOString() })).problem.code).toBe(
    'in_the_future',
  );
  expect((await write({ body: '  ' })).problem.code).toBe('invalid_input');
});

test('a key that may only read writes no notes', async () => {
  const reading = await company.clientOf(li, true);
  expect((await write({}, reading)).status).toBe(403);
});

test('only the author corrects, removes and restores a note, from the version he saw', async () => {
  const { id } = (await write({})).body;
  const correct = (client: typeof byLi, ifMatch: number, body: object = { body: '已报价，等回复' }) =>
    client(contract.changeNote, { params: { id }, body, ifMatch });
  expect((await correct(byMei, 1)).problem.code).toBe('author_only');
  expect((await correct(byWang, 1)).status).toBe(404);
  expect((await correct(byLi, 1)).body).toMatchObject({ body: '已报价，等回复', version: 2 });
  expect((await correct(byLi, 1)).problem.code).toBe('stale_version');
  expect((await byMei(contract.removeNote, { params: { id } })).problem.code).toBe('author_only');
  expect((await byLi(contract.removeNote, { params: { id } })).status).toBe(204);
  expect((await correct(byLi, 3)).status).toBe(404);
  expect((await byLi(contract.restoreNote, { params: { id } })).body).toMatchObject({ id, version: 4 });
});

async function toldOf(userId: string): Promise<unknown[]> {
  const rows = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'record_id', 'payload'])
      .where('tenant_id', '=', company.orgId)
      .where('user_id', '=', userId)
      .execute(),
  );
  return rows;
}

test('those mentioned are told, if they may see the deal; others hear nothing of it', async () => {
  const mentions = [mei, wang, chen, zhao, li].map((one) => one.userId);
  const { body } = await write({ body: '@梅 请看一下', mentions: [...mentions, mei.userId, newId()] });
  const payload = { who: '李', title: '一号商机', entryId: body.id };
  const told = { kind: 'mentioned', record_id: dealId, payload };
  expect([await toldOf(mei.userId), await toldOf(zhao.userId)]).toEqual([[told], [told]]);
  expect([await toldOf(wang.userId), await toldOf(chen.userId), await toldOf(li.userId)]).toEqual([
    [],
    [],
    [],
  ]);
});

test('a pasted chat stands at its last message, unless a time is told', async () => {
  const body = '王总 2026-03-02 10:32\n还有货吗\n李 2026-03-02 10:33\n还有两台';
  const chat = (more: object = {}) => write({ kind: 'wechat', body, ours: ['李'], ...more });
  expect((await chat()).body.at).toBe('2026-03-02T02:33:00.000Z');
  expect((await chat({ at: '2026-03-03T01:00:00Z' })).body.at).toBe('2026-03-03T01:00:00.000Z');
  const before = Date.now();
  const undated = (await write({ kind: 'wechat', body: '王总：在吗\n李：在\n王总：好', ours: ['李'] })).body;
  expect(Date.parse(undated.at)).toBeGreaterThanOrEqual(before);
});

test('a note is an event of its subject', async () => {
  const { id } = (await write({ kind: 'visit' })).body;
  const events = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'object', 'record_id', 'payload'])
      .where('tenant_id', '=', company.orgId)
      .where('type', '=', 'note.added')
      .orderBy('id', 'desc')
      .execute(),
  );
  expect(events[0]).toEqual({
    type: 'note.added',
    object: 'deal',
    record_id: dealId,
    payload: { subject: { object: 'deal', id: dealId }, noteId: id, kind: 'visit', type: 'visit' },
  });
});

test('an import writes many notes with their own times', async () => {
  const at = new Date('2025-05-05T01:00:00Z');
  const rows = Array.from({ length: 1200 }, (_, n) => ({
    subjectObject: 'account',
    subjectId: accountId,
    accountId,
    kind: 'note' as const,
    body: `第 ${n} 条`,
    at,
    authorId: wang.userId,
  }));
  const ids = await company.as(company.system, (work) => insertNotes(work, rows));
  expect(new Set(ids).size).toBe(1200);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await byLi(contract.timeline, {
      query: { object: 'account', id: accountId, kinds: 'note', limit: 100, cursor },
    });
    seen.push(...page.body.items.map((entry) => entry.id));
    cursor = page.body.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.filter((id) => ids.includes(id)).length, 'every note of one moment comes once').toBe(1200);
  expect(new Set(seen).size).toBe(seen.length);
});
