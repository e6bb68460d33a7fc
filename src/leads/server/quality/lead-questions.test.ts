/** Questions about leads over HTTP, beside those about deals. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import {
  measureCatalogueSchema,
  tableAnswerSchema,
  type TableAnswer,
} from '../../../insights/model/answer.ts';
import { measuredLeads } from './testing/measured-leads.ts';

const { ask, drillDown, listMeasures } = insightsContract;
let world: Awaited<ReturnType<typeof measuredLeads>>;
let app: AppForTests;
beforeAll(async () => {
  world = await measuredLeads();
  app = await appForTests(world, { contract: insightsContract, useCases: world.insights.useCases });
});

test('what every installation has is answered, also to a key that only reads', async () => {
  const client = await app.clientOf(world.li, true);
  const body = { measures: ['leads.count', 'leads.conversion_rate'], dimensions: ['leads.created_on.month'] };
  const answer = await client(ask, { body });
  expect(tableAnswerSchema.parse(answer.body).rows).toEqual([
    ['2026-01', 3, 2 / 3],
    ['2026-02', 1, 1],
    ['2026-03', 1, 0],
  ]);
});

test('the leads behind a number come in pages', async () => {
  const client = await app.clientOf(world.admin);
  const body = {
    question: { measures: ['leads.converted'] },
    cell: { measure: 'leads.converted' },
    limit: 3,
  };
  const first = await client(drillDown, { body });
  const second = await client(drillDown, { body: { ...body, offset: 3 } });
  expect([first.body.total, first.body.ids.length, second.body.ids.length]).toEqual([4, 3, 1]);
});

test('measures of leads and of deals stand in one catalogue, and in one question over what they share', async () => {
  const client = await app.clientOf(world.admin);
  const { measures } = measureCatalogueSchema.parse((await client(listMeasures)).body);
  expect(measures.map(({ id }) => id)).toEqual(expect.arrayContaining(['leads.roi', 'deals.win_rate']));
  const asked = async (measures: string[]) =>
    (await client(ask, { body: { measures, dimensions: ['leads.source'] } })).body as TableAnswer;
  const both = await asked(['leads.count', 'deals.count']);
  const leads = await asked(['leads.count']);
  const figures = (answer: TableAnswer) =>
    answer.rows.map((row) => row.slice(0, 2)).filter((row) => row[1] !== 0);
  expect(new Set(figures(both))).toEqual(new Set(figures(leads)));
  const alone = await client(ask, { body: { measures: ['deals.count'] } });
  const sum = both.rows.reduce((total, row) => total + Number(row[2]), 0);
  expect(sum).toBe(Number((alone.body as TableAnswer).rows[0]![0]));
  const apart = await client(ask, {
    body: { measures: ['leads.count', 'deals.count'], dimensions: ['deals.stage'] },
  });
  expect([apart.status, apart.problem.code]).toEqual([400, 'not_shared']);
});

test('what cannot be asked of leads is refused with a stable code', async () => {
  const client = await app.clientOf(world.admin);
  const told = async (body: object) => {
    const { status, problem } = await client(ask, { body: body as never });
    return [status, problem.code];
  };
  expect(await told({ measures: ['leads.charm'] })).toEqual([400, 'unknown_field']);
  expect(await told({ measures: ['leads.cost'], dimensions: ['leads.owner'] })).toEqual([
    400,
    'not_together',
  ]);
  expect(await told({ measures: ['leads.count'], asOf: '2026-01-01T00:00:00Z' })).toEqual([
    400,
    'not_in_the_past',
  ]);
  expect((await app.stranger(ask, { body: { measures: ['leads.count'] } })).status).toBe(401);
});
