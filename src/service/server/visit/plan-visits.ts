/** Return visits by plan: for each customer one open task, and the next when it is done. */
import { sql } from 'kysely';
import { insertTasks } from '../../../activities/server/index.ts';
import { organisationItself, readCalendar } from '../../../identity/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { say } from '../../../platform/model/label.ts';
import {
  inWork,
  type Database,
  type Logger,
  type Reaction,
  type Work,
} from '../../../platform/server/index.ts';
import { intervalOf, nextVisitOn } from '../../model/visit/visit-plan.ts';
import { readServiceRules } from '../service-rules.ts';

export const visitReactions: readonly Reaction[] = [
  {
    on: 'delivery.accepted',
    name: 'accepted-delivery-plans-visit',
    react: async (work, { payload }) => {
      const { accountId } = payload as { accountId?: string | null };
      if (accountId) await planVisit(work, accountId);
    },
  },
  {
    on: 'task.completed',
    name: 'done-visit-plans-next',
    react: async (work, { recordId }) => {
      const accountId = recordId && (await visitedAccount(work, recordId));
      if (accountId) await planVisit(work, accountId);
    },
  },
];

/** Plans what is missing in all organisations: levels, rules and tasks change without an event of their own. */
export async function planAllVisits(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      for (const accountId of await inWork(database, principal, newId(), accountsWithoutVisit))
        await inWork(database, principal, newId(), (work) => planVisit(work, accountId));
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the return visits of an organisation could not be planned');
    }
  }
}

const atOnce = 500;

/** Accounts that a delivery was accepted for and that no open visit is planned to, where the plan knows visits. */
async function accountsWithoutVisit(work: Work): Promise<string[]> {
  const { visits } = (await readServiceRules(work)).rules;
  const unvisited = (['a', 'b', 'c', 'd'] as const).filter((level) => visits[level] === 0);
  const { rows } = await sql<{ id: string }>`
    select a.id from account a
    where a.tenant_id = ${work.principal.tenantId} and a.deleted_at is null and a.owner_id is not null
      and coalesce(a.level, 'none') <> all(${visits.none === 0 ? [...unvisited, 'none'] : unvisited}::text[])
      and exists (select 1 from delivery d where d.tenant_id = a.tenant_id and d.account_id = a.id
        and d.state = 'accepted' and d.deleted_at is null)
      and not exists (select 1 from return_visit v join task t on t.tenant_id = v.tenant_id and t.id = v.task_id
        where v.tenant_id = a.tenant_id and v.account_id = a.id and t.done_at is null and t.deleted_at is null)
    order by a.id limit ${atOnce}`.execute(work.db);
  return rows.map(({ id }) => id);
}

async function visitedAccount({ db, principal }: Work, taskId: string): Promise<string | null> {
  const visit = await db
    .selectFrom('return_visit')
    .select('account_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  return visit?.account_id ?? null;
}

const title = { zh: '回访客户（第 {number} 次）', en: 'Return visit ({number})' };

/**
 * Plans the next visit to a customer as a task of the account's owner, unless one is open. Nothing for an account nobody
 * looks after, or that nothing was delivered to; asked twice it plans once.
 */
export async function planVisit(work: Work, accountId: string): Promise<void> {
  const account = await lockAccount(work, accountId);
  if (!account?.owner_id) return;
  const standing = await visitsOf(work, accountId);
  if (standing.hasOpen || standing.lastOn === null) return;
  const { rules } = await readServiceRules(work);
  const today = dayOf(work.now, work.principal.timeZone);
  const interval = intervalOf(rules.visits, account.level);
  const dueOn = nextVisitOn(standing.lastOn, interval, today, await readCalendar(work));
  if (!dueOn) return;
  const number = standing.count + 1;
  const [taskId] = await insertTasks(work, [
    {
      title: say(title, work.principal.locale).replace('{number}', String(number)),
      subjectObject: 'account',
      subjectId: accountId,
      accountId,
      dueOn,
      promised: false,
      ownerId: account.owner_id,
      teamId: account.team_id,
      createdAt: work.now,
      createdBy: null,
      doneAt: null,
    },
  ]);
  await work.db
    .insertInto('return_visit')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      account_id: accountId,
      number,
      task_id: taskId!,
      planned_on: dueOn,
      created_at: work.now,
    })
    .execute();
}

function lockAccount({ db, principal }: Work, id: string) {
  return db
    .selectFrom('account')
    .select(['owner_id', 'team_id', 'level'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

type Standing = { count: number; hasOpen: boolean; lastOn: string | null };

/** The visits so far: a task that was removed counts as a visit left out on its day. */
async function visitsOf({ db, principal }: Work, accountId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(v.number)::int as count,
      coalesce(bool_or(t.done_at is null and t.deleted_at is null), false) as "hasOpen",
      coalesce(max(coalesce((t.done_at at time zone ${principal.timeZone})::date, v.planned_on))::text,
        (select max(d.accepted_on)::text from delivery d where d.tenant_id = ${principal.tenantId}
          and d.account_id = ${accountId} and d.state = 'accepted' and d.deleted_at is null)) as "lastOn"
    from return_visit v join task t on t.tenant_id = v.tenant_id and t.id = v.task_id
    where v.tenant_id = ${principal.tenantId} and v.account_id = ${accountId}`.execute(db);
  return rows[0]!;
}
