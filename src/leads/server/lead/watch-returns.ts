/** Every five minutes: returns that marketing has not answered in time are told, and a working day later told above. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import { notifyAll } from '../../../notifications/server/index.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import { returnEscalatesAt } from '../../model/lead/return-due.ts';
import { readWorkingHours } from '../assignment/panel-queries.ts';
import { organisationItself } from '../../../identity/server/index.ts';
import { marketingPeople } from './marketing-people.ts';
import { superiorsOf } from './superiors.ts';

/** Looks through all organisations; one that fails holds up no other. */
export async function watchReturns(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    try {
      const principal = await organisationItself(database, id);
      await inWork(database, principal, newId(), watchReturnsOf);
    } catch (error) {
      log.error({ err: error, tenantId: id }, 'the returns of an organisation could not be looked through');
    }
  }
}

/** A return whose time is up, still unanswered; `toldAt` once those who have to answer were told. */
type LateReturn = { leadId: string; ownerId: string | null; dueAt: Date; toldAt: Date | null };

/** One organisation's: each return is told once and escalated once, however often and by how many this is done. */
export async function watchReturnsOf(work: Work): Promise<void> {
  const late = await listLateReturns(work);
  if (late.length === 0) return;
  const { calendar } = await readWorkingHours(work);
  await tellResponsible(
    work,
    await noteTold(
      work,
      late.filter(({ toldAt }) => toldAt === null),
    ),
  );
  const waited = late.filter((one) => one.toldAt !== null && isToEscalate(work, one, calendar));
  await tellAbove(work, await noteEscalated(work, waited));
}

function isToEscalate({ now, principal }: Work, { dueAt }: LateReturn, calendar: WorkingCalendar): boolean {
  return now > returnEscalatesAt(dueAt, principal.timeZone, calendar);
}

async function listLateReturns({ db, principal, now }: Work): Promise<LateReturn[]> {
  const { rows } = await sql<LateReturn>`
    select l.id as "leadId", l.owner_id as "ownerId", l.return_due_at as "dueAt", a.told_at as "toldAt"
    from lead l left join return_alarm a
      on a.tenant_id = l.tenant_id and a.lead_id = l.id and a.due_at = l.return_due_at
    where l.tenant_id = ${principal.tenantId} and l.status = 'returned' and l.deleted_at is null
      and l.return_due_at <= ${now} and a.escalated_at is null
    order by l.return_due_at, l.id`.execute(db);
  return rows;
}

/** Writes down that they are told now, and returns those that nobody else has told meanwhile. */
async function noteTold({ db, principal, now }: Work, late: readonly LateReturn[]): Promise<LateReturn[]> {
  if (late.length === 0) return [];
  const noted = await db
    .insertInto('return_alarm')
    .values(
      late.map(({ leadId, dueAt }) => ({
        tenant_id: principal.tenantId,
        lead_id: leadId,
        due_at: dueAt,
        told_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('lead_id')
    .execute();
  return those(late, noted);
}

async function noteEscalated(
  { db, principal, now }: Work,
  late: readonly LateReturn[],
): Promise<LateReturn[]> {
  if (late.length === 0) return [];
  const noted = await db
    .updateTable('return_alarm')
    .set({ escalated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where(
      'lead_id',
      'in',
      late.map(({ leadId }) => leadId),
    )
    .where(
      'due_at',
      'in',
      late.map(({ dueAt }) => dueAt),
    )
    .where('escalated_at', 'is', null)
    .returning('lead_id')
    .execute();
  return those(late, noted);
}

function those(late: readonly LateReturn[], noted: readonly { lead_id: string }[]): LateReturn[] {
  const ids = new Set(noted.map((row) => row.lead_id));
  return late.filter(({ leadId }) => ids.has(leadId));
}

async function tellResponsible(work: Work, late: readonly LateReturn[]): Promise<void> {
  const byPerson = await byResponsible(work, late);
  await notifyAll(
    work,
    [...byPerson].map(([userId, theirs]) => ({
      userId,
      kind: 'returns-overdue' as const,
      object: null,
      recordId: null,
      payload: { count: theirs.length, day: firstDueOn(work, theirs) },
    })),
  );
}

async function tellAbove(work: Work, late: readonly LateReturn[]): Promise<void> {
  const byPerson = await byResponsible(work, late);
  const above = await superiorsOf(work, [...byPerson.keys()]);
  const bySuperior = new Map<string, Set<LateReturn>>();
  for (const [userId, theirs] of byPerson)
    for (const superiorId of above.get(userId) ?? []) {
      const told = bySuperior.get(superiorId) ?? new Set();
      bySuperior.set(superiorId, told.union(new Set(theirs)));
    }
  await notifyAll(
    work,
    [...bySuperior].map(([userId, theirs]) => ({
      userId,
      kind: 'returns-unanswered' as const,
      object: null,
      recordId: null,
      payload: { count: theirs.size, day: firstDueOn(work, [...theirs]) },
    })),
  );
}

/** Whoever holds a return answers it; what lies in a pool is answered by marketing. */
async function byResponsible(work: Work, late: readonly LateReturn[]): Promise<Map<string, LateReturn[]>> {
  const answering = new Map<string, LateReturn[]>();
  for (const one of late) {
    const people = one.ownerId === null ? await marketing(work, one.leadId) : [one.ownerId];
    for (const userId of people) answering.set(userId, [...(answering.get(userId) ?? []), one]);
  }
  return answering;
}

async function marketing(work: Work, leadId: string): Promise<string[]> {
  const people = await marketingPeople(work, leadId);
  const inMarketing = people.filter((one) => one.inMarketing);
  return (inMarketing.length > 0 ? inMarketing : people.slice(0, 1)).map(({ id }) => id);
}

function firstDueOn({ principal }: Work, late: readonly LateReturn[]): string {
  return dayOf(new Date(Math.min(...late.map(({ dueAt }) => dueAt.getTime()))), principal.timeZone);
}
