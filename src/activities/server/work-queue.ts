import { sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { activityContract } from '../model/contract.ts';
import { selectTasks, wireTasks } from './task-queries.ts';

export type WorkQueue = z.output<typeof activityContract.workQueue.answer>;

/** Deals that ask for work; the domain that keeps them says which. */
export type QueueSource = (work: Work) => Promise<WorkQueue['deals']>;

const mostTasks = 100;

/** What the asker has to do now: tasks overdue and due today, promises to customers, and what other domains add. */
export async function workQueue(sources: readonly QueueSource[], work: Work): Promise<WorkQueue> {
  const today = dayOf(work.now, work.principal.timeZone);
  const mine = sql<SqlBool>`t.owner_id = ${work.principal.userId} and t.done_at is null and t.due_on <= ${today}`;
  const due = await wireTasks(work, await selectTasks(work, mine, sql`t.due_on, t.promised desc, t.id`, mostTasks));
  const promises = sql<SqlBool>`t.owner_id = ${work.principal.userId} and t.done_at is null and t.promised and t.due_on > ${today}`;
  const deals = [];
  for (const source of sources) deals.push(...(await source(work)));
  return {
    overdue: due.filter((task) => task.dueOn! < today),
    today: due.filter((task) => task.dueOn === today),
    promised: await wireTasks(work, await selectTasks(work, promises, sql`t.due_on, t.id`, mostTasks)),
    deals,
  };
}
