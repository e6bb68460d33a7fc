/** Costs over HTTP: kept, changed, taken out, refused; every change is told. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { qualityContract } from '../../model/quality/contract.ts';
import { qualityUseCases } from './routes.ts';

const { listChannelCosts, saveChannelCosts } = qualityContract;
let organisation: OrganisationForTests;
let app: AppForTests;
beforeAll(async () => {
  organisation = await newOrganisation();
  app = await appForTests(organisation, { contract: qualityContract, useCases: qualityUseCases });
});

const as = async (role: 'marketing' | 'rep' | 'manager') =>
  app.clientOf(await organisation.addPerson({ name: role, role }));
const year = { query: { from: '2026-01', to: '2026-12' } };
const cost = (month: string, amount: string | null, campaign: string | null = null) => ({
  month,
  source: 'search_ads',
  campaign,
  amount,
});

test('marketing keeps costs; setting the same again changes nothing, null takes a line out', async () => {
  const client = await as('marketing');
  const items = [cost('2026-03', '1500000'), cost('2026-03', '300000', '品牌词'), cost('2026-04', '0')];
  expect((await client(saveChannelCosts, { body: { items } })).body).toEqual({ changed: 3 });
  expect((await client(saveChannelCosts, { body: { items } })).body).toEqual({ changed: 0 });
  expect((await client(listChannelCosts, year)).body.items).toEqual([
    cost('2026-03', '1500000'),
    cost('2026-03', '300000', '品牌词'),
    cost('2026-04', '0'),
  ]);
  const after = [cost('2026-03', '1600000'), cost('2026-04', null)];
  expect((await client(saveChannelCosts, { body: { items: after } })).body).toEqual({ changed: 2 });
  expect((await client(listChannelCosts, year)).body.items).toEqual([
    cost('2026-03', '1600000'),
    cost('2026-03', '300000', '品牌词'),
  ]);
  const april = { query: { from: '2026-04', to: '2026-05' } };
  expect((await client(listChannelCosts, april)).body.items).toEqual([]);
  const told = await organisation.as(organisation.system, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select(['changes'])
      .where('tenant_id', '=', organisation.orgId)
      .where('action', '=', 'channel_cost.changed')
      .execute(),
  );
  expect(told).toHaveLength(5);
});

test('what makes no sense is refused whole', async () => {
  const client = await as('marketing');
  const told = async (items: unknown[]) => {
    const { status, problem } = await client(saveChannelCosts, { body: { items } as never });
    return [status, problem.code];
  };
  const good = cost('2027-01', '5');
  expect(await told([good, { ...good, source: 'moon' }])).toEqual([400, 'channel_cost_unknown_source']);
  expect(await told([good, good])).toEqual([400, 'channel_cost_named_twice']);
  expect(await told([{ ...good, month: '2027-13' }])).toEqual([400, 'invalid_input']);
  expect(await told([{ ...good, amount: '-5' }])).toEqual([400, 'invalid_input']);
  expect(await told([])).toEqual([400, 'invalid_input']);
  const kept = await client(listChannelCosts, { query: { from: '2027-01', to: '2027-01' } });
  expect(kept.body.items).toEqual([]);
});

test('a manager reads costs and may not change them, a rep sees none', async () => {
  const body = { items: [cost('2026-05', '1')] };
  const manager = await as('manager');
  expect((await manager(listChannelCosts, year)).status).toBe(200);
  expect((await manager(saveChannelCosts, { body })).status).toBe(403);
  const rep = await as('rep');
  expect((await rep(listChannelCosts, year)).status).toBe(403);
  expect((await rep(saveChannelCosts, { body })).status).toBe(403);
  expect((await app.stranger(listChannelCosts, year)).status).toBe(401);
});
