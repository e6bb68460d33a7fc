/** What a decision reads: people with their profiles, absences, what they hold and owe, and the ledger. */
import { sql } from 'kysely';
import { addWorkingDays, dayOf, type Day } from '../../../platform/model/calendar.ts';
import { chinaCalendar, withOwnDays } from '../../../platform/model/working-calendar.ts';
import { usualSpans, type WorkingHours, type WorkingSpan } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Absence } from '../../model/assignment/availability.ts';
import type { LedgerLine } from '../../model/assignment/fairness-ledger.ts';
import {
  usualProfile,
  type RepLevel,
  type RepProfile,
  type Specialities,
} from '../../model/assignment/rep-profile.ts';

export type WorkingTime = {
  spans: readonly WorkingSpan[];
  daysOff: readonly Day[];
  daysWorked: readonly Day[];
  assignsDeals: boolean;
  version: number;
};

/** When the organisation works; 9:00-12:00 and 13:30-18:00 until it says otherwise. */
export async function readWorkingTime({ db, principal }: Work): Promise<WorkingTime> {
  const row = await db
    .selectFrom('working_time')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  if (!row) return { spans: usualSpans, daysOff: [], daysWorked: [], assignsDeals: false, version: 0 };
  return {
    spans: row.spans as WorkingSpan[],
    daysOff: row.days_off,
    daysWorked: row.days_worked,
    assignsDeals: row.assigns_deals,
    version: Number(row.version),
  };
}

export function hoursOf({ spans, daysOff, daysWorked }: WorkingTime, timeZone: string): WorkingHours {
  return { spans, calendar: withOwnDays(chinaCalendar, { off: daysOff, worked: daysWorked }), timeZone };
}

/** The organisation's working hours, for whatever counts in working time. */
export async function readWorkingHours(work: Work): Promise<WorkingHours> {
  return hoursOf(await readWorkingTime(work), work.principal.timeZone);
}

export type SalesPerson = {
  id: string;
  name: string;
  /** The team that counts what he owns. */
  teamId: string | null;
  teamIds: readonly string[];
  /** Has the role of a rep, or a profile of his own. */
  sells: boolean;
  /** By his roles: may he change leads, may he change deals? */
  worksLeads: boolean;
  worksDeals: boolean;
  profile: RepProfile;
  hasProfile: boolean;
  profileVersion: number;
};

type PersonRow = {
  id: string;
  name: string;
  team_id: string | null;
  team_ids: string[];
  is_rep: boolean;
  works_leads: boolean;
  works_deals: boolean;
  version: bigint | null;
  specialities: Specialities;
  only_own_regions: boolean;
  conflict_account_ids: string[];
  level: RepLevel;
  started_on: Day | null;
  daily_capacity: number;
  hold_limit: number;
  takes_leads: boolean;
  spans: WorkingSpan[] | null;
};

/** Every active person with what he may do and his profile; the usual one where he has none. */
export async function listSalesPeople({ db, principal }: Work): Promise<SalesPerson[]> {
  const t = principal.tenantId;
  const { rows } = await sql<PersonRow>`
    with may as (
      select ur.user_id, bool_or(r.key = 'rep') as is_rep,
        bool_or(p.object = 'lead') as works_leads, bool_or(p.object = 'deal') as works_deals
      from user_role ur join role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
      left join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
        and p.object in ('lead', 'deal') and p.action = 'update'
      where ur.tenant_id = ${t} group by ur.user_id)
    select u.id, u.name, u.team_id,
      array(select m.team_id from team_member m where m.tenant_id = ${t} and m.user_id = u.id) as team_ids,
      coalesce(may.is_rep, false) as is_rep, coalesce(may.works_leads, false) as works_leads,
      coalesce(may.works_deals, false) as works_deals, p.version, p.specialities, p.only_own_regions,
      p.conflict_account_ids, p.level, p.started_on, p.daily_capacity, p.hold_limit, p.takes_leads, p.spans
    from app_user u left join may on may.user_id = u.id
    left join rep_profile p on p.tenant_id = u.tenant_id and p.user_id = u.id
    where u.tenant_id = ${t} and u.state = 'active' order by u.id`.execute(db);
  return rows.map(salesPerson);
}

function salesPerson(row: PersonRow): SalesPerson {
  return {
    id: row.id,
    name: row.name,
    teamId: row.team_id,
    teamIds: [...(row.team_id === null ? [] : [row.team_id]), ...row.team_ids],
    sells: row.is_rep || row.version !== null,
    worksLeads: row.works_leads,
    worksDeals: row.works_deals,
    profile: row.version === null ? usualProfile(row.id) : profileOf(row),
    hasProfile: row.version !== null,
    profileVersion: Number(row.version ?? 0),
  };
}

function profileOf(row: PersonRow): RepProfile {
  return {
    userId: row.id,
    specialities: row.specialities,
    onlyOwnRegions: row.only_own_regions,
    conflictAccountIds: row.conflict_account_ids,
    level: row.level,
    startedOn: row.started_on,
    dailyCapacity: row.daily_capacity,
    holdLimit: row.hold_limit,
    takesLeads: row.takes_leads,
    spans: row.spans,
  };
}

/** Leave and holds that are not over at the moment, by person. */
export async function absencesFrom({ db, principal }: Work, from: Date): Promise<Map<string, Absence[]>> {
  const rows = await db
    .selectFrom('rep_absence')
    .select(['user_id', 'kind', 'from_at', 'until_at', 'reason'])
    .where('tenant_id', '=', principal.tenantId)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', from)]))
    .orderBy('from_at')
    .execute();
  const absences = rows.map((row) => ({
    userId: row.user_id,
    kind: row.kind as Absence['kind'],
    from: row.from_at,
    until: row.until_at,
    reason: row.reason,
  }));
  return Map.groupBy(absences, (absence) => absence.userId);
}

type Count = { owner_id: string; count: number };

/** Open leads in everybody's hands. */
export async function countHeldLeads({ db, principal }: Work): Promise<Map<string, number>> {
  const { rows } = await sql<Count>`
    select l.owner_id, count(*)::int as count from lead l
    where l.tenant_id = ${principal.tenantId} and l.deleted_at is null and l.owner_id is not null
      and l.status in ('new', 'working', 'qualified')
    group by l.owner_id`.execute(db);
  return new Map(rows.map((row) => [row.owner_id, row.count]));
}

/** Tasks that everybody has not done by their day. */
export async function countOverdueTasks({ db, principal, now }: Work): Promise<Map<string, number>> {
  const { rows } = await sql<Count>`
    select t.owner_id, count(*)::int as count from task t
    where t.tenant_id = ${principal.tenantId} and t.owner_id is not null and t.done_at is null
      and t.deleted_at is null and t.due_on < ${dayOf(now, principal.timeZone)}
    group by t.owner_id`.execute(db);
  return new Map(rows.map((row) => [row.owner_id, row.count]));
}

/** The ledger looks back over so many working days, today among them. */
const trailingDays = 20;

export function ledgerStart(now: Date, { calendar, timeZone }: WorkingHours): Day {
  return addWorkingDays(dayOf(now, timeZone), 1 - trailingDays, calendar);
}

export type KeptLine = LedgerLine & { day: Day; openedAt: Date; lastAt: Date | null };

/** The lines of the ledger since the day, oldest page first. */
export async function listLedgerLines({ db, principal }: Work, since: Day): Promise<KeptLine[]> {
  const rows = await db
    .selectFrom('ledger_line')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('day', '>=', since)
    .orderBy('opened_at')
    .orderBy('page_id')
    .execute();
  return rows.map((row) => ({
    pageId: row.page_id,
    userId: row.user_id,
    capacity: row.capacity,
    received: row.received,
    receivedWeight: Number(row.received_weight),
    receivedTop: row.received_top,
    day: row.day,
    openedAt: row.opened_at,
    lastAt: row.last_at,
  }));
}
