import { sql } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { isClear, openKind, titleOf, visibleRows, type RecordKind } from '../../../records/server/index.ts';
import type { NumberMatch } from '../../model/calls/call.ts';
import { callRefusals } from '../../model/calls/refusals.ts';
import { spellingsOf } from '../../model/calls/spellings.ts';

const mostMatches = 10;

/**
 * The records that have a number, among those the asker may see and in fields he sees in clear. Refuses a masked number:
 * it must not be found out by trying.
 */
export async function findByNumber(
  work: Work,
  kinds: readonly RecordKind[],
  number: string,
): Promise<NumberMatch[]> {
  if (number.includes('*')) refuse(callRefusals.maskedNumber);
  const spellings = spellingsOf(number);
  if (spellings.length === 0) return [];
  const found: NumberMatch[] = [];
  for (const kind of kinds)
    if (scopeOf(work.principal, kind.object, 'read')) found.push(...(await among(work, kind, spellings)));
  return found;
}

async function among(work: Work, kind: RecordKind, spellings: string[]): Promise<NumberMatch[]> {
  const { fields } = await openKind(work, kind);
  const columns = fields.flatMap((field) =>
    field.kind === 'phone' && field.column && isClear(work, kind, field) ? [field.column] : [],
  );
  if (columns.length === 0) return [];
  const has = columns.map((column) => sql`${sql.ref(`r.${column}`)} = any(${spellings}::text[])`);
  const { rows } = await sql<{ id: string; title: string }>`
    select r.id, ${sql.ref(`r.${titleOf(kind)}`)} as title from ${sql.table(kind.table)} as r
    where r.tenant_id = ${work.principal.tenantId} and r.deleted_at is null
      and ${visibleRows(work, kind, 'read')} and (${sql.join(has, sql` or `)})
    order by r.updated_at desc limit ${mostMatches}`.execute(work.db);
  return rows.map(({ id, title }) => ({ object: kind.object, id, title }));
}
