/** Every minute: what time alone sets off. Dates of records, clocks of deals that rose, tasks that fell overdue. */
import { sql, type SqlBool } from 'kysely';
import { overdueTasks } from '../../activities/server/index.ts';
import { risenClocks } from '../../deals/server/index.ts';
import { organisationItself } from '../../identity/server/index.ts';
import { readWorkingHours } from '../../leads/server/index.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { WorkingHours } from '../../platform/model/working-hours.ts';
import { inWork, type Work } from '../../platform/server/index.ts';
import { compileFilter, openKind, selectRecords } from '../../records/server/index.ts';
import type { MomentTrigger } from '../model/definition.ts';
import { datesAround, dueAfter, momentOf } from '../model/due.ts';
import { keepRuns, type NewRun } from './keep-runs.ts';
import { kindOf, type AutomationParts } from './parts.ts';
import { activeRules, type KeptRule } from './rule-queries.ts';
import { runDue, type RunParts } from './run-due.ts';

/** Looks through all organisations and runs what is due; one that fails holds up no other. */
export async function watchMoments(parts: RunParts): Promise<void> {
  for (const { id } of await parts.database.listOrganisations()) {
    try {
      const principal = await organisationItself(parts.database, id);
      await inWork(parts.database, principal, newId(), (work) => lookForMoments(work, parts));
      await runDue(parts, id);
    } catch (error) {
      parts.log.error(
        { err: error, tenantId: id },
        'the automations of an organisation could not be looked through',
      );
    }
  }
}

export type Window = { from: Date; until: Date };

/** What another worker was still writing when the last look was taken is found by the next one. */
const overlap = 10 * 60_000;

/** One look at one organisation; what was found before is found again, and kept once. */
async function lookForMoments(work: Work, parts: AutomationParts): Promise<void> {
  const rules = (await activeRules(work)).filter(isTimed);
  if (rules.length === 0) return;
  const lookedUntil = await takeTurn(work);
  const hours = await readWorkingHours(work);
  const runs: NewRun[] = [];
  for (const rule of rules) {
    const from = new Date(Math.max(lookedUntil.getTime() - overlap, rule.onSince?.getTime() ?? Infinity));
    if (from < work.now) runs.push(...(await momentsOf(work, parts, rule, { from, until: work.now }, hours)));
  }
  const known = await knownCauses(work, runs);
  const fresh = runs.filter((run) => !known.has(`${run.rule.id} ${run.rule.version} ${run.cause}`));
  if (fresh.length > 0) await keepRuns(work, fresh);
}

function isTimed({ definition: { trigger } }: KeptRule): boolean {
  return trigger.kind === 'moment' || ['clock_rose', 'task_overdue'].includes(trigger.happening);
}

async function takeTurn({ db, principal, now }: Work): Promise<Date> {
  const { rows } = await sql<{ before: Date }>`
    with old as (select looked_until from automation_watch where tenant_id = ${principal.tenantId} for update)
    insert into automation_watch (tenant_id, looked_until) values (${principal.tenantId}, ${now})
    on conflict (tenant_id) do update set looked_until = excluded.looked_until
    returning coalesce((select looked_until from old), ${now}::timestamptz) as before`.execute(db);
  return rows[0]!.before;
}

/** Found again by the overlap: they would count against the cap of their rule. */
async function knownCauses({ db, principal }: Work, runs: readonly NewRun[]): Promise<Set<string>> {
  if (runs.length === 0) return new Set();
  const { rows } = await sql<{ rule_id: string; version: number; cause: string }>`
    select x.rule_id, x.version, x.cause from automation_run x
    where x.tenant_id = ${principal.tenantId} and x.cause = any(${runs.map(({ cause }) => cause)})
      and x.rule_id = any(${runs.map(({ rule }) => rule.id)}::uuid[])`.execute(db);
  return new Set(rows.map(({ rule_id, version, cause }) => `${rule_id} ${version} ${cause}`));
}

/** What set the rule off within the window: nobody did it, so that the rights of the author count alone. */
export async function momentsOf(
  work: Work,
  parts: AutomationParts,
  rule: KeptRule,
  window: Window,
  hours: WorkingHours,
): Promise<NewRun[]> {
  const { trigger } = rule.definition;
  if (trigger.kind === 'moment') return datesOf(work, parts, rule, trigger, window, hours);
  const found = await (trigger.happening === 'clock_rose'
    ? clocksOf(work, rule, window)
    : tasksOf(work, rule, window, hours));
  return found.map((run) => ({ ...run, dueAt: dueAfter(run.happenedAt, trigger.wait, hours) }));
}

const mostRecords = 5000;

async function datesOf(
  work: Work,
  parts: AutomationParts,
  rule: KeptRule,
  trigger: MomentTrigger,
  window: Window,
  hours: WorkingHours,
): Promise<NewRun[]> {
  const open = await openKind(work, kindOf(parts, rule.definition.object));
  const around = datesAround(trigger, window);
  const days = [around.from, around.until].map((at) => dayOf(at, hours.timeZone));
  const where = [
    sql<SqlBool>`r.deleted_at is null`,
    ...compileFilter(work, open, [{ field: trigger.field, op: 'between', value: days }]),
  ];
  const records = await selectRecords(work, open, { where, limit: mostRecords });
  return records.flatMap(({ id, values }): NewRun[] => {
    const value = String(values[trigger.field]);
    const at = momentOf(trigger, value, hours);
    if (at <= window.from || at > window.until) return [];
    return [runAt(rule, { cause: `moment ${id} ${value}`, recordId: id, happening: 'moment', at })];
  });
}

type At = { cause: string; recordId: string; happening: string; at: Date };

function runAt(rule: KeptRule, { cause, recordId, happening, at }: At): NewRun {
  return { rule, cause, happening, recordId, initiatorId: null, chain: [], happenedAt: at, dueAt: at };
}

async function clocksOf(work: Work, rule: KeptRule, window: Window): Promise<NewRun[]> {
  if (rule.definition.trigger.kind !== 'happening' || rule.definition.object !== 'deal') return [];
  const { clock, level } = rule.definition.trigger.only;
  const risen = await risenClocks(work, { ...window, clock: clock ?? null, level: level ?? 'red' });
  return risen.map((one) =>
    runAt(rule, {
      cause: `clock ${one.dealId} ${one.clock} ${one.since.toISOString()}`,
      recordId: one.dealId,
      happening: 'clock_rose',
      at: one.since,
    }),
  );
}

async function tasksOf(work: Work, rule: KeptRule, window: Window, hours: WorkingHours): Promise<NewRun[]> {
  const days = { from: dayOf(window.from, hours.timeZone), until: dayOf(window.until, hours.timeZone) };
  const tasks = await overdueTasks(work, rule.definition.object, days);
  return tasks.map((one) =>
    runAt(rule, {
      cause: `task ${one.taskId} ${one.dueOn}`,
      recordId: one.subjectId,
      happening: 'task_overdue',
      at: work.now,
    }),
  );
}
