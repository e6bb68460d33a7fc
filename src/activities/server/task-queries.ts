import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Action } from '../../platform/model/contract.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { covers, scopeOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { WireTask } from '../model/contract.ts';

export type TaskRow = {
  id: string;
  title: string;
  subject_object: string | null;
  subject_id: string | null;
  due_on: string | null;
  promised: boolean;
  owner_id: string | null;
  owner_name: string | null;
  team_id: string | null;
  done_at: Date | null;
  created_at: Date;
  version: bigint;
};

/** The task rows that meet the predicate, within what the asker may see. */
export async function selectTasks(work: Work, where: RawBuilder<SqlBool>, order: RawBuilder<unknown>, limit: number): Promise<TaskRow[]> {
  const found = await sql<TaskRow>`
    select t.id, t.title, t.subject_object, t.subject_id, t.due_on, t.promised, t.owner_id, u.name as owner_name, t.team_id,
      t.done_at, t.created_at, t.version
    from task t left join app_user u on u.tenant_id = t.tenant_id and u.id = t.owner_id
    where t.tenant_id = ${work.principal.tenantId} and t.deleted_at is null and ${visibleTasks(work)} and ${where}
    order by ${order} limit ${limit}`.execute(work.db);
  return found.rows;
}

function visibleTasks({ principal }: Work): RawBuilder<SqlBool> {
  const scope = scopeOf(principal, 'task', 'read') ?? refuse(refusals.forbidden);
  if (scope === 'all') return sql<SqlBool>`true`;
  const own = sql<SqlBool>`t.owner_id = ${principal.userId}`;
  if (scope === 'own') return own;
  return sql<SqlBool>`(${own} or t.team_id = any(${scope === 'team' ? principal.teamIds : principal.teamIdsBelow}::uuid[]))`;
}

export async function findTask(work: Work, id: string): Promise<TaskRow | undefined> {
  return (await selectTasks(work, sql<SqlBool>`t.id = ${id}`, sql`t.id`, 1))[0];
}

/** The task, if the asker may do this to it; refuses not-found, forbidden, or a stale version. */
export async function lockTask(work: Work, id: string, action: Action, version: number | null): Promise<TaskRow> {
  const task = (await findTask(work, id)) ?? refuse(refusals.notFound);
  const scope = scopeOf(work.principal, 'task', action);
  if (!scope || !covers(work.principal, scope, { ownerId: task.owner_id, teamId: task.team_id })) refuse(refusals.forbidden);
  if (version !== null && Number(task.version) !== version) refuse(refusals.staleVersion);
  await work.db.selectFrom('task').select('id').where('tenant_id', '=', work.principal.tenantId).where('id', '=', id).forUpdate().execute();
  return task;
}

export type TaskQuery = {
  scope: 'mine' | 'all';
  state: 'open' | 'done';
  due: 'overdue' | 'today' | 'week' | 'later' | 'any';
  limit: number;
  cursor?: string | undefined;
};

/** One page of tasks: open ones by due day, done ones newest first. */
export async function listTasks(work: Work, query: TaskQuery): Promise<{ items: WireTask[]; nextCursor: string | null }> {
  const skip = Number(query.cursor ?? 0);
  if (!Number.isSafeInteger(skip) || skip < 0 || skip > 1_000_000) refuse(refusals.invalidInput);
  const mine = query.scope === 'mine' ? sql`t.owner_id = ${work.principal.userId}` : sql`true`;
  const where = sql<SqlBool>`${mine} and t.done_at is ${query.state === 'done' ? sql`not null` : sql`null`} and ${dueIn(work, query.due)}`;
  const order = query.state === 'done' ? sql`t.done_at desc, t.id` : sql`t.due_on nulls last, t.promised desc, t.id`;
  const rows = (await selectTasks(work, where, order, skip + query.limit + 1)).slice(skip);
  const more = rows.length > query.limit;
  return { items: await wireTasks(work, rows.slice(0, query.limit)), nextCursor: more ? String(skip + query.limit) : null };
}

function dueIn(work: Work, due: TaskQuery['due']): RawBuilder<SqlBool> {
  const today = dayOf(work.now, work.principal.timeZone);
  const nextWeek = addDays(today, 7);
  if (due === 'overdue') return sql<SqlBool>`t.due_on < ${today}`;
  if (due === 'today') return sql<SqlBool>`t.due_on = ${today}`;
  if (due === 'week') return sql<SqlBool>`t.due_on > ${today} and t.due_on <= ${nextWeek}`;
  if (due === 'later') return sql<SqlBool>`(t.due_on > ${nextWeek} or t.due_on is null)`;
  return sql<SqlBool>`true`;
}

const subjectTables = ['deal', 'account', 'contact'] as const;

/** Tasks on the wire, with the titles of what they are about; null where the asker may not see it. */
export async function wireTasks(work: Work, rows: readonly TaskRow[]): Promise<WireTask[]> {
  const titles = new Map<string, string>();
  for (const table of subjectTables) {
    const ids = rows.filter((row) => row.subject_object === table).map((row) => row.subject_id!);
    if (ids.length === 0) continue;
    const found = await work.db.selectFrom(table).select(['id', 'name']).where('tenant_id', '=', work.principal.tenantId).where('id', 'in', ids).execute();
    for (const { id, name } of found) titles.set(id, name);
  }
  const scope = scopeOf(work.principal, 'task', 'update');
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    subject: row.subject_object && row.subject_id ? { object: row.subject_object, id: row.subject_id, title: titles.get(row.subject_id) ?? null } : null,
    dueOn: row.due_on,
    promised: row.promised,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name } : null,
    doneAt: row.done_at?.toISOString() ?? null,
    version: Number(row.version),
    mayUpdate: scope !== null && covers(work.principal, scope, { ownerId: row.owner_id, teamId: row.team_id }),
  }));
}
