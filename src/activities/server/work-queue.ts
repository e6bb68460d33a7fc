import { sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { activityContract } from '../model/contract.ts';
import { selectTasks, wireTasks } from './task-queries.ts';

export type WorkQueue = z.output<typeof activityContract.workQueue.answer>;

/** Records that ask for work; the domains that keep them say which. */
export type QueueSources = {
  deals(work: Work): Promise<WorkQueue['deals']>;
  leads(work: Work): Promise<WorkQueue['leads']>;
  accounts(work: Work): Promise<WorkQueue['accounts']>;
};

const mostTasks = 100;

/** What the asker has to do now: tasks overdue and due today, promises to customers, and what other domains add. */
export async function workQueue(sources: QueueSources, work: Work): Promise<WorkQueue> {
  const today = dayOf(work.now, work.principal.timeZone);
  const mine = sql<SqlBool>`r.owner_id = ${work.principal.userId} and r.done_at is null and r.due_on <= ${today}`;
  const due = await wireTasks(
    work,
    await selectTasks(work, mine, sql`r.due_on, r.promised desc, r.id`, mostTasks),
  );
  const promises = sql<SqlBool>`r.owner_id = ${work.principal.userId} and r.done_at is null and r.promised and (r.due_on > ${today} or r.due_on is null)`;
  return {
    overdue: due.filter((task) => task.dueOn! < today),
    today: due.filter((task) => task.dueOn === today),
    promised: await wireTasks(work, await selectTasks(work, promises, sql`r.due_on, r.id`, mostTasks)),
    leads: await sources.leads(work),
    accounts: await sources.accounts(work),
    deals: await sources.deals(work),
  };
}
