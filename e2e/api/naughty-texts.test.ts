import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FieldCatalogue } from '../../src/platform/model/fields.ts';
import { accountFields } from '../../src/accounts/model/account-fields.ts';
import { contactFields } from '../../src/accounts/model/contact-fields.ts';
import { dealFields } from '../../src/deals/model/deal-fields.ts';
import { faultOf } from './proper-refusal.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { severalAtOnce } from './several-at-once.ts';
import { another, openWorld } from './world.ts';

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const headers = world.adminHeaders;

const corpus = path.resolve(import.meta.dirname, '../../../shared/data/corpora/blns/blns.json');
const collected: string[] = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : [];
const own = [
  '', ' ', '\u200b', '\ufeff', '\u202eevil', '👩‍👩‍👧‍👦', '𠮷野家', '龘靐齉', '\ud83d', '\udc00x', 'a\u0000b', 'السلام عليكم', 'שלום', 'Z̶̢͝a̵lgo', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', "'; drop table account; --", '${7*7}', '{{constructor}}', '=1+1', '@SUM(A1)', '+86', '-1', '%s%n', '\\u0041', '\r\nset-cookie: a=b',
  '\u2028\u2029', '\u0001\u0008\u001f', '\u007f\u0080', 'null', 'undefined', 'NaN', '__proto__', 'constructor', 'İ ı ß ﬁ', '１２３', '　全角空格　', 'a\tb\nc', '~!@#$%^&*()_+{}|:"<>?',
];
const texts = [...collected, ...own];

const isClean = (text: string) => !text.includes('\0') && text.isWellFormed();

/** What is kept of an accepted text: the ends without blanks; nothing of a text of blanks. */
const keptOf = (text: string): string | null => text.trim() || null;

const textFieldsOf = ({ fields }: FieldCatalogue) =>
  fields.filter(({ kind, readOnly }) => !readOnly && (kind === 'text' || kind === 'long_text'));

/** Each text in each field: as many together in one record as there are fields, so that few requests try all. */
test.each([
  ['accounts', accountFields],
  ['contacts', contactFields],
  ['deals', dealFields],
] as const)('every text that %s take is shown as it was stored', async (url, catalogue) => {
  const fields = textFieldsOf(catalogue);
  expect(fields.length).toBeGreaterThan(2);
  await severalAtOnce(texts, async (text) => {
    const fitting = fields.filter(({ id, maxLength = 200 }) => id !== 'external_id' && text.trim().length <= maxLength);
    const body = Object.fromEntries(fitting.map(({ id }) => [id, text]));
    if (!keptOf(text) || !fitting.some(({ id }) => id === 'name')) body['name'] = another('名');
    const created = await product.send({ method: 'POST', url: `/api/v1/${url}`, headers, body });
    expect([text, faultOf(created)]).toEqual([text, null]);
    expect([text, created.status]).toEqual([text, isClean(text) ? 201 : 400]);
    if (created.status !== 201) return;
    const shown = (await product.send({ method: 'GET', url: `/api/v1/${url}/${created.json.id}`, headers })).json;
    for (const [id, given] of Object.entries(body)) expect([id, text, shown[id]]).toEqual([id, text, keptOf(given)]);
  });
}, 60_000);

/** Other texts people write: where they go in, and where the answer shows them. */
const places: [string, (text: string) => Promise<[string, object]> | [string, object], (json: Record<string, unknown>) => unknown][] = [
  ['note', async (text) => ['/notes', { object: 'account', id: (await world.make('account', world.admin)).id, body: text }], (json) => json['body']],
  ['task', (text) => ['/tasks', { title: text }], (json) => json['title']],
  ['view', (text) => ['/views', { object: 'deal', name: text, state: { text } }], (json) => json['name']],
  ['field', (text) => ['/fields', { standard: false, object: 'account', key: `t_${another('').trim()}`, kind: 'text', label: { zh: text, en: text } }], (json) => (json['label'] as { zh: string }).zh],
];

test.each(places)('every text that a %s takes is shown as it was stored', async (_, request, read) => {
  const tried = texts.filter((_, index) => index % 2 === 0 || index >= collected.length);
  await severalAtOnce(tried, async (text) => {
    const [url, body] = await request(text);
    const answer = await product.send({ method: 'POST', url: `/api/v1${url}`, headers, body });
    expect([text, faultOf(answer)]).toEqual([text, null]);
    if (answer.status < 300) expect([text, read(answer.json)]).toEqual([text, text.trim()]);
    else expect([text, isClean(text) && text.trim().length > 0 && text.trim().length <= 60 && answer.json.code]).toEqual([text, expect.toBeOneOf([false, 'duplicate', 'too_many_fields'])]);
  });
}, 60_000);

test('every text can be searched for and filtered by', async () => {
  await severalAtOnce(texts.filter(isClean), async (text) => {
    const filter = JSON.stringify([{ field: 'name', op: 'contains', value: text }]);
    for (const query of [{ q: text.slice(0, 200) }, { filter: filter.slice(0, 20_000) }, { search: text.slice(0, 200), sort: 'name' }]) {
      const url = 'q' in query ? '/search' : '/accounts';
      const answer = await product.send({ method: 'GET', url: `/api/v1${url}?${new URLSearchParams(query as Record<string, string>).toString()}`, headers });
      expect([text, faultOf(answer)]).toEqual([text, null]);
    }
  });
}, 60_000);
