/** Runs come to be: once for each version and cause, within the guard against loops and the cap of the rule. */
import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { announce, toJson, type Work } from '../../platform/server/index.ts';
import type { ChainLink } from '../model/chain.ts';
import { chainFault } from '../model/chain.ts';
import { pauseRule } from './pause-rule.ts';
import type { KeptRule } from './rule-queries.ts';

export type NewRun = {
  rule: KeptRule;
  /** The event's id, or what stands for the moment. */
  cause: string;
  happening: string;
  recordId: string;
  initiatorId: string | null;
  chain: readonly ChainLink[];
  happenedAt: Date;
  dueAt: Date;
};

/**
 * Keeps runs, each once however often it is told. One that would close a loop is kept as stopped. A rule set off more
 * often within an hour than it allows pauses, and what is beyond that is not run. Announces that something is due.
 */
export async function keepRuns(work: Work, runs: readonly NewRun[]): Promise<void> {
  const allowed: NewRun[] = [];
  for (const [rule, own] of Map.groupBy(runs, (run) => run.rule))
    allowed.push(...(await withinCap(work, rule, own)));
  if (allowed.length === 0) return;
  const rows = allowed.map((run) => rowOf(work, run));
  for (let from = 0; from < rows.length; from += 500)
    await work.db
      .insertInto('automation_run')
      .values(rows.slice(from, from + 500))
      .onConflict((conflict) => conflict.columns(['tenant_id', 'rule_id', 'version', 'cause']).doNothing())
      .execute();
  announce(work, { type: 'automation.due', object: 'automation_run', recordId: null });
}

async function withinCap(work: Work, rule: KeptRule, runs: readonly NewRun[]): Promise<readonly NewRun[]> {
  const hourAgo = new Date(work.now.getTime() - 3_600_000);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from automation_run x
    where x.tenant_id = ${work.principal.tenantId} and x.rule_id = ${rule.id}
      and x.happened_at > ${hourAgo}::timestamptz`.execute(work.db);
  const { mostAnHour } = rule.definition;
  const left = Math.max(0, mostAnHour - rows[0]!.count);
  if (runs.length <= left) return runs;
  await pauseRule(work, rule, 'too_often', String(mostAnHour));
  return runs.slice(0, left);
}

function rowOf({ principal, now }: Work, run: NewRun) {
  const { rule, recordId, chain } = run;
  const fault = chainFault(chain, { ruleId: rule.id, recordId });
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    rule_id: rule.id,
    version: rule.version,
    cause: run.cause,
    happening: run.happening,
    object: rule.definition.object,
    record_id: recordId,
    initiator_id: run.initiatorId,
    chain: toJson(chain),
    happened_at: run.happenedAt,
    due_at: run.dueAt,
    ...(fault && { state: 'stopped', reason: fault, ended_at: now }),
  };
}
