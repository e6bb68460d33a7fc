/** Reads of targets: a year of them as a grid, what was set before, and what a subject is to win in a period. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { sql } from 'kysely';
import { addMonths, startOfDay, type Day, type Period } from '../../../platform/model/calendar.ts';
import { reachOf, scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireTargetLine } from '../../model/target/contract.ts';
import {
  isSameSubject,
  sumOfMonths,
  type GridLine,
  type MonthlyTargets,
} from '../../model/target/target-grid.ts';
import {
  monthsOf,
  monthsOfTarget,
  targetLevels,
  type Subject,
  type TargetLevel,
} from '../../model/target/target-levels.ts';
import { getSubject, reachesSubject, subjectsInReach, type SubjectInReach } from './subjects-in-reach.ts';

type Row = { subject_kind: string; subject_id: string; level: string; month: Day; amount: bigint };

/** The year's targets of everybody in reach, with what was won. Who sees no amounts of deals learns only the targets. */
export async function listTargets(
  work: Work,
  year: number,
): Promise<{ year: number; currency: string; lines: WireTargetLine[] }> {
  const { principal } = work;
  const months = monthsOfTarget('year', `${year}-01-01`);
  const subjects = await subjectsInReach(work);
  const rows = await rowsBetween(work, months[0]!, addMonths(months[0]!, 12));
  const won = await wonByMonth(work, { from: months[0]!, to: addMonths(months[0]!, 12) });
  const lines = subjects.map((one): WireTargetLine => {
    const { targets } = lineOf(one, rows);
    const wire = (level: TargetLevel) => months.map((month) => told(targets[level].get(month)));
    return {
      subject: one.subject,
      name: one.name,
      above: one.above,
      mayEdit: reachesSubject(principal, 'update', one.subject, one.teamId),
      months: { baseline: wire('baseline'), target: wire('target'), stretch: wire('stretch') },
      won: won && wonOf(one, subjects, won, months).map(String),
    };
  });
  return { year, currency: await currencyOfOrganisation(work), lines };
}

const told = (amount: bigint | undefined): string | null => (amount === undefined ? null : String(amount));

function lineOf({ subject, above }: SubjectInReach, rows: readonly Row[]): GridLine {
  const own = rows.filter((row) => isSameSubject(subject, subjectOf(row)));
  const at = (level: TargetLevel) =>
    new Map(own.filter((row) => row.level === level).map(({ month, amount }) => [month, amount]));
  return {
    subject,
    above,
    targets: { baseline: at('baseline'), target: at('target'), stretch: at('stretch') },
  };
}

const subjectOf = (row: Pick<Row, 'subject_kind' | 'subject_id'>): Subject => ({
  kind: row.subject_kind as Subject['kind'],
  id: row.subject_id,
});

async function rowsBetween({ db, principal }: Work, from: Day, to: Day): Promise<Row[]> {
  return db
    .selectFrom('target')
    .select(['subject_kind', 'subject_id', 'level', 'month', 'amount'])
    .where('tenant_id', '=', principal.tenantId)
    .where('month', '>=', from)
    .where('month', '<', to)
    .execute();
}

/** The months of one subject and level from `from` on, before `to`. */
export async function targetsOf(
  { db, principal }: Work,
  { kind, id }: Subject,
  level: TargetLevel,
  { from, to }: Period,
): Promise<MonthlyTargets> {
  const rows = await db
    .selectFrom('target')
    .select(['month', 'amount'])
    .where('tenant_id', '=', principal.tenantId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('level', '=', level)
    .where('month', '>=', from)
    .where('month', '<', to)
    .execute();
  return new Map(rows.map(({ month, amount }) => [month, amount]));
}

/**
 * What a subject is to win in the months that begin within a period, by level; null at a level without a target. Row-level
 * security leaves out whoever is out of the asker's reach: of him nothing is told.
 */
export async function targetOf(
  work: Work,
  period: Period,
  subject: Subject,
): Promise<Record<TargetLevel, bigint | null>> {
  const rows = (await rowsBetween(work, period.from, period.to)).filter((row) =>
    isSameSubject(subject, subjectOf(row)),
  );
  const { targets } = lineOf({ subject, above: null, name: '', teamId: null }, rows);
  const months = monthsOf(period);
  const [baseline, target, stretch] = targetLevels.map((level) => sumOfMonths(months, targets[level]));
  return { baseline: baseline!, target: target!, stretch: stretch! };
}

type Won = { owner_id: string | null; team_id: string | null; month: Day; amount: bigint };

/** Won amounts by month, credited to owner and team at the close; null where deals or their amounts are not the asker's to see. */
async function wonByMonth(work: Work, { from, to }: Period): Promise<Won[] | null> {
  const { db, principal } = work;
  const { tenantId, timeZone } = principal;
  if (scopeOf(principal, 'deal', 'read') === null) return null;
  if (!['read', 'edit'].includes(reachOf(principal, 'deal', 'amount'))) return null;
  const { rows } = await sql<Won>`
    select coalesce(f.closed_owner_id, f.owner_id) as owner_id, coalesce(f.closed_team_id, f.team_id) as team_id,
      date_trunc('month', f.closed_at at time zone ${timeZone})::date as month, sum(f.amount)::bigint as amount
    from deal_fact f
    where f.tenant_id = ${tenantId} and f.outcome = 'won' and f.amount is not null
      and f.closed_at >= ${startOfDay(from, timeZone)} and f.closed_at < ${startOfDay(to, timeZone)}
    group by 1, 2, 3`.execute(db);
  return rows;
}

function wonOf(
  { subject }: SubjectInReach,
  subjects: readonly SubjectInReach[],
  won: readonly Won[],
  months: readonly Day[],
): bigint[] {
  const teams = subject.kind === 'team' ? new Set(teamsBelow(subject, subjects)) : null;
  const own = won.filter(({ owner_id, team_id }) => {
    if (subject.kind === 'organisation') return true;
    return teams ? team_id !== null && teams.has(team_id) : owner_id === subject.id;
  });
  return months.map((month) =>
    own.filter((one) => one.month === month).reduce((sum, { amount }) => sum + amount, 0n),
  );
}

/** The team with those below it. */
function teamsBelow(team: Subject, subjects: readonly SubjectInReach[]): string[] {
  const below = subjects.filter(
    ({ subject, above }) => subject.kind === 'team' && isSameSubject(team, above),
  );
  return [team.id, ...below.flatMap(({ subject }) => teamsBelow(subject, subjects))];
}

const mostChanges = 200;

/** Who set what, newest first. Refuses a subject out of reach as not found. */
export async function listTargetChanges(work: Work, subject: Subject, year: number) {
  await getSubject(work, subject);
  const rows = await work.db
    .selectFrom('target_change as c')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.changed_by'),
    )
    .select(['c.id', 'c.level', 'c.month', 'c.amount_before', 'c.amount_after', 'c.changed_at', 'u.name'])
    .where('c.tenant_id', '=', work.principal.tenantId)
    .where('c.subject_kind', '=', subject.kind)
    .where('c.subject_id', '=', subject.id)
    .where('c.month', '>=', `${year}-01-01`)
    .where('c.month', '<', `${year + 1}-01-01`)
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.month')
    .limit(mostChanges)
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      level: row.level as TargetLevel,
      month: row.month,
      before: row.amount_before === null ? null : String(row.amount_before),
      after: row.amount_after === null ? null : String(row.amount_after),
      by: row.name,
      at: row.changed_at.toISOString(),
    })),
  };
}
