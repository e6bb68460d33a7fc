import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { JobContext } from '../../../platform/server/index.ts';
import { duplicatesCompany, endpoints, registryForTests } from '../testing/duplicates-for-tests.ts';
import { fillAllKeys } from './fill-keys.ts';
import { duplicateGroupsJob } from './find-groups.ts';
import { renewContactsOfRenamed } from './renew-contacts.ts';

const { findGroups, listGroups, dismissGroup, mergeRecords } = endpoints;

type Company = Awaited<ReturnType<typeof duplicatesCompany>>;

/** Runs the search as the administrator, as a worker would. */
function search({ as, admin }: Company, object = 'account'): Promise<Record<string, unknown>> {
  const context = {
    principal: admin,
    input: { object },
    inWork: (useCase: Parameters<JobContext['inWork']>[0]) => as(admin, useCase),
    progress: () => {},
    cancelled: () => false,
  } as unknown as JobContext;
  return duplicateGroupsJob(registryForTests).run(context);
}

async function companyWithDuplicates() {
  const company = await duplicatesCompany();
  const { create, li, wang } = company;
  const yunlan = await create(li, 'account', { name: '云澜科技', phone: '0755-12345678' });
  const twin = await create(li, 'account', { name: '云澜科技有限公司', phone: '(0755) 12345678' });
  const huaxing = await create(li, 'account', { name: '华兴机械' });
  const sounds = await create(wang, 'account', { name: '华星机械' });
  await create(li, 'account', { name: '远山食品' });
  return { ...company, yunlan, twin, huaxing, sounds };
}

test('records that look the same are found in groups, the surest first', async () => {
  const company = await companyWithDuplicates();
  expect(await search(company)).toEqual({ object: 'account', groups: 2 });
  const { body } = await (
    await company.clientOf(company.admin)
  )(listGroups, { query: { object: 'account' } });
  expect(
    body.items.map(({ records, score, reasons }) => [
      records.map((one) => one['name']).toSorted(),
      score,
      reasons.map(({ words }) => words),
    ]),
  ).toEqual([
    [['云澜科技', '云澜科技有限公司'], 0.96, ['公司名称相同', '电话相同']],
    [['华兴机械', '华星机械'], 0.7, ['公司名称读音相同']],
  ]);
});

test('of a group one sees what one may see; a group of which that is one record is not shown', async () => {
  const company = await companyWithDuplicates();
  await search(company);
  const { clientOf, li, chen } = company;
  const seen = await (await clientOf(chen))(listGroups, { query: { object: 'account' } });
  expect(seen.body.items.map(({ records }) => records.length)).toEqual([2]);
  expect((await (await clientOf(li))(listGroups, { query: { object: 'account' } })).status).toBe(403);
});

test('what was merged or waved aside does not come again', async () => {
  const company = await companyWithDuplicates();
  const { clientOf, admin, wang, yunlan, twin } = company;
  await search(company);
  const client = await clientOf(admin);
  const listed = async () => (await client(listGroups, { query: { object: 'account' } })).body.items;
  const [, second] = await listed();
  expect((await (await clientOf(wang))(dismissGroup, { params: { id: second!.id } })).status).toBe(403);
  expect((await client(dismissGroup, { params: { id: second!.id } })).status).toBe(204);
  expect((await client(dismissGroup, { params: { id: second!.id } })).status).toBe(404);
  expect(await listed()).toHaveLength(1);
  await client(mergeRecords, { body: { object: 'account', survivorId: yunlan.id, loserIds: [twin.id] } });
  expect(await listed()).toHaveLength(0);
  expect(await search(company)).toEqual({ object: 'account', groups: 0 });
});

test('groups come page by page', async () => {
  const company = await companyWithDuplicates();
  await search(company);
  const client = await company.clientOf(company.admin);
  const first = (await client(listGroups, { query: { object: 'account', limit: 1 } })).body;
  const rest = (
    await client(listGroups, { query: { object: 'account', limit: 1, cursor: first.nextCursor! } })
  ).body;
  expect([...first.items, ...rest.items].map(({ score }) => score)).toEqual([0.96, 0.7]);
  expect(rest.nextCursor).toBeNull();
});

test('a search is asked for by whoever may read duplicates, of what has them', async () => {
  const { clientOf, admin, li } = await duplicatesCompany();
  const client = await clientOf(admin);
  const asked = await client(findGroups, { body: { object: 'contact' } });
  expect(asked).toMatchObject({ status: 202, body: { jobId: expect.any(String) } });
  expect((await client(findGroups, { body: { object: 'deal' } })).status).toBe(404);
  expect((await client(findGroups, { body: {} })).status).toBe(400);
  expect((await (await clientOf(li))(findGroups, { body: { object: 'account' } })).status).toBe(403);
});

test('records from before there were keys get them, once', async () => {
  const company = await companyWithDuplicates();
  const { as, system, database, clientOf, admin } = company;
  const keys = () =>
    as(system, async ({ db, principal }) => {
      const { rows } = await sql<{ count: bigint }>`select count(*) as count from duplicate_key k
        where k.tenant_id = ${principal.tenantId}`.execute(db);
      return Number(rows[0]!.count);
    });
  const before = await keys();
  await as(system, ({ db, principal }) =>
    sql`delete from duplicate_key where tenant_id = ${principal.tenantId}`.execute(db),
  );
  expect(await keys()).toBe(0);
  await fillAllKeys(database, registryForTests.kinds);
  expect(await keys()).toBe(before);
  await fillAllKeys(database, registryForTests.kinds);
  expect(await keys()).toBe(before);
  const body = { object: 'account', values: { name: '云澜科技' } };
  expect((await (await clientOf(admin))(endpoints.searchDuplicates, { body })).body.hits).toHaveLength(2);
});

test('contacts are found by the new name of their account', async () => {
  const company = await companyWithDuplicates();
  const { create, li, as, system, clientOf, huaxing } = company;
  const contact = await create(li, 'contact', { name: '吕云', account: huaxing.id });
  const client = await clientOf(li);
  await client(endpoints.account_update, {
    params: { id: huaxing.id },
    ifMatch: huaxing.version,
    body: { name: '远洋重工' },
  });
  const event = {
    id: '',
    type: 'account.updated',
    object: 'account',
    recordId: huaxing.id,
    actorId: li.userId,
    at: new Date(),
    payload: { fields: ['name'] },
  };
  await as(system, (work) => renewContactsOfRenamed.react(work, event));
  const found = await client(endpoints.searchDuplicates, {
    body: { object: 'contact', values: { name: '吕云', account: huaxing.id } },
  });
  expect(found.body.hits).toMatchObject([{ id: contact.id, reasons: [{ kind: 'person' }] }]);
  const keys = await as(system, ({ db, principal }) =>
    db
      .selectFrom('duplicate_key')
      .select('key')
      .where('tenant_id', '=', principal.tenantId)
      .where('record_id', '=', contact.id)
      .where('kind', '=', 'person')
      .execute(),
  );
  expect(keys).toEqual([{ key: '吕云|远洋重工' }]);
});
