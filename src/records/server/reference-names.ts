/** The names of records that others point to: one query for each object, through row-level security. */
import { sql } from 'kysely';
import type { Field } from '../../platform/model/fields.ts';
import { keptStatement, type Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import type { Named } from '../model/record-contract.ts';
import { tableOfObject } from './record-kind.ts';

type Referenced = { id: string; name: string; gone: boolean };

/** Names by object and id; ids the asker may not see are missing. */
export type ReferenceNames = ReadonlyMap<string, ReadonlyMap<string, Referenced>>;

const pointers: ReadonlySet<Field['kind']> = new Set(['reference', 'user', 'team']);

/** The object a field points to, or null when it holds a value of its own. */
export function objectOf(field: Field): string | null {
  return pointers.has(field.kind) ? (field.references ?? field.kind) : null;
}

/** The names of everything that these values point to. */
export async function referenceNames(
  work: Work,
  fields: readonly Field[],
  records: readonly Values[],
): Promise<ReferenceNames> {
  const wanted = new Map<string, Set<string>>();
  for (const field of fields) {
    const object = objectOf(field);
    if (!object) continue;
    const ids = wanted.get(object) ?? new Set();
    for (const values of records) if (isId(values[field.id])) ids.add(values[field.id] as string);
    wanted.set(object, ids);
  }
  const named = [...wanted].filter(([, ids]) => ids.size > 0);
  // All at once: they share one connection, and travel together.
  return new Map(
    await Promise.all(
      named.map(async ([object, ids]) => [object, await namesOf(work, object, [...ids])] as const),
    ),
  );
}

/** Also tells what is gone: deleted, archived or switched off, so that nothing new points to it. */
async function namesOf(
  { db, principal }: Work,
  object: string,
  ids: string[],
): Promise<Map<string, Referenced>> {
  const asked = sql<{ id: string; name: string; name_en: string | null; gone: boolean }>`
    select id, coalesce(row ->> 'name', row ->> 'title') as name, row ->> 'name_en' as name_en,
      (row ->> 'deleted_at' is not null or row ->> 'archived_at' is not null
        or coalesce(row ->> 'state', 'active') <> 'active') as gone
    from (select n.id, to_jsonb(n) as row from ${sql.table(tableOfObject(object))} as n
      where n.tenant_id = ${principal.tenantId} and n.id = any(${ids}::uuid[]) offset 0) named`;
  const { rows } = await db.executeQuery(keptStatement('records.names', asked.compile(db)));
  const english = principal.locale === 'en';
  return new Map(
    rows.map(({ id, name, name_en, gone }) => [id, { id, name: (english && name_en) || name, gone }]),
  );
}

/** Some histories tell a name where the record holds an id: a stage as it was called then. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** `{ id, name }` of what a field points to; null when it points to nothing. */
export function namedValue(names: ReferenceNames, object: string, value: unknown): Named | null {
  if (typeof value !== 'string') return null;
  return { id: value, name: isId(value) ? (names.get(object)?.get(value)?.name ?? null) : value };
}
