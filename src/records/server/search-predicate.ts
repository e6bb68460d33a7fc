import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { reachOf, scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { gramsOfNeedle, needlesOf } from '../model/search-words.ts';
import { isClear, tableOfObject, type OpenKind } from './record-kind.ts';
import { rowsInScope, type Predicate } from './visible.ts';

/** More hits of one word than this are not looked at; who reaches only some records has no such limit. */
const mostHits = 10_000;

/** Search words are kept by field, so that nobody finds a record by what is hidden or masked to him. */
export function searchObject(object: string, fieldId: string): string {
  return `${object}.${fieldId}`;
}

/** Rows in which every typed word is found in some field the asker may read, or in the name of what they belong to. */
export function searchPredicates(work: Work, open: OpenKind, typed: string): Predicate[] {
  const objects = open.fields
    .filter((field) => field.searchable && isClear(work, open.kind, field))
    .map((field) => searchObject(open.kind.object, field.id));
  if (objects.length === 0) return [sql<SqlBool>`false`];
  const through = throughOf(work, open);
  const reachesAll = !open.kind.ownable || scopeOf(work.principal, open.kind.object, 'read') === 'all';
  const found = reachesAll ? foundByGrams : foundInReach;
  return needlesOf(typed).map((needle) => found(work, { table: open.kind.table, objects, through }, needle));
}

/** Where words are looked for: the fields of the records themselves, and whose names else find them. */
type Searched = { table: string; objects: readonly string[]; through: Through | null };
type Through = { column: string; table: string; object: string; inReach: Predicate };

/** The reference through which records are found, where the asker may read its records and their names. */
function throughOf(work: Work, { kind, fields }: OpenKind): Through | null {
  const field = fields.find(({ id }) => id === kind.searchedThrough);
  if (!field?.references || !isClear(work, kind, field)) return null;
  const scope = scopeOf(work.principal, field.references, 'read');
  const isNamed = ['read', 'edit'].includes(reachOf(work.principal, field.references, 'name'));
  if (!scope || !isNamed) return null;
  return {
    column: field.column!,
    table: tableOfObject(field.references),
    object: searchObject(field.references, 'name'),
    inReach: rowsInScope(work, scope, 'whole'),
  };
}

/** From the index of all words to the records. */
function foundByGrams(work: Work, { table, objects, through }: Searched, needle: string): Predicate {
  const { tenantId } = work.principal;
  const grams = gramsOfNeedle(needle);
  const hitsIn = (object: string): RawBuilder<unknown> =>
    sql`select priv.search_records(${object}, ${grams}::text[], ${needle}, ${mostHits})`;
  const hits = objects.map(hitsIn);
  if (through)
    hits.push(sql`select part.id from ${sql.table(table)} as part where part.tenant_id = ${tenantId}
      and ${sql.ref(`part.${through.column}`)} in (select whole.id from ${sql.table(through.table)} as whole
        where whole.tenant_id = ${tenantId} and whole.deleted_at is null and ${through.inReach}
        and whole.id in (${hitsIn(through.object)}))`);
  return sql<SqlBool>`r.id in (${sql.join(hits, sql` union all `)})`;
}

/** From the few records in reach to their words. */
function foundInReach(work: Work, { objects, through }: Searched, needle: string): Predicate {
  const { tenantId } = work.principal;
  const own = sql<SqlBool>`exists (select 1 from search_entry as s where s.tenant_id = ${tenantId}
    and s.tenant_id = r.tenant_id and s.record_id = r.id and s.object in (${sql.join([...objects])})
    and position(${needle} in s.text) > 0)`;
  if (!through) return own;
  return sql<SqlBool>`(${own} or exists (select 1 from ${sql.table(through.table)} as whole
    join search_entry as s on s.tenant_id = whole.tenant_id and s.record_id = whole.id and s.object = ${through.object}
    where whole.tenant_id = ${tenantId} and whole.tenant_id = r.tenant_id
    and whole.id = ${sql.ref(`r.${through.column}`)} and whole.deleted_at is null and ${through.inReach}
    and position(${needle} in s.text) > 0))`;
}
