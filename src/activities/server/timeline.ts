import { sql, type SqlBool } from 'kysely';
import { reachOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { TimelineEntry } from '../model/contract.ts';
import { wireNote } from './notes.ts';
import { getSubject, type Subject, type SubjectDirectory } from './subjects.ts';
import { selectTasks, wireTasks } from './task-queries.ts';

export type TimelineQuery = { object: string; id: string; kinds?: string | undefined; before?: string | undefined; limit: number };

const entryTypes = ['note', 'task', 'change'] as const;

/**
 * What happened with a record, newest first: notes (an account's also those of its deals), tasks, changes. `kinds`
 * narrows to some of note,task,change; `before` goes on from an earlier page.
 */
export async function timelineOf(directory: SubjectDirectory, work: Work, query: TimelineQuery) {
  const subject = await getSubject(directory, work, query.object, query.id);
  const wanted = query.kinds ? entryTypes.filter((type) => query.kinds!.split(',').includes(type)) : entryTypes;
  const before = query.before ? new Date(query.before) : new Date(work.now.getTime() + 60_000);
  const parts: TimelineEntry[][] = [];
  if (wanted.includes('note')) parts.push(await notesOf(work, subject, before, query.limit));
  if (wanted.includes('task')) parts.push(await tasksOf(work, subject, before, query.limit));
  if (wanted.includes('change')) parts.push(await changesOf(work, subject, before, query.limit));
  const all = parts.flat().toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  const items = all.slice(0, query.limit);
  return { items, next: all.length > query.limit ? items.at(-1)!.at : null };
}

async function notesOf(work: Work, subject: Subject, before: Date, limit: number): Promise<TimelineEntry[]> {
  const { db, principal } = work;
  const rows = await db
    .selectFrom('note as n')
    .leftJoin('app_user as u', (join) => join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.author_id'))
    .select(['n.id', 'n.kind', 'n.body', 'n.at', 'n.author_id', 'u.name as author_name', 'n.version'])
    .where('n.tenant_id', '=', principal.tenantId)
    .where('n.deleted_at', 'is', null)
    .where('n.at', '<', before)
    .$if(subject.object === 'account', (query) => query.where('n.account_id', '=', subject.id))
    .$if(subject.object !== 'account', (query) => query.where('n.subject_object', '=', subject.object).where('n.subject_id', '=', subject.id))
    .orderBy('n.at', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({ type: 'note', id: row.id, at: row.at.toISOString(), note: wireNote(work, row) }));
}

async function tasksOf(work: Work, subject: Subject, before: Date, limit: number): Promise<TimelineEntry[]> {
  const about =
    subject.object === 'account'
      ? sql`t.account_id = ${subject.id}`
      : sql`t.subject_object = ${subject.object} and t.subject_id = ${subject.id}`;
  const at = sql`coalesce(t.done_at, t.created_at)`;
  const rows = await selectTasks(work, sql<SqlBool>`${about} and ${at} < ${before}`, sql`${at} desc`, limit + 1);
  const wires = await wireTasks(work, rows);
  return rows.map((row, place) => ({ type: 'task', id: row.id, at: (row.done_at ?? row.created_at).toISOString(), task: wires[place]! }));
}

const quiet = ['note.added', 'note.changed', 'note.removed'];

async function changesOf({ db, principal }: Work, subject: Subject, before: Date, limit: number): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('audit_entry as a')
    .leftJoin('app_user as u', (join) => join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.actor_id'))
    .select(['a.id', 'a.at', 'a.actor_id', 'u.name as actor_name', 'a.action', 'a.changes'])
    .where('a.tenant_id', '=', principal.tenantId)
    .where('a.object', '=', subject.object)
    .where('a.record_id', '=', subject.id)
    .where('a.at', '<', before)
    .where('a.action', 'not in', quiet)
    .orderBy('a.at', 'desc')
    .limit(limit + 1)
    .execute();
  const open = (field: string) => ['read', 'edit'].includes(reachOf(principal, subject.object, field));
  return rows.map((row) => ({
    type: 'change',
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor_id ? { id: row.actor_id, name: row.actor_name } : null,
    action: row.action,
    changes: Object.entries(row.changes as Record<string, { from: unknown; to: unknown }>)
      .filter(([field]) => open(field))
      .map(([field, { from, to }]) => ({ field, from, to })),
  }));
}
