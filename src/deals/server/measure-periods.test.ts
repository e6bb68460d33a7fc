/** Days, periods, comparisons, the past and times in stages, over the ten deals of funnel.md §13, whose answers are worked out on paper. */
import { beforeAll, expect, test } from 'vitest';
import { dealCube } from '../model/measures.ts';
import { measuredDeals, stageNamed } from './testing/measured-deals.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
beforeAll(async () => {
  world = await measuredDeals();
});

test('days fall into the months, weeks, quarters and years of the organisation', async () => {
  const by = async (dimension: string) =>
    (
      await world.ask({
        measures: ['deals.lost', 'deals.won'],
        dimensions: [dimension],
        filters: [{ field: 'deals.closed_on', op: 'not_empty' }],
      })
    ).rows;
  expect(await by('deals.closed_on.month')).toEqual([
    ['2026-01', 1, 0],
    ['2026-02', 3, 1],
    ['2026-03', 0, 1],
  ]);
  expect(await by('deals.closed_on.quarter')).toEqual([['2026-Q1', 4, 2]]);
  expect(await by('deals.closed_on.year')).toEqual([['2026', 4, 2]]);
  expect(await by('deals.closed_on.week')).toEqual([
    ['2026-01-12', 1, 0],
    ['2026-02-02', 1, 0],
    ['2026-02-09', 1, 0],
    ['2026-02-16', 1, 1],
    ['2026-03-16', 0, 1],
  ]);
  // midnight in Shanghai is the day before in UTC
  expect((await by('deals.closed_on')).map(([day]) => day)).toEqual([
    '2026-01-15',
    '2026-02-05',
    '2026-02-12',
    '2026-02-16',
    '2026-02-20',
    '2026-03-20',
  ]);
});

test('a window of days holds its first day and not its last', async () => {
  const count = async (value: string[]) =>
    (
      await world.ask({
        measures: ['deals.count'],
        filters: [{ field: 'deals.closed_on', op: 'between', value }],
      })
    ).rows[0]![0];
  expect(await count(['2026-02-05', '2026-02-16'])).toBe(2);
  expect(await count(['2026-02-05', '2026-02-17'])).toBe(3);
  expect(await count(['2026-02-06', '2026-02-16'])).toBe(1);
});

test('median and P80 of completed stays by stage stand beside counts of deals', async () => {
  const { rows } = await world.ask({
    measures: ['deals.count', 'stages.days_median', 'stages.days_p80'],
    dimensions: ['deals.stage'],
  });
  const told = Object.fromEntries(rows.map(([stage, ...rest]) => [(stage as { name: string }).name, rest]));
  // S2: A 8, B 15, D 14 and 10, E 11 and 8, I 11, J 8 days
  expect(told.S2).toEqual([1, 10.5, 12.8]);
  // S1: A 7, B 4, C 7, D 7, E 10, F 21, I 7, J 9 days
  expect(told.S1![1]).toBe(7);
  expect(told.S1![2]).toBeCloseTo(9.6);
  // S3: A 12, D 9 and 12, E 7, G 13, I 11 days; no deal stands there
  expect(told.S3).toEqual([0, 11.5, 12]);
  expect(told.W).toEqual([2, null, null]);
});

test('a comparison sets each measure against the month before', async () => {
  const february = { field: 'deals.closed_on', op: 'between' as const, value: ['2026-02-01', '2026-03-01'] };
  const { columns, rows } = await world.ask({
    measures: ['deals.lost', 'deals.win_rate'],
    filters: [february],
    compare: 'previous_period',
  });
  expect(columns.map(({ id }) => id)).toEqual([
    'deals.lost',
    'deals.lost.previous',
    'deals.lost.change',
    'deals.win_rate',
    'deals.win_rate.previous',
    'deals.win_rate.change',
  ]);
  expect(rows).toEqual([[3, 1, 2, 0.25, 0, null]]);
  const march = { ...february, value: ['2026-03-01', '2026-04-01'] };
  const byMonth = await world.ask({
    measures: ['deals.lost'],
    dimensions: ['deals.closed_on.month'],
    filters: [march],
    compare: 'previous_period',
  });
  expect(byMonth.rows).toEqual([['2026-03', 0, 3, -1]]);
  const lastYear = await world.ask({ measures: ['deals.lost'], filters: [march], compare: 'previous_year' });
  expect(lastYear.rows).toEqual([[0, 0, null]]);
  const byOwner = await world.ask({
    measures: ['deals.count'],
    dimensions: ['deals.owner'],
    filters: [february],
    compare: 'previous_period',
    sort: [{ by: 'deals.count.previous', desc: true }],
  });
  expect(byOwner.rows.map(([owner, ...rest]) => [(owner as { name: string }).name, ...rest])).toEqual([
    ['李', 2, 1, 1],
    ['王', 2, 0, null],
  ]);
  await expect(world.ask({ measures: ['deals.lost'], compare: 'previous_period' })).rejects.toMatchObject({
    code: 'comparison_needs_period',
  });
});

test('as of a past instant the later moves are not known, and a re-opened deal is still lost', async () => {
  const at = async (asOf: string) =>
    (
      await world.ask({
        measures: [
          'deals.count',
          'deals.open',
          'deals.won',
          'deals.lost',
          'deals.win_rate',
          'deals.open_amount',
          'deals.won_amount',
        ],
        asOf,
      })
    ).rows[0];
  expect(await at('2026-01-01T00:00:00+08:00')).toEqual([0, 0, 0, 0, null, '0', '0']);
  // on 10 February A, D, F, G, H, I, J are open; B, C and E are lost
  expect(await at('2026-02-10T12:00:00+08:00')).toEqual([10, 7, 0, 3, 0, '47000', '0']);
  expect(await at('2026-02-21T00:00:00+08:00')).toEqual([10, 4, 1, 5, 1 / 6, '26000', '10000']);
});

test('as of now the history tells the same as the facts', async () => {
  const told = dealCube.measures.filter(({ source, past }) => source === 'deal' && past !== false);
  const measures = told.map(({ id }) => id);
  const dimensions = ['deals.owner', 'deals.stage', 'deals.closed_on.month'];
  const now = await world.ask({ measures, dimensions });
  const then = await world.ask({ measures, dimensions, asOf: '2026-03-31T00:00:00+08:00' });
  expect(then.rows).toEqual(now.rows);
});

test('what the history does not keep cannot be asked of the past', async () => {
  const asOf = '2026-02-10T00:00:00+08:00';
  await expect(world.ask({ measures: ['deals.weighted_amount'], asOf })).rejects.toMatchObject({
    code: 'not_in_the_past',
    status: 400,
  });
  await expect(
    world.ask({ measures: ['deals.count'], dimensions: ['deals.expected_close_on'], asOf }),
  ).rejects.toMatchObject({ code: 'not_together' });
});

test('the stage of a stay is the stage stayed in, and drilling down names one deal for each stay', async () => {
  const question = { measures: ['stages.days_median'], dimensions: ['deals.stage'] };
  const { total, ids } = await world.drill(question, {
    measure: 'stages.days_median',
    values: [{ id: stageNamed(world.pipeline, 'S2') }],
  });
  expect(total).toBe(8);
  expect(ids.filter((id) => id === world.dealIds[3])).toHaveLength(2);
});
