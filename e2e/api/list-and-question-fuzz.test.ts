import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeWindowNames } from '../../src/records/model/relative-days.ts';
import { faultOf } from './proper-refusal.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const headers = world.adminHeaders;
for (const kind of ['account', 'contact', 'deal', 'product', 'task'] as const)
  for (let made = 0; made < 3; made += 1) await world.make(kind, world.admin);

const runs = { numRuns: 400, seed: 20_260_131 };

const fieldsOf = async (object: string): Promise<string[]> =>
  (await product.send({ method: 'GET', url: `/api/v1/catalogues/${object}`, headers })).json.fields.map(
    (field: { id: string }) => field.id,
  );
const objects = ['account', 'contact', 'deal', 'product'] as const;
const knownFields = [
  ...new Set((await Promise.all(objects.map(fieldsOf))).flat()),
  'custom.nothing',
  'tenant_id',
  '__proto__',
  'name; --',
];

const ops = [
  'is',
  'is_not',
  'in',
  'not_in',
  'contains',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'empty',
  'not_empty',
  'is_me',
  ...relativeWindowNames,
];
const scalar = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uuid(),
  fc.constantFrom(
    '2024-02-29',
    '2024-02-30',
    '0001-01-01',
    '9999-12-31',
    '123400',
    '99999999999999999999',
    '-5',
    '',
    '%',
    '_',
    '\\',
    world.admin.userId,
    '2017-06-30T16:00:00Z',
  ),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }), fc.constant(undefined));
const conditionOn = (fields: string[]) =>
  fc.record({ field: fc.constantFrom(...fields), op: fc.constantFrom(...ops), value });

test('no filter, order or cursor of a list ends in a defect', async () => {
  const cursors = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc
      .array(scalar, { maxLength: 4 })
      .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('accounts', 'contacts', 'deals', 'products'),
      fc.array(conditionOn(knownFields), { maxLength: 4 }),
      fc.option(fc.tuple(fc.constantFrom('', '-'), fc.constantFrom(...knownFields))),
      fc.option(cursors, { freq: 3 }),
      fc.constantFrom('1', '2', '200'),
      async (url, filter, sort, cursor, limit) => {
        const query = {
          limit,
          filter: JSON.stringify(filter),
          total: 'true',
          ...(sort && { sort: sort.join('') }),
          ...(cursor !== null && { cursor: cursor.toWellFormed() }),
        };
        const answer = await product.send({
          method: 'GET',
          url: `/api/v1/${url}?${new URLSearchParams(query).toString()}`,
          headers,
        });
        expect(faultOf(answer)).toBeNull();
        if (answer.status === 200) answered += 1;
      },
    ),
    runs,
  );
  expect(answered).toBeGreaterThan(10);
});

test('a cursor leads through the whole list, whatever it is ordered by, and not through another', async () => {
  for (const sort of await fieldsOf('deal')) {
    for (const order of [sort, `-${sort}`]) {
      const seen: string[] = [];
      let query: Record<string, string> = { limit: '1', sort: order };
      for (let page = 0; page < 5; page += 1) {
        const { status, json } = await product.send({
          method: 'GET',
          url: `/api/v1/deals?${new URLSearchParams(query).toString()}`,
          headers,
        });
        if (status !== 200) {
          expect([order, status]).toEqual([order, 400]);
          break;
        }
        seen.push(...json.items.map((item: { id: string }) => item.id));
        if (!json.nextCursor) break;
        query = { ...query, cursor: json.nextCursor };
      }
      if (seen.length > 0) expect([order, seen.length, new Set(seen).size]).toEqual([order, 3, 3]);
    }
  }
});

const { json: offered } = await product.send({ method: 'GET', url: '/api/v1/measures', headers });
const measures: string[] = [
  ...offered.measures.map((one: { id: string }) => one.id),
  'deals.nothing',
  '__proto__',
];
const dimensions: string[] = [
  ...offered.dimensions.map((one: { id: string }) => one.id),
  'deals.created_on.month',
  'deals.closed_on.year',
  'constructor',
  'stages.days_median',
];

const questionOf = (measures: readonly string[], dimensions: readonly string[]) =>
  fc.record(
    {
      measures: fc.array(fc.constantFrom(...measures), { minLength: 1, maxLength: 4 }),
      dimensions: fc.array(fc.constantFrom(...dimensions), { maxLength: 2 }),
      filters: fc.array(conditionOn([...dimensions]), { maxLength: 1 }),
      sort: fc.array(fc.record({ by: fc.constantFrom(...measures, ...dimensions), desc: fc.boolean() }), {
        maxLength: 1,
      }),
      limit: fc.constantFrom(1, 10, 10_000),
      asOf: fc.constantFrom(
        '2017-06-30T16:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        '2024-02-29T00:00:00+08:00',
      ),
      compare: fc.constantFrom('previous_period', 'previous_year'),
    },
    { requiredKeys: ['measures'] },
  );

/** A question is about one thing; some of them mix what does not belong together. */
const of = (all: readonly string[], subject: RegExp) => all.filter((id) => subject.test(id));
const measureQuestion = fc.oneof(
  { weight: 3, arbitrary: questionOf(of(measures, /^(deals|stages)/), of(dimensions, /^(deals|stages)/)) },
  { weight: 3, arbitrary: questionOf(of(measures, /^leads/), of(dimensions, /^leads/)) },
  { weight: 1, arbitrary: questionOf(measures, dimensions) },
);

const days = fc.constantFrom('2017-01-01', '2016-02-29', '1000-01-01', '9999-12-31', '2030-01-01');
const funnelQuestion = fc.record({
  funnel: fc.record(
    {
      pipeline: fc.constantFrom(world.pipelineId, 'nothing', "'"),
      mode: fc.constantFrom('reached', 'touched', 'strict', 'flow', 'stock'),
      cohort: fc.record({ from: days, to: days }),
      weigh: fc.constantFrom('count', 'amount'),
      split: fc.constantFrom(...dimensions),
      asOf: fc.constantFrom('2017-06-30T16:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'),
      details: fc.boolean(),
    },
    { requiredKeys: ['pipeline'] },
  ),
  filters: fc.array(conditionOn(dimensions), { maxLength: 2 }),
});

test('no question to insights ends in a defect', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(measureQuestion, funnelQuestion), async (question) => {
      const answer = await product.send({
        method: 'POST',
        url: '/api/v1/questions',
        headers,
        body: question,
      });
      expect(faultOf(answer)).toBeNull();
      if (answer.status === 200) answered += 1;
    }),
    runs,
  );
  expect(answered).toBeGreaterThan(10);
});

test('no drilling into a number ends in a defect', async () => {
  const cell = fc.oneof(
    fc.record({
      measure: fc.constantFrom(...measures),
      values: fc.array(fc.oneof(scalar, fc.record({ id: scalar })), { maxLength: 3 }),
    }),
    fc.record(
      {
        what: fc.constantFrom('reached', 'lost', 'stock', 'in', 'fwd', 'cohort'),
        rank: fc.integer({ min: 0, max: 12 }),
      },
      { requiredKeys: ['what'] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(measureQuestion, funnelQuestion),
      cell,
      fc.constantFrom(0, 5, 1_000_000),
      async (question, asked, offset) => {
        const body = { question, cell: asked, offset, limit: 5 };
        expect(
          faultOf(await product.send({ method: 'POST', url: '/api/v1/questions/records', headers, body })),
        ).toBeNull();
      },
    ),
    runs,
  );
});
