/** Questions over HTTP: happy, invalid, refused, not signed in; and every answer has the shape that the contract promises. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import {
  funnelAnswerSchema,
  manyAnswersSchema,
  measureCatalogueSchema,
  tableAnswerSchema,
} from '../../insights/model/answer.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { measuredDeals } from './testing/measured-deals.ts';

const { ask, askMany, drillDown, listMeasures } = insightsContract;
let world: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;
beforeAll(async () => {
  world = await measuredDeals();
  app = await appForTests(world, { contract: insightsContract, useCases: world.insights.useCases });
});

test('a question is answered as the contract says, also to a key that only reads', async () => {
  const client = await app.clientOf(world.li, true);
  const body = {
    measures: ['deals.count', 'deals.won_amount', 'deals.win_rate'],
    dimensions: ['deals.source'],
  };
  const answer = await client(ask, { body: { ...body, compare: undefined } });
  expect(answer.status).toBe(200);
  expect(tableAnswerSchema.parse(answer.body).rows).toEqual([
    [{ id: 'website', name: '官网' }, 3, '16000', 2 / 3],
    [{ id: 'exhibition', name: '展会' }, 2, '0', 0],
  ]);
});

test('each funnel is answered as the contract says, and as a table', async () => {
  const client = await app.clientOf(world.admin);
  for (const mode of ['reached', 'touched', 'strict', 'flow', 'stock']) {
    const answer = await client(ask, {
      body: { funnel: { pipeline: '十单流程', mode, split: 'deals.owner' }, filters: [] },
    });
    const { columns, rows, funnel } = funnelAnswerSchema.parse(answer.body);
    expect(funnel.parts).toHaveLength(2);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test('the records behind a number come in pages', async () => {
  const client = await app.clientOf(world.admin);
  const body = { question: { measures: ['deals.lost'] }, cell: { measure: 'deals.lost' }, limit: 3 };
  const first = await client(drillDown, { body });
  const second = await client(drillDown, { body: { ...body, offset: 3 } });
  expect([first.body.total, first.body.ids.length, second.body.ids.length]).toEqual([4, 3, 1]);
  expect(new Set([...first.body.ids, ...second.body.ids]).size).toBe(4);
});

test('the catalogue names every measure with its words', async () => {
  const { body } = await (await app.clientOf(world.li))(listMeasures);
  const { measures, dimensions } = measureCatalogueSchema.parse(body);
  expect(measures.find(({ id }) => id === 'deals.win_rate')!.definition.zh).toContain('赢单数 ÷');
  expect(dimensions.find(({ id }) => id === 'deals.closed_on')!.grains).toContain('quarter');
});

test('what cannot be asked is refused with a stable code', async () => {
  const client = await app.clientOf(world.admin);
  const told = async (body: unknown) => {
    const { status, problem } = await client(ask, { body });
    return [status, problem.code];
  };
  expect(await told({ measures: ['deals.charm'] })).toEqual([400, 'unknown_field']);
  expect(await told({ measures: [] })).toEqual([400, 'invalid_input']);
  expect(
    await told({ measures: ['deals.count'], filters: [{ field: 'deals.owner', op: 'like', value: 'x' }] }),
  ).toEqual([400, 'invalid_input']);
  expect(await told({ funnel: { pipeline: "x' or true --" } })).toEqual([400, 'unknown_value']);
  expect((await app.stranger(ask, { body: { measures: ['deals.count'] } })).status).toBe(401);
});

test('several questions are answered together, each by itself or with its own refusal', async () => {
  const client = await app.clientOf(world.li, true);
  const questions = [
    { measures: ['deals.count'] },
    { measures: ['deals.nothing'] },
    { funnel: { pipeline: '十单流程', mode: 'reached' }, filters: [] },
    { measures: ['deals.count'], filters: [{ field: 'deals.amount', op: 'gt', value: 'viel' }] },
    { measures: ['deals.won'], dimensions: ['deals.source'] },
  ];
  const { status, body } = await client(askMany, { body: { questions } as never });
  expect(status).toBe(200);
  const { answers } = manyAnswersSchema.parse(body);
  const alone = await Promise.all(questions.map((question) => client(ask, { body: question as never })));
  expect(answers.map((one) => ('answer' in one ? 200 : one.problem.status))).toEqual(
    alone.map((one) => one.status),
  );
  answers.forEach((one, index) => {
    const { body: own } = alone[index]!;
    if ('answer' in one) expect({ ...one.answer, asOf: '' }).toEqual({ ...own, asOf: '' });
    else expect(one.problem).toMatchObject({ code: (own as unknown as { code: string }).code });
  });
  const none = await client(askMany, { body: { questions: [] } });
  expect(none.status).toBe(400);
});
