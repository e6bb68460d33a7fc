import { expect, test } from 'vitest';
import { createRecord, insertRecords } from '../../../records/server/index.ts';
import { refusalOf } from '../../../records/server/testing/company-for-tests.ts';
import { accountKind } from '../kinds.ts';
import { duplicatesCompany, endpoints } from '../testing/duplicates-for-tests.ts';

const { account_create, account_update, saveRule, listRules } = endpoints;
const code = '91440300708461136T';
const confirm = { 'x-confirm': 'duplicate_record' };

test('a second account with one credit code is refused, its owner or not', async () => {
  const { create, clientOf, li, wang } = await duplicatesCompany();
  await create(wang, 'account', { name: '云澜科技', credit_code: code });
  const client = await clientOf(li);
  const second = await client(account_create, { body: { name: '甲', credit_code: '9144 0300 7084 61136t' } });
  expect(second).toMatchObject({
    status: 409,
    problem: { code: 'duplicate_record', fields: [{ path: 'credit_code', code: 'duplicate' }] },
  });
  const other = await create(li, 'account', { name: '甲' });
  const changed = await client(account_update, {
    params: { id: other.id },
    ifMatch: other.version,
    body: { credit_code: code },
  });
  expect(changed.problem.code).toBe('duplicate_record');
  expect((await client(endpoints.account_get, { params: { id: other.id } })).body['credit_code']).toBeNull();
});

test('who may override goes on by confirming, others do not', async () => {
  const { create, clientOf, li, chen } = await duplicatesCompany();
  await create(li, 'account', { name: '云澜科技', credit_code: code });
  const body = { name: '云澜科技二部', credit_code: code };
  expect((await (await clientOf(li))(account_create, { body, headers: confirm })).status).toBe(409);
  const manager = await clientOf(chen);
  expect((await manager(account_create, { body })).status).toBe(409);
  expect((await manager(account_create, { body, headers: confirm })).status).toBe(201);
});

test('the organisation can be content with a warning, or not ask at all', async () => {
  const { create, clientOf, admin, li } = await duplicatesCompany();
  await create(admin, 'account', { name: '云澜科技', credit_code: code });
  const client = await clientOf(admin);
  const search = async () =>
    (await client(endpoints.searchDuplicates, { body: { object: 'account', values: { credit_code: code } } }))
      .body;
  expect(await search()).toMatchObject({ mode: 'block', isBlocked: true, mayOverride: true });
  await client(saveRule, { params: { object: 'account' }, body: { mode: 'warn', tellsOwner: false } });
  expect(await search()).toMatchObject({ mode: 'warn', isBlocked: false, hits: [{ score: 1 }] });
  await create(li, 'account', { name: '乙', credit_code: code });
  await client(saveRule, { params: { object: 'account' }, body: { mode: 'off', tellsOwner: false } });
  expect(await search()).toMatchObject({ mode: 'off', hits: [] });
  expect((await client(listRules)).body.items).toEqual([
    {
      object: 'lead',
      mode: 'warn',
      tellsOwner: false,
      identities: ['credit_code', 'mobile', 'email', 'wechat'],
    },
    { object: 'contact', mode: 'warn', tellsOwner: false, identities: ['mobile', 'email', 'wechat'] },
    { object: 'account', mode: 'off', tellsOwner: false, identities: ['credit_code'] },
  ]);
});

test('persons are refused by mobile and mailbox where the organisation blocks them', async () => {
  const { create, clientOf, admin } = await duplicatesCompany();
  const client = await clientOf(admin);
  await create(admin, 'contact', { name: '吕云', mobile: '13911112222' });
  await create(admin, 'contact', { name: '吕芸', mobile: '139 1111 2222' });
  await client(saveRule, { params: { object: 'contact' }, body: { mode: 'block', tellsOwner: false } });
  const refused = await client(endpoints.contact_create, { body: { name: '吕耘', phone: '+8613911112222' } });
  expect(refused.problem).toMatchObject({ code: 'duplicate_record', fields: [{ path: 'mobile' }] });
  await create(admin, 'contact', { name: '王芳', phone: '0755-12345678' });
  await create(admin, 'contact', { name: '李娜', phone: '0755-12345678' });
});

test('a code that is none is refused, a good one is kept in one form', async () => {
  const { create, clientOf, admin } = await duplicatesCompany();
  const client = await clientOf(admin);
  const wrong = await client(account_create, { body: { name: '甲', credit_code: '914403007084611360' } });
  expect(wrong).toMatchObject({ status: 400, problem: { fields: [{ path: 'credit_code' }] } });
  const account = await create(admin, 'account', { name: '甲', credit_code: ' 91440300７０８461136t ' });
  expect(account['credit_code']).toBe(code);
});

test('two at once with one code: one account', async () => {
  const { as, admin } = await duplicatesCompany();
  const write = (name: string) =>
    as(admin, (work) => createRecord(work, accountKind, { name, credit_code: code }));
  const both = await Promise.allSettled(['甲', '乙', '丙', '丁'].map(write));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('two rows of one batch with one code are refused together', async () => {
  const { as, admin } = await duplicatesCompany();
  const records = ['甲', '乙'].map((name) => ({ values: { name, credit_code: code } }));
  expect((await refusalOf(as(admin, (work) => insertRecords(work, accountKind, records)))).code).toBe(
    'duplicate_record',
  );
});

test('what comes in without a person is not refused', async () => {
  const { as, admin, system } = await duplicatesCompany();
  const records = [{ values: { name: '甲', credit_code: code } }];
  await as(admin, (work) => insertRecords(work, accountKind, records));
  await as(system, (work) => insertRecords(work, accountKind, records));
});

test('rules are set by whoever designs them, for objects that have duplicates', async () => {
  const { clientOf, chen, li, admin } = await duplicatesCompany();
  const body = { mode: 'off', tellsOwner: false };
  expect((await (await clientOf(chen))(saveRule, { params: { object: 'account' }, body })).status).toBe(403);
  expect((await (await clientOf(li))(listRules)).status).toBe(403);
  const client = await clientOf(admin);
  expect((await client(saveRule, { params: { object: 'deal' }, body })).status).toBe(404);
  expect((await client(saveRule, { params: { object: 'account' }, body: { mode: 'maybe' } })).status).toBe(
    400,
  );
});
