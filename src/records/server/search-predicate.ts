import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { gramsOfNeedle, needlesOf } from '../model/search-words.ts';
import { isClear, type OpenKind } from './record-kind.ts';
import type { Predicate } from './visible.ts';

/** More hits of one word than this are not looked at; who reaches only some records has no such limit. */
const mostHits = 10_000;

/** Search words are kept by field, so that nobody finds a record by what is hidden or masked to him. */
export function searchObject(object: string, fieldId: string): string {
  return `${object}.${fieldId}`;
}

/** Rows in which every typed word is found in some field the asker may read. */
export function searchPredicates(work: Work, open: OpenKind, typed: string): Predicate[] {
  const objects = open.fields
    .filter((field) => field.searchable && isClear(work, open.kind, field))
    .map((field) => searchObject(open.kind.object, field.id));
  if (objects.length === 0) return [sql<SqlBool>`false`];
  const reachesAll = !open.kind.ownable || scopeOf(work.principal, open.kind.object, 'read') === 'all';
  return needlesOf(typed).map((needle) =>
    reachesAll ? foundByGrams(objects, needle) : foundInReach(work, objects, needle),
  );
}

/** From the index of all words to the records. */
function foundByGrams(objects: readonly string[], needle: string): Predicate {
  const grams = gramsOfNeedle(needle);
  const hits = objects.map(
    (object): RawBuilder<unknown> =>
      sql`select priv.search_records(${object}, ${grams}::text[], ${needle}, ${mostHits})`,
  );
  return sql<SqlBool>`r.id in (${sql.join(hits, sql` union all `)})`;
}

/** From the few records in reach to their words. */
function foundInReach({ principal }: Work, objects: readonly string[], needle: string): Predicate {
  return sql<SqlBool>`exists (select 1 from search_entry as s where s.tenant_id = ${principal.tenantId}
    and s.tenant_id = r.tenant_id and s.record_id = r.id and s.object in (${sql.join([...objects])})
    and position(${needle} in s.text) > 0)`;
}
