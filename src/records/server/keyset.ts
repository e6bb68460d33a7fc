/** The order of a list and the place in it where the next page begins. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { isDay } from '../../platform/model/calendar.ts';
import type { Field } from '../../platform/model/fields.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../model/refusals.ts';
import { clearField } from './compile-filter.ts';
import { sqlTypeOf, valueOf, type SqlType } from './field-sql.ts';
import { tableOfObject, type OpenKind } from './record-kind.ts';
import type { Predicate } from './visible.ts';

/** An order and the places in it. */
export type Keyset = {
  orderBy: RawBuilder<unknown>;
  /** The sorted value as text, exact, for the cursor. */
  place: RawBuilder<string | null>;
  after(cursor: string): Predicate;
  cursorOf(last: { place: string | null; id: string }): string;
};

/** The order of a list of records; the join brings the name of a reference, or nothing. */
export type Order = Keyset & { join: RawBuilder<unknown> };

/** The order for `amount` (smallest first) or `-amount`; empty values come last, ties go by id. Refuses unknown fields. */
export function orderBy(work: Work, open: OpenKind, sort: string): Order {
  const descending = sort.startsWith('-');
  const field = clearField(work, open, descending ? sort.slice(1) : sort);
  const { value, type, join } = sortValue(field);
  const filled = ['created_at', 'updated_at', ...(open.kind.neverEmpty ?? [])].includes(field.id);
  return { join, ...keysetOf(sort, { value, type, descending, filled }) };
}

/** The order by one value, smallest first or last, under the name it is asked by; ties go by id. */
export function keysetOf(sort: string, sorted: SortedBy): Keyset {
  const { value, type, descending, filled } = sorted;
  const direction = descending ? sql`desc` : sql`asc`;
  return {
    orderBy: filled ? sql`${value} ${direction}, r.id` : sql`${value} ${direction} nulls last, r.id`,
    place:
      type === 'timestamptz'
        ? sql`(extract(epoch from ${value}) * 1000000)::bigint::text`
        : sql`(${value})::text`,
    after: (cursor) => afterPlace(readCursor(cursor, sort, type), sorted),
    cursorOf: ({ place, id }) => writeCursor(sort, { value: place, id }),
  };
}

function sortValue(field: Field): { value: RawBuilder<unknown>; type: SqlType; join: RawBuilder<unknown> } {
  const value = valueOf(field);
  const type = sqlTypeOf(field);
  const none = sql``;
  if (field.kind === 'select' && field.options) {
    const order = field.options.map((option) => option.value);
    return { value: sql`array_position(${order}::text[], ${value}::text)`, type: 'bigint', join: none };
  }
  if (type !== 'uuid' || field.id === 'id') return { value, type, join: none };
  const table = sql.table(tableOfObject(field.references ?? field.kind));
  const join = sql`left join ${table} as named on named.tenant_id = r.tenant_id and named.id = ${value}`;
  return { value: sql`named.name`, type: 'text', join };
}

type Place = { value: string | null; id: string };
/** A value to sort by; a filled one is never null. */
export type SortedBy = { value: RawBuilder<unknown>; type: SqlType; descending: boolean; filled: boolean };

function afterPlace(place: Place, { value, type, descending, filled }: SortedBy): Predicate {
  if (place.value === null) return sql<SqlBool>`(${value} is null and r.id > ${place.id})`;
  const at = placeValue(place.value, type);
  const [reach, beyond] = descending ? [sql`<=`, sql`<`] : [sql`>=`, sql`>`];
  // The first comparison bounds an index; the second leaves out what the page before has shown.
  const next = sql<SqlBool>`(${value} ${reach} ${at} and (${value} ${beyond} ${at} or r.id > ${place.id}))`;
  return filled ? next : sql<SqlBool>`(${next} or ${value} is null)`;
}

function placeValue(text: string, type: SqlType): RawBuilder<unknown> {
  if (type === 'timestamptz') return sql`(timestamptz 'epoch' + ${text}::bigint * interval '1 microsecond')`;
  return sql`${text}::${sql.raw(type)}`;
}

function writeCursor(sort: string, place: Place): string {
  return Buffer.from(JSON.stringify([sort, place.value, place.id])).toString('base64url');
}

const cursorSchema = z.tuple([z.string(), z.string().nullable(), z.uuid()]);

const placeShapes: Record<SqlType, RegExp> = {
  text: /^[^\0]*$/,
  numeric: /^-?\d{1,40}(\.\d{1,40})?$/,
  bigint: /^-?\d{1,18}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^-?\d{1,17}$/,
  boolean: /^(true|false)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** The place a cursor names. Refuses a cursor that is not one of ours for this order. */
function readCursor(cursor: string, sort: string, type: SqlType): Place {
  try {
    const [madeFor, value, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    if (madeFor === sort && (value === null || isPlace(value, type))) return { value, id };
  } catch {
    // Told below, as for every cursor that is not ours.
  }
  return refuse(recordRefusals.invalidCursor);
}

function isPlace(value: string, type: SqlType): boolean {
  return placeShapes[type].test(value) && (type !== 'date' || isDay(value));
}
