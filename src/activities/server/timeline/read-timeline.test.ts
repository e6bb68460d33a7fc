import { expect, test } from 'vitest';
import { activityContract as contract } from '../../model/contract.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { companyWithActivities } from '../testing/company-with-activities.ts';

const company = await companyWithActivities();
const { li, chen, mei, wang, dealId, wangsDealId, accountId } = company;
const [byLi, byMei, byWang, byChen] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
  await company.clientOf(chen),
];

const read = async (
  client: typeof byLi,
  object: string,
  id: string,
  query: Partial<Record<'kinds' | 'cursor' | 'by' | 'from' | 'to' | 'q', string>> & {
    files?: 'true';
    limit?: number;
  } = {},
) => (await client(contract.timeline, { query: { object, id, ...query } })).body;

const typesOf = (items: readonly TimelineEntry[]) =>
  items.map((entry) => (entry.type === 'change' ? entry.action : entry.type));

const note = (client: typeof byLi, object: string, id: string, body: string, kind = 'note') =>
  client(contract.addNote, { body: { object, id, body, kind } });
const stages = await company.moveDeal(li, dealId);
await note(byLi, 'deal', dealId, '客户要样品', 'call');
const task = (
  await byLi(contract.addTask, {
    body: { title: '寄样品', subject: { object: 'deal', id: dealId }, dueOn: '2026-03-02' },
  })
).body;
await note(byWang, 'deal', wangsDealId, '王的秘密');
await note(byLi, 'account', accountId, '老客户');

test('a deal’s timeline tells notes, tasks and changes, the newest first, each by whom', async () => {
  const { items, nextCursor } = await read(byLi, 'deal', dealId);
  expect(typesOf(items)).toEqual(['task', 'note', 'deal.stage-changed', 'deal.created']);
  expect(nextCursor).toBeNull();
  expect(items[1]).toMatchObject({ note: { kind: 'call', body: '客户要样品', author: { name: '李' } } });
  expect(items[2]).toMatchObject({
    actor: { id: li.userId, name: '李' },
    changes: [{ field: 'stage', from: stages[0], to: stages[1] }],
  });
});

test('a task stands where it was done', async () => {
  await byLi(contract.completeTask, { params: { id: task.id } });
  const [first] = (await read(byLi, 'deal', dealId)).items;
  expect(first).toMatchObject({ type: 'task', task: { id: task.id } });
  expect(first!.at).toBe(first!.type === 'task' && first!.task.doneAt);
  await byLi(contract.reopenTask, { params: { id: task.id } });
});

test('a timeline is narrowed to what is asked for', async () => {
  const types = async (kinds: string) => typesOf((await read(byLi, 'deal', dealId, { kinds })).items);
  expect([await types('stage'), await types('task,call'), await types('visit'), await types('note')]).toEqual(
    [['deal.stage-changed'], ['task', 'note'], [], ['note']],
  );
  expect(
    (await byLi(contract.timeline, { query: { object: 'deal', id: dealId, kinds: 'nonsense' } })).status,
  ).toBe(400);
});

test('a timeline is searched by words, Chinese and Latin, by person and by day', async () => {
  await note(byMei, 'deal', dealId, '王总问ＡＢＣ认证的报价');
  const found = async (query: Parameters<typeof read>[3]) =>
    typesOf((await read(byLi, 'deal', dealId, query)).items);
  expect([await found({ q: '报价' }), await found({ q: 'abc 王总' }), await found({ q: '样品' })]).toEqual([
    ['note'],
    ['note'],
    ['task', 'note'],
  ]);
  expect(await found({ q: '报样' })).toEqual([]);
  expect(await found({ by: mei.userId })).toEqual(['note']);
  expect(await found({ by: `${mei.userId},${li.userId}`, kinds: 'note' })).toEqual(['note', 'note']);
  expect([await found({ to: '2020-01-01' }), await found({ files: 'true' })]).toEqual([[], []]);
  expect(await found({ from: '2020-01-01', kinds: 'note' })).toHaveLength(2);
  expect(
    (await byLi(contract.timeline, { query: { object: 'deal', id: dealId, from: 'gestern' } })).status,
  ).toBe(400);
  expect((await byLi(contract.timeline, { query: { object: 'deal', id: dealId, by: 'mei' } })).status).toBe(
    400,
  );
});

test('page by page everything comes once, in order', async () => {
  const whole = (await read(byLi, 'deal', dealId)).items;
  const paged: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(byLi, 'deal', dealId, { limit: 1, ...(cursor && { cursor }) });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(whole);
  expect(
    (await byLi(contract.timeline, { query: { object: 'deal', id: dealId, cursor: 'nonsense' } })).problem
      .code,
  ).toBe('invalid_cursor');
});

test('an account also tells the notes and tasks of its deals, but only of those the asker sees', async () => {
  const bodies = (items: readonly TimelineEntry[]) =>
    items.flatMap((entry) => (entry.type === 'note' ? [entry.note.body] : []));
  expect(bodies((await read(byLi, 'account', accountId)).items)).toEqual([
    '王总问ＡＢＣ认证的报价',
    '老客户',
    '客户要样品',
  ]);
  const byAdmin = await company.clientOf(company.admin);
  const all = (await read(byAdmin, 'account', accountId)).items;
  expect(bodies(all)).toEqual(['王总问ＡＢＣ认证的报价', '老客户', '王的秘密', '客户要样品']);
  expect(all.find((entry) => entry.type === 'note' && entry.note.body === '王的秘密')).toMatchObject({
    note: { subject: { object: 'deal', id: wangsDealId, title: '王的商机' } },
  });
});

test('outside one’s reach there is no timeline, and tasks follow their own rights', async () => {
  expect((await byChen(contract.timeline, { query: { object: 'deal', id: dealId } })).status).toBe(404);
  expect((await byWang(contract.timeline, { query: { object: 'account', id: accountId } })).status).toBe(404);
  expect((await company.stranger(contract.timeline, { query: { object: 'deal', id: dealId } })).status).toBe(
    401,
  );
  expect(typesOf((await read(byMei, 'deal', dealId)).items)).toContain('task');
});

test('changes name people instead of ids, and tell no field that is hidden from the asker', async () => {
  await company.as(company.system, async ({ db, now }) => {
    const entry = {
      tenant_id: company.orgId,
      at: now,
      actor_kind: 'user',
      object: 'deal',
      record_id: dealId,
      action: 'deal.updated',
    };
    const changes = { owner: { from: li.userId, to: mei.userId }, amount: { from: '100', to: '200' } };
    await db
      .insertInto('audit_entry')
      .values({ ...entry, id: company.accountId, changes: JSON.stringify(changes) })
      .execute();
    const role = await db
      .selectFrom('role')
      .select('id')
      .where('tenant_id', '=', company.orgId)
      .where('key', '=', 'rep')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_field_right')
      .values({
        tenant_id: company.orgId,
        role_id: role.id,
        object: 'deal',
        field: 'amount',
        reach: 'hidden',
      })
      .execute();
  });
  const changesFor = async (client: typeof byLi) => {
    const found = (await read(client, 'deal', dealId, { kinds: 'change' })).items.find(
      (entry) => entry.type === 'change' && entry.action === 'deal.updated',
    );
    return found?.type === 'change' ? found.changes : [];
  };
  const owner = { field: 'owner', from: { id: li.userId, name: '李' }, to: { id: mei.userId, name: '梅' } };
  expect(await changesFor(byMei)).toEqual([owner, { field: 'amount', from: '100', to: '200' }]);
  const again = await company.clientOf(li);
  expect(await changesFor(again)).toEqual([owner]);
});
