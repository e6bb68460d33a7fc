import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { NoAnswer, openEgress } from './egress.ts';
import type { Resolve } from './find-way-out.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server on one of our own addresses; `asked` is what it was asked for. */
async function listen(answer: RequestListener, host = '127.0.0.1', port = 0) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    answer(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

const ok: RequestListener = (_, response) => void response.end('ok');
const publicName: Resolve = async () => ['203.0.114.7'];

const inside = `
  127.0.0.1 127.0.0.2 127.255.255.254 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254
  192.168.0.1 192.168.255.1 169.254.169.254 169.254.0.1 100.64.0.1 100.127.255.254
  100.100.100.200 0.0.0.0 0.1.2.3 192.0.0.1 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255
  198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 192.175.48.1
  192.31.196.1 192.52.193.1 [::1] [::] [fe80::1] [febf::1] [fc00::1] [fd00::1] [fdff:ffff::1]
  [ff02::1] [ff0e::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:a9fe:a9fe] [::ffff:10.0.0.1]
  [::ffff:0:127.0.0.1] [::127.0.0.1] [::7f00:1] [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe]
  [64:ff9b:1::a00:1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2001::1] [2001:0:7f00:1::]
  [2001:db8::1] [2001:2::1] [2001:10::1] [2001:20::1] [3fff::1] [100::1] [fec0::1] [5f00::1]
  [2620:4f:8000::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:ffff:7f00:0001]`
  .trim()
  .split(/\s+/);

const numbersInADress = `
  2130706433 0x7f000001 0x7F.0x0.0x0.0x1 017700000001 0177.0.0.1 0177.0.0.01 127.1 127.0.1 0x7f.1
  3232235777 2852039166 0xa9fea9fe 169.254.43518 0251.0376.0251.0376 00000177.0.0.1 127.0.0.1. 0
  0x0 1 134744072 0x08080808 010.8.8.8 8.8.2056 ①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 %31%32%37.0.0.1
  0x7f.0.0.1 127.0.0.0x1 017700000001. 2130706433. 127.0.00.1`
  .trim()
  .split(/\s+/);

const oddForms = [
  '',
  'localhost',
  'not a url',
  '//8.8.8.8/',
  '/hook',
  'https://',
  'https:///hook',
  'https:8.8.8.8',
  'https:/8.8.8.8/',
  'ftp://8.8.8.8/',
  'file:///etc/passwd',
  'gopher://8.8.8.8/',
  'data:text/plain,1',
  'javascript:1',
  'ws://8.8.8.8/',
  'dict://8.8.8.8:11211/',
  'ldap://8.8.8.8/',
  'jar:https://8.8.8.8!/',
  'https://u@8.8.8.8/',
  'https://u:p@8.8.8.8/',
  'https://8.8.8.8@127.0.0.1/',
  'https://@8.8.8.8/',
  'https://8.8.8.8\\@127.0.0.1/',
  'https://8.8.8.8 /',
  ' https://8.8.8.8/',
  'https://8.8.8.8/\n',
  'https://8.8.\t8.8/',
  'https://8.8.8.8:99999/',
  'https://8.8.8.8:-1/',
  'https://[::1',
  'https://[fe80::1%25eth0]/',
  'https://exa mple.cn/',
  'https:\\\\8.8.8.8\\',
  'https://8.8.8.8/\u0000',
  'https://8.8.8.8/\u2028',
  `https://8.8.8.8/${'a'.repeat(2000)}`,
];

const otherPorts = [22, 25, 110, 143, 389, 445, 3306, 5432, 6379, 8080, 9200, 11_211];

const oddNames = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a..b',
  '.a.cn',
  '-a.cn',
  'a_b',
  'metadata.google.internal',
];

const forms: readonly (readonly [string, string])[] = [
  ...inside.map((host) => [`https://${host}/hook`, 'address_not_allowed'] as const),
  ...numbersInADress.map((host) => [`https://${host}/`, 'address_unreadable'] as const),
  ...oddForms.map((url) => [url, 'address_unreadable'] as const),
  ...otherPorts.map((port) => [`https://8.8.8.8:${port}/`, 'port_not_allowed'] as const),
  ...['http://8.8.8.8/', 'http://oapi.example.cn/', 'http://127.0.0.1/', 'http://[::1]/'].map(
    (url) => [url, 'address_not_secure'] as const,
  ),
];

test('there are more than 120 forms to try', () => {
  expect(forms.length + oddNames.length).toBeGreaterThan(120);
});

test.each(forms)('%j is not called', async (url, code) => {
  const egress = openEgress({ allow: [], resolve: publicName });
  await expect(egress.call({ url })).rejects.toThrow(code);
  await expect(egress.check(url)).rejects.toThrow(code);
});

test.each(oddNames)('the name %j leads nowhere inside', async (host) => {
  const resolve: Resolve = async (name) => (/^localhost$/i.test(name) ? ['127.0.0.1'] : []);
  await expect(openEgress({ allow: [], resolve }).check(`https://${host}/`)).rejects.toThrow(
    /host_unknown|address_not_allowed/,
  );
});

test('public addresses and names pass the check', async () => {
  const egress = openEgress({ allow: [], resolve: publicName });
  for (const url of [
    'https://8.8.8.8/',
    'https://qyapi.example.cn/x?key=1',
    'https://企业.cn/',
    'https://[2400:3200::1]/',
  ])
    await expect(egress.check(url)).resolves.toBeUndefined();
});

test('one private address among public ones is enough for a no', async () => {
  const resolve: Resolve = async () => ['8.8.8.8', '127.0.0.1'];
  await expect(openEgress({ allow: [], resolve }).check('https://two-faces.cn/')).rejects.toThrow(
    'address_not_allowed',
  );
});

test('a name is looked up once, and what was judged is what is called, whatever the name says next', async () => {
  const first = await listen(ok);
  const other = await listen(ok, '127.0.0.2', first.port);
  const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
  let looked = 0;
  const resolve: Resolve = async () => answers[(looked += 1) - 1]!;
  const egress = openEgress({ allow: ['turns.example.cn'], resolve });
  const answer = await egress.call({ url: `http://turns.example.cn:${first.port}/hook?a=1` });
  expect([answer.status, answer.body.toString(), looked]).toEqual([200, 'ok', 1]);
  expect(first.asked).toEqual([`GET turns.example.cn:${first.port}/hook?a=1`]);
  expect(other.asked).toEqual([]);
});

test('a redirect is an answer, and nobody follows it', async () => {
  const target = await listen(ok);
  const { port } = await listen((_, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end(),
  );
  const egress = openEgress({ allow: ['127.0.0.1'] });
  expect(await egress.call({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ status: 302 });
  expect(target.asked).toEqual([]);
});

test('what the caller sends arrives; host and length are ours', async () => {
  const got: unknown[] = [];
  const { port } = await listen(async (request, response) => {
    const parts = await request.toArray();
    got.push(request.headers['x-own'], request.headers.host, Buffer.concat(parts).toString());
    response.writeHead(201).end('{}');
  });
  const egress = openEgress({ allow: [`127.0.0.1:${port}`] });
  const headers = { 'X-Own': '1', Host: 'elsewhere.cn', 'Content-Length': '1' };
  const answer = await egress.call({
    url: `http://127.0.0.1:${port}/`,
    method: 'POST',
    headers,
    body: '你好',
  });
  expect([answer.status, ...got]).toEqual([201, '1', `127.0.0.1:${port}`, '你好']);
});

const reasonOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.catch((problem: unknown) => problem);
  return error instanceof NoAnswer ? error.reason : error;
};

test('an answer that does not come, does not end or fits no other bound is given up', async () => {
  const silent = await listen(() => {});
  const endless = await listen((_, response) => {
    const more = setInterval(() => response.write('x'.repeat(1000)), 5);
    response.on('close', () => clearInterval(more));
  });
  const egress = openEgress({ allow: ['127.0.0.1'] });
  const url = (port: number) => `http://127.0.0.1:${port}/`;
  expect(await reasonOf(egress.call({ url: url(silent.port), timeoutMs: 100 }))).toBe('timeout');
  expect(await reasonOf(egress.call({ url: url(endless.port), timeoutMs: 200 }))).toBe('timeout');
  expect(await reasonOf(egress.call({ url: url(endless.port), mostBytes: 4000 }))).toBe('too_large');
  expect(await reasonOf(egress.call({ url: `https://127.0.0.1:${silent.port}/`, timeoutMs: 300 }))).toMatch(
    /certificate|unreachable|timeout/,
  );
  const hanging: Resolve = () => new Promise(() => {});
  const slow = openEgress({ allow: [], resolve: hanging });
  expect(await reasonOf(slow.call({ url: 'https://slow.example.cn/', timeoutMs: 100 }))).toBe('timeout');
});
