import { expect, test } from 'vitest';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import {
  addDeal,
  addFile,
  addNote,
  duplicatesCompany,
  endpoints,
  held,
} from '../testing/duplicates-for-tests.ts';

const { previewMerge, mergeRecords, searchDuplicates, account_get, account_list } = endpoints;

/** Two accounts of Li: the first older, the second with a deal of Wang, a contact, a note, and more of the fields. */
async function twoAccounts() {
  const company = await duplicatesCompany();
  const { create, li, wang, clientOf } = company;
  const first = await create(li, 'account', { name: '云澜科技', phone: '0755-12345678' });
  const second = await create(li, 'account', {
    name: '深圳云澜科技有限公司',
    city: '深圳',
    credit_code: '91440300708461136T',
  });
  const contact = await create(li, 'contact', { name: '吕云', account: second.id });
  const dealId = await addDeal(company, wang, { account: second.id, contact: contact.id });
  const noteId = await addNote(company, li, { object: 'account', id: second.id, accountId: second.id });
  const fileId = await addFile(company, li, { object: 'account', id: second.id, accountId: second.id });
  return { ...company, client: await clientOf(li), first, second, contact, dealId, noteId, fileId };
}

const merge = ({ first, second }: { first: WireRecord; second: WireRecord }, more: object = {}) => ({
  body: { object: 'account', survivorId: first.id, loserIds: [second.id], ...more },
});

test('a preview proposes the record with more deals, and counts what hangs on each', async () => {
  const { client, first, second } = await twoAccounts();
  const { status, body } = await client(previewMerge, {
    body: { object: 'account', ids: [first.id, second.id] },
  });
  expect(status).toBe(200);
  expect(body.survivorId).toBe(second.id);
  expect(body.records.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(body.noMerge).toBeNull();
  const counts = body.parts.map(({ parts }) =>
    Object.fromEntries(parts.map(({ part, count }) => [part, count])),
  );
  expect(counts).toEqual([
    { contacts: 1, subsidiaries: 0, notes: 1, files: 1, tasks: 0, 'mail-threads': 0, deals: 1, leads: 0 },
    { contacts: 0, subsidiaries: 0, notes: 0, files: 0, tasks: 0, 'mail-threads': 0, deals: 0, leads: 0 },
  ]);
});

test('a merge keeps one record, fills its empty fields and moves everything, whoever holds it', async () => {
  const company = await twoAccounts();
  const { client, first, second, contact, dealId, noteId, fileId } = company;
  const merged = await client(mergeRecords, merge(company, { chosen: { name: second.id } }));
  expect(merged.status).toBe(201);
  expect(merged.body).toMatchObject({
    survivor: { id: first.id },
    losers: [{ id: second.id }],
    noUndo: null,
  });
  const survivor = (await client(account_get, { params: { id: first.id } })).body;
  expect(survivor).toMatchObject({
    name: '深圳云澜科技有限公司',
    phone: '0755-12345678',
    city: '深圳',
    credit_code: '91440300708461136T',
    owner: { id: company.li.userId },
  });
  expect(await held(company, 'contact', 'account_id', contact.id)).toBe(first.id);
  expect(await held(company, 'deal', 'account_id', dealId)).toBe(first.id);
  expect(await held(company, 'deal_fact', 'account_id', dealId, 'deal_id')).toBe(first.id);
  expect(await held(company, 'deal', 'owner_id', dealId)).toBe(company.wang.userId);
  expect(await held(company, 'note', 'subject_id', noteId)).toBe(first.id);
  expect(await held(company, 'note', 'account_id', noteId)).toBe(first.id);
  expect(await held(company, 'file', 'subject_id', fileId)).toBe(first.id);
  expect(await held(company, 'file', 'account_id', fileId)).toBe(first.id);
});

test('the address of a record that went into another leads there, and it cannot come back by itself', async () => {
  const company = await twoAccounts();
  const { client, first, second } = company;
  await client(mergeRecords, merge(company));
  const loser = await client(account_get, { params: { id: second.id } });
  expect(loser.body).toMatchObject({ merged_into: { id: first.id }, deletedAt: expect.any(String) });
  expect((await client(account_list, {})).body.items.map(({ id }) => id)).toEqual([first.id]);
  const restored = await client(endpoints.account_restore, { params: { id: second.id } });
  expect(restored).toMatchObject({ status: 409, problem: { code: 'merged_away' } });
  const hits = await client(searchDuplicates, { body: { object: 'account', values: { name: '云澜科技' } } });
  expect(hits.body.hits.map((hit) => (hit.reach === 'visible' ? hit.id : ''))).toEqual([first.id]);
});

test('the history tells the merge on both records', async () => {
  const company = await twoAccounts();
  const { client, first, second } = company;
  await client(mergeRecords, merge(company));
  const actions = async (id: string) =>
    (await client(endpoints.account_history, { params: { id } })).body.items.map(({ action }) => action);
  expect(await actions(first.id)).toEqual(['account.merged', 'account.created']);
  expect((await actions(second.id))[0]).toBe('account.merged-away');
});

test('a merge needs the right to change and to delete every record', async () => {
  const company = await twoAccounts();
  const { create, wang, clientOf, boss, chen, client, first, second } = company;
  const foreign = await create(wang, 'account', { name: '云澜科技分部' });
  const hidden = { body: { object: 'account', survivorId: first.id, loserIds: [foreign.id] } };
  expect((await client(mergeRecords, hidden)).status).toBe(404);
  expect(
    (await client(previewMerge, { body: { object: 'account', ids: [first.id, foreign.id] } })).status,
  ).toBe(404);
  // Management may change everything and delete nothing.
  const management = await clientOf(boss);
  expect((await management(mergeRecords, merge(company))).status).toBe(403);
  const preview = await management(previewMerge, { body: { object: 'account', ids: [first.id, second.id] } });
  expect(preview.body.noMerge).toBe('您没有这项操作的权限');
  expect((await (await clientOf(chen))(mergeRecords, merge(company))).status).toBe(201);
});

test('what is no merge is refused, and nothing is written', async () => {
  const company = await twoAccounts();
  const { client, first, second, contact } = company;
  const body = { object: 'account', survivorId: first.id, loserIds: [second.id] };
  const refused = async (more: object) => (await client(mergeRecords, { body: { ...body, ...more } })).status;
  expect(await refused({ loserIds: [] })).toBe(400);
  expect(await refused({ loserIds: [first.id] })).toBe(422);
  expect(await refused({ loserIds: [contact.id] })).toBe(404);
  expect(await refused({ object: 'deal' })).toBe(404);
  expect(await refused({ versions: { [second.id]: 7 } })).toBe(412);
  expect(await refused({ chosen: { name: contact.id } })).toBe(422);
  expect(await refused({ chosen: { created_at: second.id } })).toBe(403);
  expect((await client(account_get, { params: { id: second.id } })).body.deletedAt).toBeNull();
});

test('a field the asker may not change cannot be chosen, and its value is not lost', async () => {
  const company = await twoAccounts();
  const { narrow, li, clientOf, first, second } = company;
  const client = await clientOf(await narrow(li, 'rep', 'city', 'hidden'));
  expect((await client(mergeRecords, merge(company, { chosen: { city: first.id } }))).status).toBe(403);
  expect((await client(mergeRecords, merge(company))).status).toBe(201);
  expect(await held(company, 'account', 'city', first.id)).toBe('深圳');
  expect(await held(company, 'account', 'merged_into_id', second.id)).toBe(first.id);
});

test('an account that stood below the one it takes in stands at the top', async () => {
  const company = await duplicatesCompany();
  const { create, li, clientOf } = company;
  const top = await create(li, 'account', { name: '云澜集团' });
  const middle = await create(li, 'account', { name: '云澜控股', parent: top.id });
  const low = await create(li, 'account', { name: '云澜科技', parent: middle.id });
  const client = await clientOf(li);
  const merged = await client(mergeRecords, {
    body: { object: 'account', survivorId: low.id, loserIds: [top.id] },
  });
  expect(merged.status).toBe(201);
  expect(await held(company, 'account', 'parent_id', low.id)).toBeNull();
  expect(await held(company, 'account', 'parent_id', middle.id)).toBe(low.id);
});

test('contacts are merged with their deals, and found by the account they are at', async () => {
  const company = await twoAccounts();
  const { create, li, client, contact, second, dealId } = company;
  const other = await create(li, 'contact', { name: '吕云', mobile: '13911112222' });
  const merged = await client(mergeRecords, {
    body: { object: 'contact', survivorId: other.id, loserIds: [contact.id] },
  });
  expect(merged.status).toBe(201);
  expect(await held(company, 'deal', 'contact_id', dealId)).toBe(other.id);
  expect(await held(company, 'contact', 'account_id', other.id)).toBe(second.id);
  const values = { name: '吕云', account: second.id };
  const hits = await client(searchDuplicates, { body: { object: 'contact', values } });
  expect(hits.body.hits).toMatchObject([{ id: other.id, reasons: [{ kind: 'person' }] }]);
});
