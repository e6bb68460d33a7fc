/** Names, types and forms made to break out: each is kept under a harmless name or refused, and never served as what a browser runs. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../src/platform/model/identifier.ts';
import { browserOf, newCompany, serveProduct, type Answer } from './served-product.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const company = await newCompany();
const world = await openWorld(product, company);
const headers = await browserOf(company, world.admin);
const account = await world.make('account', world.admin);

const boundary = 'multipart/form-data; boundary=mingdou';
const fields = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `--mingdou\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
const about = fields({ object: 'account', id: account.id });
const part = (disposition: string, content: string, type = 'text/html') =>
  `--mingdou\r\ncontent-disposition: form-data; name="file"; ${disposition}\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`;
const end = '--mingdou--\r\n';

const send = (body: string | Buffer, url = '/api/v1/files', type = boundary): Promise<Answer> =>
  product.send({ method: 'POST', url, headers: { ...headers, 'content-type': type }, body });
const upload = (name: string, content: string, type?: string) =>
  send(about + part(`filename="${name}"`, content, type) + end);

const places = [
  '../',
  '..\\',
  '../../../../',
  '/etc/',
  'C:\\Windows\\',
  '%2e%2e/',
  '....//',
  './',
  '~/',
  '//host/share/',
];
const bases = ['passwd', 'index.html', 'x.svg', 'a.pHaR', 'con', '.htaccess', 'run.exe', '合同.pdf'];
const signs = [
  '\u202e',
  '\u200b',
  '\ufeff',
  "'",
  '`',
  ';',
  '$(id)',
  '<img src=x onerror=alert(1)>',
  '|',
  '*',
  '?',
  ' ',
  '\u2028',
  '😀',
];
const names = [
  ...places.flatMap((place) => bases.map((base) => place + base)),
  ...signs.flatMap((sign) => bases.map((base) => sign + base)),
  '.',
  '..',
  '...',
  ' ',
  '/',
  '\\',
  '\u202e',
  '名'.repeat(300),
  'a'.repeat(5000),
  `${'a'.repeat(190)}.html`,
];

/** Names below the data folder, and that nothing lies beside it. */
const stored = () => readdirSync(path.join(product.dataDir, 'files', company.orgId)).toSorted();

test('whatever a file is called, it is kept under a plain name or refused, and saved rather than run', async () => {
  expect(names.length).toBeGreaterThan(200);
  const wrong: unknown[] = [];
  for (const name of names) {
    const answer = await upload(name, `<script>${newId()}</script>`);
    if (answer.status !== 201) {
      if (![400, 422].includes(answer.status) || !answer.json?.code)
        wrong.push([name, answer.status, answer.text]);
      continue;
    }
    const kept: string = answer.json.name;
    if (/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(kept) || kept === '..' || [...kept].length > 200)
      wrong.push([name, kept]);
    const url = `/api/v1/files/${answer.json.id}/content`;
    const saved = await product.send({ method: 'GET', url, headers });
    const shown = await product.send({ method: 'GET', url: `${url}?show=true`, headers });
    for (const [how, { status, headers: told }] of Object.entries({ attachment: saved, inline: shown })) {
      const isHarmless =
        status === 200 &&
        told['content-type'] === 'text/plain' &&
        told['x-content-type-options'] === 'nosniff' &&
        String(told['content-security-policy']).includes('sandbox') &&
        new RegExp(`^${how}; filename="[\\x20-\\x7e]+"; filename\\*=UTF-8''[\\w%!.~-]+$`).test(
          String(told['content-disposition']),
        );
      if (!isHarmless) wrong.push([name, how, status, told]);
    }
  }
  expect(wrong).toEqual([]);
  expect(stored().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  expect(readdirSync(product.dataDir).toSorted()).toEqual(['files', 'uploads']);
});

test('a sender’s word for the type counts for nothing', async () => {
  for (const type of [
    'text/html',
    'image/svg+xml',
    'application/javascript',
    'application/pdf',
    'x\u0001y',
    '',
  ]) {
    const { status, json } = await upload(`${newId()}.txt`, '<svg onload="x()"/>', type);
    expect([type, status, json.versions?.[0]?.mediaType]).toEqual([type, 201, 'text/plain']);
  }
});

test('a form that is none, holds too much or ends too early is refused and leaves nothing', async () => {
  const before = stored();
  const file = part('filename="a.txt"', 'a');
  const forms: Record<string, [string | Buffer, string?]> = {
    'no file': [about + end],
    'no name': [about + part('x="y"', 'a') + end],
    'a name of NUL': [Buffer.from(about + part('filename="a\0.txt"', 'a') + end)],
    'cut off': [about + file.slice(0, -4)],
    'another boundary': [about + file + end, 'multipart/form-data; boundary=other'],
    'no boundary': [about + file + end, 'multipart/form-data'],
    JSON: [JSON.stringify({ object: 'account', id: account.id }), 'application/json'],
    'no subject': [file + end],
    'a field too many': [about + fields({ tenant_id: company.orgId }) + file + end],
    'a subject twice': [about + fields({ id: newId() }) + file + end],
    'forty fields': [
      about + fields(Object.fromEntries([...Array(40).keys()].map((n) => [`f${n}`, 'x']))) + file + end,
    ],
  };
  const wrong: unknown[] = [];
  for (const [what, [body, type]] of Object.entries(forms)) {
    const { status, json, text } = await send(body, '/api/v1/files', type);
    if (status < 400 || status >= 500 || !json?.code) wrong.push([what, status, text]);
  }
  expect(wrong).toEqual([]);
  expect(stored()).toEqual(before);
  await expect.poll(() => readdirSync(path.join(product.dataDir, 'uploads'))).toEqual([]);
});

test('a second file and a field that names a prototype count for nothing', async () => {
  const file = part('filename="b.txt"', 'b');
  const second = part('filename="c.txt"', 'c');
  for (const body of [about + file + second + end, about + fields({ ['__proto__']: 'x' }) + file + end]) {
    const { status, json } = await send(body);
    expect([status, json.name, json.versions.length]).toEqual([201, 'b.txt', 1]);
  }
  const url = `/api/v1/files?object=account&id=${account.id}&limit=100`;
  const { items } = (await product.send({ method: 'GET', url, headers })).json;
  expect(items.map(({ name }: { name: string }) => name)).not.toContain('c.txt');
});

test('a page of others cannot upload with somebody’s cookie', async () => {
  const { 'x-mingdou': _, ...foreign } = headers;
  const body = about + part('filename="a.txt"', 'a') + end;
  const answer = await product.send({
    method: 'POST',
    url: '/api/v1/files',
    headers: { ...foreign, 'content-type': boundary },
    body,
  });
  expect([answer.status, answer.json.code]).toEqual([403, 'cross_site']);
});
