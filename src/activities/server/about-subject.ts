import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Subject } from './subjects.ts';
import type { SubjectKey } from './task-queries.ts';

/** What is about a record: an account's is also what is about its deals and contacts; every one's what is about records joined to it. */
export function aboutSubject(
  { subject, joined }: { subject: Subject; joined: readonly SubjectKey[] },
  table: 'n' | 'r' | 'f',
): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const own = subject.object === 'account' ? [] : [subject];
  const keys = [...own, ...joined].map(({ object, id }) => sql`(${object}::text, ${id}::uuid)`);
  const isAbout = sql<SqlBool>`(${column('subject_object')}, ${column('subject_id')}) in (${sql.join(keys)})`;
  if (subject.object !== 'account') return isAbout;
  const isOfAccount = sql<SqlBool>`${column('account_id')} = ${subject.id}`;
  return keys.length === 0 ? isOfAccount : sql<SqlBool>`(${isOfAccount} or ${isAbout})`;
}
