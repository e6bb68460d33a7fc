/** Rules that are on already, and what has set them off: for the demo company. Values are trusted. */
import { newId } from '../../platform/model/identifier.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { Definition } from '../model/definition.ts';

export type PastRun = {
  recordId: string;
  initiatorId: string | null;
  at: Date;
};

export type RuleWithPast = {
  name: string;
  definition: Definition;
  authorId: string;
  onSince: Date;
  runs: readonly PastRun[];
};

/** Inserts a rule in its first version, and runs that wait: the worker does them when it starts. No event is told. */
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

function rowOf({ object, trigger }: Definition, run: PastRun) {
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
  };
}
