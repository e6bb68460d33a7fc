/** Which reminders have become due: levels that nobody was told of, and steps of the ladder. Each is taken once. */
import { sql } from 'kysely';
import { subtractWorkingMinutes } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import { limitMinutes, type ClockKind } from '../../model/clock/clock-level.ts';
import { stepsBetween, type EscalationStep, type Reminder } from '../../model/clock/reminder.ts';
import type { OrganisationClocks } from './clock-terms.ts';
import type { Supervisors } from './supervisors.ts';

type Row = {
  deal_id: string;
  name: string;
  clock: ClockKind;
  owner_id: string | null;
  owner_name: string | null;
  team_id: string | null;
};

/** Levels of red and worse that their owner was not told of; they count as told from now on. */
export async function takeNewLevels({ db, principal }: Work): Promise<Reminder[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Row & { level: number }>`
    with told as (
      update clock_state s set told_level = s.level
      where s.tenant_id = ${t} and s.level >= 2 and s.told_level < s.level
      returning s.tenant_id, s.deal_id, s.clock, s.level)
    select x.deal_id, x.clock, x.level, d.name, d.owner_id, d.team_id, u.name as owner_name
    from told x join deal d on d.tenant_id = x.tenant_id and d.id = x.deal_id
    join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
    order by x.deal_id, x.clock`.execute(db);
  return rows.map((row) => remind(row, row.level === 2 ? 'red' : 'critical', row.owner_id!));
}

/** Steps reached since the last scan; who stands on several of them for one deal is told the highest only. */
export async function takeEscalations(
  work: Work,
  { rules, hours }: OrganisationClocks,
  supervisors: Supervisors,
): Promise<Reminder[]> {
  const since = (step: EscalationStep) =>
    subtractWorkingMinutes(work.now, limitMinutes(rules.escalation[step]), hours);
  const t = work.principal.tenantId;
  const { rows } = await sql<Row & { was: number; step: number }>`
    with due as (
      select s.tenant_id, s.deal_id, s.clock, s.escalated as was, 1 + (s.red_since <= ${since('superior')}::timestamptz)::int
        + (s.red_since <= ${since('management')}::timestamptz)::int as step
      from clock_state s where s.tenant_id = ${t} and s.red_since <= ${since('owner')}::timestamptz and s.escalated < 3),
    raised as (
      update clock_state s set escalated = due.step from due
      where s.tenant_id = ${t} and due.tenant_id = s.tenant_id and s.deal_id = due.deal_id and s.clock = due.clock and due.step > due.was
      returning s.tenant_id, s.deal_id, s.clock, due.was, due.step)
    select x.deal_id, x.clock, x.was, x.step, d.name, d.owner_id, d.team_id, u.name as owner_name
    from raised x join deal d on d.tenant_id = x.tenant_id and d.id = x.deal_id
    left join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
    order by x.deal_id, x.clock`.execute(work.db);
  return rows.flatMap((row) =>
    stepsBetween(row.was, row.step).flatMap((step) =>
      toldOf(row, step, supervisors).map((userId) => remind(row, step, userId)),
    ),
  );
}

/** An owner who leads his own team is not his own superior. */
function toldOf(row: Row, step: EscalationStep, supervisors: Supervisors): readonly string[] {
  if (step === 'owner') return row.owner_id === null ? [] : [row.owner_id];
  const told = step === 'superior' ? supervisors.superiorsOf(row.team_id) : supervisors.management;
  return told.filter((userId) => userId !== row.owner_id);
}

function remind(row: Row, kind: Reminder['kind'], userId: string): Reminder {
  return {
    dealId: row.deal_id,
    dealName: row.name,
    clock: row.clock,
    kind,
    userId,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    teamId: row.team_id,
  };
}
