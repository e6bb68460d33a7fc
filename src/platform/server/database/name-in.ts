import { sql, type RawBuilder } from 'kysely';
import type { Locale } from '../../model/label.ts';

/** The name of the row `alias`, which has columns name and name_en, in a language; the one in Chinese where there is no other. */
export function nameIn(locale: Locale, alias: string): RawBuilder<string> {
  const name = sql.ref(`${alias}.name`);
  return locale === 'en' ? sql`coalesce(${sql.ref(`${alias}.name_en`)}, ${name})` : sql`${name}`;
}
