/** Numbers of leads are those of the leads that the asker may see; what lies in a pool belongs to those who see all. */
import { beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../../platform/model/principal.ts';
import { measuredLeads } from './testing/measured-leads.ts';

let world: Awaited<ReturnType<typeof measuredLeads>>;
beforeAll(async () => {
  world = await measuredLeads();
});

const figures = async (who: Principal, measures: string[]) => (await world.ask({ measures }, who)).rows[0];

test('a rep counts own leads, a manager those of the team, marketing and administrators all', async () => {
  const asked = ['leads.count', 'leads.won', 'leads.in_pool'];
  expect(await figures(world.li, asked)).toEqual([5, 2, 0]);
  expect(await figures(world.wang, asked)).toEqual([2, 0, 0]);
  expect(await figures(world.mei, asked)).toEqual([5, 2, 0]);
  expect(await figures(world.marketer, asked)).toEqual([10, 2, 2]);
  expect(await figures(world.admin, asked)).toEqual([10, 2, 2]);
});

test('a change of hands is seen by whoever sees the lead now', async () => {
  const asked = ['leads.assigned', 'leads.claimed', 'leads.recycled', 'leads.entered_pool'];
  // L1 to L3 and L10 assigned, L6 claimed out of the pool it came in
  expect(await figures(world.li, asked)).toEqual([4, 1, 0, 1]);
  // Of L5 and L7, which left him, he is told nothing
  expect(await figures(world.wang, asked)).toEqual([2, 0, 0, 0]);
  expect(await figures(world.admin, asked)).toEqual([8, 1, 1, 3]);
});

test('costs are told to those who see all leads', async () => {
  const asked = ['leads.cost', 'leads.cost_per_lead'];
  expect(await figures(world.li, asked)).toEqual(['0', null]);
  expect(await figures(world.mei, asked)).toEqual(['0', null]);
  expect(await figures(world.marketer, asked)).toEqual(['40001', '4000']);
});

test('a deal that the asker does not see counts neither as won nor by its amount', async () => {
  const { E } = { E: world.dealIds[4]! };
  await world.as(world.system, async ({ db, principal }) => {
    for (const table of ['deal', 'deal_fact'] as const)
      await db
        .updateTable(table)
        .set({ owner_id: world.wang.userId, team_id: world.west })
        .where('tenant_id', '=', principal.tenantId)
        .where(table === 'deal' ? 'id' : ('deal_id' as never), '=', E)
        .execute();
  });
  expect(await figures(world.li, ['leads.count', 'leads.deals', 'leads.won', 'leads.won_amount'])).toEqual([
    5,
    3,
    1,
    '10000',
  ]);
  expect(await figures(world.admin, ['leads.won'])).toEqual([2]);
});

test('who may not read leads is not answered, and a hidden field is no dimension', async () => {
  await expect(figures({ ...world.li, rights: {} }, ['leads.count'])).rejects.toMatchObject({
    code: 'forbidden',
  });
  const who = {
    ...world.admin,
    fieldReach: { 'lead.source': 'hidden' as const, 'deal.amount': 'masked' as const },
  };
  const unknown = { code: 'unknown_field' };
  const bySource = world.ask({ measures: ['leads.count'], dimensions: ['leads.source'] }, who);
  await expect(bySource).rejects.toMatchObject(unknown);
  for (const measure of ['leads.won_amount', 'leads.deal_amount', 'leads.roi'])
    await expect(figures(who, [measure]), measure).rejects.toMatchObject(unknown);
});
