/** Waiting runs: the next one that is due, taken for good by whoever acts on it, and what became of it. */
import { sql } from 'kysely';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { ChainLink } from '../model/chain.ts';
import type { Definition } from '../model/definition.ts';
import type { ActionResult } from '../model/run.ts';
import type { RunOutcome } from './run-rule.ts';

export type DueRun = {
  id: string;
  ruleId: string;
  ruleName: string;
  isOn: boolean;
  authorId: string;
  definition: Definition;
  object: string;
  recordId: string;
  initiatorId: string | null;
  happening: string;
  happenedAt: Date;
  chain: ChainLink[];
  results: ActionResult[];
  tries: number;
};

/**
 * The next run that is due, unless another worker has it in hand: of one record only the oldest, so that what happened to
 * it is answered in order. The rights that count are those of the author of its version.
 */
export async function findDueRun({ db, principal, now }: Work): Promise<DueRun | undefined> {
  const { rows } = await sql<DueRun>`
    select x.id, x.rule_id as "ruleId", r.name as "ruleName", (r.state = 'on' and r.deleted_at is null) as "isOn",
      v.author_id as "authorId", v.definition, x.object, x.record_id as "recordId", x.initiator_id as "initiatorId",
      x.happening, x.happened_at as "happenedAt", x.chain, x.results, x.tries
    from automation_run x
    join automation_rule r on r.tenant_id = x.tenant_id and r.id = x.rule_id
    join automation_version v on v.tenant_id = x.tenant_id and v.rule_id = x.rule_id and v.version = x.version
    where x.tenant_id = ${principal.tenantId} and x.state = 'waiting' and x.due_at <= ${now}
      and not exists (
        select 1 from automation_run e
        where e.tenant_id = x.tenant_id and e.record_id = x.record_id and e.state = 'waiting' and e.due_at <= ${now}
          and (e.happened_at, e.id) < (x.happened_at, x.id))
    order by x.due_at, x.id
    limit 1 for update of x skip locked`.execute(db);
  return rows[0];
}

/** Takes the run for this transaction; false when another has taken or ended it. */
export async function takeRun({ db, principal }: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from automation_run x
    where x.tenant_id = ${principal.tenantId} and x.id = ${id} and x.state = 'waiting'
    for update skip locked`.execute(db);
  return rows.length > 0;
}

/** Writes down how a run ended, with what it did in one transaction. */
export async function endRun(
  { db, principal }: Work,
  id: string,
  { state, reason, clauses, results }: RunOutcome,
  begunAt: Date,
): Promise<void> {
  const ended = new Date();
  await db
    .updateTable('automation_run')
    .set({
      state,
      reason,
      clauses: toJson(clauses),
      results: toJson(results),
      ended_at: ended,
      duration_ms: Math.max(0, ended.getTime() - begunAt.getTime()),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
