/** What rules would have done with the leads of past days, beside what happened. */
import { sql } from 'kysely';
import { addDays, dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import {
  simulateAssignment,
  type Arrival,
  type Simulated,
} from '../../model/assignment/simulate-assignment.ts';
import type { LedgerAccount } from '../../model/assignment/fairness-ledger.ts';
import type { RuleDraft } from '../../model/assignment/wire.ts';
import { isTaker } from './decide-on-panel.ts';
import { namesOfPeople } from '../../../identity/server/index.ts';
import { leadColumns, leadToAssign, type LeadRow } from './find-assignable.ts';
import { readPanel, type Panel } from './open-panel.ts';
import { absencesFrom } from './panel-queries.ts';
import { placeOfFirstMatch, ruleOfAll } from './rule-queries.ts';
import { rulesToTry } from './rules-to-try.ts';
import { readTrackRecords } from './track-records.ts';

/** More leads than these are not looked at in one go: the newest count. */
const mostLeads = 5000;
const shownLeads = 200;

export async function simulateRules(work: Work, input: { rules?: RuleDraft[] | undefined; days: number }) {
  const rules = await rulesToTry(work, input.rules);
  // What everybody received is read for the whole organisation; the answer tells of leads by name and company only.
  await work.elevate();
  const panel = await readPanel(work, rules);
  const today = dayOf(work.now, panel.hours.timeZone);
  const from = startOfDay(addDays(today, -input.days), panel.hours.timeZone);
  const rows = await arrivalRows(work, panel, from);
  const arrivals = rows.slice(-mostLeads).map((row) => arrivalOf(row, rules));
  const simulated = simulateAssignment(arrivals, await stageOf(work, panel, from));
  const names = await namesOfPeople(work, [
    ...simulated.owners,
    ...arrivals.map((one) => one.ownerThen),
    ...simulated.before.accounts.keys(),
    ...simulated.after.accounts.keys(),
  ]);
  return {
    from: from.toISOString(),
    to: work.now.toISOString(),
    leads: arrivals.length,
    leftOut: rows.length - arrivals.length,
    jain: simulated.jain,
    unassigned: simulated.unassigned,
    toPools: simulated.toPools,
    changed: arrivals.filter((one, place) => one.ownerThen !== simulated.owners[place]).length,
    byRule: countByRule(rules, arrivals),
    reps: repRows(simulated, names),
    sample: sampleOf(rows.slice(-mostLeads), arrivals, simulated, names),
  };
}

type ArrivalRow = LeadRow & { owner_then: string | null; closed_at: Date | null };

async function arrivalRows(
  { db, principal }: Work,
  panel: Pick<Panel, 'rules'>,
  from: Date,
): Promise<ArrivalRow[]> {
  const { rows } = await sql<ArrivalRow>`
    select ${leadColumns}, ${placeOfFirstMatch(panel.rules)} as rule_place,
      a.owner_id as account_owner_id, null::uuid as deal_owner_id, null::uuid as referrer_id,
      (select m.to_owner_id from lead_move m
        where m.tenant_id = r.tenant_id and m.lead_id = r.id and m.to_owner_id is not null
        order by m.at limit 1) as owner_then,
      coalesce(r.converted_at, r.disqualified_at, r.returned_at) as closed_at
    from lead r left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
      and a.deleted_at is null and a.created_at < r.created_at
    where r.tenant_id = ${principal.tenantId} and r.created_at >= ${from} and r.deleted_at is null
    order by r.created_at, r.id`.execute(db);
  return rows;
}

function arrivalOf(row: ArrivalRow, rules: readonly AssignmentRule[]): Arrival {
  const { subject, claims, createdAt, rulePlace } = leadToAssign(row);
  return {
    subject,
    at: createdAt,
    closedAt: row.closed_at,
    claims,
    rule: rulePlace === null ? ruleOfAll : rules[rulePlace]!,
    ownerThen: row.owner_then,
  };
}

async function stageOf(work: Work, panel: Pick<Panel, 'hours' | 'members' | 'teamsBelow'>, from: Date) {
  const absences = await absencesFrom(work, from);
  const members = [...panel.members.values()];
  return {
    hours: panel.hours,
    reps: members.map(({ id, state }) => ({ ...state, absences: absences.get(id) ?? [] })),
    sellerIds: new Set(members.filter((one) => one.sells).map((one) => one.id)),
    takersOf: ({ takers }: AssignmentRule) => {
      const ids = new Set(
        members.filter((one) => isTaker(one, takers, panel.teamsBelow)).map((one) => one.id),
      );
      return (userId: string) => ids.has(userId);
    },
    records: await readTrackRecords(work, 'lead'),
  };
}

function countByRule(rules: readonly AssignmentRule[], arrivals: readonly Arrival[]) {
  const counted = Map.groupBy(arrivals, (arrival) => arrival.rule);
  return [...rules, ruleOfAll].map((rule) => ({
    name: rule === ruleOfAll ? null : rule.name,
    leads: counted.get(rule)?.length ?? 0,
  }));
}

const nothing: LedgerAccount = { received: 0, receivedWeight: 0, receivedTop: 0, dueWeight: 0 };

function repRows({ before, after }: Simulated, names: ReadonlyMap<string, string>) {
  const shown = ({ received, receivedWeight, receivedTop }: LedgerAccount) => ({
    count: received,
    weight: receivedWeight,
    top: receivedTop,
  });
  return [...new Set([...before.accounts.keys(), ...after.accounts.keys()])]
    .map((id) => ({
      user: { id, name: names.get(id) ?? '' },
      before: shown(before.accounts.get(id) ?? nothing),
      after: shown(after.accounts.get(id) ?? nothing),
      capacityShare:
        after.totalWeight === 0 ? 0 : (after.accounts.get(id) ?? nothing).dueWeight / after.totalWeight,
    }))
    .toSorted((a, b) => b.after.weight - a.after.weight || a.user.name.localeCompare(b.user.name, 'zh'));
}

function sampleOf(
  rows: readonly ArrivalRow[],
  arrivals: readonly Arrival[],
  { owners }: Simulated,
  names: ReadonlyMap<string, string>,
) {
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  return rows
    .map((row, place) => ({
      leadId: row.id,
      title: leadToAssign(row).title,
      at: row.created_at.toISOString(),
      level: row.level,
      ruleName: arrivals[place]!.rule.name || null,
      before: person(arrivals[place]!.ownerThen),
      after: person(owners[place]!),
    }))
    .slice(-shownLeads)
    .toReversed();
}
