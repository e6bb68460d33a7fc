import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { WireComment } from '../../model/comment-contract.ts';

export type CommentRow = {
  id: string;
  entry_id: string;
  subject_object: string;
  subject_id: string;
  body: string;
  at: Date;
  changed_at: Date | null;
  author_id: string | null;
  author_name: string | null;
  place: unknown;
  deleted_by: string | null;
  version: bigint;
};

const mostShown = 500;

/** Comments that meet the predicate on `c`, the oldest first; row-level security lets through those whose subject the asker sees. */
export async function selectComments(
  { db, principal }: Work,
  where: RawBuilder<SqlBool>,
  removed = false,
): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select c.id, c.entry_id, c.subject_object, c.subject_id, c.body, c.at, c.changed_at, c.author_id,
      u.name as author_name, c.place, c.deleted_by, c.version
    from comment c left join app_user u on u.tenant_id = c.tenant_id and u.id = c.author_id
    where c.tenant_id = ${principal.tenantId} and c.deleted_at is ${removed ? sql`not null` : sql`null`} and ${where}
    order by c.at, c.id limit ${mostShown}`.execute(db);
  return rows;
}

/** What was said to an entry, the oldest first. */
export function commentsUnder(work: Work, entryId: string): Promise<CommentRow[]> {
  return selectComments(work, sql<SqlBool>`c.entry_id = ${entryId}`);
}

/** How many comments these entries have; those without are not named. */
export async function countComments(
  { db, principal }: Work,
  entryIds: readonly string[],
): Promise<Record<string, number>> {
  if (entryIds.length === 0) return {};
  const { rows } = await sql<{ entry_id: string; count: number }>`
    select c.entry_id, count(*)::int as count from comment c
    where c.tenant_id = ${principal.tenantId} and c.deleted_at is null and c.entry_id = any(${entryIds}::uuid[])
    group by c.entry_id`.execute(db);
  return Object.fromEntries(rows.map(({ entry_id, count }) => [entry_id, count]));
}

export function wireComment({ principal }: Work, row: CommentRow): WireComment {
  return {
    id: row.id,
    body: row.body,
    at: row.at.toISOString(),
    changedAt: row.changed_at?.toISOString() ?? null,
    author: row.author_id ? { id: row.author_id, name: row.author_name } : null,
    mine: row.author_id !== null && row.author_id === principal.userId,
    version: Number(row.version),
  };
}
