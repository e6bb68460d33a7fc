/** What people earn by a scheme in a period: counted while it runs, closed once, seen by oneself and one's superiors. */
import { sql } from 'kysely';
import { organisationItself } from '../../../identity/server/index.ts';
import { dayOf, periodOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import {
  inWork,
  requireRight,
  toJson,
  type Database,
  type Logger,
  type Work,
} from '../../../platform/server/index.ts';
import type { WireScheme, WireStatement } from '../../model/incentive/contract.ts';
import { payoutOf, type IncentiveFacts } from '../../model/incentive/payout.ts';
import type { IncentiveRules } from '../../model/incentive/rules.ts';
import { coachingRefusals } from '../../model/refusals.ts';
import { factsOf, peopleOfScheme, type IncentiveSources, type Person } from './incentive-facts.ts';
import { getScheme, listSchemes, versionFor } from './schemes.ts';

type Row = {
  user_id: string;
  name: string;
  to_on: Day;
  version_number: number;
  facts: WireStatement['facts'];
  lines: WireStatement['lines'];
  total: string;
  counted_at: Date;
  closed_at: Date | null;
};

/** Statements of the period that holds the day, of those in reach, most earned first. Refuses an unknown scheme. */
export async function listStatements(
  work: Work,
  { schemeId, on }: { schemeId: string; on: Day },
): Promise<{ items: WireStatement[] }> {
  const { period } = await getScheme(work, schemeId);
  const { from } = periodOf(period, on);
  const { userId, teamIds, teamIdsBelow } = work.principal;
  const scope = requireRight(work, 'incentive', 'read');
  const teams = scope === 'team' ? teamIds : scope === 'team_and_below' ? teamIdsBelow : [];
  const { rows } = await sql<Row>`
    select s.user_id, u.name, s.to_on, s.version_number, s.facts, s.lines, s.total::text as total, s.counted_at, s.closed_at
    from incentive_statement s join app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
    where s.tenant_id = ${work.principal.tenantId} and s.scheme_id = ${schemeId} and s.from_on = ${from}
      and (${scope === 'all'} or s.user_id = ${userId} or s.team_id = any(${[...teams]}::uuid[]))
    order by s.total desc, u.name, s.user_id`.execute(work.db);
  return {
    items: rows.map((row) => ({
      person: { id: row.user_id, name: row.name },
      schemeId,
      from,
      to: row.to_on,
      version: row.version_number,
      facts: row.facts,
      lines: row.lines,
      total: row.total,
      countedAt: row.counted_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
    })),
  };
}

/** Counts the period that holds the day. Refuses a period that is closed, and one before the scheme's first version. */
export async function countScheme(
  work: Work,
  sources: IncentiveSources,
  { id, on }: { id: string; on: Day },
): Promise<{ items: WireStatement[] }> {
  const scheme = await getScheme(work, id);
  if (await isClosed(work, scheme, on)) refuse(coachingRefusals.periodClosed);
  await countPeriod(work, sources, scheme, { on, isLast: false });
  work.record({ type: 'incentive.counted', object: 'incentive_scheme', recordId: id });
  return listStatements(work, { schemeId: id, on });
}

/** Counts a period that is over for the last time. Refuses one that still runs, or is closed already. */
export async function closePeriod(
  work: Work,
  sources: IncentiveSources,
  { id, on }: { id: string; on: Day },
): Promise<{ items: WireStatement[] }> {
  const scheme = await getScheme(work, id);
  const { from, to } = periodOf(scheme.period, on);
  if (to > dayOf(work.now, work.principal.timeZone)) refuse(coachingRefusals.periodRuns);
  if (await isClosed(work, scheme, on)) refuse(coachingRefusals.periodClosed);
  await countPeriod(work, sources, scheme, { on, isLast: true });
  work.record({
    type: 'incentive.period-closed',
    object: 'incentive_scheme',
    recordId: id,
    changes: { closed: { from: null, to: from } },
  });
  return listStatements(work, { schemeId: id, on });
}

async function isClosed({ db, principal }: Work, { id, period }: WireScheme, on: Day): Promise<boolean> {
  const closed = await db
    .selectFrom('incentive_statement')
    .select('user_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('scheme_id', '=', id)
    .where('from_on', '=', periodOf(period, on).from)
    .where('closed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return closed !== undefined;
}

async function countPeriod(
  work: Work,
  sources: IncentiveSources,
  scheme: WireScheme,
  { on, isLast }: { on: Day; isLast: boolean },
): Promise<void> {
  const period = periodOf(scheme.period, on);
  const version = versionFor(scheme, period.from) ?? refuse(coachingRefusals.beforeFirstVersion);
  const people = await peopleOfScheme(work, { teamId: scheme.team?.id ?? null, roleKey: scheme.roleKey });
  const found = await factsOf(work, sources, people, period);
  for (const person of people) {
    const { facts } = found.get(person.id)!;
    const { lines, total } = payoutOf(version.rules, facts);
    await writeStatement(work, {
      schemeId: scheme.id,
      ...period,
      person,
      version: version.number,
      facts: toJson(factsTold(version.rules, facts)),
      lines: toJson(lines),
      total,
      isLast,
    });
  }
}

/** Margins are told only where they are paid for: see decision 0038. */
function factsTold({ basis }: IncentiveRules, facts: IncentiveFacts): Partial<IncentiveFacts> {
  const { wonMargin: _, marginKnown: _known, ...plain } = facts;
  return basis === 'margin' ? facts : plain;
}

type Counted = {
  schemeId: string;
  from: Day;
  to: Day;
  person: Person;
  version: number;
  facts: string;
  lines: string;
  total: bigint;
  isLast: boolean;
};

async function writeStatement({ db, principal, now }: Work, counted: Counted): Promise<void> {
  const { schemeId, from, to, person, version, facts, lines, total, isLast } = counted;
  await sql`
    insert into incentive_statement (tenant_id, scheme_id, from_on, user_id, to_on, team_id, version_number, facts, lines,
      total, counted_at, closed_at, closed_by)
    values (${principal.tenantId}, ${schemeId}, ${from}, ${person.id}, ${to}, ${person.teamId}, ${version}, ${facts}::jsonb,
      ${lines}::jsonb, ${total}, ${now}, ${isLast ? now : null}, ${isLast ? principal.userId : null})
    on conflict (tenant_id, scheme_id, from_on, user_id) do update set team_id = excluded.team_id,
      version_number = excluded.version_number, facts = excluded.facts, lines = excluded.lines, total = excluded.total,
      counted_at = excluded.counted_at, closed_at = excluded.closed_at, closed_by = excluded.closed_by`.execute(
    db,
  );
}

/** In all organisations: the running period of every scheme is counted anew; one that fails holds up no other. */
export async function countIncentives(
  database: Database,
  sources: IncentiveSources,
  log: Logger,
): Promise<void> {
  for (const { id: tenantId } of await database.listOrganisations()) {
    const itself = await organisationItself(database, tenantId);
    try {
      await inWork(database, itself, newId(), (work) => countRunning(work, sources));
    } catch (error) {
      log.error({ err: error, tenantId }, 'the incentives of an organisation could not be counted');
    }
  }
}

/** The running period of every scheme that holds in it. */
export async function countRunning(work: Work, sources: IncentiveSources): Promise<void> {
  const today = dayOf(work.now, work.principal.timeZone);
  for (const scheme of (await listSchemes(work)).items) {
    const holds = versionFor(scheme, periodOf(scheme.period, today).from);
    if (holds && !(await isClosed(work, scheme, today)))
      await countPeriod(work, sources, scheme, { on: today, isLast: false });
  }
}
