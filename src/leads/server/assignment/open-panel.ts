/** Everybody a lead could go to, as they stand, held still while leads are given out. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { nextWorkingTime, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { oneAtATime, type Db, type Work } from '../../../platform/server/index.ts';
import { openKind, type OpenKind } from '../../../records/server/index.ts';
import { covers, type Absence } from '../../model/assignment/availability.ts';
import { isInForce, type AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import type { RepState } from '../../model/assignment/eligibility.ts';
import { openLedger, type Ledger } from '../../model/assignment/fairness-ledger.ts';
import { capacityOn } from '../../model/assignment/rep-profile.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { turnLedgerPage } from './ledger-pages.ts';
import {
  absencesFrom,
  countHeldLeads,
  countOverdueTasks,
  hoursOf,
  ledgerStart,
  listLedgerLines,
  listSalesPeople,
  readWorkingTime,
  type KeptLine,
  type SalesPerson,
  type WorkingTime,
} from './panel-queries.ts';
import { listRules, makeReady, type ReadyRule } from './rule-queries.ts';
import { withTakers } from './takers.ts';

export type PanelMember = SalesPerson & { state: RepState };

export type Panel = {
  workingTime: WorkingTime;
  hours: WorkingHours;
  /** Now, or when work begins next. */
  opening: Date;
  members: ReadonlyMap<string, PanelMember>;
  ledger: Ledger;
  /** The ledger's page in use; null while only looking. */
  pageId: string | null;
  leads: OpenKind;
  /** In force now, in order. */
  rules: readonly ReadyRule[];
  /** Teams that a rule names, with those below them. */
  teamsBelow: ReadonlyMap<string, ReadonlySet<string>>;
};

/** One panel a transaction: a batch of leads is given out from what was read once. */
const panels = new WeakMap<Db, Panel>();

/**
 * The panel for giving out, behind the organisation's lock: until the transaction ends nobody else gives out leads, so
 * no quota, hold limit or cap can be passed by two at once. Asks for the rights of the organisation itself (`elevate`).
 */
export async function openPanel(work: Work): Promise<Panel> {
  const known = panels.get(work.db);
  if (known) return known;
  await oneAtATime(work, 'assignment');
  const panel = await readPanel(work, await rulesInForce(work));
  panel.pageId = await turnLedgerPage(work, panel);
  panels.set(work.db, panel);
  return panel;
}

/** For a reaction: when it fails, what it gave out is undone, and perhaps the lock; the panel is then read anew. */
export async function onPanel(work: Work, give: (panel: Panel) => Promise<void>): Promise<void> {
  const panel = await openPanel(work);
  try {
    await give(panel);
  } catch (error) {
    panels.delete(work.db);
    throw error;
  }
}

async function rulesInForce(work: Work): Promise<AssignmentRule[]> {
  return withTakers(
    work,
    (await listRules(work)).filter((rule) => isInForce(rule, work.now)),
  );
}

type PanelInHand = Omit<Panel, 'pageId'> & { pageId: string | null; lines: readonly KeptLine[] };

/** How everybody stands at the moment, without a lock: for looking, and for trying rules out. */
export async function readPanel(work: Work, rules: readonly AssignmentRule[]): Promise<PanelInHand> {
  const workingTime = await readWorkingTime(work);
  const hours = hoursOf(workingTime, work.principal.timeZone);
  const people = await listSalesPeople(work);
  const lines = await listLedgerLines(work, ledgerStart(work.now, hours));
  const members = await membersOf(work, people, lines, hours);
  const leads = await openKind(work, leadKind);
  return {
    workingTime,
    hours,
    opening: nextWorkingTime(work.now, hours),
    members,
    lines,
    ledger: openLedger(lines, capacitiesOf(members.values(), work.now)),
    pageId: null,
    leads,
    rules: makeReady(work, leads, rules),
    teamsBelow: await teamsBelow(work, rules),
  };
}

async function membersOf(
  work: Work,
  people: readonly SalesPerson[],
  lines: readonly KeptLine[],
  hours: WorkingHours,
): Promise<Map<string, PanelMember>> {
  const absences = await absencesFrom(work, work.now);
  const held = await countHeldLeads(work);
  const overdue = await countOverdueTasks(work);
  const today = dayOf(work.now, hours.timeZone);
  const received = Map.groupBy(lines, (line) => line.userId);
  return new Map(
    people.map((person) => {
      const own = received.get(person.id) ?? [];
      const state: RepState = {
        profile: person.profile,
        mayWork: person.worksLeads,
        absences: absences.get(person.id) ?? [],
        capacity: capacityOn(person.profile, today, hours.calendar),
        receivedToday: own.reduce((sum, line) => sum + (line.day === today ? line.received : 0), 0),
        held: held.get(person.id) ?? 0,
        overdueTasks: overdue.get(person.id) ?? 0,
        lastAssignedAt: latest(own),
      };
      return [person.id, { ...person, state }];
    }),
  );
}

function latest(lines: readonly KeptLine[]): Date | null {
  const times = lines.flatMap((line) => line.lastAt?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** What everybody is to be given leads by: nobody who takes none, and nobody who is away. */
function capacitiesOf(members: Iterable<PanelMember>, now: Date): Map<string, number> {
  const capacities = new Map<string, number>();
  for (const { id, sells, state } of members) {
    const isThere = sells && state.mayWork && state.profile.takesLeads && !isAway(state.absences, now);
    if (isThere && state.capacity > 0) capacities.set(id, state.capacity);
  }
  return capacities;
}

function isAway(absences: readonly Absence[], now: Date): boolean {
  return absences.some((absence) => covers(absence, now));
}

async function teamsBelow(
  { db, principal }: Work,
  rules: readonly AssignmentRule[],
): Promise<Map<string, Set<string>>> {
  const wanted = rules.flatMap(({ takers }) => (takers.kind === 'team' ? [takers.teamId] : []));
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('team_closure')
    .select(['ancestor_id', 'descendant_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('ancestor_id', 'in', wanted)
    .execute();
  const byTeam = Map.groupBy(rows, (row) => row.ancestor_id);
  return new Map([...byTeam].map(([id, below]) => [id, new Set(below.map((row) => row.descendant_id))]));
}
