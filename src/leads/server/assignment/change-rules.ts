/** Drawing the rules: added, changed, put in order, taken out of use. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { compileFilter, openKind } from '../../../records/server/index.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import type { RuleDraft, WireRule } from '../../model/assignment/wire.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { writeOrder } from '../design/write-order.ts';
import { listRules, makeReady, type KeptRule } from './rule-queries.ts';
import { isTakersKnown, takersNames } from './takers.ts';

/** All rules in their order, with whom they name and whether they can still match. */
export async function listWireRules(work: Work): Promise<{ items: WireRule[] }> {
  const rules = await listRules(work);
  const ready = makeReady(work, await openKind(work, leadKind), rules);
  const names = await takersNames(work, rules);
  return {
    items: rules.map((rule, place) => ({
      ...wireDraft(rule),
      id: rule.id,
      version: rule.version,
      takersName: names.get(rule.id)?.name ?? null,
      people: names.get(rule.id)?.people ?? [],
      broken: ready[place]!.predicate === null || !names.has(rule.id),
    })),
  };
}

function wireDraft({
  name,
  conditions,
  takers,
  levels,
  engine,
  acceptWithin,
  enabled,
  activeFrom,
}: KeptRule) {
  return {
    name,
    engine,
    acceptWithin,
    enabled,
    conditions: [...conditions],
    takers: takers.kind === 'people' ? { ...takers, userIds: [...takers.userIds] } : takers,
    levels: levels && [...levels],
    activeFrom: activeFrom?.toISOString() ?? null,
  };
}

/** Adds a rule after the others. Refuses conditions that do not fit leads, takers that are not there, and a name twice. */
export async function createRule(work: Work, draft: RuleDraft): Promise<WireRule> {
  await requireSound(work, draft);
  const rules = await listRules(work);
  requireOwnName(rules, draft.name, null);
  const id = newId();
  await work.db
    .insertInto('assignment_rule')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      position: rules.length,
      created_at: work.now,
      ...columnsOf(draft),
    })
    .execute();
  work.record({
    type: 'assignment-rule.created',
    object: 'lead_rules',
    recordId: id,
    changes: { rule: { from: null, to: draft } },
  });
  return readRule(work, id);
}

/** Changes a rule. Refuses as createRule does, and a stale version. */
export async function changeRule(
  work: Work,
  id: string,
  { version, ...draft }: RuleDraft & { version: number },
): Promise<WireRule> {
  const rules = await listRules(work);
  const before = rules.find((rule) => rule.id === id) ?? refuse(refusals.notFound);
  await requireSound(work, draft);
  requireOwnName(rules, draft.name, id);
  const changed = await work.db
    .updateTable('assignment_rule')
    .set({ ...columnsOf(draft), version: BigInt(version + 1) })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  work.record({
    type: 'assignment-rule.changed',
    object: 'lead_rules',
    recordId: id,
    changes: { rule: { from: wireDraft(before), to: draft } },
  });
  return readRule(work, id);
}

/** Sets the order. Refuses unless each rule in use is named once. */
export async function orderRules(work: Work, ids: readonly string[]): Promise<{ items: WireRule[] }> {
  const rules = await listRules(work);
  const same = ids.length === rules.length && rules.every((rule) => ids.includes(rule.id));
  if (!same) refuse(assignmentRefusals.rulesChanged);
  await writeOrder(work, 'assignment_rule', ids);
  const names = (order: readonly string[]) => order.map((id) => rules.find((rule) => rule.id === id)!.name);
  work.record({
    type: 'assignment-rules.ordered',
    object: 'lead_rules',
    recordId: null,
    changes: { order: { from: names(rules.map((rule) => rule.id)), to: names(ids) } },
  });
  return listWireRules(work);
}

export async function archiveRule(work: Work, id: string): Promise<null> {
  const archived = await work.db
    .updateTable('assignment_rule')
    .set({ archived_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!archived) return refuse(refusals.notFound);
  work.record({
    type: 'assignment-rule.archived',
    object: 'lead_rules',
    recordId: id,
    changes: { name: { from: archived.name, to: null } },
  });
  return null;
}

async function readRule(work: Work, id: string): Promise<WireRule> {
  return (await listWireRules(work)).items.find((rule) => rule.id === id) ?? refuse(refusals.notFound);
}

/** Refuses conditions that leads do not have, and takers that are not there. */
export async function requireSound(
  work: Work,
  draft: Pick<RuleDraft, 'conditions' | 'takers'>,
): Promise<void> {
  compileFilter(work, await openKind(work, leadKind), draft.conditions);
  if (!(await isTakersKnown(work, draft.takers))) refuse(assignmentRefusals.takersUnknown);
}

function requireOwnName(rules: readonly KeptRule[], name: string, id: string | null): void {
  if (rules.some((rule) => rule.name === name && rule.id !== id)) refuse(refusals.duplicate);
}

function columnsOf({
  name,
  conditions,
  takers,
  levels,
  engine,
  acceptWithin,
  enabled,
  activeFrom,
}: RuleDraft) {
  return {
    name,
    conditions: toJson(conditions),
    takers: toJson(takers),
    levels,
    engine: toJson(engine),
    accept_within: toJson(acceptWithin),
    enabled,
    active_from: activeFrom === null ? null : new Date(activeFrom),
  };
}
