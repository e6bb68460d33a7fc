import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { addNote } from '../../../activities/server/index.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import { createInsights } from '../../../insights/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createRecord, updateRecord } from '../../../records/server/index.ts';
import { noDeals } from '../../model/portrait/account-facts.ts';
import { segmentContract as contract } from '../../model/segments/contract.ts';
import { accountCube } from '../../model/segments/customer-cubes.ts';
import { usualSegmentRules, type SegmentRules, type Tier } from '../../model/segments/segment-rules.ts';
import { accountKind } from '../kinds.ts';
import { accountsDue } from './accounts-due.ts';
import { findTiers } from './find-tiers.ts';
import { cadenceReactions } from './keep-cadence.ts';
import { recallAccounts } from './recall-accounts.ts';
import { segmentUseCases } from './routes.ts';

type Person = Principal & { userId: string };

let org: OrganisationForTests;
let app: AppForTests;
let li: Person;
let wang: Person;
let accounts: Record<'big' | 'small' | 'new', string>;
let bought: Record<string, number> = {};

/** What the accounts have bought, in yuan: here a test's own list stands where deals stand in the product. */
const purchasesOf = async () =>
  Object.entries(bought).map(([accountId, yuan]) => ({
    accountId,
    deals: 1,
    amount: BigInt(yuan) * 100n,
    lastOn: '2026-05-01',
  }));

const tier = (name: string, conditions: Tier['conditions'], more: Partial<Tier> = {}): Tier => ({
  id: newId(),
  name,
  nameEn: null,
  color: 'green',
  conditions,
  contactDays: null,
  recallDays: null,
  ownerRoles: [],
  ...more,
});
const core = tier('核心', [{ field: 'value_class', op: 'is', value: 'a' }], { contactDays: 14 });
const buyers = tier('成交', [{ field: 'last_won_on', op: 'not_empty' }]);
const rest = tier('潜在', []);
const rules = (...tiers: Tier[]): SegmentRules => ({ ...usualSegmentRules, tiers });

const create = (who: Principal, name: string, city: string) =>
  org.as(who, (work) => createRecord(work, accountKind, { name, city }));
const find = (cause: 'nightly' | 'by_hand' = 'nightly') =>
  findTiers(
    { inWork: (use) => org.as(org.system, use), progress: () => {}, cancelled: () => false },
    purchasesOf,
    cause,
  );
const standing = async (id: string) =>
  org.as(org.system, async ({ db }) => {
    const { rows } = await sql<Record<string, unknown>>`
      select segment_id, value_class, monetary, contact_due_on::text as due, last_talk_at, version
      from account where tenant_id = ${org.orgId} and id = ${id}`.execute(db);
    return rows[0]!;
  });

/** Its owner calls the account; the event of it. */
async function talk(accountId: string, daysAgo = 0, who = li) {
  const account = async () => ({
    object: 'account',
    id: accountId,
    title: '启明制造',
    accountId,
    ownerId: who.userId,
    teamId: org.topTeamId,
  });
  const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const told = { object: 'account', id: accountId, kind: 'call' as const, body: '打过电话', mentions: [] };
  const note = await org.as(who, (work) =>
    addNote({ account }, work, { ...told, ...(daysAgo > 0 && { at }) }),
  );
  return {
    id: newId(),
    type: 'note.added',
    object: 'account',
    recordId: accountId,
    actorId: who.userId,
    payload: { noteId: note.id },
    at: new Date(),
  };
}

beforeAll(async () => {
  org = await newOrganisation();
  app = await appForTests(org, { contract, useCases: segmentUseCases(purchasesOf) });
  li = await org.addPerson({ name: '李' });
  wang = await org.addPerson({ name: '王', role: 'manager' });
  accounts = {
    big: await create(li, '启明制造', '深圳'),
    small: await create(li, '云澜科技', '广州'),
    new: await create(wang, '青禾乳品', '杭州'),
  };
  bought = { [accounts.big]: 900_000, [accounts.small]: 10_000 };
});

test('who would be where is told before saving, to whom may design; names only of what he may see', async () => {
  const admin = await app.clientOf(org.admin);
  const { status, body } = await admin(contract.preview, { body: { rules: rules(core, buyers, rest) } });
  expect(status).toBe(200);
  expect(body).toMatchObject({ accounts: 3, moving: 3 });
  expect(body.tiers.map(({ tierId, count, before }) => [tierId, count, before])).toEqual([
    [core.id, 1, 0],
    [buyers.id, 1, 0],
    [rest.id, 1, 0],
    [null, 0, 3],
  ]);
  expect(body.tiers[0]!.samples).toEqual([{ id: accounts.big, name: '启明制造', isMoving: true }]);
  expect((await standing(accounts.big)).segment_id).toBeNull();
  const rep = await app.clientOf(li);
  expect((await rep(contract.preview, { body: { rules: rules(core) } })).status).toBe(403);
});

test('rules are saved by version; conditions on what is not there, or follows from the tier, are refused', async () => {
  const admin = await app.clientOf(org.admin);
  const about = (field: string) => rules(tier('坏', [{ field, op: 'not_empty' }]));
  for (const field of ['dragon', 'segment', 'contact_due_on']) {
    const refused = await admin(contract.saveRules, { body: { rules: about(field), version: 0 } });
    expect([refused.status, refused.problem?.code]).toEqual([422, 'unknown_condition']);
  }
  const saved = await admin(contract.saveRules, { body: { rules: rules(core, buyers, rest), version: 0 } });
  expect(saved.body).toMatchObject({ version: 1, jobId: expect.any(String) });
  const stale = await admin(contract.saveRules, { body: { rules: rules(core), version: 0 } });
  expect(stale.status).toBe(412);
  const listed = await (await app.clientOf(li))(contract.list, {});
  expect(listed.body.items.map(({ name }) => name)).toEqual(['核心', '成交', '潜在']);
});

test('every account comes into its tier with its scores; who moved, when and why is kept', async () => {
  expect(await find()).toEqual({ judged: 3, moved: 3 });
  expect(await standing(accounts.big)).toMatchObject({
    segment_id: core.id,
    value_class: 'a',
    monetary: 4,
    version: 1n,
  });
  expect(await find()).toEqual({ judged: 3, moved: 0 });
  bought = { [accounts.big]: 900_000, [accounts.small]: 10_000, [accounts.new]: 1_000_000 };
  expect(await find('by_hand')).toEqual({ judged: 3, moved: 1 });
  const client = await app.clientOf(wang);
  const { body } = await client(contract.listMoves, { query: { account: accounts.new } });
  expect(body.items).toMatchObject([
    {
      from: { name: '潜在' },
      to: { name: '核心' },
      cause: 'by_hand',
      rulesVersion: 1,
      scores: { valueClass: 'a' },
    },
    { from: null, to: { name: '潜在' }, cause: 'nightly' },
  ]);
  const rep = await app.clientOf(li);
  const seen = (await rep(contract.listMoves, {})).body.items.map(({ account }) => account.id);
  expect(new Set(seen)).toEqual(new Set([accounts.big, accounts.small]));
  expect((await rep(contract.listMoves, { query: { account: accounts.new } })).body.items).toEqual([]);
});

test('a cadence makes contacts due, a talk moves them on, and a round that was kept is noted', async () => {
  await org.as(org.system, ({ db }) =>
    sql`update account set contact_due_on = current_date - 2 where tenant_id = ${org.orgId} and id = ${accounts.big}`.execute(
      db,
    ),
  );
  const due = await org.as(li, accountsDue);
  expect(due.map(({ accountId, tier: name }) => [accountId, name])).toEqual([[accounts.big, '核心']]);
  expect(await org.as(wang, accountsDue)).toEqual([]);
  const event = await talk(accounts.big);
  for (const turn of [1, 2]) {
    await org.as(org.system, (work) => cadenceReactions[0]!.reactToAll(work, [event]));
    const { due: next, last_talk_at: at } = await standing(accounts.big);
    expect(at, String(turn)).not.toBeNull();
    expect(String(next) > new Date().toISOString().slice(0, 10)).toBe(true);
  }
  expect(await org.as(li, accountsDue)).toEqual([]);
  const rounds = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('contact_round')
      .select(['account_id', 'owner_id'])
      .where('tenant_id', '=', org.orgId)
      .execute(),
  );
  expect(rounds).toEqual([{ account_id: accounts.big, owner_id: li.userId }]);
});

test('an account is owned by whom its tier lets own it, on every path', async () => {
  const admin = await app.clientOf(org.admin);
  const managers = await org.as(org.system, ({ db }) =>
    db
      .selectFrom('role')
      .select('id')
      .where('tenant_id', '=', org.orgId)
      .where('key', '=', 'manager')
      .executeTakeFirstOrThrow(),
  );
  const guarded = { ...core, ownerRoles: [managers.id] };
  const saved = await admin(contract.saveRules, {
    body: { rules: rules(guarded, buyers, rest), version: 1 },
  });
  expect(saved.status).toBe(200);
  const give = (id: string, ownerId: string) =>
    org.as(org.admin, (work) => updateRecord(work, accountKind, id, { owner: ownerId }));
  await expect(give(accounts.new, li.userId)).rejects.toMatchObject({ code: 'owner_out_of_tier' });
  await give(accounts.small, wang.userId);
  await give(accounts.big, wang.userId);
});

test('an untouched account goes to the superior by the policy of its tier, not while a deal is open, and once', async () => {
  const admin = await app.clientOf(org.admin);
  const strict = { ...rest, recallDays: 5 };
  const saved = await admin(contract.saveRules, { body: { rules: rules(strict), version: 2 } });
  expect(saved.body.version).toBe(3);
  const free = await create(li, '很久没联系', '苏州');
  const bound = await create(li, '有商机', '苏州');
  await find('by_hand');
  await org.as(org.system, ({ db }) =>
    sql`update team set manager_id = ${wang.userId} where tenant_id = ${org.orgId} and id = ${org.topTeamId}`.execute(
      db,
    ),
  );
  const sources = {
    deals: async () => new Map([[bound, { ...noDeals, open: 1 }]]),
    papers: async () => null,
  };
  const later = (days: number) =>
    org.as(org.system, (work) =>
      recallAccounts({ ...work, now: new Date(Date.now() + days * 86_400_000) }, sources),
    );
  expect(await later(1)).toBe(0);
  expect(await later(30)).toBeGreaterThan(0);
  const ownerOf = (id: string) =>
    org.as(org.system, ({ db }) =>
      db
        .selectFrom('account')
        .select('owner_id')
        .where('tenant_id', '=', org.orgId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  expect(await ownerOf(free)).toEqual({ owner_id: wang.userId });
  expect(await ownerOf(bound)).toEqual({ owner_id: li.userId });
});

test('a tier that is no longer named leaves its accounts to the others, and its past stays', async () => {
  const admin = await app.clientOf(org.admin);
  const saved = await admin(contract.saveRules, { body: { rules: rules(rest), version: 3 } });
  expect(saved.body.version).toBe(4);
  await find('by_hand');
  expect((await standing(accounts.big)).segment_id).toBe(rest.id);
  const listed = (await admin(contract.list, {})).body.items;
  expect(listed.map(({ name, archived }) => [name, archived])).toEqual([
    ['潜在', false],
    ['核心', true],
    ['成交', true],
  ]);
});

test('engagement is told of the last talks: who is engaged, silent, cooling down, and lapsed as a customer', async () => {
  const called = await create(li, '少了联系', '苏州');
  const events = [await talk(accounts.small, 95, wang)];
  for (const daysAgo of [120, 110, 100, 10]) events.push(await talk(called, daysAgo));
  await org.as(org.system, (work) => cadenceReactions[0]!.reactToAll(work, events));
  await org.as(org.system, ({ db }) =>
    sql`update account set last_won_on = '2020-01-01', recency = null where tenant_id = ${org.orgId} and id = ${accounts.small}`.execute(
      db,
    ),
  );
  const { useCases } = createInsights({ cubes: [accountCube] });
  const client = await (await appForTests(org, { contract: insightsContract, useCases })).clientOf(org.admin);
  const ask = async (measures: string[], dimensions: string[] = []) =>
    (await client(insightsContract.ask, { body: { measures, dimensions } })).body as { rows: unknown[][] };
  const told = ['count', 'engaged', 'engaged_rate', 'silent', 'cooling', 'lapsed'];
  expect((await ask(told.map((id) => `accounts.${id}`))).rows).toEqual([[6, 2, 1 / 3, 4, 2, 1]]);
  expect(
    (await ask(['accounts.count'], ['accounts.silence'])).rows.map(([band, count]) => [band, count]),
  ).toEqual([
    [{ id: '30', name: '30 天内联系过' }, 2],
    [{ id: '180', name: '91–180 天' }, 1],
    [{ id: 'never', name: '从未联系' }, 3],
  ]);
});
