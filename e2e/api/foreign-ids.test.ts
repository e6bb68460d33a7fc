import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { digestOf } from './digest.ts';
import { addressOf, signedIn, type NamedEndpoint } from './endpoints.ts';
import { sampleOf } from './samples.ts';
import type { Sample } from './sampling.ts';
import { newCompany, serveProduct, type Answer } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const ours = await openWorld(product, await newCompany());
const theirs = await openWorld(product, await newCompany());

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same request, naming records that exist nowhere. */
function withUnknownIds(sample: Sample): Sample {
  const unknown = new Map<string, string>();
  const bytes = Buffer.isBuffer(sample.body) && { body: sample.body };
  const text = JSON.stringify(bytes ? { ...sample, body: undefined } : sample).replace(uuid, (id) => {
    const other = unknown.get(id) ?? newId();
    unknown.set(id, other);
    return other;
  });
  return { ...(JSON.parse(text) as Sample), ...bytes };
}

/** The answer without what differs in any two answers: ids, instants, and names that must not be met twice. */
function plainly({ status, text }: Answer): string {
  const plain = text
    .replace(uuid, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')
    .replace(/mdk?_[\w-]+|mdl_[\w-]+/g, 'secret');
  return `${status} ${plain}`;
}

/** Their administrator, who may do everything at home. */
function ask({ endpoint }: NamedEndpoint, sample: Sample): Promise<Answer> {
  return product.send({
    method: endpoint.method,
    url: addressOf(endpoint, sample),
    headers: {
      ...theirs.adminHeaders,
      ...sample.headers,
      ...(sample.ifMatch && { 'if-match': String(sample.ifMatch) }),
    },
    ...(sample.body !== undefined && { body: sample.body }),
  });
}

const named = signedIn.filter(({ endpoint }) => endpoint.path.includes('/:id'));

test('a record of another organisation is answered as one that does not exist, and stays as it was', async () => {
  expect(named.length).toBeGreaterThan(45);
  const samples = new Map<string, Sample>();
  for (const { name } of named) samples.set(name, await sampleOf(name, ours, ours.admin));
  const before = await digestOf(product, ours.company.orgId);
  const wrong: unknown[] = [];
  for (const one of named) {
    const sample = samples.get(one.name)!;
    const answer = plainly(await ask(one, sample));
    const unknown = plainly(await ask(one, withUnknownIds(sample)));
    if (answer !== unknown || !answer.startsWith('404 ')) wrong.push([one.name, answer, unknown]);
  }
  expect(wrong).toEqual([]);
  expect(await digestOf(product, ours.company.orgId)).toEqual(before);
}, 180_000);

/** The ids in these are a form's own, made where its questions, templates or rules are written. */
const withOwnIds = new Set([
  'requirements.saveForm',
  'requirements.saveRequirements',
  'cases.saveRules',
  'deliveries.takeTemplate',
  'surveys.create',
  'surveys.save',
  'surveys.answer',
]);

/** Endpoints whose body or query can name further records. */
const naming = signedIn.filter(
  ({ name, endpoint }) => (endpoint.body || endpoint.query) && !withOwnIds.has(name),
);

test('naming a record of another organisation in a body or a query tells and changes nothing', async () => {
  const pairs: [NamedEndpoint, Sample][] = [];
  for (const one of naming) {
    const foreign = await sampleOf(one.name, ours, ours.admin);
    const home = await sampleOf(one.name, theirs, theirs.admin);
    const mixed = {
      ...home,
      ...(foreign.body !== undefined && { body: foreign.body }),
      ...(foreign.query && { query: foreign.query }),
    };
    if (JSON.stringify([mixed.body, mixed.query]).match(uuid)) pairs.push([one, mixed]);
  }
  expect(pairs.length).toBeGreaterThan(15);
  const before = await digestOf(product, ours.company.orgId);
  const wrong: unknown[] = [];
  for (const [one, mixed] of pairs) {
    const { body, query } = withUnknownIds({ body: mixed.body, query: mixed.query ?? {} });
    const answer = plainly(await ask(one, mixed));
    const unknown = plainly(await ask(one, { ...mixed, body, query }));
    if (answer !== unknown || answer.startsWith('5')) wrong.push([one.name, answer, unknown]);
  }
  expect(wrong).toEqual([]);
  expect(await digestOf(product, ours.company.orgId)).toEqual(before);
}, 180_000);

test('a list, a search and a question hold nothing of another organisation', async () => {
  const secret = `远山${newId().slice(-6)}`;
  const create = { method: 'POST', headers: ours.adminHeaders };
  for (const path of ['accounts', 'contacts', 'products', 'deals'])
    await product.send({ ...create, url: `/api/v1/${path}`, body: { name: secret } });
  await product.send({ ...create, url: '/api/v1/tasks', body: { title: secret } });
  const told: string[] = [];
  for (const one of signedIn.filter(
    ({ endpoint }) => endpoint.method === 'GET' && !endpoint.path.includes(':'),
  )) {
    const { query = {}, ...sample } = await sampleOf(one.name, theirs, theirs.admin);
    const { filter: _, ...rest } = query;
    const asked = one.name === 'records.search' ? { q: secret } : rest;
    told.push((await ask(one, { ...sample, query: asked })).text);
  }
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((text) => text.includes(secret))).toEqual([]);
});
