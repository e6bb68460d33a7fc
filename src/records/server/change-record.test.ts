import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { Values } from '../model/field-schema.ts';
import { createRecord, readRecord, removeRecord, restoreRecord, updateRecord } from './index.ts';
import { recordUseCases } from './record-use-cases.ts';
import { refusalOf, salesCompany, type CompanyForTests } from './testing/company-for-tests.ts';

let company: CompanyForTests;
const useCases = recordUseCases(accountKind);

beforeAll(async () => {
  company = await salesCompany();
});

const create = (asker: Principal, body: Values) =>
  company.as(asker, (work) => createRecord(work, accountKind, body));
const read = (asker: Principal, id: string) => company.as(asker, (work) => readRecord(work, accountKind, id));
const update = (asker: Principal, id: string, body: Values, version: number | null = null) =>
  company.as(asker, (work) =>
    useCases.update(work, { params: { id }, query: undefined, body, version, file: null }),
  );
const remove = (asker: Principal, id: string) =>
  company.as(asker, (work) => removeRecord(work, accountKind, id));
const restore = (asker: Principal, id: string) =>
  company.as(asker, (work) => restoreRecord(work, accountKind, id));

function changesOf(id: string) {
  return company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('audit_entry')
      .select(['action', 'changes'])
      .where('tenant_id', '=', principal.tenantId)
      .where('record_id', '=', id)
      .orderBy('id')
      .execute(),
  );
}

test('whoever creates a record owns it, in his team, and one event tells of it', async () => {
  const id = await create(company.li, { name: ' 云澜科技 ', phone: '13800131234' });
  expect(await read(company.li, id)).toMatchObject({
    name: '云澜科技',
    owner: { id: company.li.userId, name: '李销售' },
    team: { id: company.east, name: '华东团队' },
    created_by: { name: '李销售' },
    version: 1,
  });
  const [entry] = await changesOf(id);
  expect(entry).toMatchObject({
    action: 'account.created',
    changes: { name: { from: null, to: '云澜科技' } },
  });
});

test('wrong values are refused with a fault for each field, and nothing is written', async () => {
  const refusal = await refusalOf(create(company.li, { email: 'x', parent: newId(), industry: 'none' }));
  expect(refusal.faults).toEqual(['name: required', 'industry: not_an_option', 'email: not_an_email']);
  expect((await refusalOf(create(company.li, { name: '甲', tenant_id: newId() }))).faults).toEqual([
    'tenant_id: unknown_field',
  ]);
});

test('a reference to what the asker may not see, or to what is deleted, is refused like one to nothing', async () => {
  const hidden = await create(company.wang, { name: '华南客户' });
  const deleted = await create(company.li, { name: '旧客户' });
  await remove(company.li, deleted);
  for (const parent of [hidden, deleted, newId()]) {
    expect(await refusalOf(create(company.li, { name: '子公司', parent }))).toMatchObject({
      status: 400,
      faults: ['parent: reference_not_found'],
    });
  }
});

test('only the named fields change, with what they were and are; saving the same again changes nothing', async () => {
  const id = await create(company.li, { name: '甲', annual_revenue: '100', industry: 'finance' });
  const after = await update(company.li, id, { annual_revenue: '200', industry: null, name: '甲' }, 1);
  expect(after).toMatchObject({ version: 2, annual_revenue: '200', industry: null, name: '甲' });
  await update(company.li, id, { annual_revenue: '200' }, 2);
  const entries = await changesOf(id);
  expect(entries).toHaveLength(2);
  expect(entries[1]?.changes).toEqual({
    annual_revenue: { from: '100', to: '200' },
    industry: { from: 'finance', to: null },
  });
});

test('two people who change the same version: the second is told', async () => {
  const id = await create(company.li, { name: '甲' });
  const results = await Promise.allSettled([
    update(company.li, id, { city: '上海' }, 1),
    update(company.chen, id, { city: '杭州' }, 1),
  ]);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(
    (results.find((result) => result.status === 'rejected') as PromiseRejectedResult).reason,
  ).toMatchObject({ code: 'stale_version', status: 412 });
});

test('out of reach is not found; visible but not permitted is forbidden', async () => {
  const id = await create(company.wang, { name: '华南客户' });
  const acts = [
    () => read(company.li, id),
    () => update(company.li, id, { city: '上海' }),
    () => remove(company.li, id),
    () => read(company.li, newId()),
  ];
  for (const act of acts) {
    expect(await refusalOf(act())).toMatchObject({ code: 'not_found', status: 404 });
  }
  const reader = await company.addPerson({ name: '只读', role: 'read_only' });
  expect(await refusalOf(update(reader, id, { city: '上海' }))).toMatchObject({ code: 'forbidden' });
  expect(await refusalOf(remove(company.boss, id))).toMatchObject({ code: 'forbidden' });
  expect(await refusalOf(create(reader, { name: '甲' }))).toMatchObject({ code: 'forbidden' });
  expect((await changesOf(id)).length).toBe(1);
});

test('a manager hands a record of his team to anybody; a rep hands over nothing', async () => {
  const id = await create(company.li, { name: '转移客户' });
  expect(await refusalOf(update(company.li, id, { owner: company.chen.userId }))).toMatchObject({
    code: 'transfer_not_permitted',
  });
  const inTeam = await update(company.chen, id, { owner: company.chen.userId });
  expect(inTeam).toMatchObject({ owner: { name: '陈经理' }, team: { name: '华东团队' } });
  const away = await update(company.chen, id, { owner: company.wang.userId });
  expect(away).toMatchObject({
    owner: { name: '王销售' },
    team: { name: '华南团队' },
    abilities: { update: false },
  });
  expect(await refusalOf(read(company.chen, id))).toMatchObject({ code: 'not_found' });
  expect(await read(company.wang, id)).toMatchObject({ name: '转移客户' });
  expect((await changesOf(id)).at(-1)?.changes).toMatchObject({
    owner: { from: company.chen.userId, to: company.wang.userId },
    team: { from: company.east, to: company.south },
  });
});

test('creating for somebody else needs a right that reaches him', async () => {
  expect(await refusalOf(create(company.li, { name: '甲', owner: company.wang.userId }))).toMatchObject({
    code: 'transfer_not_permitted',
  });
  expect(await refusalOf(create(company.chen, { name: '甲', owner: company.wang.userId }))).toMatchObject({
    code: 'transfer_not_permitted',
  });
  const id = await create(company.chen, { name: '甲', owner: company.li.userId });
  expect(await read(company.li, id)).toMatchObject({
    owner: { name: '李销售' },
    created_by: { name: '陈经理' },
  });
});

test('a removed record goes to the recycle bin and comes back as it was', async () => {
  const id = await create(company.li, { name: '误删客户', city: '苏州' });
  await remove(company.li, id);
  expect(await refusalOf(update(company.li, id, { city: '上海' }))).toMatchObject({ code: 'not_found' });
  const named = [{ field: 'name', op: 'is' as const, value: '误删客户' }];
  expect((await company.list(company.li, { filter: named })).items).toEqual([]);
  expect((await company.list(company.li, { filter: named, deleted: 'true' })).items[0]).toMatchObject({
    id,
    deletedAt: expect.any(String),
  });
  expect((await company.list(company.wang, { deleted: 'true' })).items).toEqual([]);
  await restore(company.li, id);
  expect(await read(company.li, id)).toMatchObject({ city: '苏州', deletedAt: null });
  expect(await refusalOf(restore(company.li, id))).toMatchObject({ code: 'not_found' });
  expect((await changesOf(id)).map((entry) => entry.action)).toEqual([
    'account.created',
    'account.deleted',
    'account.restored',
  ]);
});

test('an account is never above itself', async () => {
  const top = await create(company.li, { name: '集团' });
  const below = await create(company.li, { name: '子公司', parent: top });
  expect(await refusalOf(update(company.li, top, { parent: below }))).toMatchObject({ code: 'own_ancestor' });
  expect(await refusalOf(update(company.li, top, { parent: top }))).toMatchObject({ code: 'own_ancestor' });
});

test('masked and read-only fields are not written, hidden ones do not exist', async () => {
  const id = await create(company.li, {
    name: '字段权限',
    phone: '13800131234',
    email: 'a@x.cn',
    website: 'https://x.cn/',
  });
  await company.narrow(company.chen, 'manager', 'phone', 'masked');
  await company.narrow(company.chen, 'manager', 'website', 'read');
  const chen = await company.narrow(company.chen, 'manager', 'email', 'hidden');
  const seen = await read(chen, id);
  expect(seen).toMatchObject({ phone: '138****1234', website: 'https://x.cn/' });
  expect(seen).not.toHaveProperty('email');
  expect(await refusalOf(update(chen, id, { phone: '138****1234' }))).toMatchObject({
    faults: ['phone: not_editable'],
  });
  expect(await refusalOf(update(chen, id, { phone: '13900000000', website: 'https://y.cn/' }))).toMatchObject(
    {
      code: 'field_not_editable',
      faults: ['phone: not_editable', 'website: not_editable'],
    },
  );
  expect((await refusalOf(update(chen, id, { email: 'b@x.cn' }))).faults).toEqual(['email: unknown_field']);
  const history = await company.as(chen, (work) =>
    useCases.history(work, {
      params: { id },
      query: { limit: 50 },
      body: undefined,
      version: null,
      file: null,
    }),
  );
  expect(history.items[0]?.changes.find((change) => change.field === 'phone')).toEqual({
    field: 'phone',
    from: null,
    to: '138****1234',
  });
  expect(JSON.stringify(history)).not.toContain('a@x.cn');
  expect(history.items[0]).toMatchObject({ actor: { name: '李销售' }, action: 'account.created' });
});

test('custom fields are written, cleared and kept apart from the hidden ones', async () => {
  await company.addField({ key: 'seats', kind: 'decimal' });
  await company.addField({ key: 'secret', kind: 'text' });
  await company.addField({ key: 'budget', kind: 'money' });
  const id = await create(company.wang, {
    name: '自定义',
    custom: { seats: 3, secret: '机密', budget: '500' },
  });
  const wang = await company.narrow(company.wang, 'rep', 'custom.secret', 'hidden');
  const after = await update(wang, id, { custom: { seats: null, budget: '700' } });
  expect(after.custom).toEqual({ budget: '700', seats: null });
  expect((await read(company.admin, id)).custom).toMatchObject({
    secret: '机密',
    budget: '700',
    seats: null,
  });
  expect((await refusalOf(update(wang, id, { custom: { secret: 'x' } }))).faults).toEqual([
    'custom.secret: unknown_field',
  ]);
  expect((await changesOf(id)).at(-1)?.changes).toEqual({
    'custom.budget': { from: '500', to: '700' },
    'custom.seats': { from: 3, to: null },
  });
});

test('history is paged, and names what ids point to', async () => {
  const id = await create(company.li, { name: '甲' });
  for (const city of ['上海', '杭州', '宁波']) await update(company.li, id, { city });
  const page = (cursor?: string) =>
    company.as(company.li, (work) =>
      useCases.history(work, {
        params: { id },
        query: { limit: 2, ...(cursor && { cursor }) },
        body: undefined,
        version: null,
        file: null,
      }),
    );
  const first = await page();
  expect(first.items.map((item) => item.changes[0]?.to)).toEqual(['宁波', '杭州']);
  const second = await page(first.nextCursor!);
  expect(second.items.at(-1)?.changes.find((change) => change.field === 'owner')?.to).toEqual({
    id: company.li.userId,
    name: '李销售',
  });
  expect(second.nextCursor).toBe(null);
});

test('products have no owner: the right is enough', async () => {
  const id = await company.as(company.admin, (work) =>
    createRecord(work, productKind, { name: '网关', code: 'G1', list_price: '99900' }),
  );
  expect(await company.as(company.li, (work) => readRecord(work, productKind, id))).toMatchObject({
    name: '网关',
    active: true,
    list_price: '99900',
    abilities: { update: false, delete: false, transfer: false },
  });
  await company.as(company.admin, (work) => updateRecord(work, productKind, id, { active: false }));
  expect(
    await refusalOf(company.as(company.li, (work) => updateRecord(work, productKind, id, { name: 'x' }))),
  ).toMatchObject({ code: 'forbidden' });
});

test('records of another organisation do not exist', async () => {
  const other = await salesCompany();
  const id = await create(company.li, { name: '甲' });
  const asAdmin = other.as(other.admin, (work) => readRecord(work, accountKind, id));
  expect(await refusalOf(asAdmin)).toMatchObject({ code: 'not_found' });
  const seen = await other.as(other.system, ({ db }) => sql`select id from account`.execute(db));
  expect(seen.rows).toEqual([]);
});
