/** Fillings as they are kept: whose they are, for which period, and how far. */
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { readCalendar } from '../../../identity/server/index.ts';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Collect } from '../../model/fill/form.ts';
import { dueAt, owedPeriod, type OwedPeriod } from '../../model/fill/collect-times.ts';
import type { WireFilling } from '../../model/fill/sheet-contract.ts';
import { isLate, type FillingState } from '../../model/fill/filling.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';

export type FillingRow = Selectable<Tables['form_filling']>;

export function wireFilling(row: FillingRow, now: Date): WireFilling {
  return {
    id: row.id,
    on: row.on_day,
    dueAt: row.due_at?.toISOString() ?? null,
    state: row.state as FillingState,
    isLate: isLate({ dueAt: row.due_at, handedInAt: row.handed_in_at }, now),
    handedInAt: row.handed_in_at?.toISOString() ?? null,
    note: row.note,
  };
}

/** The people who owe a form: by name, in a team or below it, by a role; without those who have left. */
export async function peopleOwing(
  { db, principal }: Work,
  { assignees: { users, teams, roles } }: Collect,
  only: string | null = null,
): Promise<{ id: string; teamId: string | null }[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string; team_id: string | null }>`
    select u.id, u.team_id from app_user u
    where u.tenant_id = ${t} and u.state = 'active' and (${only}::uuid is null or u.id = ${only}::uuid) and (
      u.id = any(${[...users]}::uuid[])
      or exists (select 1 from team_closure c
        where c.tenant_id = ${t} and c.descendant_id = u.team_id and c.ancestor_id = any(${[...teams]}::uuid[]))
      or exists (select 1 from user_role h join role r on r.tenant_id = h.tenant_id and r.id = h.role_id
        where h.tenant_id = ${t} and h.user_id = u.id and r.key = any(${[...roles]}::text[])))
    order by u.id`.execute(db);
  return rows.map(({ id, team_id }) => ({ id, teamId: team_id }));
}

/** Begins the fillings of a period for people who have none yet. */
export async function beginFillings(
  { db, principal, now }: Work,
  reportId: string,
  collect: Collect,
  period: OwedPeriod,
  people: readonly { id: string; teamId: string | null }[],
): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto('form_filling')
    .values(
      people.map(({ id, teamId }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        report_id: reportId,
        user_id: id,
        owner_id: id,
        team_id: teamId,
        on_day: period.on,
        due_at: dueAt(period, collect, principal.timeZone),
        state: 'open',
        created_at: now,
        changed_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A filling that nobody owed: on today's list of whoever answers for it, in the team he is in now. Answers its id. */
export async function addUnowed(
  { db, principal, now }: Work,
  reportId: string,
  filling: { ownerId: string; userId: string | null; state: FillingState; written: number },
): Promise<string> {
  const { ownerId, userId, state, written } = filling;
  const owner = await db
    .selectFrom('app_user')
    .select('team_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', ownerId)
    .executeTakeFirst();
  const id = newId();
  await db
    .insertInto('form_filling')
    .values({
      tenant_id: principal.tenantId,
      id,
      report_id: reportId,
      user_id: userId,
      owner_id: ownerId,
      team_id: owner?.team_id ?? null,
      on_day: dayOf(now, principal.timeZone),
      state,
      written,
      created_at: now,
      handed_in_at: state === 'handed_in' ? now : null,
      changed_at: now,
    })
    .execute();
  return id;
}

/** Begins the asker's own filling of the period that runs, where he owes it and nobody has begun it for him. */
export async function beginOwn(work: Work, reportId: string, collect: Collect): Promise<void> {
  const { principal, now } = work;
  const today = dayOf(now, principal.timeZone);
  const period = owedPeriod(collect, today, await readCalendar(work));
  if (!period || !principal.userId) return;
  await beginFillings(work, reportId, collect, period, await peopleOwing(work, collect, principal.userId));
}

/** What the asker owes and has not handed in, the oldest first. */
export async function owedBy({ db, principal }: Work, reportId: string | null): Promise<FillingRow[]> {
  const owed = db
    .selectFrom('form_filling')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', principal.userId)
    .where('due_at', 'is not', null)
    .where('state', 'in', ['open', 'draft', 'returned'])
    .orderBy('due_at')
    .orderBy('id')
    .limit(100);
  return (reportId ? owed.where('report_id', '=', reportId) : owed).execute();
}

/** The asker's filling of a period, held against others. Refuses one that he does not owe. */
export async function lockOwn({ db, principal }: Work, reportId: string, on: Day): Promise<FillingRow> {
  const row = await db
    .selectFrom('form_filling')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', reportId)
    .where('on_day', '=', on as never)
    .where('user_id', '=', principal.userId)
    .where('due_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse(fillRefusals.notOwed);
}

/** Changes one filling. */
export async function changeFilling(
  { db, principal, now }: Work,
  id: string,
  values: Partial<Record<keyof FillingRow, unknown>>,
): Promise<void> {
  await db
    .updateTable('form_filling')
    .set({ ...values, changed_at: now } as never)
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/** The asker's latest filling that was owed, or the one of a period; null where there is none. */
export async function latestOwn(
  { db, principal }: Work,
  reportId: string,
  on: Day | undefined,
): Promise<FillingRow | null> {
  const own = db
    .selectFrom('form_filling')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', reportId)
    .where('user_id', '=', principal.userId)
    .where('due_at', 'is not', null)
    .orderBy('on_day', 'desc')
    .limit(1);
  const row = await (on ? own.where('on_day', '=', on as never) : own).executeTakeFirst();
  return row ?? null;
}
