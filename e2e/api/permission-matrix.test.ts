import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { addressOf, answering, signedIn, type NamedEndpoint } from './endpoints.ts';
import { expectedStatus, mayCall } from './permission-oracle.ts';
import { roles, type Asker, type Relation } from './permission-table.ts';
import { sampleOf } from './samples.ts';
import type { Sample } from './sampling.ts';
import { severalAtOnce } from './several-at-once.ts';
import { browserOf, newCompany, programOf, serveProduct, type Answer } from './served-product.ts';
import { openWorld, type Person } from './world.ts';

const product = await serveProduct();
const company = await newCompany();
const world = await openWorld(product, company);
const east = await company.addTeam('华东');
const west = await company.addTeam('华西');
const other = await company.addPerson({ name: '别组的人', team: west });

type Seated = Asker & { person: Person; headers: Record<string, string> };
const seated: Seated[] = [];
for (const role of roles) {
  const person = await company.addPerson({ name: role, role, team: east });
  seated.push({ role, by: 'session', person, headers: await browserOf(company, person) });
  if (role === 'rep') seated.push({ role, by: 'key', person, headers: await programOf(company, person) });
  if (role === 'admin')
    seated.push({ role, by: 'reading key', person, headers: await programOf(company, person, true) });
}
const nameOf = ({ role, by }: Asker) => `${role} by ${by}`;

function call({ endpoint }: NamedEndpoint, sample: Sample, headers: Record<string, string>): Promise<Answer> {
  return product.send({
    method: endpoint.method,
    url: addressOf(endpoint, sample),
    headers: { ...headers, ...sample.headers, ...(sample.ifMatch && { 'if-match': String(sample.ifMatch) }) },
    ...(sample.body !== undefined && { body: sample.body }),
  });
}

const garbage: Record<string, Record<string, string>> = {
  nobody: {},
  'a garbage cookie': { cookie: 'mingdou_session=mds_garbage', 'x-mingdou': '1' },
  'a cookie of the right shape': {
    cookie: `mingdou_session=mds_${company.orgId.replaceAll('-', '')}_${'A'.repeat(43)}`,
    'x-mingdou': '1',
  },
  'a garbage key': { authorization: 'Bearer garbage' },
  'a key of the right shape': {
    authorization: `Bearer mdk_${company.orgId.replaceAll('-', '')}_${'A'.repeat(43)}`,
  },
  'another scheme': { authorization: 'Basic YWRtaW46YWRtaW4=' },
};

test('whoever is not signed in, or may not call an endpoint, is told so and changes nothing', async () => {
  const denied: { who: string; one: NamedEndpoint; headers: Record<string, string>; status: number }[] = [];
  for (const one of signedIn) {
    for (const [who, headers] of Object.entries(garbage)) denied.push({ who, one, headers, status: 401 });
    for (const asker of seated)
      if (!mayCall(asker, one.name, one.endpoint))
        denied.push({ who: nameOf(asker), one, headers: asker.headers, status: 403 });
  }
  expect(denied.length).toBeGreaterThan(800);
  const samples = new Map<string, Sample>();
  for (const { name } of signedIn) samples.set(name, await sampleOf(name, world, world.admin));
  const before = await digestOf(product);
  const wrong: unknown[] = [];
  await severalAtOnce(denied, async ({ who, one, headers, status }) => {
    const answer = await call(one, samples.get(one.name)!, headers);
    const code = status === 401 ? 'not_signed_in' : 'forbidden';
    if (answer.status !== status || answer.json?.code !== code)
      wrong.push([one.name, who, answer.status, answer.text]);
  });
  expect(wrong).toEqual([]);
  expect(await digestOf(product)).toEqual(before);
}, 240_000);

/** What a record's holder changes nothing about is tried once. */
const hasHolder = ({ name, endpoint }: NamedEndpoint) =>
  /:id|hand-overs/.test(endpoint.path) || /create|add|timeline|listFiles|startImport/.test(name);

const relationsOf = (one: NamedEndpoint): Relation[] => (hasHolder(one) ? ['own', 'other'] : ['own']);

/** The organisation's own: changing them under the feet of later cells would prove nothing about those. */
const settings = new Set([
  'forecastRules.saveForecastRules',
  'identity.updateOrganisation',
  'pipelines.saveLossReasons',
  'approvalFlows.orderFlows',
  'identity.updateMe',
  'poolDesigns.orderPools',
  'recycling.orderRecycleRules',
  'recycling.setRecycleClock',
  'assignment.orderRules',
  'assignment.changeWorkingTime',
  'leadTags.orderRules',
  'leadScores.saveRules',
  'leadScores.chooseModel',
  'leadSteps.saveStepRules',
  'dealClocks.saveClockRules',
  'activities.saveFollowUpTypes',
  'meetings.changeTemplate',
  'quoteDesign.saveRules',
]);

const isNewRecord = ({ name }: NamedEndpoint) =>
  /^(accounts|contacts|dealRecords|leads|quoteRecords)\.create$/.test(name);

/** A record made for somebody else names things that the asker sees. */
async function sampleFor(one: NamedEndpoint, asker: Seated, relation: Relation): Promise<Sample> {
  const holder = relation === 'own' || isNewRecord(one) ? asker.person : other;
  const sample = await sampleOf(one.name, world, holder);
  if (relation === 'own' || !isNewRecord(one)) return sample;
  return { ...sample, body: { ...(sample.body as object), owner: other.userId } };
}

/** Samples of others that stand as they were made: nobody may change them. */
const standing = new Map<string, Promise<Sample>>();

/** What a reading or a refused call is tried on, it leaves for the next asker. */
function sampleToTry(one: NamedEndpoint, asker: Seated, relation: Relation, expected: number) {
  const isLeft = relation === 'other' && (one.endpoint.method === 'GET' || expected >= 400);
  if (!isLeft || isNewRecord(one)) return sampleFor(one, asker, relation);
  const known = standing.get(one.name) ?? sampleFor(one, asker, relation);
  standing.set(one.name, known);
  return known;
}

test.each(seated.map((asker) => [nameOf(asker), asker] as const))(
  'every endpoint answers %s what the permission table says',
  async (_, asker) => {
    const cells = signedIn
      .filter((one) => mayCall(asker, one.name, one.endpoint) && !settings.has(one.name))
      .flatMap((one) => relationsOf(one).map((relation) => ({ one, relation })));
    const wrong: unknown[] = [];
    await severalAtOnce(cells, async ({ one, relation }) => {
      const expected = expectedStatus(asker, one.name, one.endpoint, relation);
      const answer = await call(one, await sampleToTry(one, asker, relation, expected), asker.headers);
      if (answer.status !== expected)
        wrong.push([one.name, relation, expected, answer.status, answer.text.slice(0, 300)]);
    });
    expect(cells.length).toBeGreaterThan(35);
    expect(wrong).toEqual([]);
  },
  240_000,
);

test('what anybody may call is answered to garbage as to nobody', async () => {
  const open = answering.filter(({ endpoint }) => endpoint.principals.includes('anonymous'));
  for (const one of open) {
    const sample = await sampleOf(one.name, world, world.admin);
    const { status } = await call(one, sample, {});
    expect([one.name, (await call(one, sample, garbage['a garbage key']!)).status]).toEqual([
      one.name,
      status,
    ]);
    expect([one.name, (await call(one, sample, garbage['a garbage cookie']!)).status]).toEqual([
      one.name,
      status,
    ]);
  }
});
