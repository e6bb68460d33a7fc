import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { addressOf, signedIn } from './endpoints.ts';
import { sampleOf } from './samples.ts';
import { newCompany, serveProduct, type Answer } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const { send } = product;
const headers = world.adminHeaders;

const versioned = signedIn.filter(({ endpoint }) => endpoint.versioned);

test('every update asks for the version it was made from, and refuses a stale one', async () => {
  expect(versioned.length).toBeGreaterThan(9);
  for (const { name, endpoint } of versioned) {
    const sample = await sampleOf(name, world, world.admin);
    const change = (ifMatch?: string) =>
      send({
        method: endpoint.method,
        url: addressOf(endpoint, sample),
        headers: { ...headers, ...(ifMatch !== undefined && { 'if-match': ifMatch }) },
        body: sample.body,
      });
    const codes = [];
    for (const told of [undefined, '', '*', '0', '-1', '1.5', 'x', '"99"', '9007199254740993', '1e3'])
      codes.push((await change(told)).status);
    expect([name, codes]).toEqual([name, [428, ...Array.from({ length: 9 }, () => 412)]]);
    const good = await change(`"${sample.ifMatch}"`);
    expect([name, good.status]).toEqual([name, endpoint.status ?? 200]);
    if (name !== 'records.updateView')
      expect([name, (await change(String(sample.ifMatch))).status]).toEqual([name, 412]);
  }
});

const someRequests: [string, string, unknown?][] = [
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/openapi.json'],
  ['GET', '/docs'],
  ['GET', '/api/v1/me'],
  ['GET', '/api/v1/nowhere'],
  ['GET', '/api/v1/accounts/%zz'],
  ['GET', `/api/v1/one-time-links/${'x'.repeat(300)}`],
  ['GET', '/api/v1/accounts/not-an-id'],
  ['POST', '/api/v1/accounts', '{'],
  ['POST', '/api/v1/accounts', {}],
  ['DELETE', `/api/v1/accounts/${newId()}`],
];

test('every answer carries its own request id, whatever the request says', async () => {
  const seen = new Set<unknown>();
  for (const [method, url, body] of someRequests) {
    const answer = await send({
      method,
      url,
      headers: { ...headers, 'x-request-id': 'mine' },
      ...(body !== undefined && { body }),
    });
    const id = answer.headers['x-request-id'];
    expect(id, url).toMatch(/^[0-9a-f-]{36}$/);
    if (answer.status >= 400) expect([url, answer.json.requestId]).toEqual([url, id]);
    seen.add(id);
  }
  expect(seen.size).toBe(someRequests.length);
});

test('too many calls of an open endpoint are answered 429 with Retry-After', async () => {
  let last: Answer | undefined;
  for (let call = 0; call < 245 && last?.status !== 429; call += 1)
    last = await send({ method: 'GET', url: '/api/v1/entry' });
  expect([last!.status, last!.json.code]).toEqual([429, 'too_many_requests']);
  expect(Number(last!.headers['retry-after'])).toBeGreaterThan(0);
});

test('too many wrong passwords are answered 429 with Retry-After', async () => {
  const [row] = await product.query('select email from login where tenant_id = $1 limit 1', [
    world.company.orgId,
  ]);
  let last: Answer | undefined;
  for (let attempt = 0; attempt < 12 && last?.status !== 429; attempt += 1)
    last = await send({
      method: 'POST',
      url: '/api/v1/sessions',
      body: { email: row!['email'], password: 'wrong-one' },
    });
  expect([last!.status, last!.json.code]).toEqual([429, 'too_many_attempts']);
  expect(Number(last!.headers['retry-after'])).toBeGreaterThan(0);
});

test('an address written another way is decided alike or is not found', async () => {
  const { id } = await world.make('account', world.admin);
  const ways = (path: string) => [
    path.replace('/api/', '/api//'),
    `/${path}`,
    path.replace('accounts', '%61ccounts'),
    path.replace('accounts', 'x/../accounts'),
    path.replace('accounts', '%2e%2e/accounts'),
    path.replace('accounts', '%2e/accounts'),
    path.replace('accounts', './accounts'),
    path.replace('accounts', 'ACCOUNTS'),
    path.replace('v1', 'V1'),
    `${path}/`,
    `${path}.`,
    `${path}..`,
    `${path}%00`,
    `${path}%20`,
    `${path};x=1`,
    `${path}.json`,
    path.replace('/api', '/api%2f'),
    path.replace('/api', '\\api'),
    `${path}%2f`,
    `${path}?x=1&x=2`,
    `${path}#part`,
    `http://elsewhere.test${path}`,
  ];
  for (const way of ways(`/api/v1/accounts/${id}`)) {
    const [known, unknown] = [
      await send({ method: 'GET', url: way, headers }),
      await send({ method: 'GET', url: way }),
    ];
    expect([way, [200, 400, 404, 414].includes(known.status)]).toEqual([way, true]);
    const isSameRoute = known.status === 200 || known.json?.code === 'invalid_input';
    expect([way, unknown.status]).toEqual([way, isSameRoute ? 401 : known.status]);
    if (known.status === 200) expect([way, known.json.id]).toEqual([way, id]);
  }
});

test('no header moves a request to another method or address', async () => {
  const { id } = await world.make('account', world.admin);
  for (const [name, value] of [
    ['x-http-method-override', 'DELETE'],
    ['x-http-method', 'DELETE'],
    ['x-method-override', 'DELETE'],
    ['x-original-url', '/healthz'],
    ['x-rewrite-url', '/healthz'],
    ['x-middleware-subrequest', 'middleware'],
  ] as const) {
    const told = { [name]: value };
    expect((await send({ method: 'GET', url: `/api/v1/accounts/${id}`, headers: told })).status).toBe(401);
    expect(
      (await send({ method: 'GET', url: `/api/v1/accounts/${id}`, headers: { ...headers, ...told } })).json
        .id,
    ).toBe(id);
  }
});

test('a browser’s write from elsewhere is refused, on every endpoint', async () => {
  const writes = signedIn.filter(({ endpoint }) => endpoint.method !== 'GET');
  expect(writes.length).toBeGreaterThan(50);
  for (const { name, endpoint } of writes) {
    const url = addressOf(endpoint, { params: { id: newId() } });
    const marks: Record<string, string>[] = [{}, { 'x-mingdou': '0' }];
    for (const marked of marks) {
      const { status, json } = await send({
        method: endpoint.method,
        url,
        headers: { cookie: headers['cookie']!, ...marked },
      });
      expect([name, status, json.code]).toEqual([name, 403, 'cross_site']);
    }
  }
});

test('HEAD tells what GET tells; other methods are not found', async () => {
  const head = await send({ method: 'HEAD', url: '/api/v1/me', headers });
  expect([head.status, head.text]).toEqual([200, '']);
  expect((await send({ method: 'HEAD', url: '/api/v1/me' })).status).toBe(401);
  expect((await send({ method: 'HEAD', url: '/api/v1/stream', headers })).status).toBe(404);
  for (const method of ['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PROPFIND', 'CONNECT']) {
    const answer = await send({ method, url: '/api/v1/me', headers });
    expect([method, [404, 405].includes(answer.status)]).toEqual([method, true]);
    expect(answer.text).not.toContain(headers['cookie']);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('what cannot be read as HTTP is answered as every wrong request', async () => {
  await product.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = product.app.server.address() as AddressInfo;
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let told = '';
      socket.setEncoding('utf8').on('data', (part: string) => (told += part));
      socket.on('close', () => resolve(told)).on('error', reject);
    });
  for (const [text, status] of [
    ['NONSENSE\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const told = await raw(text);
    expect(told).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(told).toMatch(/application\/problem\+json[\s\S]*x-request-id: [\s\S]*"code":"\w+"/);
  }
});
