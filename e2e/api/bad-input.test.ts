import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { addressOf, answering, type NamedEndpoint } from './endpoints.ts';
import { faultOf } from './proper-refusal.ts';
import { sampleOf } from './samples.ts';
import type { Sample } from './sampling.ts';
import { newCompany, serveProduct, type Answer } from './served-product.ts';
import { severalAtOnce } from './several-at-once.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
/** Where fields, pipelines, people and rights are redrawn at random, so that the records of the other stay possible. */
const redrawn = await openWorld(product, await newCompany());
const worldOf = ({ name }: NamedEndpoint) => (/^(records|pipelines|identity)\./.test(name) ? redrawn : world);
const sampleFor = (one: NamedEndpoint) => sampleOf(one.name, worldOf(one), worldOf(one).admin);

/** A request whose body is JSON text as it stands. */
type Wrong = Sample & { text?: string };

async function send(one: NamedEndpoint, wrong: Wrong, further: Record<string, string> = {}): Promise<Answer> {
  const { endpoint } = one;
  return product.send({
    method: endpoint.method,
    url: addressOf(endpoint, wrong),
    headers: {
      ...worldOf(one).adminHeaders,
      ...wrong.headers,
      ...(wrong.ifMatch && { 'if-match': String(wrong.ifMatch) }),
      ...further,
    },
    ...(wrong.text !== undefined ? { body: wrong.text } : wrong.body !== undefined && { body: wrong.body }),
  });
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** As JSON text, so that also what JavaScript cannot write is among them. */
const wrongValues = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e400',
  '-0',
  '9007199254740993',
  '1e15',
  '""',
  '" "',
  '"x"',
  '"1e3"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{}]',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff x"',
  '{"\\ud800":1}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"__proto__":{"admin":true}}',
  '{"toString":1,"hasOwnProperty":2}',
  '"__proto__"',
  '"constructor"',
  deep(31),
  deep(200),
  JSON.stringify('长'.repeat(50_000)),
  '"2024-02-30"',
  '"0000-00-00"',
  '"275760-09-13"',
  '"9999-12-31T23:59:59.999Z"',
  '"-000001-01-01T00:00:00Z"',
  '"not-an-id"',
  `"${newId()}"`,
  '"00000000-0000-0000-0000-000000000000"',
  '"\'; drop table deal; --"',
  '"../../etc/passwd"',
  '"{{7*7}}"',
  '"%00"',
  '"999999999999999999"',
  '"-1"',
  '"１２３"',
  '"﷽"',
  `[${'1,'.repeat(5000)}1]`,
  '"http://127.0.0.1/"',
];

/** Every place of a body: paths to its values, objects and lists included. */
function placesOf(body: unknown, at: string[] = []): string[][] {
  if (body === null || typeof body !== 'object') return [at];
  return [at, ...Object.entries(body).flatMap(([key, value]) => placesOf(value, [...at, key]))];
}

/** The body's text with another text at a place; undefined takes the place out. */
function textWith(body: unknown, [key, ...below]: string[], text: string | undefined): string | undefined {
  if (key === undefined) return text;
  const parts = Object.entries(body as object).flatMap(([name, value]) => {
    const told = name === key ? textWith(value, below, text) : JSON.stringify(value);
    if (told === undefined) return [];
    return Array.isArray(body) ? [told] : [`${JSON.stringify(name)}:${told}`];
  });
  return Array.isArray(body) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

const bodied = answering.filter(({ name, endpoint }) => endpoint.body && !name.startsWith('entry.'));

/** Each is written only when it is sent: all of them together fill the memory. */
function wrongBodies(sample: Sample): (() => string | undefined)[] {
  const places = placesOf(sample.body);
  const each = places.flatMap((place) =>
    [undefined, ...wrongValues].map((value) => () => textWith(sample.body, place, value)),
  );
  const whole = JSON.stringify(sample.body);
  const withKey = (key: string) => () => whole.replace(/^\{/, `{${JSON.stringify(key)}:1,`);
  return [
    ...each,
    ...[
      'tenant_id',
      'tenantId',
      'id',
      'version',
      'owner_id',
      'deleted_at',
      '__proto__',
      'constructor',
      'x'.repeat(3000),
    ].map(withKey),
  ];
}

/** A fixed share of all wrong bodies, spread evenly: the whole is for a night, not for a gate. */
const bodiesEach = 40;

function someOf<T>(all: readonly T[], most: number, offset: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, index) => all[Math.floor(index * step + offset) % all.length]!,
  );
}

/** A wrong body that was taken after all has used up the record or made a version of it. */
async function sampleAfter(one: NamedEndpoint, sample: Sample, { json }: Answer): Promise<Sample> {
  if (sample.ifMatch && json?.version) return { ...sample, ifMatch: json.version };
  return sampleFor(one);
}

test('no wrong body ends in a defect: each is done or refused with a code and a sentence', async () => {
  expect(bodied.length).toBeGreaterThan(35);
  const wrong: unknown[] = [];
  let asked = 0;
  await severalAtOnce([...bodied.entries()], async ([index, one]) => {
    let sample = await sampleFor(one);
    // What is wrong with the bytes of a file is the matter of hostile-uploads.
    if (Buffer.isBuffer(sample.body)) return;
    for (const wrongBody of someOf(wrongBodies(sample), bodiesEach, index)) {
      const text = wrongBody();
      if (text === undefined) continue;
      const answer = await send(one, { ...sample, text });
      asked += 1;
      const fault = faultOf(answer);
      if (fault) wrong.push([one.name, text.slice(0, 400), fault]);
      if (answer.status < 300) sample = await sampleAfter(one, sample, answer);
    }
  });
  expect(asked).toBeGreaterThan(1400);
  expect(wrong).toEqual([]);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
}, 240_000);

test('no wrong parameter or query ends in a defect', async () => {
  const texts = [
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'null',
    'true',
    '[]',
    '{}',
    '[{"field":"name"}]',
    '\u0000',
    '\ud800',
    '__proto__',
    '../me',
    "' or 1=1 --",
    '字'.repeat(500),
    'x'.repeat(5000),
    newId(),
    newId().toUpperCase(),
    '%',
    '%00',
    '1;2',
    '2024-13-45',
    'created_on:desc',
    '[object Object]',
    '=1+1',
  ];
  const wrong: unknown[] = [];
  await severalAtOnce(answering, async (one) => {
    if (one.name.startsWith('entry.')) return;
    const sample = await sampleFor(one);
    const shape = (one.endpoint.query as { shape?: object } | undefined)?.shape ?? {};
    const tries: Wrong[] = [
      ...Object.keys(sample.params ?? {}).flatMap((name) =>
        texts.map((text) => ({ ...sample, params: { ...sample.params, [name]: text } })),
      ),
      ...Object.keys(shape).flatMap((name) =>
        texts.map((text) => ({ ...sample, query: { ...sample.query, [name]: text } })),
      ),
    ];
    for (const [index, attempt] of someOf(tries, 40, 0).entries()) {
      const fault = faultOf(
        await send(one, attempt).catch(
          (error: Error) =>
            ({
              status: 400,
              headers: { 'x-request-id': '-' },
              text: error.message,
              json: null,
              thrown: true,
            }) as Answer,
        ),
      );
      if (fault && !fault.startsWith('it is no problem+json: URI malformed'))
        wrong.push([one.name, index, attempt.params, attempt.query, fault]);
    }
  });
  expect(wrong).toEqual([]);
}, 300_000);

const jsonText = fc.json({ maxDepth: 4 });

test('random requests to any endpoint never end in a defect', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...answering.filter(({ name }) => !name.startsWith('entry.'))),
      jsonText,
      fc.string({ unit: 'binary' }),
      async (one, text, word) => {
        const names = [...one.endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
        const plain = word.toWellFormed();
        const wrong = {
          params: Object.fromEntries(names.map((name) => [name, plain])),
          query: { filter: text, cursor: plain, sort: plain, limit: plain },
        };
        const body = one.endpoint.method === 'GET' ? {} : { text };
        expect([
          one.name,
          text,
          word,
          faultOf(await send(one, { ...wrong, ...body }, { 'if-match': '1' })),
        ]).toEqual([one.name, text, word, null]);
      },
    ),
    { numRuns: 300, seed: 20_260_131 },
  );
}, 300_000);

test('a deal whose amount is emptied has none, alone and in bulk', async () => {
  const deal = await world.make('deal', world.admin);
  const url = `/api/v1/deals/${deal.id}`;
  const told = { ...world.adminHeaders, 'if-match': String(deal.version) };
  const emptied = await product.send({ method: 'PATCH', url, headers: told, body: { amount: null } });
  expect([emptied.status, emptied.json.amount]).toEqual([200, '0']);
  const second = await world.make('deal', world.admin);
  const bulk = { method: 'POST', url: '/api/v1/deals/bulk-changes', headers: world.adminHeaders };
  const answer = await product.send({ ...bulk, body: { ids: [second.id], values: { amount: '' } } });
  expect([answer.status, answer.json]).toEqual([200, { changed: 1, failed: [] }]);
});
