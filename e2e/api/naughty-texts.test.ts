import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FieldCatalogue } from '../../src/platform/model/fields.ts';
import { accountFields } from '../../src/accounts/model/account-fields.ts';
import { leadFields } from '../../src/leads/model/lead/lead-fields.ts';
import { contactFields } from '../../src/accounts/model/contact-fields.ts';
import { dealFields } from '../../src/deals/model/deal-fields.ts';
import { faultOf } from './proper-refusal.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { severalAtOnce } from './several-at-once.ts';
import { another } from './another.ts';
import { openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const headers = world.adminHeaders;

const corpus = path.resolve(import.meta.dirname, '../../../shared/data/corpora/blns/blns.json');
const collected: string[] = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : [];
const own = [
  '',
  ' ',
  '\u200b',
  '\ufeff',
  '\u202eevil',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  '龘靐齉',
  '\ud83d',
  '\udc00x',
  'a\u0000b',
  'السلام عليكم',
  'שלום',
  'Z̶̢͝a̵lgo',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table account; --",
  '${7*7}',
  '{{constructor}}',
  '=1+1',
  '@SUM(A1)',
  '+86',
  '-1',
  '%s%n',
  '\\u0041',
  '\r\nset-cookie: a=b',
  '\u2028\u2029',
  '\u0001\u0008\u001f',
  '\u007f\u0080',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  'İ ı ß ﬁ',
  '１２３',
  '　全角空格　',
  'a\tb\nc',
  '~!@#$%^&*()_+{}|:"<>?',
];
const texts = [...collected, ...own];

const isClean = (text: string) => !text.includes('\0') && text.isWellFormed();

/** What is kept of an accepted text: the ends without blanks; nothing of a text of blanks. */
const keptOf = (text: string): string | null => text.trim() || null;

const clean = texts.filter(isClean);

const textFieldsOf = ({ fields }: FieldCatalogue) =>
  fields.filter(({ kind, readOnly }) => !readOnly && (kind === 'text' || kind === 'long_text'));

/** Every field of each record takes another text, so that few requests try all. */
function recordsOf(catalogue: FieldCatalogue): Record<string, string>[] {
  const fields = textFieldsOf(catalogue).filter(({ id }) => id !== 'external_id' && id !== 'credit_code');
  const bodies: Record<string, string>[] = [];
  for (let from = 0; from < clean.length; from += fields.length) {
    const body: Record<string, string> = {};
    for (const [index, { id, maxLength = 200 }] of fields.entries()) {
      const text = clean[(from + index) % clean.length]!;
      if (text.trim().length <= maxLength) body[id] = text;
    }
    if (!keptOf(body['name'] ?? '')) body['name'] = another('名');
    // A lead has to be reachable.
    if (catalogue.object === 'lead' && !keptOf(body['wechat'] ?? '')) body['wechat'] = another('wx');
    bodies.push(body);
  }
  return bodies;
}

const kinds = [
  ['accounts', accountFields],
  ['contacts', contactFields],
  ['leads', leadFields],
  ['deals', dealFields],
] as const;

test.each(kinds)('every text that %s take is shown as it was stored', async (url, catalogue) => {
  const bodies = recordsOf(catalogue);
  expect(bodies.length).toBeGreaterThan(2);
  await severalAtOnce(bodies, async (body) => {
    const created = await product.send({ method: 'POST', url: `/api/v1/${url}`, headers, body });
    expect([body, faultOf(created), created.status]).toEqual([body, null, 201]);
    const shown = (await product.send({ method: 'GET', url: `/api/v1/${url}/${created.json.id}`, headers }))
      .json;
    for (const [id, given] of Object.entries(body))
      expect([id, given, shown[id]]).toEqual([id, given, keptOf(given)]);
  });
});

test.each(kinds)('a text that cannot be kept is refused in every field of %s', async (url, catalogue) => {
  for (const { id } of textFieldsOf(catalogue)) {
    for (const text of texts.filter((one) => !isClean(one))) {
      const body = { name: another('名'), [id]: text };
      const { status, json } = await product.send({ method: 'POST', url: `/api/v1/${url}`, headers, body });
      expect([id, text, status, json.code]).toEqual([id, text, 400, 'invalid_input']);
    }
  }
});

/** Other texts people write: where they go in, and where the answer shows them. */
const places: [
  string,
  (text: string) => Promise<[string, object]> | [string, object],
  (json: Record<string, unknown>) => unknown,
][] = [
  [
    'note',
    async (text) => [
      '/notes',
      { object: 'account', id: (await world.make('account', world.admin)).id, body: text },
    ],
    (json) => json['body'],
  ],
  ['task', (text) => ['/tasks', { title: text }], (json) => json['title']],
  ['view', (text) => ['/views', { object: 'deal', name: text, state: { text } }], (json) => json['name']],
  [
    'field',
    (text) => [
      '/fields',
      {
        standard: false,
        object: 'account',
        key: `t_${another('').trim()}`,
        kind: 'text',
        label: { zh: text, en: text },
      },
    ],
    (json) => (json['label'] as { zh: string }).zh,
  ],
];

test.each(places)('every text that a %s takes is shown as it was stored', async (_, request, read) => {
  const tried = texts.filter((_, index) => index % 6 === 0 || index >= collected.length);
  await severalAtOnce(tried, async (text) => {
    const [url, body] = await request(text);
    const answer = await product.send({ method: 'POST', url: `/api/v1${url}`, headers, body });
    expect([text, faultOf(answer)]).toEqual([text, null]);
    if (answer.status < 300) expect([text, read(answer.json)]).toEqual([text, text.trim()]);
    else
      expect([
        text,
        isClean(text) && text.trim().length > 0 && text.trim().length <= 60 && answer.json.code,
      ]).toEqual([text, expect.toBeOneOf([false, 'duplicate', 'too_many_fields'])]);
  });
});

test('every text can be searched for and filtered by', async () => {
  const tried = clean.filter((_, index) => index % 6 === 0 || index >= clean.length - own.length);
  await severalAtOnce(tried, async (text) => {
    const filter = JSON.stringify([{ field: 'name', op: 'contains', value: text }]).slice(0, 20_000);
    const short = [...text].slice(0, 100).join('');
    for (const url of [
      `/search?${new URLSearchParams({ q: short })}`,
      `/accounts?${new URLSearchParams({ filter, search: short, sort: 'name' })}`,
    ])
      expect([text, faultOf(await product.send({ method: 'GET', url: `/api/v1${url}`, headers }))]).toEqual([
        text,
        null,
      ]);
  });
});
