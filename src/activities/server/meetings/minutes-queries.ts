import type { Work } from '../../../platform/server/index.ts';
import type { MinutesSection } from '../../model/meetings/minutes.ts';

/** One version of a meeting's minutes, the newest unless told. */
export async function findMinutes(
  { db, principal }: Work,
  meetingId: string,
  number: number | undefined,
): Promise<{ number: number; sections: MinutesSection[] } | undefined> {
  const wanted = db
    .selectFrom('meeting_minutes')
    .select(['number', 'sections'])
    .where('tenant_id', '=', principal.tenantId)
    .where('meeting_id', '=', meetingId);
  const row = await (number === undefined ? wanted : wanted.where('number', '=', number))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { number: row.number, sections: row.sections as MinutesSection[] };
}

export async function listVersions({ db, principal }: Work, meetingId: string) {
  const rows = await db
    .selectFrom('meeting_minutes as v')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'v.tenant_id').onRef('u.id', '=', 'v.author_id'),
    )
    .select(['v.number', 'v.author_id', 'v.at', 'u.name'])
    .where('v.tenant_id', '=', principal.tenantId)
    .where('v.meeting_id', '=', meetingId)
    .orderBy('v.number', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ number, author_id, at, name }) => ({
    number,
    author: author_id ? { id: author_id, name } : null,
    at: at.toISOString(),
  }));
}

/** The tasks that lines became, by line; one that was removed leaves its line free again. */
export async function linesWithTasks(
  { db, principal }: Work,
  meetingId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('minutes_task as l')
    .innerJoin('task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'l.tenant_id').onRef('t.id', '=', 'l.task_id'),
    )
    .select(['l.line_id', 'l.task_id'])
    .where('l.tenant_id', '=', principal.tenantId)
    .where('l.meeting_id', '=', meetingId)
    .where('t.deleted_at', 'is', null)
    .execute();
  return new Map(rows.map(({ line_id, task_id }) => [line_id, task_id]));
}
