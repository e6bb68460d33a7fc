/** Is a rule sound? What does not fit is refused; what it names and is gone is told, so that the rule stops safely. */
import type { Field } from '../../platform/model/fields.ts';
import { say } from '../../platform/model/label.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { nameOfRight } from '../../identity/model/right-names.ts';
import { listPipelines } from '../../deals/server/index.ts';
import { operandsFor } from '../../records/model/filter.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import { openKind, referenceNames } from '../../records/server/index.ts';
import { actionLabels, fitsObject } from '../model/action-names.ts';
import type { WireFault } from '../model/contract.ts';
import type { Action, Clause, Definition, Trigger } from '../model/definition.ts';
import { canHappenTo } from '../model/happenings.ts';
import { mentionLabels, mentionsOf, type Mention } from '../model/mentions.ts';
import { automationRefusals } from '../model/refusals.ts';
import { rightsLacking } from '../model/rights-needed.ts';
import { kindOf, type Kinds } from './parts.ts';
import { clearFields, hasAccount } from './seen-record.ts';

/** Refuses a rule that does not fit its records or needs rights that the asker lacks, and one that names what is gone. */
export async function requireSound(work: Work, parts: Kinds, definition: Definition): Promise<void> {
  refuseLacking(work, rightsLackingOf(work, definition));
  const fields = await fieldsFor(work, parts, definition);
  requireTrigger(definition.trigger, definition.object, fields.own);
  for (const { clauses } of definition.conditions.groups)
    for (const clause of clauses) requireClause(clause, definition.object, fields);
  await requireFitting(work, parts, definition, fields.own);
}

/** Refuses actions that do not fit such records, name what is gone, or take rights that the asker lacks. */
export async function requireSoundActions(work: Work, parts: Kinds, definition: Definition): Promise<void> {
  refuseLacking(work, rightsLacking(definition, work.principal.rights));
  await requireFittingActions(work, parts, definition);
}

/** Refuses actions that do not fit such records or name what is gone, whoever may do them. */
export async function requireFittingActions(work: Work, parts: Kinds, definition: Definition): Promise<void> {
  await requireFitting(work, parts, definition, await clearFieldsOf(work, parts, definition.object));
}

async function requireFitting(
  work: Work,
  parts: Kinds,
  definition: Definition,
  fields: readonly Field[],
): Promise<void> {
  for (const action of definition.actions) requireAction(work, action, definition.object, fields);
  const { faults } = await surveyRules(work, parts, [definition]);
  const [first] = faults[0]!;
  if (first) refuse(automationRefusals.targetGone, { what: say(first.words, work.principal.locale) });
}

/** The rights that whoever writes a rule must hold, beside those to design and see automations. */
export function rightsLackingOf(work: Work, definition: Definition): string[] {
  if (work.principal.kind === 'system') return [];
  const { rights } = work.principal;
  const designing = ['automation.read', 'automation.design'].filter((right) => rights[right] === undefined);
  return [...designing, ...rightsLacking(definition, rights)];
}

function refuseLacking(work: Work, lacking: readonly string[]): void {
  if (lacking.length === 0) return;
  const { locale } = work.principal;
  const rights = lacking.map((right) => nameOfRight(right, locale)).join(locale === 'en' ? ', ' : '、');
  refuse(automationRefusals.rightsLacking, { rights });
}

type Fields = { own: readonly Field[]; account: readonly Field[] };

async function fieldsFor(work: Work, parts: Kinds, { object }: Definition): Promise<Fields> {
  return {
    own: await clearFieldsOf(work, parts, object),
    account: hasAccount(object) ? await clearFieldsOf(work, parts, 'account') : [],
  };
}

async function clearFieldsOf(work: Work, parts: Kinds, object: string): Promise<readonly Field[]> {
  if (scopeOf(work.principal, object, 'read') === null) return [];
  return clearFields(work, await openKind(work, kindOf(parts, object)));
}

function requireTrigger(trigger: Trigger, object: string, fields: readonly Field[]): void {
  if (trigger.kind === 'moment') {
    const field = fields.find(({ id }) => id === trigger.field);
    if (!field || !['day', 'instant'].includes(field.kind)) refuse(automationRefusals.momentField);
    return;
  }
  if (!canHappenTo(trigger.happening, object)) refuse(automationRefusals.happeningUnknown);
  const { field } = trigger.only;
  if (field !== undefined && !fields.some(({ id }) => id === field))
    refuse(recordRefusals.unknownField, { field });
}

function requireClause(clause: Clause, object: string, { own, account }: Fields): void {
  if (clause.on === 'actor' || clause.on === 'office_hours') return;
  if (clause.on === 'account' && !hasAccount(object)) refuse(automationRefusals.noAccount);
  const field = (clause.on === 'account' ? account : own).find(({ id }) => id === clause.condition.field);
  if (!field) return refuse(recordRefusals.unknownField, { field: clause.condition.field });
  if (operandsFor(field, clause.condition) === null) refuse(recordRefusals.invalidFilter);
}

function requireAction(work: Work, action: Action, object: string, fields: readonly Field[]): void {
  const { locale } = work.principal;
  if (!fitsObject(action.do, object))
    refuse(automationRefusals.actionUnfit, { action: say(actionLabels[action.do], locale) });
  if (action.do !== 'set_field') return;
  const field = fields.find(({ id }) => id === action.field);
  if (!field || field.readOnly || ['owner', 'team'].includes(field.id))
    refuse(automationRefusals.fieldNotSettable, { field: field ? say(field.label, locale) : action.field });
}

export type Survey = { names: Map<string, string>; faults: WireFault[][] };

/** How everything is called that these rules name, and for each rule what of it is gone. */
export async function surveyRules(
  work: Work,
  parts: Kinds,
  definitions: readonly Definition[],
): Promise<Survey> {
  const catalogue = (object: string) => kindOf(parts, object).catalogue.fields;
  const mentions = definitions.map((definition) => mentionsOf(definition, catalogue));
  const objects = [...new Set(mentions.flat().map(({ object }) => object))];
  const fields = objects.map((object): Field => ({
    id: object,
    label: { zh: object, en: object },
    kind: 'reference',
    references: object,
  }));
  const values = mentions.flat().map(({ object, id }) => ({ [object]: id }));
  const found = await referenceNames(work, fields, values);
  const stages = objects.includes('stage') ? await stagesInUse(work) : new Set<string>();
  const isGone = ({ object, id }: Mention) =>
    found.get(object)?.get(id)?.gone !== false || (object === 'stage' && !stages.has(id));
  const names = new Map([...found.values()].flatMap((byId) => [...byId].map(([id, { name }]) => [id, name])));
  const faults = mentions.map((some) =>
    some.filter(isGone).map((mention) => faultOf(mention, names.get(mention.id))),
  );
  return { names, faults };
}

async function stagesInUse(work: Work): Promise<Set<string>> {
  return new Set((await listPipelines(work)).flatMap(({ stages }) => stages.map(({ id }) => id)));
}

function faultOf({ part, index, object }: Mention, name: string | undefined): WireFault {
  const kind = mentionLabels[object] ?? { zh: '记录', en: 'A record' };
  return {
    part,
    index,
    words: {
      zh: `${kind.zh}${name ? `「${name}」` : ''}已停用或不存在`,
      en: `${kind.en}${name ? ` “${name}”` : ''} is archived or gone`,
    },
  };
}
