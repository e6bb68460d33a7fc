import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Subject } from './subjects.ts';
import type { SubjectKey } from './task-queries.ts';

/**
 * What is about a record, told by the columns subject_object, subject_id and account_id of a table: an account's is also
 * what is about its deals and contacts; every one's what is about records joined to it; of no record in particular, all.
 */
export function aboutSubject(
  { subject, joined }: { subject: Subject | null; joined: readonly SubjectKey[] },
  table: string,
): RawBuilder<SqlBool> {
  if (!subject) return sql<SqlBool>`true`;
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const own = subject.object === 'account' ? [] : [subject];
  const keys = [...own, ...joined].map(({ object, id }) => sql`(${object}::text, ${id}::uuid)`);
  const isAbout = sql<SqlBool>`(${column('subject_object')}, ${column('subject_id')}) in (${sql.join(keys)})`;
  if (subject.object !== 'account') return isAbout;
  const isOfAccount = sql<SqlBool>`${column('account_id')} = ${subject.id}`;
  return keys.length === 0 ? isOfAccount : sql<SqlBool>`(${isOfAccount} or ${isAbout})`;
}
