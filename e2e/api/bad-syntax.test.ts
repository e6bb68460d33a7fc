import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { digestOf } from './digest.ts';
import { faultOf } from './proper-refusal.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const headers = (await openWorld(product, await newCompany())).adminHeaders;

test('what no JSON parser may accept is refused, and what is odd but JSON never breaks', async () => {
  const folder = path.resolve(
    import.meta.dirname,
    '../../../shared/data/corpora/json_test_suite/test_parsing',
  );
  const files = existsSync(folder)
    ? readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))] as const)
    : [];
  const own = [
    '',
    '{',
    '}',
    '{"name":}',
    "{'name':'x'}",
    '{"name":"x"',
    '[1,]',
    'NaN',
    '{"name":"x","name":"y"}',
    '{"a":1}}',
    'undefined',
  ];
  const all = [...files, ...own.map((text) => [`n_own ${text}`, Buffer.from(text)] as const)];
  const before = await digestOf(product);
  for (const [name, body] of all) {
    const answer = await product.send({ method: 'POST', url: '/api/v1/accounts', headers, body });
    expect([name, faultOf(answer)]).toEqual([name, null]);
    if (!name.includes('"name":"y"')) expect([name, answer.status >= 400]).toEqual([name, true]);
  }
  const after = await digestOf(product);
  const differing = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(differing.toSorted()).toEqual(
    ['account', 'audit_entry', 'outbox', 'search_entry'].filter((table) => differing.includes(table)),
  );
});

test('another kind of content, or too much of it, is refused', async () => {
  const url = '/api/v1/accounts';
  const sentAs = (type: string, body: string) =>
    product.send({ method: 'POST', url, headers: { ...headers, 'content-type': type }, body });
  for (const [type, body] of [
    ['text/plain', '{"name":"x"}'],
    ['application/xml', '<name/>'],
    ['application/x-www-form-urlencoded', 'name=x'],
    ['multipart/form-data; boundary=a', '--a\r\n\r\n--a--'],
    ['', '{"name":"x"}'],
    ['application/json; charset=utf-16', '{"name":'],
  ] as const) {
    const answer = await sentAs(type, body);
    expect([type, faultOf(answer), answer.status >= 400]).toEqual([type, null, true]);
  }
  const large = await sentAs('application/json', JSON.stringify({ name: 'x'.repeat(1_100_000) }));
  expect([large.status, faultOf(large)]).toEqual([413, null]);
  const many = JSON.stringify({ ids: Array.from({ length: 20_000 }, newId), remove: true });
  const bulk = await product.send({ method: 'POST', url: `${url}/bulk-changes`, headers, body: many });
  expect([bulk.status, faultOf(bulk)]).toEqual([400, null]);
});

test('an upload that is none is refused', async () => {
  const url = '/api/v1/import-files';
  const form = { ...headers, 'content-type': 'multipart/form-data; boundary=a' };
  const part = (name: string) =>
    `--a\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n名称\r\n--a--\r\n`;
  for (const body of [
    '',
    '--a--',
    'nonsense',
    '--a\r\ncontent-disposition: form-data; name="x"\r\n\r\n1\r\n--a--\r\n',
    '--a\r\n\r\n',
    part('x').slice(0, -8),
  ]) {
    const answer = await product.send({ method: 'POST', url, headers: form, body });
    expect([body, faultOf(answer), answer.status >= 400]).toEqual([body, null, true]);
  }
  for (const name of [
    '../../../etc/passwd',
    'a\u0000b.csv',
    `${'长'.repeat(400)}.csv`,
    '',
    '\ud800.csv',
    '..',
  ]) {
    const answer = await product.send({ method: 'POST', url, headers: form, body: part(name) });
    expect([name, faultOf(answer)]).toEqual([name, null]);
    if (answer.status < 300) expect(answer.json.name).not.toMatch(/[/\\\0]/);
  }
});
