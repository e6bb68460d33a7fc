import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';

/** A hot statement, parsed and planned once a connection; one whose text follows the rules is another with other rules. */
export function keptStatement<R>(name: string, query: CompiledQuery<R>): CompiledQuery<R> {
  const text = createHash('sha1').update(query.sql).digest('hex').slice(0, 12);
  return { ...query, sql: `/* kept: ${name}.${text} */ ${query.sql}` };
}
