import { beforeAll, beforeEach, expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { BulkBody } from '../model/record-contract.ts';
import { bulkChange } from './bulk-change.ts';
import { insertRecords, listRecords } from './index.ts';
import { listQuerySchema } from '../model/record-contract.ts';
import { refusalOf, salesCompany, type CompanyForTests } from './testing/company-for-tests.ts';

let company: CompanyForTests;
let mine: string[];
let theirs: string[];

beforeAll(async () => {
  company = await salesCompany();
});

beforeEach(async () => {
  const { addAccounts, heldBy, li, wang } = company;
  mine = await addAccounts(['甲', '乙', '丙'].map((name) => ({ name, ...heldBy(li) })));
  theirs = await addAccounts([{ name: '丁', ...heldBy(wang) }]);
});

const bulk = (asker: Principal, body: BulkBody) =>
  company.as(asker, (work) => bulkChange(work, accountKind, body));
const levels = async () =>
  (
    await company.list(company.admin, {
      filter: [{ field: 'id', op: 'in', value: [...mine, ...theirs] }],
      sort: 'id',
    })
  ).items.map((item) => item.level);

function eventsOf(type: string) {
  return company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'record_id'])
      .where('tenant_id', '=', principal.tenantId)
      .where('record_id', 'in', mine)
      .where('type', '=', type)
      .execute(),
  );
}

test('each record is changed by itself: those that refuse are named, the others are done', async () => {
  const answer = await bulk(company.li, { ids: [...mine, ...theirs, newId()], values: { level: 'a' } });
  expect(answer.changed).toBe(3);
  expect(answer.failed).toEqual([
    { id: theirs[0], name: '', code: 'not_found', message: expect.any(String), fields: [] },
    { id: expect.any(String), name: '', code: 'not_found', message: expect.any(String), fields: [] },
  ]);
  expect(await levels()).toEqual(['a', 'a', 'a', null]);
});

test('what a record may not is told with its name, and its change leaves no trace', async () => {
  const boss = await company.grant(company.boss, 'management', {
    object: 'account',
    action: 'bulk',
    scope: 'all',
  });
  const answer = await bulk(boss, { ids: mine, remove: true });
  expect(answer).toMatchObject({
    changed: 0,
    failed: [{ name: '甲', code: 'forbidden' }, { name: '乙' }, { name: '丙' }],
  });
  expect(await eventsOf('account.deleted')).toEqual([]);
});

test('a record that refuses at the very end leaves neither its change nor its event', async () => {
  const refuseSecond = async (_: unknown, saved: { id: string }) => {
    if (saved.id === mine[1]) refuse(refusals.forbidden);
  };
  const kind = { ...accountKind, hooks: { afterSave: refuseSecond } };
  const answer = await company.as(company.li, (work) =>
    bulkChange(work, kind, { ids: mine, values: { level: 'c' } }),
  );
  expect(answer).toMatchObject({ changed: 2, failed: [{ id: mine[1], name: '乙', code: 'forbidden' }] });
  expect(await levels()).toEqual(['c', null, 'c', null]);
  expect((await eventsOf('account.updated')).map((event) => event.record_id).toSorted()).toEqual([
    mine[0],
    mine[2],
  ]);
});

test('a unique code that is taken fails that one product only', async () => {
  const ids = await company.as(company.system, (work) =>
    insertRecords(work, productKind, [{ values: { name: '一' } }, { values: { name: '二' } }]),
  );
  const answer = await company.as(company.admin, (work) =>
    bulkChange(work, productKind, { ids, values: { code: 'X1' } }),
  );
  expect(answer).toMatchObject({ changed: 1, failed: [{ code: 'duplicate', name: '二' }] });
  const { items } = await company.as(company.admin, (work) =>
    listRecords(work, productKind, listQuerySchema.parse({})),
  );
  expect(items.map((item) => item.code)).toEqual(['X1', null]);
});

test('a filter chooses what the list with this filter shows', async () => {
  await bulk(company.li, { ids: mine.slice(0, 2), values: { city: '上海' } });
  const answer = await bulk(company.admin, {
    filter: [
      { field: 'city', op: 'is', value: '上海' },
      { field: 'id', op: 'in', value: mine },
    ],
    values: { level: 'b' },
  });
  expect(answer).toEqual({ changed: 2, failed: [] });
  expect(await levels()).toEqual(['b', 'b', null, null]);
});

test('records handed to another team in one go are all handed over', async () => {
  const answer = await bulk(company.chen, { ids: mine, values: { owner: company.wang.userId } });
  expect(answer).toEqual({ changed: 3, failed: [] });
  const { items } = await company.list(company.wang, { filter: [{ field: 'id', op: 'in', value: mine }] });
  expect(items).toHaveLength(3);
});

test('removing many moves each to the recycle bin', async () => {
  expect(await bulk(company.li, { ids: mine, remove: true })).toEqual({ changed: 3, failed: [] });
  const { items } = await company.list(company.li, {
    deleted: 'true',
    filter: [{ field: 'id', op: 'in', value: mine }],
  });
  expect(items).toHaveLength(3);
});

test('wrong values, nothing chosen and too many are refused as a whole', async () => {
  expect(await refusalOf(bulk(company.li, { ids: mine, values: { level: 'z' } }))).toMatchObject({
    code: 'invalid_input',
    faults: ['level: not_an_option'],
  });
  for (const body of [
    { ids: mine },
    { values: { level: 'a' } },
    { ids: mine, values: {} },
    { ids: mine, values: { level: 'a' }, remove: true as const },
  ]) {
    expect((await refusalOf(bulk(company.li, body))).code).toBe('nothing_chosen');
  }
  await company.addAccounts(
    Array.from({ length: 1001 }, (_, index) => ({
      name: `批量 ${index}`,
      city: '批量市',
      ...company.heldBy(company.li),
    })),
  );
  expect(
    await refusalOf(
      bulk(company.li, { filter: [{ field: 'city', op: 'is', value: '批量市' }], values: { level: 'a' } }),
    ),
  ).toMatchObject({ code: 'too_many_records', values: { most: 1000 } });
});

test('without the right to change in bulk nothing is changed', async () => {
  const marketing = await company.addPerson({ name: '市场', role: 'marketing' });
  expect((await refusalOf(bulk(marketing, { ids: mine, values: { level: 'a' } }))).code).toBe('forbidden');
});
