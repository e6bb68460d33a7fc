import { sql, type RawBuilder } from 'kysely';
import type { SqlText } from '../model/measure.ts';

/** What the places of a cube's SQL stand for: each becomes a bound parameter. */
export type Places = Readonly<Record<string, unknown>>;

const place = /(?<!:):([a-z]\w*)/i;

/** A text of a cube as SQL, its `:places` bound. A place without a value is a mistake in the cube and throws. */
export function bindPlaces(text: SqlText, places: Places): RawBuilder<unknown> {
  const parts = text.split(place).map((part, index) => {
    if (index % 2 === 0) return sql.raw(part);
    if (!Object.hasOwn(places, part)) throw new Error(`the place :${part} has no value in: ${text}`);
    return sql`${places[part]}`;
  });
  return sql.join(parts, sql``);
}

/** Conditions that all hold; none is no condition. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}
