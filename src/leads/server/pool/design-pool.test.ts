import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import type { ClientForTests } from '../../../platform/server/testing/client-for-tests.ts';
import { poolContract, poolDesignContract } from '../../model/pool/contract.ts';
import { recycleContract } from '../../model/pool/recycle-contract.ts';
import { poolWorld, type PoolWorld } from './testing/pool-world.ts';

let world: PoolWorld;
let marketer: ClientForTests;
let manager: ClientForTests;
let rep: ClientForTests;

beforeEach(async () => {
  world = await poolWorld();
  const app = await world.app();
  [marketer, manager, rep] = await Promise.all([
    app.clientOf(world.marketer),
    app.clientOf(world.manager),
    app.clientOf(world.rep),
  ]);
});

test('marketing draws a pool with its scope and rules, and changes it from the version it saw', async () => {
  const body = {
    name: '行业公海',
    members: [{ userId: world.rep.userId, admin: true }],
    takes: [{ field: 'industry', op: 'is', value: 'technology' }],
    rules: { dailyClaims: 10, coolDays: 3 },
  };
  const made = await marketer(poolDesignContract.createPool, { body });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ name: '行业公海', count: 0, broken: false, position: 1 });
  expect(made.body.members).toMatchObject([{ userId: world.rep.userId, name: '小陈', admin: true }]);
  const change = { params: { id: made.body.id }, body: { ...body, name: '软件公海' } };
  const changed = await marketer(poolDesignContract.changePool, { ...change, ifMatch: 1 });
  expect(changed.body).toMatchObject({ name: '软件公海', version: 2 });
  const stale = await marketer(poolDesignContract.changePool, { ...change, ifMatch: 1 });
  expect([stale.status, stale.problem.code]).toEqual([412, 'stale_version']);
});

test.each([
  [{ name: '' }, 400],
  [{ name: '甲', members: [{ teamId: null, userId: null }] }, 400],
  [{ name: '甲', members: [{ teamId: newId() }] }, 422],
  [{ name: '甲', takes: [{ field: 'nonsense', op: 'is', value: 'x' }] }, 400],
  [{ name: '华东公海' }, 409],
  [{ name: '甲', rules: { dailyClaims: -1 } }, 400],
])('a pool like %j is refused with %i', async (body, status) => {
  expect((await marketer(poolDesignContract.createPool, { body })).status).toBe(status);
});

test('there is one nurture pool', async () => {
  const made = await marketer(poolDesignContract.createPool, { body: { name: '培育', kind: 'nurture' } });
  expect(made.status).toBe(201);
  const second = await marketer(poolDesignContract.createPool, { body: { name: '培育二', kind: 'nurture' } });
  expect(second.problem.code).toBe('second_nurture_pool');
});

test('a manager reads the rules and changes none, a rep does not even read them', async () => {
  expect((await manager(poolDesignContract.designedPools)).body.items).toHaveLength(1);
  expect((await manager(poolDesignContract.createPool, { body: { name: '甲' } })).status).toBe(403);
  expect((await manager(recycleContract.runRecycling)).status).toBe(403);
  expect((await rep(poolDesignContract.designedPools)).status).toBe(403);
  expect((await rep(recycleContract.previewRecycling, { body: {} })).status).toBe(403);
});

test('a pool goes out of use when it is empty and no rule names it', async () => {
  const poolId = await world.addPool({ name: '临时公海', everybody: true });
  const leadId = await world.poolLead({}, poolId);
  const archive = () => marketer(poolDesignContract.archivePool, { params: { id: poolId } });
  expect((await archive()).problem.code).toBe('pool_not_empty');
  const moved = await marketer(poolContract.moveBetweenPools, {
    params: { id: poolId },
    body: { leadIds: [leadId], toPoolId: world.poolId },
  });
  expect(moved.body.done).toHaveLength(1);
  const ruleId = await world.addRule({ name: '规则', untouchedDays: 7, toPoolId: poolId });
  expect((await archive()).problem.code).toBe('pool_in_rules');
  await marketer(recycleContract.removeRecycleRule, { params: { id: ruleId } });
  expect((await archive()).status).toBe(204);
  expect((await archive()).status).toBe(404);
  expect((await rep(poolContract.listPools)).body.items.map((pool) => pool.name)).toEqual(['华东公海']);
});

test('the order of pools is set, unknown ones are not found', async () => {
  const second = await world.addPool({ name: '第二', everybody: true });
  const ordered = await marketer(poolDesignContract.orderPools, { body: { ids: [second] } });
  expect(ordered.body.items.map((pool) => pool.id)).toEqual([second, world.poolId]);
  expect((await marketer(poolDesignContract.orderPools, { body: { ids: [newId()] } })).status).toBe(404);
});

test('who runs a pool gives its leads out and moves them; a member may not', async () => {
  const other = await world.addPool({ name: '另一公海', everybody: true });
  const leadIds = [await world.poolLead(), await world.poolLead()];
  const params = { id: world.poolId };
  const give = { params, body: { leadIds: [leadIds[0]!, newId()], ownerId: world.rep.userId } };
  expect((await rep(poolContract.assignFromPool, give)).status).toBe(403);
  const given = await marketer(poolContract.assignFromPool, give);
  expect(given.body).toMatchObject({ done: [{ id: leadIds[0] }], failed: [{ code: 'already_taken' }] });
  expect((await world.leadRow(leadIds[0]!)).owner_id).toBe(world.rep.userId);
  const nobody = await marketer(poolContract.assignFromPool, {
    params,
    body: { leadIds, ownerId: newId() },
  });
  expect([nobody.status, nobody.problem.code]).toEqual([422, 'owner_unknown']);
  const move = { params, body: { leadIds: [leadIds[1]!], toPoolId: other } };
  expect((await rep(poolContract.moveBetweenPools, move)).status).toBe(403);
  expect((await marketer(poolContract.moveBetweenPools, move)).body.done).toHaveLength(1);
  expect((await world.leadRow(leadIds[1]!)).pool_id).toBe(other);
});

test('a lead is made straight in a pool, in nobody’s hands; without a way to reach it is refused', async () => {
  const params = { id: world.poolId };
  const made = await rep(poolContract.createPoolLead, {
    params,
    body: { name: '李雷', mobile: '13700001111', company: '雷工' },
  });
  expect(made.status).toBe(201);
  expect(await world.leadRow(made.body.leadId!)).toMatchObject({ owner_id: null, pool_id: world.poolId });
  const again = await rep(poolContract.createPoolLead, {
    params,
    body: { name: '李雷', mobile: '13700001111' },
  });
  expect(again.body).toEqual({ outcome: 'attached', leadId: null });
  const refused = await rep(poolContract.createPoolLead, { params, body: { name: '无名' } });
  expect(refused.problem.code).toBe('lead_unreachable');
});

test('recycle rules are drawn, ordered and removed; one without a clock is refused', async () => {
  const made = await marketer(recycleContract.createRecycleRule, {
    body: { name: '甲', protectDays: 10, extendDays: 3, mostDays: 20 },
  });
  expect(made.status).toBe(201);
  const second = await world.addRule({ name: '乙', untouchedDays: 7 });
  const ordered = await marketer(recycleContract.orderRecycleRules, { body: { ids: [second] } });
  expect(ordered.body.items.map((rule) => rule.name)).toEqual(['乙', '甲']);
  const changed = await marketer(recycleContract.changeRecycleRule, {
    params: { id: second },
    ifMatch: 1,
    body: { name: '乙', untouchedDays: 5, enabled: false },
  });
  expect(changed.body).toMatchObject({ untouchedDays: 5, enabled: false, version: 2 });
  const faults = await Promise.all([
    marketer(recycleContract.createRecycleRule, { body: { name: '丙' } }),
    marketer(recycleContract.createRecycleRule, {
      body: { name: '丙', untouchedDays: 7, toPoolId: newId() },
    }),
    marketer(recycleContract.createRecycleRule, { body: { name: '丙', untouchedDays: 5000 } }),
    marketer(recycleContract.removeRecycleRule, { params: { id: newId() } }),
    marketer(recycleContract.setRecycleClock, { body: { runAt: '25:00', warnAt: '09:00' } }),
  ]);
  expect(faults.map((one) => one.status)).toEqual([422, 422, 400, 404, 400]);
  const clock = await marketer(recycleContract.setRecycleClock, {
    body: { runAt: '21:30', warnAt: '08:30' },
  });
  expect(clock.body).toEqual({ runAt: '21:30', warnAt: '08:30' });
  expect((await manager(recycleContract.readRecycleClock)).body).toEqual(clock.body);
});
