/** Rules that are on already, with what they did: for the demo company. Values are trusted. */
import { newId } from '../../platform/model/identifier.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { Definition } from '../model/definition.ts';
import type { ActionResult } from '../model/run.ts';

export type PastRun = {
  recordId: string;
  initiatorId: string | null;
  at: Date;
  results: ActionResult[];
};

export type RuleWithPast = {
  name: string;
  definition: Definition;
  authorId: string;
  onSince: Date;
  runs: readonly PastRun[];
};

/** Inserts a rule in its first version and its runs; no event is told. */
export async function insertRule(work: Work, rule: RuleWithPast): Promise<void> {
  const { db, principal } = work;
  const { name, definition, authorId: author_id, onSince: at } = rule;
  const [tenant_id, id] = [principal.tenantId, newId()];
  await db
    .insertInto('automation_rule')
    .values({
      tenant_id,
      id,
      name,
      object: definition.object,
      state: 'on',
      on_since: at,
      author_id,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db
    .insertInto('automation_version')
    .values({ tenant_id, rule_id: id, version: 1, definition: toJson(definition), author_id, at })
    .execute();
  if (rule.runs.length === 0) return;
  await db
    .insertInto('automation_run')
    .values(rule.runs.map((run) => ({ tenant_id, rule_id: id, ...rowOf(definition, run) })))
    .execute();
}

function rowOf({ object, trigger, conditions }: Definition, run: PastRun) {
  const isDone = run.results.every(({ state }) => state === 'done');
  const clauses = conditions.groups.flatMap((group, at) =>
    group.clauses.map((_, clause) => ({ group: at, clause, met: true })),
  );
  const id = newId();
  return {
    id,
    version: 1,
    cause: id,
    happening: trigger.kind === 'moment' ? 'moment' : trigger.happening,
    object,
    record_id: run.recordId,
    initiator_id: run.initiatorId,
    happened_at: run.at,
    due_at: run.at,
    state: isDone ? 'done' : 'refused',
    reason: isDone ? null : 'refused',
    clauses: toJson(clauses),
    results: toJson(run.results),
    ended_at: new Date(run.at.getTime() + 900),
    duration_ms: 40 + (run.at.getTime() % 70),
  };
}
