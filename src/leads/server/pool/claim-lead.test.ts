import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { claimLead, claimLeads } from './claim-lead.ts';
import { changePool } from './design-pool.ts';
import { poolBody } from '../../model/pool/pool-schemas.ts';
import { poolQuota } from './claim-use.ts';
import { releaseLead } from './release-lead.ts';
import { poolWorld, type Person, type PoolWorld } from './testing/pool-world.ts';

let world: PoolWorld;

beforeEach(async () => {
  world = await poolWorld({ dailyClaims: 3, holdLimit: 5, coolDays: 7 });
});

const claim = (leadId: string, who: Person = world.rep) =>
  world.org.as(who, (work) => claimLead(work, world.poolId, leadId));
const release = (leadId: string, who: Person = world.rep) =>
  world.org.as(who, (work) => releaseLead(work, leadId, { reason: 'no_answer' }));

test('who claims a lead owns it from now on, with his team, and the move is kept', async () => {
  const leadId = await world.poolLead({ name: '王小明' });
  const { lead, quota } = await claim(leadId);
  expect(lead).toEqual({ id: leadId, name: '王小明' });
  expect(quota).toEqual({ claimedToday: 1, held: 1, dailyClaims: 3, holdLimit: 5, left: 2 });
  expect(await world.leadRow(leadId)).toMatchObject({ owner_id: world.rep.userId, pool_id: null });
  const moves = await world.org.as(world.org.system, ({ db }) =>
    db
      .selectFrom('lead_move')
      .select(['cause', 'from_pool_id', 'to_owner_id', 'actor_id'])
      .where('tenant_id', '=', world.org.orgId)
      .where('lead_id', '=', leadId)
      .orderBy('at', 'desc')
      .executeTakeFirst(),
  );
  expect(moves).toEqual({
    cause: 'claimed',
    from_pool_id: world.poolId,
    to_owner_id: world.rep.userId,
    actor_id: world.rep.userId,
  });
});

test('a second person is told that it has just been taken, nobody loses anything', async () => {
  const leadId = await world.poolLead();
  await claim(leadId);
  await expect(claim(leadId, world.colleague)).rejects.toMatchObject({ code: 'already_taken' });
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
});

test('giving back frees no claim: the day’s quota counts what was claimed', async () => {
  for (let claimed = 0; claimed < 3; claimed += 1) {
    const leadId = await world.poolLead();
    await claim(leadId);
    await release(leadId);
  }
  const quota = await world.org.as(world.rep, (work) => poolQuota(work, world.poolId));
  expect(quota).toMatchObject({ claimedToday: 3, held: 0, left: 0 });
  await expect(claim(await world.poolLead())).rejects.toMatchObject({ code: 'claims_used_up' });
});

test('the next day the quota is whole again', async () => {
  for (let claimed = 0; claimed < 3; claimed += 1) await claim(await world.poolLead());
  const leadId = await world.poolLead();
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  await world.at(tomorrow, world.rep, (work) => claimLead(work, world.poolId, leadId));
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
});

test('who holds the most he may hold claims none; what is won does not count', async () => {
  const held: string[] = [];
  for (let count = 0; count < 5; count += 1) held.push(await world.ownedLead(world.rep));
  const leadId = await world.poolLead();
  await expect(claim(leadId)).rejects.toMatchObject({ code: 'hands_full' });
  await world.org.as(world.org.system, ({ db, now }) =>
    db
      .updateTable('lead')
      .set({ status: 'converted', converted_at: now })
      .where('tenant_id', '=', world.org.orgId)
      .where('id', '=', held[0]!)
      .execute(),
  );
  await claim(leadId);
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
});

test('who gave it back waits seven days; a colleague does not', async () => {
  const leadId = await world.poolLead();
  await claim(leadId);
  await release(leadId);
  await expect(claim(leadId)).rejects.toMatchObject({ code: 'cooling_down' });
  const later = new Date(Date.now() + 7 * 24 * 3_600_000);
  await world.at(later, world.rep, (work) => claimLead(work, world.poolId, leadId));
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
});

test('the new owner begins anew with what another had begun', async () => {
  const leadId = await world.ownedLead(world.colleague);
  await world.org.as(world.org.system, ({ db }) =>
    db
      .updateTable('lead')
      .set({ status: 'working' })
      .where('tenant_id', '=', world.org.orgId)
      .where('id', '=', leadId)
      .execute(),
  );
  await release(leadId, world.colleague);
  await claim(leadId);
  expect((await world.leadRow(leadId)).status).toBe('new');
});

test('new data is kept from claiming for its days', async () => {
  const poolId = await world.addPool({ name: '新数据池', everybody: true, rules: { newDays: 2 } });
  const leadId = await world.poolLead({}, poolId);
  const claim = (days: number) =>
    world.at(new Date(Date.now() + days * 24 * 3_600_000), world.rep, (work) =>
      claimLead(work, poolId, leadId),
    );
  await expect(claim(1)).rejects.toMatchObject({ code: 'too_new' });
  await claim(2);
});

test('outside the pool’s scope there is no pool and no lead; in it an unknown lead is not found', async () => {
  const leadId = await world.poolLead();
  await expect(claim(leadId, world.outsider)).rejects.toMatchObject({ code: 'not_found' });
  await expect(claim(newId())).rejects.toMatchObject({ code: 'not_found' });
});

test('of several leads those that may be claimed are, and the others are told', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) ids.push(await world.poolLead());
  const answer = await world.org.as(world.rep, (work) => claimLeads(work, world.poolId, [...ids, newId()]));
  expect(answer.done).toHaveLength(3);
  expect(answer.failed.map((one) => one.code).toSorted()).toEqual(['claims_used_up', 'not_found']);
  expect(answer.quota).toMatchObject({ claimedToday: 3, left: 0 });
});

test('a pool that is closed to a team lets it claim no more', async () => {
  const leadId = await world.poolLead();
  await world.org.as(world.org.admin, (work) =>
    changePool(work, world.poolId, 1, poolBody.parse({ name: '华东公海' })),
  );
  await expect(claim(leadId)).rejects.toMatchObject({ code: 'not_found' });
});
