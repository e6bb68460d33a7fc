import { expect, test } from 'vitest';
import { activityContract as contract } from '../../model/contract.ts';
import { fileContract } from '../../model/file-contract.ts';
import { companyWithActivities } from '../testing/company-with-activities.ts';
import { formWith } from '../testing/uploads.ts';

const company = await companyWithActivities();
const { li, mei, wang, dealId, wangsDealId, accountId } = company;
const [byLi, byMei, byWang, byAdmin] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
  await company.clientOf(company.admin),
];

const write = async (client: typeof byLi, id: string, body: object) =>
  (await client(contract.addNote, { body: { object: 'deal', id, body: '谈了价格', kind: 'call', ...body } }))
    .body;
const sample = await write(byLi, dealId, { body: '客户要样品，ABC认证也问了' });
await write(byMei, dealId, { body: '和王总吃饭', kind: 'visit' });
await write(byWang, wangsDealId, { body: '样品寄给王的客户' });
await write(byLi, dealId, {
  type: 'demo',
  body: '演示顺利',
  result: 'fits',
  nextStep: { what: '报价', dueOn: '2030-01-01' },
});

const webm = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);

type Query = Partial<Record<'by' | 'q' | 'kinds' | 'types' | 'cursor' | 'from' | 'to', string>> & {
  limit?: number;
  files?: 'true';
};
const talks = async (client: typeof byLi, query: Query = {}) =>
  (await client(contract.listTalks, { query })).body.items.map((entry) =>
    entry.type === 'note' ? entry.note.body : entry.type,
  );

test('talks on all records the asker may see, newest first; others hear nothing of them', async () => {
  expect(await talks(byLi)).toEqual(['演示顺利', '和王总吃饭', '客户要样品，ABC认证也问了']);
  expect(await talks(byWang)).toEqual(['样品寄给王的客户']);
  expect(await talks(byAdmin)).toHaveLength(4);
  expect((await company.stranger(contract.listTalks, { query: {} })).status).toBe(401);
});

test('words are found among all of them through the index, Chinese and Latin, within what may be seen', async () => {
  expect(await talks(byAdmin, { q: '样品' })).toEqual(['样品寄给王的客户', '客户要样品，ABC认证也问了']);
  expect(await talks(byLi, { q: '样品' })).toEqual(['客户要样品，ABC认证也问了']);
  expect(await talks(byLi, { q: 'abc 样' })).toEqual(['客户要样品，ABC认证也问了']);
  expect(await talks(byLi, { q: '品样' })).toEqual([]);
  expect(await talks(byWang, { q: '吃饭' })).toEqual([]);
});

test('they are narrowed by person, kind and type, and paged', async () => {
  expect(await talks(byLi, { by: mei.userId })).toEqual(['和王总吃饭']);
  expect(await talks(byLi, { kinds: 'call' })).toEqual(['客户要样品，ABC认证也问了']);
  expect(await talks(byLi, { types: 'demo' })).toEqual(['演示顺利']);
  expect(await talks(byLi, { types: 'demo,visit' })).toEqual(['演示顺利', '和王总吃饭']);
  expect(await talks(byLi, { to: '2020-01-01' })).toEqual([]);
  const first = (await byLi(contract.listTalks, { query: { limit: 2 } })).body;
  expect(await talks(byLi, { limit: 2, cursor: first.nextCursor! })).toEqual(['客户要样品，ABC认证也问了']);
  expect((await byLi(contract.listTalks, { query: { cursor: 'nonsense' } })).problem.code).toBe(
    'invalid_cursor',
  );
  expect((await byLi(contract.listTalks, { query: { kinds: 'nonsense' } })).status).toBe(400);
});

test('a file of a follow-up is told with it, not beside it, and is added by its author only', async () => {
  const upload = (client: typeof byLi, noteId: string, name = '录音.webm') =>
    client(fileContract.addFile, {
      body: formWith({ name, content: webm }, { object: 'deal', id: dealId, noteId }),
    });
  expect((await upload(byLi, sample.id)).status).toBe(201);
  expect((await upload(byMei, sample.id)).problem.code).toBe('author_only');
  expect((await upload(byWang, sample.id)).status).toBe(404);
  const other = await write(byLi, dealId, { body: '又谈了一次' });
  expect((await upload(byLi, other.id)).body.versions).toHaveLength(1);
  const { items } = (await byLi(contract.timeline, { query: { object: 'deal', id: dealId } })).body;
  expect(items.filter(({ type }) => type === 'file')).toEqual([]);
  const told = items.find(({ id }) => id === sample.id);
  expect(told).toMatchObject({
    note: { files: [{ version: { name: '录音.webm', mediaType: 'audio/webm' } }] },
  });
  expect(await talks(byLi, { files: 'true' })).toEqual(['又谈了一次', '客户要样品，ABC认证也问了']);
  const files = (await byLi(contract.timeline, { query: { object: 'deal', id: dealId, kinds: 'file' } }))
    .body;
  expect(files.items).toHaveLength(2);
});

test('a pasted chat is kept as it was typed and told as messages; what is none is refused', async () => {
  const body = '张伟 2026-03-05 10:32\n报价多少？\n李 2026-03-05 10:40\n两百一台';
  const written = await write(byLi, dealId, { kind: 'wechat', body, ours: ['李'] });
  expect(written).toMatchObject({
    body,
    talk: [
      { by: '张伟', on: '2026-03-05', time: '10:32', text: '报价多少？', isOurs: false },
      { by: '李', on: '2026-03-05', time: '10:40', text: '两百一台', isOurs: true },
    ],
  });
  expect(await talks(byLi, { q: '两百' })).toEqual([body]);
  const corrected = await byLi(contract.changeNote, {
    params: { id: written.id },
    body: { body: body.replace('两百', '一百八') },
    ifMatch: 1,
  });
  expect(corrected.body.talk![1]).toMatchObject({ text: '一百八一台', isOurs: true });
  const none = await byLi(contract.addNote, {
    body: { object: 'account', id: accountId, kind: 'wechat', body: '客户说下周再看', ours: [] },
  });
  expect(none.problem).toMatchObject({
    code: 'follow_up_incomplete',
    fields: [{ path: 'body', code: 'no_chat' }],
  });
});
