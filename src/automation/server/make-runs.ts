/** The relay's part: what happened sets off the rules that wait for it, in the transaction that marks the event. */
import { readWorkingHours } from '../../leads/server/index.ts';
import { listPipelines } from '../../deals/server/index.ts';
import type { GroupReaction, OutboxEvent, Work } from '../../platform/server/index.ts';
import type { WorkingHours } from '../../platform/model/working-hours.ts';
import { chainOf } from '../model/chain.ts';
import type { HappeningTrigger } from '../model/definition.ts';
import { dueAfter } from '../model/due.ts';
import { canSetOff } from '../model/happenings.ts';
import { recordOf, setsOff, type FieldChanges, type StageKinds } from '../model/trigger-match.ts';
import { keepRuns, type NewRun } from './keep-runs.ts';
import { activeRules, type KeptRule } from './rule-queries.ts';

export const makeAutomationRuns: GroupReaction = {
  on: '*',
  name: 'make-automation-runs',
  reactToAll: async (work, events) => {
    const telling = events.filter(({ type }) => canSetOff(type));
    if (telling.length > 0) await makeRuns(work, telling);
  },
};

type HappeningRule = KeptRule & { trigger: HappeningTrigger };

async function makeRuns(work: Work, events: readonly OutboxEvent[]): Promise<void> {
  const rules = (await activeRules(work)).flatMap((rule): HappeningRule[] => {
    const { trigger } = rule.definition;
    return trigger.kind === 'happening' ? [{ ...rule, trigger }] : [];
  });
  if (rules.length === 0) return;
  const known = await readKnown(
    work,
    events,
    rules.map(({ trigger }) => trigger),
  );
  const hours = await readWorkingHours(work);
  const runs = events.flatMap((event) =>
    rules
      .filter((rule) => rule.onSince !== null && event.at >= rule.onSince)
      .filter((rule) => setsOff(rule.trigger, rule.definition.object, event, known(event)))
      .map((rule) => runOf(rule, event, hours)),
  );
  if (runs.length > 0) await keepRuns(work, runs);
}

function runOf(rule: HappeningRule, event: OutboxEvent, hours: WorkingHours): NewRun {
  return {
    rule,
    cause: event.id,
    happening: rule.trigger.happening,
    recordId: recordOf(event)!.id,
    initiatorId: event.actorId,
    chain: chainOf(event.payload),
    happenedAt: event.at,
    dueAt: dueAfter(event.at, rule.trigger.wait, hours),
  };
}

/** What triggers ask besides the event: kinds of stages, and from what to what fields changed; read only where asked. */
export async function readKnown(
  work: Work,
  events: readonly OutboxEvent[],
  triggers: readonly HappeningTrigger[],
) {
  const asks = (...names: string[]) => triggers.some(({ happening }) => names.includes(happening));
  const stageKinds: StageKinds = asks('won', 'lost', 'reopened') ? await readStageKinds(work) : new Map();
  const updates = asks('field_changed') ? events.filter(({ type }) => type.endsWith('.updated')) : [];
  const changes = updates.length > 0 ? await readChanges(work, updates) : new Map<string, FieldChanges>();
  return (event: OutboxEvent) => ({ stageKinds, changes: changes.get(keyOf(event)) ?? {} });
}

async function readStageKinds(work: Work): Promise<StageKinds> {
  const pipelines = await listPipelines(work, 'all');
  return new Map(pipelines.flatMap(({ stages }) => stages.map(({ id, kind }) => [id, kind] as const)));
}

function keyOf(event: { type: string; recordId: string | null; at: Date }): string {
  return `${event.type} ${event.recordId} ${event.at.getTime()}`;
}

/** An event's audit entry is of the same transaction: the same record, type and moment. */
async function readChanges(
  { db, principal }: Work,
  events: readonly OutboxEvent[],
): Promise<Map<string, FieldChanges>> {
  const ids = events.flatMap(({ recordId }) => recordId ?? []);
  const moments = events.map(({ at }) => at.getTime());
  const entries = await db
    .selectFrom('audit_entry')
    .select(['action', 'record_id', 'at', 'changes'])
    .where('tenant_id', '=', principal.tenantId)
    .where('object', 'in', [...new Set(events.map(({ object }) => object))])
    .where('record_id', 'in', ids)
    .where('at', '>=', new Date(Math.min(...moments)))
    .where('at', '<=', new Date(Math.max(...moments) + 1))
    .execute();
  const changes = new Map<string, FieldChanges>();
  for (const { action, record_id, at, changes: told } of entries) {
    const key = keyOf({ type: action, recordId: record_id, at });
    changes.set(key, { ...changes.get(key), ...(told as FieldChanges) });
  }
  return changes;
}
