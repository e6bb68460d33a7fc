import { sql } from 'kysely';
import type { Field } from '../../platform/model/fields.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import { searchWordsOf } from '../model/search-words.ts';
import { readAloud } from './pinyin.ts';
import { searchObject } from './search-predicate.ts';

type Entry = { object: string; recordId: string; text: string; grams: string[] };

const rowsAtOnce = 1000;

/** Keeps the search words of the given values in the change's own transaction; values not named stay as they are. */
export async function keepSearchWords(
  work: Work,
  { object, fields }: { object: string; fields: readonly Field[] },
  records: readonly { id: string; values: Values }[],
): Promise<void> {
  const entries: Entry[] = [];
  const emptied: Omit<Entry, 'text' | 'grams'>[] = [];
  const searched = fields.filter((field) => field.searchable);
  for (const { id, values } of records) {
    for (const field of searched) {
      if (!Object.hasOwn(values, field.id)) continue;
      const key = { object: searchObject(object, field.id), recordId: id };
      const words = searchWordsOf(field, values[field.id], readAloud);
      if (words) entries.push({ ...key, ...words });
      else emptied.push(key);
    }
  }
  for (let from = 0; from < entries.length; from += rowsAtOnce)
    await upsert(work, entries.slice(from, from + rowsAtOnce));
  for (let from = 0; from < emptied.length; from += rowsAtOnce)
    await forget(work, emptied.slice(from, from + rowsAtOnce));
}

async function upsert({ db, principal }: Work, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ object, recordId, text, grams }) => ({
    tenant_id: principal.tenantId,
    object,
    record_id: recordId,
    text,
    grams,
  }));
  await db
    .insertInto('search_entry')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'object', 'record_id'])
        .doUpdateSet((set) => ({ text: set.ref('excluded.text'), grams: set.ref('excluded.grams') })),
    )
    .execute();
}

async function forget(
  { db, principal }: Work,
  keys: readonly { object: string; recordId: string }[],
): Promise<void> {
  const pairs = keys.map(({ object, recordId }) => sql`(${object}, ${recordId}::uuid)`);
  await db
    .deleteFrom('search_entry')
    .where('tenant_id', '=', principal.tenantId)
    .where(sql<boolean>`(object, record_id) in (${sql.join(pairs)})`)
    .execute();
}
