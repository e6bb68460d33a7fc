import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { unanswered } from '../model/follow-up-type.ts';

/**
 * Was this note a talk in which the customer spoke, too (funnel.md §11)? No mere remark, and no call that nobody answered.
 * `note`: how the statement calls its notes.
 */
export function isTalkWithCustomer(note: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${note}.${name}`);
  return sql<SqlBool>`(${column('kind')} <> 'note' and ${column('deleted_at')} is null
    and ${column('result')}->>'id' is distinct from ${unanswered})`;
}

/** Was this mail a word of the customer? One that we sent is none until he answers. */
export function isMailOfCustomer(mail: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${mail}.state`)} = 'received'`;
}
