/** Numbers are those of the records that the asker may see, and of the fields that the asker may read. */
import { beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../platform/model/principal.ts';
import { measuredDeals } from './testing/measured-deals.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
beforeAll(async () => {
  world = await measuredDeals();
});

const count = async (who: Principal) =>
  (await world.ask({ measures: ['deals.count', 'deals.won_amount', 'stages.days_median'] }, who)).rows[0];

test('a rep counts own deals, a manager those of the team, an administrator all', async () => {
  expect(await count(world.li)).toEqual([5, '16000', 9]);
  expect((await count(world.wang))!.slice(0, 2)).toEqual([5, '0']);
  expect((await count(world.mei))!.slice(0, 2)).toEqual([5, '16000']);
  expect((await count(world.admin))!.slice(0, 2)).toEqual([10, '16000']);
});

test('the past, funnels and the records behind them are narrowed alike', async () => {
  const asOf = '2026-03-31T00:00:00+08:00';
  expect((await world.ask({ measures: ['deals.count'], asOf }, world.wang)).rows).toEqual([[5]]);
  for (const mode of ['reached', 'touched', 'strict', 'flow', 'stock'] as const) {
    const own = await world.askFunnel({ mode }, [], world.wang);
    const filtered = await world.askFunnel({ mode }, [{ field: 'deals.owner', op: 'is', value: '王' }]);
    expect(own.funnel).toEqual(filtered.funnel);
  }
  const question = { measures: ['deals.count'] };
  const { ids, total } = await world.drill(question, { measure: 'deals.count' }, world.li);
  expect(total).toBe(5);
  expect(ids.toSorted()).toEqual(world.dealIds.slice(0, 5).toSorted());
});

test('“is me” stands for the asker', async () => {
  const filters = [{ field: 'deals.owner', op: 'is_me' as const }];
  expect((await world.ask({ measures: ['deals.count'], filters }, world.li)).rows).toEqual([[5]]);
  expect((await world.ask({ measures: ['deals.count'], filters }, world.mei)).rows).toEqual([[0]]);
});

test('who may not read deals is not answered', async () => {
  const stranger = { ...world.li, rights: {} };
  const forbidden = { code: 'forbidden' };
  await expect(count(stranger)).rejects.toMatchObject(forbidden);
  await expect(world.askFunnel({}, [], stranger)).rejects.toMatchObject(forbidden);
  await expect(
    world.drill({ measures: ['deals.count'] }, { measure: 'deals.count' }, stranger),
  ).rejects.toMatchObject(forbidden);
});

test('a hidden or masked amount is not measured, weighed, filtered by or listed', async () => {
  for (const reach of ['hidden', 'masked'] as const) {
    const who = { ...world.admin, fieldReach: { 'deal.amount': reach } };
    const unknown = { code: 'unknown_field' };
    await expect(world.ask({ measures: ['deals.won_amount'] }, who)).rejects.toMatchObject(unknown);
    const filters = [{ field: 'deals.amount', op: 'gt' as const, value: '100' }];
    await expect(world.ask({ measures: ['deals.count'], filters }, who)).rejects.toMatchObject(unknown);
    await expect(world.askFunnel({ weigh: 'amount' }, [], who)).rejects.toMatchObject({ code: 'forbidden' });
    const { funnel } = await world.askFunnel({}, [], who);
    expect(funnel.whole).toMatchObject({ cohort: { count: 10, amount: null } });
    const { measures } = await world.as(who, (work) =>
      world.insights.useCases.listMeasures(work, {} as never),
    );
    expect(measures.map(({ id }) => id)).not.toContain('deals.won_amount');
    expect(measures.map(({ id }) => id)).toContain('deals.count');
  }
});

test('a hidden sector of accounts is no dimension of deals', async () => {
  const who = { ...world.admin, fieldReach: { 'account.industry': 'hidden' as const } };
  await expect(
    world.ask({ measures: ['deals.count'], dimensions: ['deals.sector'] }, who),
  ).rejects.toMatchObject({ code: 'unknown_field' });
});

test('an account that the asker does not see has no name, and cannot be asked for by it', async () => {
  const { rows } = await world.ask({ measures: ['deals.count'], dimensions: ['deals.account'] }, world.li);
  expect(rows.map(([account, deals]) => [(account as { name: null }).name, deals])).toEqual([
    [null, 3],
    [null, 2],
  ]);
  const filters = [{ field: 'deals.account', op: 'is' as const, value: '甲公司' }];
  await expect(world.ask({ measures: ['deals.count'], filters }, world.li)).rejects.toMatchObject({
    code: 'unknown_value',
  });
});

test('sectors are told by the options of accounts, the organisation’s own among them, and asked for by their names', async () => {
  await world.as(world.system, ({ db, principal }) =>
    db
      .insertInto('field_definition')
      .values({
        tenant_id: principal.tenantId,
        id: crypto.randomUUID(),
        object: 'account',
        key: 'industry',
        standard: true,
        label: '行业',
        kind: 'select',
        options: JSON.stringify([
          { value: 'retail', label: { zh: '连锁零售', en: 'Chain stores' } },
        ]) as never,
      })
      .execute(),
  );
  const question = {
    measures: ['deals.count'],
    dimensions: ['deals.sector'],
    sort: [{ by: 'deals.sector' }],
  };
  const told = async (who = world.admin) => (await world.ask(question, who)).rows.map(([sector]) => sector);
  expect(await told()).toEqual([
    { id: 'manufacturing', name: '制造业' },
    { id: 'retail', name: '连锁零售' },
  ]);
  expect(await told({ ...world.admin, locale: 'en' })).toEqual([
    { id: 'manufacturing', name: 'Manufacturing' },
    { id: 'retail', name: 'Chain stores' },
  ]);
  const filters = [{ field: 'deals.sector', op: 'is' as const, value: '连锁零售' }];
  expect((await world.ask({ measures: ['deals.count'], filters })).rows).toEqual([[5]]);
});
