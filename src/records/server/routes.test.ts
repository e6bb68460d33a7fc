import { beforeAll, expect, test } from 'vitest';
import { accountContract } from '../../accounts/model/contract.ts';
import { accountKind, accountUseCases } from '../../accounts/server/index.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import type { ClientForTests } from '../../platform/server/testing/client-for-tests.ts';
import { recordsContract } from '../model/contract.ts';
import { recordsUseCases } from './routes.ts';
import { salesCompany, type CompanyForTests } from './testing/company-for-tests.ts';

const contract = { ...recordsContract, ...accountContract };
let company: CompanyForTests;
let admin: ClientForTests;
let li: ClientForTests;
let chen: ClientForTests;
let stranger: ClientForTests;

beforeAll(async () => {
  company = await salesCompany();
  const served = await appForTests(company, {
    contract,
    useCases: { ...recordsUseCases([accountKind]), ...accountUseCases },
  });
  admin = await served.clientOf(company.admin);
  li = await served.clientOf(company.li);
  chen = await served.clientOf(company.chen);
  stranger = served.stranger;
});

test('a record is made, changed, listed, removed and restored over the wire', async () => {
  const made = await li(contract.create, { body: { name: '线上客户', annual_revenue: '123400' } });
  expect(made).toMatchObject({
    status: 201,
    body: { name: '线上客户', version: 1, annual_revenue: '123400' },
  });
  const params = { id: made.body.id };
  expect(await li(contract.update, { params, body: { city: '上海' } })).toMatchObject({ status: 428 });
  expect(await li(contract.update, { params, body: { city: '上海' }, ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { version: 2, city: '上海' },
  });
  expect(await li(contract.update, { params, body: { city: '杭州' }, ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'stale_version' },
  });
  const filter = JSON.stringify([{ field: 'city', op: 'is', value: '上海' }]);
  expect(await li(contract.list, { query: { filter, total: 'true' } })).toMatchObject({
    status: 200,
    body: { total: 1, nextCursor: null },
  });
  expect(await li(contract.list, { query: { filter: '[{]' } })).toMatchObject({
    status: 400,
    body: { code: 'invalid_filter' },
  });
  expect((await li(contract.remove, { params })).status).toBe(204);
  expect((await li(contract.restore, { params })).body).toMatchObject({ deletedAt: null });
  expect((await stranger(contract.get, { params })).status).toBe(401);
  expect((await li(contract.history, { params })).body.items).toHaveLength(4);
});

test('fields of one name added at the same moment are fields of their own', async () => {
  const body = {
    standard: false as const,
    object: 'account',
    label: { zh: '客户口味', en: 'Taste' },
    kind: 'text' as const,
  };
  const made = await Promise.all(Array.from({ length: 6 }, () => admin(contract.createField, { body })));
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
  expect(new Set(made.map((one) => one.body.key)).size).toBe(made.length);
});

test('an administrator adds a custom field; everybody has it in the catalogue and in records', async () => {
  const body = {
    standard: false as const,
    object: 'account',
    label: { zh: '客户分级', en: 'Segment' },
    kind: 'select' as const,
    options: [{ value: 'vip', label: { zh: '贵宾', en: 'VIP' } }],
  };
  expect((await li(contract.createField, { body })).status).toBe(403);
  const made = await admin(contract.createField, { body });
  expect(made).toMatchObject({ status: 201, body: { key: 'kehufenji', version: 1, archived: false } });
  expect(await admin(contract.createField, { body: { ...body, key: 'kehufenji' } })).toMatchObject({
    status: 409,
    body: { code: 'field_key_taken' },
  });
  const { fields } = (await li(contract.readCatalogue, { params: { object: 'account' } })).body;
  expect(fields.find((field) => field.id === 'custom.kehufenji')).toMatchObject({
    reach: 'edit',
    kind: 'select',
    label: { zh: '客户分级' },
  });
  expect(fields.find((field) => field.id === 'created_at')).toMatchObject({ reach: 'read' });
  expect(fields.every((field) => !('column' in field))).toBe(true);
  expect(await li(contract.create, { body: { name: '甲', custom: { kehufenji: 'vip' } } })).toMatchObject({
    status: 201,
    body: { custom: { kehufenji: 'vip' } },
  });
  const wrong = await li(contract.create, { body: { name: '甲', custom: { kehufenji: 'x' } } });
  expect(wrong).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'custom.kehufenji', code: 'not_an_option', message: '不在可选项里' }] },
  });
  const params = { id: made.body.id };
  expect(await admin(contract.updateField, { params, body: { archived: true }, ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { archived: true, version: 2 },
  });
  expect((await admin(contract.updateField, { params, body: { archived: false }, ifMatch: 1 })).status).toBe(
    412,
  );
  const after = (await li(contract.readCatalogue, { params: { object: 'account' } })).body.fields;
  expect(after.some((field) => field.id === 'custom.kehufenji')).toBe(false);
});

test('keys that could hurt and selects without options are refused', async () => {
  const body = {
    standard: false as const,
    object: 'account',
    label: { zh: '字段', en: 'Field' },
    kind: 'text' as const,
  };
  for (const key of ['__proto__', 'constructor', 'Key', 'a-b', '1a'])
    expect((await admin(contract.createField, { body: { ...body, key } })).status).toBe(400);
  expect((await admin(contract.createField, { body: { ...body, kind: 'select' } })).status).toBe(400);
  expect((await admin(contract.createField, { body: { ...body, object: 'session' } })).status).toBe(404);
});

test('an organisation has its own options of a standard field', async () => {
  const own = {
    standard: true as const,
    object: 'account',
    key: 'industry',
    options: [{ value: 'chips', label: { zh: '芯片', en: 'Chips' } }],
  };
  const made = await admin(contract.createField, { body: own });
  expect(made.body).toMatchObject({ standard: true, label: { zh: '行业' } });
  expect((await li(contract.create, { body: { name: '甲', industry: 'chips' } })).body).toMatchObject({
    industry: 'chips',
  });
  expect((await li(contract.create, { body: { name: '甲', industry: 'finance' } })).status).toBe(400);
  expect(
    await admin(contract.updateField, { params: { id: made.body.id }, body: { required: true }, ifMatch: 1 }),
  ).toMatchObject({ status: 409, body: { code: 'field_fixed' } });
  await admin(contract.updateField, { params: { id: made.body.id }, body: { archived: true }, ifMatch: 1 });
  expect((await li(contract.create, { body: { name: '甲', industry: 'finance' } })).status).toBe(201);
});

test('a view is mine until I share it, and only I change it', async () => {
  const state = {
    filter: [{ field: 'city', op: 'is', value: '上海' }],
    sort: '-created_at',
    columns: ['name'],
  };
  const made = await li(contract.createView, { body: { object: 'account', name: '上海客户', state } });
  expect(made).toMatchObject({ status: 201, body: { mine: true, shared: false, state } });
  const params = { id: made.body.id };
  expect((await chen(contract.listViews, { query: { object: 'account' } })).body.items).toEqual([]);
  expect((await chen(contract.updateView, { params, body: { name: 'x' }, ifMatch: 1 })).status).toBe(404);
  expect((await li(contract.updateView, { params, body: { shared: true }, ifMatch: 1 })).body).toMatchObject({
    shared: true,
    version: 2,
  });
  expect((await chen(contract.listViews, {})).body.items).toMatchObject([{ name: '上海客户', mine: false }]);
  expect((await chen(contract.updateView, { params, body: { name: 'x' }, ifMatch: 2 })).status).toBe(403);
  expect((await chen(contract.removeView, { params })).status).toBe(403);
  expect((await li(contract.removeView, { params })).status).toBe(204);
  expect((await li(contract.listViews, {})).body.items).toEqual([]);
});

test('search answers groups', async () => {
  await li(contract.create, { body: { name: '云帆物流' } });
  expect((await li(contract.search, { query: { q: 'yfwl' } })).body.groups).toMatchObject([
    { object: 'account', items: [{ title: '云帆物流' }] },
  ]);
});
