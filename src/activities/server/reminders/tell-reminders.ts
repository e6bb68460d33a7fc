/** Reminders of tasks and meetings, each told once at its time. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Logger,
  type Work,
} from '../../../platform/server/index.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import { whenOf } from '../meetings/tell-participants.ts';

/**
 * So many in one transaction: whatever kills the worker, those told are noted, the others are taken again. What a batch
 * costs is mostly waiting for the database, hardly the number of its rows, so that it is large.
 */
const remindersAtOnce = 2000;
/** One that nothing could tell for so long, because the installation stood still, is told no more. */
const lateDays = 7;

/** Tells what is due now in all organisations; one that fails holds up no other. */
export async function tellReminders(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      await tellOrganisation(database, id);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the reminders of an organisation could not be told');
    }
  }
}

async function tellOrganisation(database: Database, tenantId: string): Promise<void> {
  for (let told = -1; told !== 0;)
    told = await inWork(database, systemPrincipal(tenantId), newId(), (work) => tellSomeReminders(work));
}

/** Tells the next reminders whose time has come; returns how many, 0 when all are told. */
export async function tellSomeReminders(work: Work, most = remindersAtOnce): Promise<number> {
  const [tasks, meetings] = await Promise.all([takeTasks(work, most), takeMeetings(work, most)]);
  await notifyAll(work, [...tasks.map(reminderOfTask), ...meetings.flatMap(remindersOfMeeting)]);
  return tasks.length + meetings.length;
}

type DueTask = {
  title: string;
  owner_id: string;
  subject_object: string | null;
  subject_id: string | null;
};

/**
 * Whatever row stands in told_reminder is told by the transaction that wrote it and by no other. Whether one stands there is
 * asked row by row, by its key: a join would be planned by statistics that know nothing of this morning, and compare every
 * task with every reminder told.
 */
async function takeTasks({ db, principal, now }: Work, most: number): Promise<DueTask[]> {
  const t = principal.tenantId;
  const { rows } = await sql<DueTask>`
    with taken as (
      insert into told_reminder (tenant_id, object, record_id, at, told_at)
      select r.tenant_id, 'task', r.id, r.remind_at, ${now}::timestamptz from task r
      where r.tenant_id = ${t} and r.remind_at <= ${now} and r.remind_at > ${earliest(now)}
        and r.done_at is null and r.deleted_at is null and r.owner_id is not null and (
          select true from told_reminder d where d.tenant_id = ${t} and d.object = 'task' and d.record_id = r.id
            and d.at = r.remind_at limit 1) is null
      order by r.remind_at, r.id limit ${most}
      on conflict do nothing returning tenant_id, record_id)
    select r.title, r.owner_id, r.subject_object, r.subject_id
    from taken join task r on r.tenant_id = taken.tenant_id and r.id = taken.record_id
    where r.tenant_id = ${t}`.execute(db);
  return rows;
}

type DueMeeting = {
  id: string;
  title: string;
  starts_at: Date;
  all_day: boolean;
  time_zone: string;
  owner_id: string | null;
  people: string[];
};

async function takeMeetings({ db, principal, now }: Work, most: number): Promise<DueMeeting[]> {
  const t = principal.tenantId;
  const dueAt = sql`m.starts_at - m.remind_minutes * interval '1 minute'`;
  const { rows } = await sql<DueMeeting>`
    with taken as (
      insert into told_reminder (tenant_id, object, record_id, at, told_at)
      select m.tenant_id, 'meeting', m.id, ${dueAt}, ${now}::timestamptz from meeting m
      where m.tenant_id = ${t} and m.remind_minutes is not null and m.state = 'planned' and m.deleted_at is null
        and m.starts_at > ${earliest(now)} and m.starts_at < ${now}::timestamptz + interval '29 days'
        and ${dueAt} <= ${now} and m.ends_at > ${now} and (
          select true from told_reminder d where d.tenant_id = ${t} and d.object = 'meeting' and d.record_id = m.id
            and d.at = ${dueAt} limit 1) is null
      order by m.starts_at, m.id limit ${most}
      on conflict do nothing returning tenant_id, record_id)
    select m.id, m.title, m.starts_at, m.all_day, m.time_zone, m.owner_id, m.people
    from taken join meeting m on m.tenant_id = taken.tenant_id and m.id = taken.record_id
    where m.tenant_id = ${t}`.execute(db);
  return rows;
}

function earliest(now: Date): Date {
  return new Date(now.getTime() - lateDays * 86_400_000);
}

function reminderOfTask(task: DueTask): NewNotification {
  return {
    userId: task.owner_id,
    kind: 'task-reminder',
    object: task.subject_object,
    recordId: task.subject_id,
    payload: { title: task.title },
  };
}

/** Whoever leads it and every colleague who takes part is reminded. */
function remindersOfMeeting({ starts_at, all_day, time_zone, ...meeting }: DueMeeting): NewNotification[] {
  const when = whenOf({ startsAt: starts_at, allDay: all_day, timeZone: time_zone });
  const people = new Set([...meeting.people, ...(meeting.owner_id ? [meeting.owner_id] : [])]);
  return [...people].map((userId) => ({
    userId,
    kind: 'meeting-reminder',
    object: 'meeting',
    recordId: meeting.id,
    payload: { title: meeting.title, when },
  }));
}
