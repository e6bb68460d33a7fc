/** The measures of leads over ten leads, whose answers are worked out on paper. */
import { beforeAll, expect, test } from 'vitest';
import { leadCube } from '../../model/quality/lead-cube.ts';
import { measuredLeads } from './testing/measured-leads.ts';

let world: Awaited<ReturnType<typeof measuredLeads>>;
beforeAll(async () => {
  world = await measuredLeads();
});

const ids = leadCube.measures.map(({ id }) => id);
/** A question takes twenty measures. */
const inParts = () => [0, 20, 40].map((from) => ids.slice(from, from + 20));

async function everything() {
  const told: Record<string, unknown> = {};
  for (const measures of inParts()) {
    const { columns, rows } = await world.ask({ measures });
    columns.forEach(({ id }, index) => (told[id] = rows[0]![index]));
  }
  return told;
}

test('every measure of the ten leads is what the paper says', async () => {
  const told = await everything();
  expect(told).toMatchObject({
    'leads.count': 10,
    'leads.open': 4,
    'leads.valid': 9,
    'leads.accepted': 7,
    'leads.contacted': 7,
    'leads.disqualified': 1,
    'leads.returned': 1,
    'leads.converted': 4,
    'leads.closed': 4,
    'leads.valid_rate': 0.9,
    'leads.accepted_rate': 0.7,
    'leads.contacted_rate': 0.7,
    'leads.returned_rate': 0.1,
    'leads.conversion_rate': 0.4,
    'leads.maturity': 0.4,
    'leads.in_pool': 2,
    'leads.unassigned': 1,
    'leads.waiting': 1,
    'leads.deals': 4,
    'leads.deal_rate': 0.4,
    'leads.deal_amount': '28000',
    'leads.won': 2,
    'leads.won_rate': 0.2,
    'leads.won_amount': '16000',
    'leads.won_from_pool': 1,
    'leads.assigned': 8,
    'leads.entered_pool': 3,
    'leads.recycled': 1,
    'leads.released': 0,
    'leads.claimed': 1,
    'leads.left_pool': 1,
    'leads.pool_days_median': 9,
    'leads.cost': '40001',
    'leads.cost_per_lead': '4000',
    'leads.cost_per_won': '20001',
  });
  // 5, 10, 40, 60, 120, 2,880 and 12,960 minutes
  expect(told['leads.first_contact_minutes_median']).toBeCloseTo(60);
  expect(told['leads.first_contact_minutes_p80']).toBeCloseTo(2328);
  // L4 came on a Saturday, L5 on a Sunday, L1 on a Sunday worked for New Year’s: 0, 5, 10, 40, 60, 120 and 2,760 minutes
  expect(told['leads.first_contact_working_minutes_median']).toBeCloseTo(40);
  expect(told['leads.first_contact_working_minutes_p80']).toBeCloseTo(108);
  // In time L1, L3, L5 and L10, late L2 and L4, never L7; L8 has until tomorrow
  expect(told['leads.contacted_in_sla_rate']).toBeCloseTo(4 / 7);
  expect(told['leads.accepted_in_sla_rate']).toBeCloseTo(5 / 7);
  // 2, 30.583, 46.583 and 46.625 days
  expect(told['leads.settle_days_p80']).toBeCloseTo(46.6);
  expect(told['leads.won_days_median']).toBeCloseTo(46.604, 3);
  expect(told['leads.roi']).toBeCloseTo((16_000 - 40_001) / 40_001);
  expect(Object.keys(told)).toHaveLength(ids.length);
});

test('without any lead counts and sums are zero and rates are empty', async () => {
  const filters = [
    { field: 'leads.created_on', op: 'between' as const, value: ['2020-01-01', '2020-02-01'] },
  ];
  for (const measures of inParts()) {
    const { rows } = await world.ask({ measures, filters });
    const empty = leadCube.measures
      .filter(({ id }) => measures.includes(id))
      .map(({ additive, unit }) => (additive ? (unit === 'money' ? '0' : 0) : null));
    expect(rows).toEqual([empty]);
  }
});

test('leads are split by where they came from', async () => {
  const by = async (dimension: string) =>
    Object.fromEntries(
      (await world.ask({ measures: ['leads.count', 'leads.won'], dimensions: [dimension] })).rows.map(
        ([key, ...rest]) => [(key as { id?: string } | null)?.id ?? key, rest],
      ),
    );
  expect(await by('leads.source')).toEqual({
    website: [5, 1],
    exhibition: [2, 0],
    search_ads: [1, 1],
    short_video: [1, 0],
    referral: [1, 0],
  });
  expect(await by('leads.first_source')).toEqual(await by('leads.source'));
  expect(await by('leads.campaign')).toEqual({ 春季投放: [2, 1], 华东展: [2, 0], null: [6, 1] });
  expect(await by('leads.content')).toEqual({ 白皮书: [2, 1], null: [8, 1] });
});

test('leads are split by hands, reasons, speed and what became of them', async () => {
  const counts = async (dimension: string) =>
    Object.fromEntries(
      (await world.ask({ measures: ['leads.count'], dimensions: [dimension] })).rows.map(([key, count]) => [
        (key as { name?: string } | null)?.name ?? key,
        count,
      ]),
    );
  expect(await counts('leads.owner')).toEqual({ 李: 5, 王: 2, null: 3 });
  expect(await counts('leads.team')).toEqual({ 华东: 5, 华西: 2, null: 3 });
  expect(await counts('leads.pool')).toEqual({ 公共公海: 1, 培育池: 1, null: 8 });
  expect(await counts('leads.return_reason')).toEqual({ '时机未到，需要培育': 1, null: 9 });
  expect(await counts('leads.speed')).toEqual({
    '5 分钟内': 1,
    '5–30 分钟': 1,
    '30–60 分钟': 2,
    '1–4 小时': 1,
    '超过 1 天': 2,
    null: 3,
  });
  // A was won, E won, B lost in S4, F stands in S2
  expect(await counts('leads.deal_rank')).toEqual({ 6: 2, 4: 1, 2: 1, null: 6 });
});

test('moves are split by how and between whom', async () => {
  const { rows } = await world.ask({
    measures: ['leads.entered_pool', 'leads.left_pool'],
    dimensions: ['leads.move_cause'],
    filters: [{ field: 'leads.moved_on', op: 'between', value: ['2026-02-01', '2026-03-01'] }],
    sort: [{ by: 'leads.move_cause', desc: false }],
  });
  expect(rows.map(([cause, ...rest]) => [(cause as { id: string }).id, ...rest])).toEqual([
    ['assigned', 0, 0],
    ['claimed', 0, 1],
    ['created', 1, 0],
    ['recycled', 1, 0],
  ]);
});

test('what a channel cost is counted by the day, and a month adds up to the fen', async () => {
  const cost = async (from: string, to: string) =>
    (
      await world.ask({
        measures: ['leads.cost', 'leads.cost_per_lead'],
        dimensions: ['leads.source', 'leads.campaign'],
        filters: [{ field: 'leads.created_on', op: 'between', value: [from, to] }],
        sort: [{ by: 'leads.cost', desc: true }],
      })
    ).rows.map(([source, campaign, ...rest]) => [(source as { id: string }).id, campaign, ...rest]);
  expect(await cost('2026-01-01', '2026-02-01')).toEqual([
    ['website', null, '31000', '31000'],
    ['website', '春季投放', '6200', '3100'],
    ['exhibition', '华东展', '0', null],
  ]);
  expect(await cost('2026-01-10', '2026-01-20')).toEqual([
    ['website', null, '10000', null],
    ['website', '春季投放', '2000', null],
    ['exhibition', '华东展', '0', null],
  ]);
  const february = Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
  let sum = 0;
  for (const [index, day] of february.entries())
    for (const [, , fen] of await cost(day, february[index + 1] ?? '2026-03-01')) sum += Number(fen);
  expect(sum).toBe(2_801);
});

test('what costs do not know of is not asked together with them', async () => {
  const asked = world.ask({ measures: ['leads.cost_per_lead'], dimensions: ['leads.owner'] });
  await expect(asked).rejects.toMatchObject({ code: 'not_together' });
  await expect(world.ask({ measures: ['leads.count'], asOf: '2026-02-01T00:00:00Z' })).rejects.toMatchObject({
    code: 'not_in_the_past',
  });
});

test('a month is compared with the month before', async () => {
  const { columns, rows } = await world.ask({
    measures: ['leads.count', 'leads.cost'],
    filters: [{ field: 'leads.created_on', op: 'between', value: ['2026-02-01', '2026-03-01'] }],
    compare: 'previous_period',
  });
  const told = Object.fromEntries(columns.map(({ id }, index) => [id, rows[0]![index]]));
  expect(told).toMatchObject({
    'leads.count': 2,
    'leads.count.previous': 5,
    'leads.cost': '2801',
    'leads.cost.previous': '37200',
  });
});
