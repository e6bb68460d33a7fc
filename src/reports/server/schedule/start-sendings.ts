/** Schedules that are due become sendings: what goes to whom is written once, and sent from there. */
import { sql } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import { nextSending } from '../../model/schedule/sending-days.ts';
import { scheduleSchema, type Schedule } from '../../model/schedule/schedule.ts';

type Due = { id: string; owner_id: string; definition: unknown; next_at: Date | null };

/** Takes what is due, one transaction for all of it; a schedule that has no time yet gets one and is not sent. */
export async function startSendings(work: Work): Promise<void> {
  const calendar = await readCalendar(work);
  for (const due of await takeDue(work)) {
    const schedule = scheduleSchema.parse(due.definition);
    if (due.next_at !== null) await startSending(work, due, schedule);
    await work.db
      .updateTable('report_schedule')
      .set({ next_at: nextSending(schedule.days, work.now, calendar) })
      .where('tenant_id', '=', work.principal.tenantId)
      .where('id', '=', due.id)
      .execute();
  }
}

async function takeDue({ db, principal, now }: Work): Promise<Due[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Due>`
    select s.id, s.owner_id, s.definition, s.next_at from report_schedule s
    join report r on r.tenant_id = ${t} and r.id = s.report_id and r.deleted_at is null
    join app_user u on u.tenant_id = ${t} and u.id = s.owner_id and u.state = 'active'
    where s.tenant_id = ${t} and s.deleted_at is null and s.paused_at is null
      and (s.next_at is null or s.next_at <= ${now})
    order by s.next_at, s.id for update of s`.execute(db);
  return rows;
}

/** One sending with a delivery for each person and address; returns its id. */
export async function startSending(
  work: Work,
  { id: scheduleId, owner_id: makerId }: Pick<Due, 'id' | 'owner_id'>,
  schedule: Schedule,
): Promise<string> {
  const { db, principal, now } = work;
  const tenant_id = principal.tenantId;
  const id = newId();
  await db.insertInto('report_sending').values({ tenant_id, id, schedule_id: scheduleId, at: now }).execute();
  const people = await receiversOf(work, schedule, makerId);
  const rest = { tenant_id, sending_id: id, maker_id: makerId, state: 'due', due_at: now };
  const deliveries = [
    ...people.map((user_id) => ({ ...rest, id: newId(), user_id, address: null })),
    ...schedule.outside.map((address) => ({ ...rest, id: newId(), user_id: null, address })),
  ];
  if (deliveries.length > 0) await db.insertInto('report_delivery').values(deliveries).execute();
  await forgetOld(work, scheduleId, schedule.keep);
  return id;
}

async function receiversOf({ db, principal }: Work, { to }: Schedule, makerId: string): Promise<string[]> {
  const t = principal.tenantId;
  const named = [...to.people, ...(to.me ? [makerId] : [])];
  const { rows } = await sql<{ id: string }>`
    select u.id from app_user u where u.tenant_id = ${t} and u.state = 'active' and (
      u.id = any(${named}::uuid[])
      or exists (select 1 from user_role h
        where h.tenant_id = ${t} and h.user_id = u.id and h.role_id = any(${to.roles}::uuid[]))
      or exists (
        select 1 from team_closure c where c.tenant_id = ${t} and c.ancestor_id = any(${to.teams}::uuid[])
          and (c.descendant_id = u.team_id or c.descendant_id in (
            select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id))))
    order by u.id`.execute(db);
  return rows.map((row) => row.id);
}

/** The files of sendings before the last so many go; who was sent what stays. */
async function forgetOld({ db, principal }: Work, scheduleId: string, keep: number): Promise<void> {
  const t = principal.tenantId;
  await sql`
    delete from report_file f where f.tenant_id = ${t} and f.delivery_id in (
      select d.id from report_delivery d where d.tenant_id = ${t} and d.sending_id in (
        select s.id from report_sending s where s.tenant_id = ${t} and s.schedule_id = ${scheduleId}::uuid
        order by s.at desc, s.id desc offset ${keep}))`.execute(db);
}
