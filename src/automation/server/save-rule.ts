/** Drawing rules: added, saved as a new version, switched, copied, taken out of use. */
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { WireRule } from '../model/contract.ts';
import type { Definition } from '../model/definition.ts';
import { automationRefusals } from '../model/refusals.ts';
import { requireSound, rightsLackingOf } from './check-definition.ts';
import type { AutomationParts } from './parts.ts';
import { readRule } from './rule-queries.ts';

export type RuleDraft = { name: string; definition: Definition };

/**
 * Adds a rule, switched off, with the asker as its author. Refuses what does not fit its records, what it names and is
 * gone, rights that the asker lacks, and a name twice.
 */
export async function createRule(work: Work, parts: AutomationParts, draft: RuleDraft): Promise<WireRule> {
  await requireSound(work, parts, draft.definition);
  const { db, principal, now } = work;
  const id = newId();
  const author_id = principal.userId ?? refuse(refusals.forbidden);
  const { tenantId: tenant_id } = principal;
  const { object } = draft.definition;
  await requireOwnName(work, draft.name, null);
  await db
    .insertInto('automation_rule')
    .values({ tenant_id, id, name: draft.name, object, author_id, created_at: now, updated_at: now })
    .execute();
  await keepVersion(work, id, 1, draft.definition);
  work.record({
    type: 'automation.created',
    object: 'automation',
    recordId: id,
    changes: { name: { from: null, to: draft.name }, definition: { from: null, to: draft.definition } },
  });
  return readRule(work, parts, id);
}

async function keepVersion(
  { db, principal, now }: Work,
  ruleId: string,
  version: number,
  definition: Definition,
): Promise<void> {
  await db
    .insertInto('automation_version')
    .values({
      tenant_id: principal.tenantId,
      rule_id: ruleId,
      version,
      definition: toJson(definition),
      author_id: principal.userId!,
      at: now,
    })
    .execute();
}

/**
 * Saves a new version; the asker becomes the author whose rights count. What waits ends on its version. A rule that had
 * paused stays so until it is switched on. Refuses as createRule does, a rule about another kind of record, and a stale version.
 */
export async function changeRule(
  work: Work,
  parts: AutomationParts,
  id: string,
  { version, name, definition }: RuleDraft & { version: number },
): Promise<WireRule> {
  const before = await readRule(work, parts, id);
  if (before.version !== version) refuse(refusals.staleVersion);
  if (before.definition.object !== definition.object) refuse(automationRefusals.happeningUnknown);
  await requireSound(work, parts, definition);
  await requireOwnName(work, name, id);
  const author_id = work.principal.userId ?? refuse(refusals.forbidden);
  const changed = await work.db
    .updateTable('automation_rule')
    .set({ name, author_id, version: version + 1, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  await keepVersion(work, id, version + 1, definition);
  work.record({
    type: 'automation.changed',
    object: 'automation',
    recordId: id,
    changes: {
      ...(before.name !== name && { name: { from: before.name, to: name } }),
      definition: { from: before.definition, to: definition },
    },
  });
  return readRule(work, parts, id);
}

/**
 * Switches a rule on or off. What happened while it was off sets nothing off. Refuses to switch on a rule that names what
 * is gone, and one whose version needs rights that the asker lacks: its author vouches for what it does.
 */
export async function switchRule(
  work: Work,
  parts: AutomationParts,
  id: string,
  on: boolean,
): Promise<WireRule> {
  const rule = await readRule(work, parts, id);
  if (on && rule.faults.length > 0) refuse(automationRefusals.isBroken);
  if (on && rightsLackingOf(work, rule.definition).length > 0) refuse(refusals.forbidden);
  const state = on ? 'on' : 'off';
  if (rule.state === state) return rule;
  await work.db
    .updateTable('automation_rule')
    .set({
      state,
      pause_reason: null,
      pause_detail: null,
      updated_at: work.now,
      ...(on && { on_since: work.now }),
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'automation.switched',
    object: 'automation',
    recordId: id,
    changes: { state: { from: rule.state, to: state } },
  });
  return readRule(work, parts, id);
}

/** A copy under a name of its own, switched off; the asker is its author. Refuses as createRule does. */
export async function duplicateRule(work: Work, parts: AutomationParts, id: string): Promise<WireRule> {
  const { name, definition } = await readRule(work, parts, id);
  return createRule(work, parts, { name: await freeName(work, name), definition });
}

/** The name, or the name with the first number that nobody has. */
export async function freeName(work: Work, name: string): Promise<string> {
  const taken = new Set((await takenNames(work)).map((one) => one.name));
  for (let number = 2, free = name; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${name.slice(0, 74)} (${number})`;
  }
}

/** Takes a rule out of use; its runs stay in the log, what waits is stopped. */
export async function removeRule(work: Work, parts: AutomationParts, id: string): Promise<null> {
  const { name } = await readRule(work, parts, id);
  await work.db
    .updateTable('automation_rule')
    .set({ state: 'off', deleted_at: work.now, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'automation.removed',
    object: 'automation',
    recordId: id,
    changes: { name: { from: name, to: null } },
  });
  return null;
}

function takenNames({ db, principal }: Work) {
  return db
    .selectFrom('automation_rule')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deleted_at', 'is', null)
    .execute();
}

async function requireOwnName(work: Work, name: string, id: string | null): Promise<void> {
  if ((await takenNames(work)).some((one) => one.name === name && one.id !== id)) refuse(refusals.duplicate);
}
