/** What a sender's document says of a lead's fields, whatever it calls them. */
import type { Field } from '../../../platform/model/fields.ts';
import { plainHeader } from '../../../records/model/reading/plain-header.ts';
import { leadFieldWords } from './field-words.ts';

/** One text of a document: `data.contact.phone` → "13800138000". */
export type PayloadText = { path: string; text: string };

/** Which place of the document fills which field; '' leaves it out. Places are whole paths or last names. */
export type SourceMapping = Readonly<Record<string, string>>;

export type ReadPayload = {
  /** The written text of each field, not yet read as values. */
  texts: Record<string, string>;
  /** The field each place went to. */
  used: Record<string, string>;
  /** Places that nobody knows what they mean; they stay in the raw document. */
  unused: string[];
};

const deepest = 8;
const mostTexts = 300;
const longestText = 10_000;

/** All texts, numbers and yes/no of a document by their paths; lists of `{ name, value }` pairs count as named places. */
export function textsOfPayload(payload: unknown): PayloadText[] {
  const texts: PayloadText[] = [];
  gather(payload, [], texts);
  return texts;
}

function gather(value: unknown, path: readonly string[], into: PayloadText[]): void {
  if (into.length >= mostTexts || path.length > deepest || value === null || value === undefined) return;
  if (typeof value === 'object') gatherInner(value, path, into);
  else if (typeof value !== 'function' && typeof value !== 'symbol') {
    const text = String(value).trim().slice(0, longestText);
    if (text !== '') into.push({ path: path.join('.'), text });
  }
}

function gatherInner(value: object, path: readonly string[], into: PayloadText[]): void {
  if (!Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) gather(inner, [...path, key], into);
    return;
  }
  for (const [index, item] of value.entries()) {
    const pair = pairOf(item);
    if (pair) gather(pair.value, [...path, pair.name], into);
    else if (typeof item === 'object') gather(item, [...path, String(index)], into);
  }
  const plain = value.filter((item) => typeof item !== 'object');
  if (plain.length > 0) gather(plain.join(', '), path, into);
}

const nameKeys = ['name', 'key', 'label', 'field', 'title', 'question'];
const valueKeys = ['value', 'values', 'answer', 'content'];

/** `{ name: '手机', value: '…' }`, as advertising platforms send the fields of their forms. */
function pairOf(item: unknown): { name: string; value: unknown } | null {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return null;
  const given = item as Record<string, unknown>;
  const valueKey = valueKeys.find((key) => Object.hasOwn(given, key));
  const nameKey = nameKeys.find((key) => typeof given[key] === 'string');
  if (!valueKey || !nameKey) return null;
  return { name: String(given[nameKey]), value: given[valueKey] };
}

/**
 * The fields that a document fills: by the source's own mapping first, then by the fields' names and the words people
 * use. Each field is filled once, what is needed may be told in several places.
 */
export function readPayload(
  payload: unknown,
  fields: readonly Field[],
  mapping: SourceMapping = {},
): ReadPayload {
  const read: ReadPayload = { texts: {}, used: {}, unused: [] };
  const known = new Set(fields.map(({ id }) => id));
  const open: PayloadText[] = [];
  for (const told of textsOfPayload(payload)) {
    const field = mapping[told.path] ?? mapping[lastOf(told.path)];
    if (field === undefined) open.push(told);
    else if (known.has(field)) fill(read, field, told);
  }
  const guess = createGuess(fields);
  for (const told of open
    .map((one) => ({ ...one, ...guess(one.path) }))
    .sort((a, b) => b.weight - a.weight)) {
    if (told.field && (told.field === 'need' || read.texts[told.field] === undefined))
      fill(read, told.field, told);
    else read.unused.push(told.path);
  }
  return settlePhones(read);
}

function fill(read: ReadPayload, field: string, { path, text }: PayloadText): void {
  const before = read.texts[field];
  if (before === undefined) read.texts[field] = text;
  else if (field === 'need' && before !== text) read.texts[field] = `${before}\n${text}`;
  else return;
  read.used[path] = field;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function createGuess(fields: readonly Field[]): (path: string) => { field: string | null; weight: number } {
  const weights = new Map<string, { field: string; weight: number }>();
  const offer = (word: string, field: string, weight: number) => {
    const plain = plainHeader(word);
    if (plain !== '' && (weights.get(plain)?.weight ?? 0) < weight) weights.set(plain, { field, weight });
  };
  for (const { id, label } of fields) {
    for (const name of [id.replace(/^custom\./, ''), label.zh, label.en]) offer(name, id, 1000);
    for (const [place, word] of (leadFieldWords.get(id) ?? []).entries()) offer(word, id, 900 - place);
  }
  return (path) => weights.get(plainHeader(lastOf(path))) ?? { field: null, weight: 0 };
}

/** "Phone" may be a mobile or a landline: the number says which. */
function settlePhones(read: ReadPayload): ReadPayload {
  const { mobile, phone } = read.texts;
  const isMobile = (text: string) => /^(?:\+?86)?1[3-9]\d{9}$/.test(text.replace(/[\s()-]/g, ''));
  const swap = (from: string, to: string, text: string) => {
    delete read.texts[from];
    read.texts[to] = text;
    for (const [path, field] of Object.entries(read.used)) if (field === from) read.used[path] = to;
  };
  if (mobile !== undefined && phone === undefined && !isMobile(mobile) && /^[\s(]*0\d/.test(mobile))
    swap('mobile', 'phone', mobile);
  else if (phone !== undefined && mobile === undefined && isMobile(phone)) swap('phone', 'mobile', phone);
  return read;
}
