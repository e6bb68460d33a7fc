/** Actions that another rule than an automation does with a record: are they sound, and how is called what they name? */
import type { Work } from '../../platform/server/index.ts';
import type { Action, AutomatedObject, Definition } from '../model/definition.ts';
import { requireFittingActions, requireSoundActions, surveyRules } from './check-definition.ts';
import type { Kinds } from './parts.ts';

/** Their rule happens at no moment of its own: it is set off from outside. */
function ruleOf(object: AutomatedObject, actions: readonly Action[]): Definition {
  return {
    object,
    trigger: { kind: 'moment', field: '', side: 'after', amount: 0, unit: 'days', at: 0 },
    conditions: { match: 'all', groups: [] },
    actions: [...actions],
    mostAnHour: 1,
  };
}

/** Refuses actions that do not fit such records, name what is gone, or take rights that the asker lacks. */
export function requireActions(
  work: Work,
  parts: Kinds,
  object: AutomatedObject,
  actions: readonly Action[],
): Promise<void> {
  return requireSoundActions(work, parts, ruleOf(object, actions));
}

/** The same for actions that are only offered: whoever does them is asked for his rights then. */
export function requireOffered(
  work: Work,
  parts: Kinds,
  object: AutomatedObject,
  actions: readonly Action[],
): Promise<void> {
  return requireFittingActions(work, parts, ruleOf(object, actions));
}

/** What the people and records that the actions name are called. */
export async function namesInActions(
  work: Work,
  parts: Kinds,
  object: AutomatedObject,
  actions: readonly Action[],
): Promise<{ id: string; name: string }[]> {
  const { names } = await surveyRules(work, parts, [ruleOf(object, actions)]);
  return [...names].map(([id, name]) => ({ id, name }));
}
