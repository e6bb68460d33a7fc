/** What a pool says of its leads before they are claimed: over the real API, with values no answer may hold. */
import { beforeEach, expect, test } from 'vitest';
import type { ClientForTests } from '../../../platform/server/testing/client-for-tests.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { poolContract } from '../../model/pool/contract.ts';
import { releaseLead } from './release-lead.ts';
import { poolWorld, secret, type PoolWorld } from './testing/pool-world.ts';

let world: PoolWorld;
let rep: ClientForTests;
let leadId: string;

beforeEach(async () => {
  world = await poolWorld({ dailyViews: 2 });
  rep = await (await world.app()).clientOf(world.rep);
  leadId = await world.ownedLead(world.colleague, {
    ...secret,
    company: '白驼贸易',
    city: '杭州',
    need: `急需分拣线，${secret.name}本人，电话 139 1234 5678，或写信 ${secret.email}，微信 ${secret.wechat}`,
  });
  await world.org.as(world.colleague, (work) =>
    releaseLead(work, leadId, { reason: 'other', note: `打 ${secret.mobile} 没人接` }),
  );
});

/** No secret, whole or with gaps between its digits. */
function expectNoSecret(answer: unknown) {
  const text = JSON.stringify(answer);
  const digits = text.replace(/[\s\-–—.·()]/g, '');
  for (const value of Object.values(secret)) {
    expect(text).not.toContain(value);
    expect(digits).not.toContain(value.replace(/[\s-]/g, ''));
  }
}

test('the list shows what the customer wants, not who he is nor how to reach him', async () => {
  const { status, body } = await rep(poolContract.listPoolLeads, {
    params: { id: world.poolId },
    query: { total: 'true' },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    total: 1,
    items: [
      {
        id: leadId,
        name: '欧**',
        company: '白驼贸易',
        city: '杭州',
        need: '急需分拣线，***本人，电话 ***，或写信 ***，微信 ***',
        reachableBy: ['mobile', 'phone', 'email', 'wechat'],
        returns: 1,
      },
    ],
  });
  expectNoSecret(body);
});

test('one lead opened tells whose hands it was in, without the secrets of the reasons', async () => {
  const { body } = await rep(poolContract.openPoolLead, { params: { id: world.poolId, leadId } });
  expect(body.hands[0]).toMatchObject({ cause: 'released', fromOwner: '小林', toPool: '华东公海' });
  expect(body.hands[0]!.reason).toBe('其他：打 *** 没人接');
  expectNoSecret(body);
});

test('no other way round the masks: record, list, search, history, hands and refusals keep them', async () => {
  const answers = [
    await rep(leadRecordContract.get, { params: { id: leadId } }),
    await rep(leadRecordContract.list, { query: { search: secret.name } }),
    await rep(leadRecordContract.history, { params: { id: leadId } }),
    await rep(poolContract.leadStanding, { params: { id: leadId } }),
    await rep(poolContract.releaseLead, { params: { id: leadId }, body: { reason: 'no_answer' } }),
  ];
  expect(answers.map((one) => one.status)).toEqual([404, 200, 404, 404, 404]);
  answers.forEach((one) => expectNoSecret(one.body));
});

test.each([
  ['name', 'is', secret.name],
  ['mobile', 'contains', '1391234'],
  ['wechat', 'not_empty', undefined],
  ['need', 'contains', '139'],
])('nobody finds out by filtering: %s is unknown in a pool', async (field, op, value) => {
  const filter = JSON.stringify([{ field, op, ...(value !== undefined && { value }) }]);
  const { status, problem } = await rep(poolContract.listPoolLeads, {
    params: { id: world.poolId },
    query: { filter },
  });
  expect(status).toBe(400);
  expect(problem.code).toBe('unknown_field');
});

test.each([
  [secret.name, 0],
  ['13912345678', 0],
  ['白驼', 1],
  ['杭州 白驼', 1],
])('searching for %s finds %i', async (search, found) => {
  const { body } = await rep(poolContract.listPoolLeads, {
    params: { id: world.poolId },
    query: { search },
  });
  expect(body.items).toHaveLength(found);
});

test('claimed, everything is shown', async () => {
  const claimed = await rep(poolContract.claimLead, { params: { id: world.poolId, leadId } });
  expect(claimed.status).toBe(201);
  expect(claimed.body.lead.name).toBe(secret.name);
  const { body } = await rep(leadRecordContract.get, { params: { id: leadId } });
  expect(body).toMatchObject(secret);
});

test('outside the scope there is no pool, to nobody there is an answer', async () => {
  const app = await world.app();
  const outsider = await app.clientOf(world.outsider);
  const params = { id: world.poolId };
  const calls = [
    await outsider(poolContract.listPoolLeads, { params }),
    await outsider(poolContract.openPoolLead, { params: { ...params, leadId } }),
    await outsider(poolContract.poolQuota, { params }),
    await outsider(poolContract.claimLead, { params: { ...params, leadId } }),
    await outsider(poolContract.claimLeads, { params, body: { leadIds: [leadId] } }),
    await outsider(poolContract.assignFromPool, {
      params,
      body: { leadIds: [leadId], ownerId: world.outsider.userId },
    }),
    await outsider(poolContract.createPoolLead, { params, body: { name: '张', mobile: '13811112222' } }),
  ];
  expect(calls.map((one) => one.status)).toEqual(calls.map(() => 404));
  expect((await outsider(poolContract.listPools)).body.items).toEqual([]);
  expect((await app.stranger(poolContract.listPools)).status).toBe(401);
});

test('a person opens only so many leads a day; the same one again is free', async () => {
  const more = [await world.poolLead(), await world.poolLead()];
  const open = (id: string) => rep(poolContract.openPoolLead, { params: { id: world.poolId, leadId: id } });
  expect((await open(leadId)).status).toBe(200);
  expect((await open(leadId)).status).toBe(200);
  expect((await open(more[0]!)).status).toBe(200);
  const refused = await open(more[1]!);
  expect([refused.status, refused.problem.code]).toEqual([409, 'views_used_up']);
});

test('a page goes on where the one before ended, in every order, and a foreign cursor is refused', async () => {
  const ids = [leadId];
  for (let count = 0; count < 4; count += 1) ids.push(await world.poolLead());
  for (const sort of ['-entered', 'entered', '-score', '-created'] as const) {
    const seen: string[] = [];
    for (let cursor: string | undefined, going = true; going;) {
      const query = { sort, limit: 2, ...(cursor && { cursor }) };
      const { body } = await rep(poolContract.listPoolLeads, { params: { id: world.poolId }, query });
      seen.push(...body.items.map((lead) => lead.id));
      cursor = body.nextCursor ?? undefined;
      going = cursor !== undefined;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  }
  const bad = await rep(poolContract.listPoolLeads, { params: { id: world.poolId }, query: { cursor: 'x' } });
  expect([bad.status, bad.problem.code]).toEqual([400, 'invalid_cursor']);
});
