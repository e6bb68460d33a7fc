/**
 * What a document refers to inside its organisation, and the same document with other references in their places. A reference
 * is the id of a record, a field of the organisation's own as `deals.custom.grade`, or a role as `role:rep`. Words for people
 * hold none, and neither do names of blocks and parameters.
 */
import type { Label } from '../../../platform/model/label.ts';
import type { ReportDocument } from '../document.ts';

/** What stands in the place of a reference; null: nothing does. */
type Replace = (reference: string) => string | null;

/** Parts that fall away alone when what they refer to is nothing here; what surrounds any other part falls away with it. */
const losable = [
  'blocks',
  'params',
  'apply',
  'narrowedBy',
  'items',
  'opens',
  'filters',
  'filter',
  'value',
  'values',
  'columns',
  'actions',
  'users',
  'teams',
  'roles',
  'pipeline',
  'drawn',
  'default',
  'preset',
  'sort',
  'top',
  'as',
  'period',
  'team',
  'split',
] as const;
export type LosablePart = (typeof losable)[number] | 'rules';

/** A part that fell away, with what surrounds it by its name, and the reference it fell away for. */
export type Lost = { part: LosablePart; inside: Label | null; reference: string };

/** Their strings are words for people, or names within the document. */
const unreferring: ReadonlySet<string> = new Set(
  'text alt link title label name intro hint message zh en formula must if hidden target block blocks deaf from to param'.split(
    ' ',
  ),
);
/** They hold values, never names of fields. */
const held: ReadonlySet<string> = new Set(['value', 'values', 'default']);

const anyId = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const outsideCube = /outside_([0-9a-f]{32})/g;
const ownField = /^(-?)(?:([a-z][a-z0-9_]*)\.)?custom\.([a-z][a-z0-9_]*)((?:\.[a-z]+)?)$/;

type Place = { key: string; of: string; inside: Label | null };
type Ways = { replace: Replace; lost: Lost[] };
const goneFor = Symbol('gone for a reference');
type Gone = { [goneFor]: string };
const isGone = (value: unknown): value is Gone =>
  typeof value === 'object' && value !== null && goneFor in value;

/** The document with other references; a part that refers to nothing falls away, and is told. */
export function rewriteReferences(
  document: ReportDocument,
  replace: Replace,
): { document: Record<string, unknown>; lost: Lost[] } {
  const lost: Lost[] = [];
  const place = { key: '', of: '', inside: null };
  const rewritten = rewrite(document, place, { replace, lost });
  return { document: rewritten as Record<string, unknown>, lost };
}

/** All that the document refers to, each once, in the order in which it is met. */
export function referencesIn(document: ReportDocument): string[] {
  const met = new Set<string>();
  rewriteReferences(document, (reference) => {
    met.add(reference);
    return reference;
  });
  return [...met];
}

function rewrite(value: unknown, place: Place, ways: Ways): unknown {
  if (typeof value === 'string') return rewriteText(value, place, ways.replace);
  if (Array.isArray(value)) return rewriteList(value, place, ways);
  if (typeof value === 'object' && value !== null)
    return rewriteParts(value as Record<string, unknown>, place, ways);
  return value;
}

function rewriteList(list: readonly unknown[], place: Place, ways: Ways): unknown {
  const kept: unknown[] = [];
  const gone: Lost[] = [];
  for (const one of list) {
    const next = rewrite(one, place, ways);
    if (!isGone(next)) kept.push(next);
    else if (!mayLose(place)) return next;
    else
      gone.push({
        part: place.key as LosablePart,
        inside: nameOf(one) ?? place.inside,
        reference: next[goneFor],
      });
  }
  // A condition on none of its values would let nothing through: it falls away itself.
  if (place.key === 'value' && kept.length === 0 && gone[0]) return { [goneFor]: gone[0].reference };
  ways.lost.push(...gone);
  return kept;
}

/** Columns of lists and of forms may go; a table across without its columns says something else. */
function mayLose({ key, of }: Place): boolean {
  return isLosable(key) && (key !== 'columns' || of !== '');
}

function isLosable(key: string): key is LosablePart {
  return (losable as readonly string[]).includes(key);
}

function rewriteParts(value: Record<string, unknown>, place: Place, ways: Ways): unknown {
  const of = objectOf(value) ?? place.of;
  const inside = nameOf(value) ?? place.inside;
  const parts: [string, unknown][] = [];
  for (const [key, one] of Object.entries(value)) {
    const name = place.key === 'as' ? rewriteText(key, place, ways.replace) : key;
    const next = isGone(name) ? name : rewrite(one, { key, of, inside }, ways);
    const part = place.key === 'as' ? 'as' : key;
    if (!isGone(next)) parts.push([String(name), next]);
    else if (!isLosable(part) || part === 'value' || Array.isArray(one)) return next;
    else ways.lost.push({ part, inside, reference: next[goneFor] });
  }
  return Object.fromEntries(parts);
}

/** The object whose own fields are named bare, `custom.grade`, in this part of a document. */
function objectOf({ object, about }: Record<string, unknown>): string | undefined {
  if (typeof object === 'string') return object;
  if (typeof about !== 'object' || about === null) return undefined;
  return objectOf(about as Record<string, unknown>);
}

function nameOf(value: unknown): Label | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, label } = value as { title?: unknown; label?: unknown };
  const name = title ?? label;
  if (typeof name === 'string' && name !== '') return { zh: name, en: name };
  return typeof name === 'object' && name !== null && 'zh' in name ? (name as Label) : null;
}

function rewriteText(text: string, { key, of }: Place, replace: Replace): string | Gone {
  if (unreferring.has(key)) return text;
  const gone: string[] = [];
  const put = (reference: string) => {
    const next = replace(reference);
    if (next === null) gone.push(reference);
    return next ?? '';
  };
  const rewritten = rewriteOne(text, { key, of }, put);
  return gone[0] === undefined ? rewritten : { [goneFor]: gone[0] };
}

function rewriteOne(
  text: string,
  { key, of }: Omit<Place, 'inside'>,
  put: (reference: string) => string,
): string {
  if (key === 'roles') return put(`role:${text}`).slice('role:'.length);
  const outside = text.replaceAll(outsideCube, (_, hex: string) => {
    return `outside_${put(dashed(hex)).replaceAll('-', '')}`;
  });
  if (key === 'id') return outside;
  const own = held.has(key) ? null : ownField.exec(outside);
  if (!own) return outside.replaceAll(anyId, (id) => put(id.toLowerCase()));
  const [, sign = '', cube, field, tail = ''] = own;
  const named = put(`${cube ?? of}.custom.${field}`)
    .split('.')
    .at(-1);
  return `${sign}${cube === undefined ? '' : `${cube}.`}custom.${named}${tail}`;
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
