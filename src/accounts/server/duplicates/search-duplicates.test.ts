import { expect, test } from 'vitest';
import { leadKind } from '../../../leads/server/index.ts';
import { insertRecords } from '../../../records/server/index.ts';
import { duplicatesCompany, endpoints } from '../testing/duplicates-for-tests.ts';

const { searchDuplicates, saveRule } = endpoints;
const code = '91440300708461136T';

test('a typed name finds the account, however it is written, with reasons in words', async () => {
  const { create, clientOf, li } = await duplicatesCompany();
  const account = await create(li, 'account', { name: '深圳市云澜科技有限公司', city: '深圳' });
  const client = await clientOf(li);
  for (const name of ['云澜科技', '雲瀾科技（深圳）', 'ＹＵＮ 云澜科技']) {
    const values = { name: name.replace('ＹＵＮ ', '') };
    const { status, body } = await client(searchDuplicates, { body: { object: 'account', values } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mode: 'block', isBlocked: false, mayOverride: false });
    expect(body.hits, name).toMatchObject([
      {
        reach: 'visible',
        object: 'account',
        id: account.id,
        name: '深圳市云澜科技有限公司',
        subtitle: '深圳',
      },
    ]);
  }
  const { body } = await client(searchDuplicates, {
    body: { object: 'account', values: { name: '深圳云澜科技' } },
  });
  expect(body.hits).toMatchObject([
    { isCertain: true, score: 0.92, reasons: [{ kind: 'placed_company', words: '公司名称和地区相同' }] },
  ]);
});

test('a name that is only alike or sounds alike is found too, another place is not', async () => {
  const { create, clientOf, li } = await duplicatesCompany();
  await create(li, 'account', { name: '深圳市华兴精密机械设备制造有限公司' });
  const client = await clientOf(li);
  const kindsFor = async (name: string) => {
    const { body } = await client(searchDuplicates, { body: { object: 'account', values: { name } } });
    return body.hits.flatMap((hit) => (hit.reach === 'visible' ? hit.reasons.map(({ kind }) => kind) : []));
  };
  expect(await kindsFor('华星精密机械设备制造')).toEqual(['company_sound']);
  expect(await kindsFor('华兴精密机械制造')).toEqual(['company_alike']);
  expect(await kindsFor('上海华兴精密机械设备制造有限公司')).toEqual([]);
  expect(await kindsFor('东方红食品')).toEqual([]);
});

test('a lead finds leads, contacts and accounts; a contact finds no account', async () => {
  const { create, clientOf, as, admin, system, heldBy } = await duplicatesCompany();
  const account = await create(admin, 'account', { name: '云澜科技', website: 'https://www.yunlan.com' });
  const contact = await create(admin, 'contact', {
    name: '吕云',
    account: account.id,
    mobile: '13911112222',
  });
  const [lead] = await as(system, (work) =>
    insertRecords(work, leadKind, [
      { values: { name: '吕云', mobile: '+86 139-1111-2222', ...heldBy(admin) } },
    ]),
  );
  const client = await clientOf(admin);
  const found = async (object: string, values: Record<string, unknown>) => {
    const { body } = await client(searchDuplicates, { body: { object, values } });
    return body.hits.map((hit) => (hit.reach === 'visible' ? hit.id : hit.reach)).toSorted();
  };
  const typed = { name: '吕云', mobile: '139 1111 2222', email: 'lv@yunlan.com', company: '云澜科技公司' };
  expect(await found('lead', typed)).toEqual([account.id, contact.id, lead!].toSorted());
  expect(await found('contact', { name: '吕云', account: account.id })).toEqual([contact.id]);
  expect(await found('account', { name: '甲', credit_code: code })).toEqual([]);
});

test('of a hidden record nothing is told but that there is one', async () => {
  const { create, clientOf, li, wang } = await duplicatesCompany();
  await create(wang, 'account', {
    name: '云澜科技',
    credit_code: code,
    phone: '0755-12345678',
    city: '深圳',
  });
  const client = await clientOf(li);
  for (const values of [
    { name: '云澜科技' },
    { name: '甲', credit_code: code },
    { name: '云澜科技', phone: '0755 12345678' },
  ]) {
    const { body } = await client(searchDuplicates, { body: { object: 'account', values } });
    expect(body.hits).toEqual([{ reach: 'exists', object: 'account' }]);
  }
});

test('where the organisation says so, a hidden record tells the family name of its owner, and no more', async () => {
  const { create, clientOf, li, wang, admin } = await duplicatesCompany();
  await create(wang, 'account', { name: '云澜科技', city: '深圳' });
  await (
    await clientOf(admin)
  )(saveRule, { params: { object: 'account' }, body: { mode: 'warn', tellsOwner: true } });
  const { body } = await (
    await clientOf(li)
  )(searchDuplicates, {
    body: { object: 'account', values: { name: '云澜科技' } },
  });
  expect(body.hits).toEqual([{ reach: 'owner', object: 'account', owner: '王*', state: null }]);
});

test('a hidden lead tells its state as well', async () => {
  const { clientOf, as, system, heldBy, li, wang, admin } = await duplicatesCompany();
  await as(system, (work) =>
    insertRecords(work, leadKind, [{ values: { name: '吕云', mobile: '13911112222', ...heldBy(wang) } }]),
  );
  await (
    await clientOf(admin)
  )(saveRule, { params: { object: 'lead' }, body: { mode: 'warn', tellsOwner: true } });
  const { body } = await (
    await clientOf(li)
  )(searchDuplicates, {
    body: { object: 'lead', values: { mobile: '13911112222' } },
  });
  expect(body.hits).toEqual([{ reach: 'owner', object: 'lead', owner: '王*', state: '待联系' }]);
});

test('likeness does not lead to hidden records', async () => {
  const { create, clientOf, li, wang } = await duplicatesCompany();
  await create(wang, 'account', { name: '华兴精密机械设备制造有限公司' });
  const client = await clientOf(li);
  for (const name of ['华兴精密机械制造', '华星精密机械设备制造']) {
    const { body } = await client(searchDuplicates, { body: { object: 'account', values: { name } } });
    expect(body.hits).toEqual([]);
  }
});

test('a field that is masked to the asker does not lead to its record', async () => {
  const { create, clientOf, li, narrow } = await duplicatesCompany();
  await create(li, 'account', { name: '云澜科技', phone: '0755-12345678' });
  const masked = await narrow(li, 'rep', 'phone', 'masked');
  const client = await clientOf(masked);
  const search = (values: Record<string, unknown>) =>
    client(searchDuplicates, { body: { object: 'account', values } });
  expect((await search({ phone: '075512345678' })).body.hits).toEqual([
    { reach: 'exists', object: 'account' },
  ]);
  expect((await search({ name: '云澜科技', phone: '075512345678' })).body.hits).toMatchObject([
    { reach: 'visible', score: 0.85, reasons: [{ kind: 'company' }] },
  ]);
});

test('the record itself is no duplicate, one in the recycle bin neither, another organisation’s never', async () => {
  const { create, clientOf, li } = await duplicatesCompany();
  const account = await create(li, 'account', { name: '云澜科技' });
  const client = await clientOf(li);
  const body = { object: 'account', values: { name: '云澜科技' } };
  expect((await client(searchDuplicates, { body: { ...body, exceptId: account.id } })).body.hits).toEqual([]);
  const other = await duplicatesCompany();
  expect((await (await other.clientOf(other.admin))(searchDuplicates, { body })).body.hits).toEqual([]);
  await client(endpoints.account_remove, { params: { id: account.id } });
  expect((await client(searchDuplicates, { body })).body.hits).toEqual([]);
  await client(endpoints.account_restore, { params: { id: account.id } });
  expect((await client(searchDuplicates, { body })).body.hits).toHaveLength(1);
});

test('what cannot be searched is refused', async () => {
  const { clientOf, stranger, admin, addPerson } = await duplicatesCompany();
  const client = await clientOf(admin);
  expect((await client(searchDuplicates, { body: { object: 'dragon', values: {} } })).status).toBe(404);
  expect((await client(searchDuplicates, { body: { object: 'account' } })).status).toBe(400);
  expect(
    (await client(searchDuplicates, { body: { object: 'account', values: { name: 7 } } })).body.hits,
  ).toEqual([]);
  expect((await stranger(searchDuplicates, { body: { object: 'account', values: {} } })).status).toBe(401);
  const nobody = await addPerson({ name: '访客', roleIds: [] });
  const refused = await (
    await clientOf(nobody)
  )(searchDuplicates, { body: { object: 'account', values: {} } });
  expect(refused.status).toBe(403);
});
