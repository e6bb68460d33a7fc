import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  addDeal,
  addFile,
  addNote,
  duplicatesCompany,
  endpoints,
  held,
} from '../testing/duplicates-for-tests.ts';

const { mergeRecords, undoMerge, listMerges, account_get, account_update, contact_update } = endpoints;

/** Li's second account, with a contact, Wang's deal and a note, went into his first. */
async function mergedAccounts() {
  const company = await duplicatesCompany();
  const { create, li, wang, clientOf } = company;
  const first = await create(li, 'account', { name: '云澜科技', phone: '0755-12345678' });
  const second = await create(li, 'account', { name: '深圳云澜科技', city: '深圳', industry: 'technology' });
  const contact = await create(li, 'contact', { name: '吕云', account: second.id });
  const dealId = await addDeal(company, wang, { account: second.id });
  const noteId = await addNote(company, li, { object: 'account', id: second.id, accountId: second.id });
  const fileId = await addFile(company, li, { object: 'account', id: second.id, accountId: second.id });
  const client = await clientOf(li);
  const merged = await client(mergeRecords, {
    body: { object: 'account', survivorId: first.id, loserIds: [second.id], chosen: { name: second.id } },
  });
  return { ...company, client, first, second, contact, dealId, noteId, fileId, mergeId: merged.body.id };
}

test('undoing brings everything back: the record, its fields, what hung on it', async () => {
  const company = await mergedAccounts();
  const { client, first, second, contact, dealId, noteId, fileId, mergeId, li } = company;
  const undone = await client(undoMerge, { params: { id: mergeId } });
  expect(undone).toMatchObject({
    status: 200,
    body: {
      undoneBy: { id: li.userId },
      undoReport: { movedBack: 4, stayed: 0, conflicts: [] },
      noUndo: '这次合并已经撤销过了',
    },
  });
  const survivor = (await client(account_get, { params: { id: first.id } })).body;
  expect(survivor).toMatchObject({ name: '云澜科技', phone: '0755-12345678', city: null, industry: null });
  const loser = (await client(account_get, { params: { id: second.id } })).body;
  expect(loser).toMatchObject({ name: '深圳云澜科技', merged_into: null, deletedAt: null });
  expect(await held(company, 'contact', 'account_id', contact.id)).toBe(second.id);
  expect(await held(company, 'deal', 'account_id', dealId)).toBe(second.id);
  expect(await held(company, 'deal_fact', 'account_id', dealId, 'deal_id')).toBe(second.id);
  expect(await held(company, 'note', 'subject_id', noteId)).toBe(second.id);
  expect(await held(company, 'note', 'account_id', noteId)).toBe(second.id);
  expect(await held(company, 'file', 'subject_id', fileId)).toBe(second.id);
  expect(await held(company, 'file', 'account_id', fileId)).toBe(second.id);
  const hits = await client(endpoints.searchDuplicates, {
    body: { object: 'account', values: { name: '云澜科技' } },
  });
  expect(hits.body.hits).toHaveLength(2);
});

test('what was changed since stays and is named; the rest goes back', async () => {
  const company = await mergedAccounts();
  const { create, li, client, first, second, contact, mergeId } = company;
  const survivor = (await client(account_get, { params: { id: first.id } })).body;
  await client(account_update, {
    params: { id: first.id },
    ifMatch: survivor.version,
    body: { city: '广州' },
  });
  const third = await create(li, 'account', { name: '华兴机械' });
  const standing = (await client(endpoints.contact_get, { params: { id: contact.id } })).body;
  await client(contact_update, {
    params: { id: contact.id },
    ifMatch: standing.version,
    body: { account: third.id },
  });
  const { body } = await client(undoMerge, { params: { id: mergeId } });
  expect(body.undoReport).toEqual({ movedBack: 3, stayed: 1, conflicts: [{ field: 'city', value: '广州' }] });
  expect((await client(account_get, { params: { id: first.id } })).body).toMatchObject({
    name: '云澜科技',
    city: '广州',
    industry: null,
  });
  expect((await client(account_get, { params: { id: second.id } })).body.deletedAt).toBeNull();
  expect(await held(company, 'contact', 'account_id', contact.id)).toBe(third.id);
});

test('merges are listed on the record that stayed and on the one that went', async () => {
  const { client, clientOf, wang, first, second, mergeId } = await mergedAccounts();
  const listed = async (recordId: string) =>
    (await client(listMerges, { query: { object: 'account', recordId } })).body.items;
  expect(await listed(first.id)).toMatchObject([
    {
      id: mergeId,
      losers: [{ id: second.id, name: '深圳云澜科技' }],
      parts: [
        { part: 'contacts', count: 1 },
        { part: 'notes', count: 1 },
        { part: 'files', count: 1 },
        { part: 'deals', count: 1 },
      ],
      noUndo: null,
    },
  ]);
  expect((await listed(second.id)).map(({ id }) => id)).toEqual([mergeId]);
  const query = { object: 'account', recordId: first.id };
  expect((await (await clientOf(wang))(listMerges, { query })).status).toBe(404);
});

test('a merge is undone once, by whoever may change and delete the record', async () => {
  const { client, clientOf, wang, boss, mergeId } = await mergedAccounts();
  const params = { id: mergeId };
  expect((await (await clientOf(wang))(undoMerge, { params })).status).toBe(404);
  expect((await (await clientOf(boss))(undoMerge, { params })).status).toBe(403);
  expect((await client(undoMerge, { params: { id: '01890000-0000-7000-8000-000000000000' } })).status).toBe(
    404,
  );
  expect((await client(undoMerge, { params: { id: 'x' } })).status).toBe(400);
  expect((await client(undoMerge, { params })).status).toBe(200);
  expect((await client(undoMerge, { params })).problem.code).toBe('merge_undone_already');
});

test('a later merge is undone first', async () => {
  const { create, li, client, first, mergeId } = await mergedAccounts();
  const third = await create(li, 'account', { name: '云澜' });
  const later = await client(mergeRecords, {
    body: { object: 'account', survivorId: third.id, loserIds: [first.id] },
  });
  expect((await client(undoMerge, { params: { id: mergeId } })).problem.code).toBe('merge_later_first');
  expect((await client(undoMerge, { params: { id: later.body.id } })).status).toBe(200);
  expect((await client(undoMerge, { params: { id: mergeId } })).status).toBe(200);
});

test('after thirty days it is too late', async () => {
  const { as, system, client, mergeId } = await mergedAccounts();
  const age = (days: number) =>
    as(system, ({ db, principal }) =>
      sql`update record_merge set merged_at = now() - make_interval(days => ${days})
        where tenant_id = ${principal.tenantId} and id = ${mergeId}`.execute(db),
    );
  await age(31);
  expect((await client(undoMerge, { params: { id: mergeId } })).problem.code).toBe('merge_undo_too_late');
  await age(29);
  expect((await client(undoMerge, { params: { id: mergeId } })).status).toBe(200);
});
