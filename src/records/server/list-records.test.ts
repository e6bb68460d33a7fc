import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import type { Condition } from '../model/filter.ts';
import { listQuerySchema } from '../model/record-contract.ts';
import { listRecords } from './index.ts';
import { refusalOf, salesCompany, type CompanyForTests } from './testing/company-for-tests.ts';

let company: CompanyForTests;

beforeAll(async () => {
  company = await salesCompany();
  const { addAccounts, heldBy, chen, li, wang, addField } = company;
  await addField({ key: 'seats', kind: 'decimal' });
  await addField({ key: 'segment', kind: 'select', options: ['大客户', '中小'] });
  await addField({ key: 'signed', kind: 'day' });
  const parent = '0199aaaa-0000-7000-8000-000000000001';
  await company.as(company.system, async (work) => {
    await work.db
      .insertInto('account')
      .values({
        tenant_id: work.principal.tenantId,
        id: parent,
        name: '总公司',
        created_at: new Date('2020-01-01'),
        updated_at: new Date('2020-01-01'),
        industry: null,
        level: null,
        phone: null,
        email: null,
        website: null,
        province: null,
        city: null,
        address: null,
        employees: null,
        annual_revenue: null,
        founded_year: null,
        parent_id: null,
        source: null,
        description: null,
        owner_id: null,
        team_id: null,
        external_id: null,
        created_by: null,
        deleted_at: null,
        deleted_by: null,
      })
      .execute();
  });
  await addAccounts(
    [
      {
        name: '甲',
        industry: 'finance',
        level: 'b',
        employees: 10,
        annual_revenue: '100',
        phone: '13800131234',
        'custom.seats': 9.5,
        'custom.segment': '大客户',
        ...heldBy(chen),
      },
      {
        name: '乙',
        industry: 'retail',
        level: 'a',
        employees: 10,
        annual_revenue: '250',
        parent,
        'custom.seats': 10,
        'custom.segment': '中小',
        ...heldBy(li),
      },
      {
        name: '丙',
        industry: 'retail',
        employees: 20,
        annual_revenue: null,
        'custom.signed': '2026-02-03',
        ...heldBy(wang),
      },
    ],
    new Date('2026-01-01T15:59:59Z'),
  );
  await addAccounts(
    [{ name: '丁', employees: null, annual_revenue: '900', ...heldBy(li) }],
    new Date('2026-01-01T16:00:00Z'),
  );
});

async function names(filter: Condition[]): Promise<string> {
  const { items } = await company.list(company.admin, {
    filter: [{ field: 'name', op: 'is_not', value: '总公司' }, ...filter],
    sort: 'created_at',
  });
  return items
    .map((item) => item.name)
    .toSorted((one, other) => '甲乙丙丁'.indexOf(one as string) - '甲乙丙丁'.indexOf(other as string))
    .join('');
}

const filters: [Condition, string][] = [
  [{ field: 'name', op: 'is', value: '甲' }, '甲'],
  [{ field: 'name', op: 'contains', value: '乙' }, '乙'],
  [{ field: 'name', op: 'in', value: ['甲', '丁', '无'] }, '甲丁'],
  [{ field: 'name', op: 'contains', value: '%' }, ''],
  [{ field: 'phone', op: 'empty' }, '乙丙丁'],
  [{ field: 'phone', op: 'contains', value: '1234' }, '甲'],
  [{ field: 'industry', op: 'is', value: 'retail' }, '乙丙'],
  [{ field: 'industry', op: 'is_not', value: 'retail' }, '甲丁'],
  [{ field: 'industry', op: 'not_empty' }, '甲乙丙'],
  [{ field: 'employees', op: 'gt', value: 10 }, '丙'],
  [{ field: 'employees', op: 'lte', value: 10 }, '甲乙'],
  [{ field: 'annual_revenue', op: 'between', value: ['100', '250'] }, '甲乙'],
  [{ field: 'annual_revenue', op: 'is_not', value: '100' }, '乙丙丁'],
  [{ field: 'parent', op: 'is', value: '0199aaaa-0000-7000-8000-000000000001' }, '乙'],
  [{ field: 'created_at', op: 'is', value: '2026-01-02' }, '丁'],
  [{ field: 'created_at', op: 'lte', value: '2026-01-01' }, '甲乙丙'],
  [{ field: 'created_at', op: 'gt', value: '2026-01-01' }, '丁'],
  [{ field: 'created_at', op: 'between', value: ['2026-01-01', '2026-01-02'] }, '甲乙丙丁'],
  [{ field: 'created_at', op: 'overdue' }, '甲乙丙丁'],
  [{ field: 'updated_at', op: 'next_7_days' }, ''],
  [{ field: 'custom.seats', op: 'gte', value: 10 }, '乙'],
  [{ field: 'custom.seats', op: 'lt', value: 10 }, '甲'],
  [{ field: 'custom.segment', op: 'is', value: '大客户' }, '甲'],
  [{ field: 'custom.segment', op: 'in', value: ['大客户', '中小'] }, '甲乙'],
  [{ field: 'custom.segment', op: 'empty' }, '丙丁'],
  [{ field: 'custom.signed', op: 'between', value: ['2026-02-01', '2026-02-28'] }, '丙'],
  [{ field: 'owner', op: 'is_me' }, ''],
];

test.each(filters)('%j finds %s', async (condition, expected) => {
  expect(await names([condition])).toBe(expected);
});

test('conditions must all hold', async () => {
  expect(
    await names([
      { field: 'employees', op: 'is', value: 10 },
      { field: 'industry', op: 'is', value: 'retail' },
    ]),
  ).toBe('乙');
});

test('“owner is me” is whoever asks', async () => {
  const { items } = await company.list(company.chen, { filter: [{ field: 'owner', op: 'is_me' }] });
  expect(items.map((item) => item.name)).toEqual(['甲']);
});

test('a filter or an order by what is unknown, hidden or masked is refused in the same words', async () => {
  const masked = await company.narrow(company.boss, 'management', 'phone', 'masked');
  await company.narrow(company.boss, 'management', 'email', 'hidden');
  const asker = await company.again(masked);
  const refused = ['nothing', 'phone', 'email'].flatMap((field) => [
    refusalOf(company.list(asker, { filter: [{ field, op: 'is', value: 'x' }] })),
    refusalOf(company.list(asker, { sort: `-${field}` })),
  ]);
  for (const refusal of await Promise.all(refused))
    expect(refusal).toMatchObject({ code: 'unknown_field', status: 400 });
  const { items } = await company.list(asker, { filter: [{ field: 'name', op: 'is', value: '甲' }] });
  expect(items[0]).toMatchObject({ phone: '138****1234' });
  expect(items[0]).not.toHaveProperty('email');
});

test('filters that do not fit their field and cursors that are not ours are refused', async () => {
  const wrong = [
    { filter: [{ field: 'employees', op: 'contains', value: '1' }] },
    { filter: [{ field: 'employees', op: 'is', value: "1'; drop table account" }] },
    { filter: [{ field: 'name', op: 'is', value: { $ne: 1 } }] },
  ] as { filter: Condition[] }[];
  for (const query of wrong)
    expect((await refusalOf(company.list(company.admin, query))).code).toBe('invalid_filter');
  const { nextCursor } = await company.list(company.admin, { sort: 'employees', limit: 1 });
  for (const query of [{ cursor: 'abc' }, { sort: '-employees', cursor: nextCursor }]) {
    expect((await refusalOf(company.list(company.admin, query))).code).toBe('invalid_cursor');
  }
});

test.each([
  'name',
  '-name',
  'employees',
  '-employees',
  'annual_revenue',
  '-level',
  'industry',
  'owner',
  '-parent',
  'created_at',
  '-created_at',
  'custom.seats',
  '-custom.segment',
  'custom.signed',
])('paging by %s shows every record once, empty values last, in the order of one page', async (sort) => {
  const whole = await company.list(company.admin, { sort, total: 'true' });
  expect(whole.total).toBe(5);
  const paged: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CompanyForTests['list']>> = await company.list(company.admin, {
      sort,
      limit: 1,
      ...(cursor && { cursor }),
    });
    paged.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(paged).toEqual(whole.items.map((item) => item.id));
  expect(new Set(paged).size).toBe(5);
});

test('orders mean what a person expects', async () => {
  const sorted = async (sort: string) =>
    (await company.list(company.admin, { sort })).items.map((item) => item.name);
  expect(await sorted('-annual_revenue')).toEqual(['丁', '乙', '甲', expect.anything(), expect.anything()]);
  expect((await sorted('level')).slice(0, 2)).toEqual(['乙', '甲']);
  expect((await sorted('-parent'))[0]).toBe('乙');
  expect((await sorted('custom.seats')).slice(0, 2)).toEqual(['甲', '乙']);
  expect((await sorted('created_at'))[0]).toBe('总公司');
});

test('everybody sees what his scope reaches: own, team and below, all', async () => {
  const seen = async (asker: typeof company.li) =>
    (await company.list(asker, { sort: 'created_at' })).items.map((item) => item.name).join('');
  expect(await seen(company.li)).toBe('乙丁');
  expect(await seen(company.wang)).toBe('丙');
  expect((await seen(company.chen)).length).toBe(3);
  expect((await company.list(company.boss, { total: 'true' })).total).toBe(5);
});

test('abilities tell what may be done with each record', async () => {
  const { items } = await company.list(company.chen, { filter: [{ field: 'name', op: 'is', value: '乙' }] });
  expect(items[0]).toMatchObject({
    owner: { name: '李销售' },
    parent: { name: null },
    annual_revenue: '250',
    employees: 10,
    custom: { seats: 10, segment: '中小' },
    abilities: { update: true, delete: true, transfer: true },
  });
  const own = await company.list(company.li, { filter: [{ field: 'name', op: 'is', value: '乙' }] });
  expect(own.items[0]?.abilities).toEqual({ update: true, delete: true, transfer: false });
});

test('the query holds the scope by itself, without row-level security', async () => {
  const { li, wang } = company;
  for (const [asker, names] of [
    [li, '乙丁'],
    [wang, '丙'],
  ] as const) {
    const { items } = await company.as(asker, async (work) => {
      await work.elevate();
      return listRecords(work, accountKind, listQuerySchema.parse({ sort: 'created_at' }));
    });
    expect(items.map((item) => item.name).join('')).toBe(names);
  }
});
