/** The measures of deals, split and filtered, over the ten deals of funnel.md §13, whose answers are worked out on paper. */
import { beforeAll, expect, test } from 'vitest';
import { dealCube } from '../model/measures.ts';
import { measuredDeals } from './testing/measured-deals.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
beforeAll(async () => {
  world = await measuredDeals();
});

const everything = dealCube.measures.filter(({ source }) => source === 'deal').map(({ id }) => id);
const firstQuarter = {
  field: 'deals.created_on',
  op: 'between' as const,
  value: ['2026-01-01', '2026-04-01'],
};

test('every measure of the ten deals is what the paper says', async () => {
  const { rows, columns, total } = await world.ask({ measures: everything });
  expect(total).toBe(1);
  expect(rows).toHaveLength(1);
  const told = Object.fromEntries(columns.map(({ id }, index) => [id, rows[0]![index]]));
  expect(told).toMatchObject({
    'deals.count': 10,
    'deals.created': 10,
    'deals.open': 4,
    'deals.won': 2,
    'deals.lost': 4,
    'deals.value_win_rate': 0.4,
    'deals.won_amount': '16000',
    'deals.lost_amount': '24000',
    'deals.open_amount': '26000',
    'deals.weighted_amount': '14100',
    'deals.avg_won_amount': '8000',
    'deals.won_cycle_days_mean': 56.5,
    'deals.cycle_days_median': 31,
  });
  expect(told['deals.win_rate']).toBeCloseTo(1 / 3);
  expect(told['deals.loss_rate']).toBeCloseTo(2 / 3);
  // A 46, B 30, C 7, E 67, G 32, J 17 days
  expect(told['deals.cycle_days_mean']).toBeCloseTo(199 / 6);
});

test('without any deal counts and sums are zero and rates are empty', async () => {
  const { rows } = await world.ask({
    measures: everything,
    filters: [{ field: 'deals.created_on', op: 'between', value: ['2020-01-01', '2020-02-01'] }],
  });
  const [counts, rates, sums, days] = [
    Array(8).fill(0),
    Array(3).fill(null),
    Array(4).fill('0'),
    Array(4).fill(null),
  ];
  expect(rows).toEqual([[...counts, ...rates, ...sums, ...days]]);
});

test('numbers are split by person, team, manager, region, account, sector, province and source', async () => {
  const by = async (dimension: string) =>
    (
      await world.ask({
        measures: ['deals.count', 'deals.won_amount'],
        dimensions: [dimension],
        sort: [{ by: dimension }],
      })
    ).rows;
  const { li, mei, east, west, accounts } = world;
  const byName = (rows: unknown[][]) =>
    Object.fromEntries(rows.map(([key, ...rest]) => [(key as { name: string })?.name ?? key, rest]));
  expect(byName(await by('deals.owner'))).toEqual({ 李: [5, '16000'], 王: [5, '0'] });
  expect(byName(await by('deals.credited_owner'))).toEqual({ 李: [5, '16000'], 王: [5, '0'] });
  expect(await by('deals.owner')).toContainEqual([{ id: li.userId, name: '李' }, 5, '16000']);
  expect(await by('deals.team')).toEqual(
    expect.arrayContaining([
      [{ id: east, name: '华东' }, 5, '16000'],
      [{ id: west, name: '华西' }, 5, '0'],
    ]),
  );
  expect(await by('deals.manager')).toEqual([
    [{ id: mei.userId, name: '梅' }, 5, '16000'],
    [null, 5, '0'],
  ]);
  expect(await by('deals.region')).toEqual(
    expect.arrayContaining([
      ['东区', 5, '16000'],
      ['西区', 5, '0'],
    ]),
  );
  expect(byName(await by('deals.account'))).toEqual({ 甲公司: [5, '16000'], 乙公司: [5, '0'] });
  expect(await by('deals.account')).toContainEqual([{ id: accounts[0], name: '甲公司' }, 5, '16000']);
  expect(await by('deals.sector')).toEqual([
    [{ id: 'manufacturing', name: '制造业' }, 5, '16000'],
    [{ id: 'retail', name: '零售' }, 5, '0'],
  ]);
  expect(byName(await by('deals.province'))).toEqual({ 江苏: [5, '16000'], 广西: [5, '0'] });
  expect(byName(await by('deals.source'))).toEqual({ 官网: [5, '16000'], 展会: [5, '0'] });
});

test('stages keep the order of the pipeline, and loss reasons are named', async () => {
  const stages = await world.ask({ measures: ['deals.count'], dimensions: ['deals.stage'] });
  expect(stages.rows.map(([stage, count]) => [(stage as { name: string }).name, count])).toEqual([
    ['S1', 1],
    ['S2', 1],
    ['S4', 1],
    ['S5', 1],
    ['W', 2],
    ['L', 4],
  ]);
  const reasons = await world.ask({
    measures: ['deals.lost'],
    dimensions: ['deals.loss_reason'],
    filters: [{ field: 'deals.outcome', op: 'is', value: 'lost' }],
  });
  // C and G from the website, B and J from the exhibition
  expect(reasons.rows.map(([reason, lost]) => [(reason as { name: string }).name, lost])).toEqual([
    ['价格太高', 2],
    ['选择竞品', 2],
  ]);
});

test('filters take ids and names, both languages, lists, absence and amounts', async () => {
  const count = async (field: string, op: string, value?: unknown) =>
    (await world.ask({ measures: ['deals.count'], filters: [{ field, op, value } as never] })).rows[0]![0];
  const { li, wang, pipeline } = world;
  expect(await count('deals.owner', 'is', li.userId)).toBe(5);
  expect(await count('deals.owner', 'is', '李')).toBe(5);
  expect(await count('deals.owner', 'is_not', '李')).toBe(5);
  expect(await count('deals.owner', 'in', ['李', wang.userId])).toBe(10);
  expect(await count('deals.owner', 'not_in', ['李', '王'])).toBe(0);
  expect(await count('deals.pipeline', 'is', '十单流程')).toBe(10);
  expect(await count('deals.pipeline', 'is', 'Ten deals')).toBe(10);
  expect(await count('deals.pipeline', 'is', pipeline.id)).toBe(10);
  expect(await count('deals.stage', 'in', ['S1', 'W'])).toBe(3);
  expect(await count('deals.source', 'is', '官网')).toBe(5);
  expect(await count('deals.manager', 'empty')).toBe(5);
  expect(await count('deals.manager', 'not_empty')).toBe(5);
  expect(await count('deals.manager', 'is_not', '梅')).toBe(5);
  expect(await count('deals.product', 'is', null)).toBe(10);
  expect(await count('deals.amount', 'gte', '8000')).toBe(4);
  expect(await count('deals.amount', 'gt', 8000)).toBe(3);
  expect(await count('deals.amount', 'between', ['3000', '5000'])).toBe(3);
  expect(await count('deals.closed_on.month', 'is', '2026-02')).toBe(4);
  expect(await count('deals.closed_on.month', 'in', ['2026-01', '2026-03'])).toBe(2);
  expect(await count('deals.closed_on', 'gte', '2026-02-16')).toBe(3);
  expect(await count('deals.closed_on', 'lte', '2026-01-15')).toBe(1);
  expect(await count('deals.closed_on', 'this_month')).toBe(1);
  expect(await count('deals.closed_on', 'last_month')).toBe(4);
  expect(await count('deals.closed_on', 'overdue')).toBe(6);
});

test('an unknown name, field, measure or operator is refused in words', async () => {
  const refused = (question: Parameters<typeof world.ask>[0]) => expect(world.ask(question)).rejects;
  const filter = (field: string, op: string, value?: unknown) => ({
    measures: ['deals.count'],
    filters: [{ field, op, value } as never],
  });
  await refused({ measures: ['deals.charm'] }).toMatchObject({
    code: 'unknown_field',
    status: 400,
    values: { field: 'deals.charm' },
  });
  await refused({ measures: ['deals.count'], dimensions: ['deals.colour'] }).toMatchObject({
    code: 'unknown_field',
  });
  await refused({ measures: ['deals.count'], dimensions: ['deals.owner.month'] }).toMatchObject({
    code: 'unknown_field',
  });
  await refused({ measures: ['deals.count'], dimensions: ['deals.amount'] }).toMatchObject({
    code: 'unknown_field',
  });
  await refused({ measures: ['deals.count'], sort: [{ by: 'deals.won' }] }).toMatchObject({
    code: 'unknown_field',
  });
  await refused(filter('deals.colour', 'is', 'red')).toMatchObject({ code: 'unknown_field' });
  await refused(filter('deals.owner', 'is', '赵')).toMatchObject({
    code: 'unknown_value',
    status: 400,
    values: { value: '赵' },
  });
  await refused(filter('deals.closed_on', 'between', ['2026-02-30', '2026-03-01'])).toMatchObject({
    code: 'unknown_value',
  });
  await refused(filter('deals.closed_on', 'between', ['2026-02-01'])).toMatchObject({
    code: 'unknown_value',
  });
  await refused(filter('deals.amount', 'gt', 'a lot')).toMatchObject({ code: 'unknown_value' });
  await refused(filter('deals.owner', 'gt', '李')).toMatchObject({ code: 'unsuitable_operator' });
  await refused(filter('deals.owner', 'this_month')).toMatchObject({ code: 'unsuitable_operator' });
  await refused({
    measures: ['stages.days_median', 'deals.count'],
    dimensions: ['stages.left_on.month'],
  }).toMatchObject({ code: 'not_together' });
});

test('rows are sorted as told, limited, and counted without the limit', async () => {
  const { rows, total } = await world.ask({
    measures: ['deals.open_amount'],
    dimensions: ['deals.stage'],
    sort: [{ by: 'deals.open_amount', desc: true }],
    limit: 2,
  });
  expect(rows.map(([stage, amount]) => [(stage as { name: string }).name, amount])).toEqual([
    ['S4', '12000'],
    ['S5', '7000'],
  ]);
  expect(total).toBe(6);
});

test('the records behind a number are exactly those counted', async () => {
  const question = {
    measures: ['deals.won', 'deals.lost', 'deals.win_rate'],
    dimensions: ['deals.owner', 'deals.closed_on.month'],
    filters: [firstQuarter],
  };
  const { rows } = await world.ask(question);
  for (const [owner, month, won, lost] of rows) {
    const behind = (measure: string) => world.drill(question, { measure, values: [owner!, month!] });
    expect((await behind('deals.won')).total).toBe(won);
    expect((await behind('deals.lost')).total).toBe(lost);
    expect((await behind('deals.win_rate')).total).toBe((won as number) + (lost as number));
  }
  const { dealIds, wang } = world;
  const cell = { measure: 'deals.lost', values: [{ id: wang.userId }, '2026-02'] };
  const { ids } = await world.drill(question, cell);
  expect(ids.toSorted()).toEqual([dealIds[6], dealIds[9]].toSorted());
  await expect(world.drill(question, { measure: 'deals.count', values: [] })).rejects.toMatchObject({
    code: 'unknown_cell',
  });
});

test('a reportable custom field splits and narrows; another does not', async () => {
  await world.as(world.system, async ({ db, principal }) => {
    const field = { tenant_id: principal.tenantId, object: 'deal', options: '[]' as never };
    await db
      .insertInto('field_definition')
      .values([
        {
          ...field,
          id: crypto.randomUUID(),
          key: 'tier',
          label: '等级',
          kind: 'select',
          reportable: true,
          options: JSON.stringify([{ value: 'gold', label: { zh: '金', en: 'Gold' } }]) as never,
        },
        { ...field, id: crypto.randomUUID(), key: 'trial', label: '试用', kind: 'boolean', reportable: true },
        { ...field, id: crypto.randomUUID(), key: 'ready_on', label: '就绪', kind: 'day', reportable: true },
        { ...field, id: crypto.randomUUID(), key: 'secret', label: '密', kind: 'text', reportable: false },
      ])
      .execute();
  });
  const by = async (dimension: string) =>
    (await world.ask({ measures: ['deals.won'], dimensions: [dimension], sort: [{ by: dimension }] })).rows;
  expect(await by('deals.custom.tier')).toEqual([
    [{ id: 'gold', name: '金' }, 2],
    [{ id: 'silver', name: 'silver' }, 0],
  ]);
  expect(await by('deals.custom.trial')).toEqual([
    [false, 0],
    [true, 2],
  ]);
  expect(await by('deals.custom.ready_on.month')).toEqual([['2026-04', 2]]);
  const gold = await world.ask({
    measures: ['stages.days_median', 'deals.won'],
    filters: [
      { field: 'deals.custom.tier', op: 'is', value: '金' },
      { field: 'deals.custom.ready_on', op: 'lt', value: '2026-04-02' },
    ],
  });
  expect(gold.rows).toEqual([[9, 1]]);
  await expect(by('deals.custom.secret')).rejects.toMatchObject({ code: 'unknown_field' });
});
