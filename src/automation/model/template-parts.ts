/** What templates of the gallery are made of. */
import type { Label } from '../../platform/model/label.ts';
import type { Condition } from '../../records/model/filter.ts';
import type { Action, Clause, Conditions, Definition, HappeningTrigger, PersonAsked } from './definition.ts';
import type { HappeningName } from './happenings.ts';

/** What of the organisation templates need. */
export type TemplateFacts = {
  stages: readonly { id: string; name: string; kind: 'open' | 'won' | 'lost' }[];
  lossReasons: readonly { id: string; name: string }[];
  /** Who is told of what is big: the management, or whoever asks for the rule. */
  managementIds: readonly string[];
  /** Which language its texts are written in. */
  locale: 'zh-CN' | 'en';
};

export type Template = {
  name: Label;
  hint: Label;
  build(facts: TemplateFacts, text: (label: Label) => string): Definition;
};

export const always: Conditions = { match: 'all', groups: [] };
export const owner: PersonAsked = { who: 'owner' };
export const superior: PersonAsked = { who: 'superior' };

export function when(happening: HappeningName, only: HappeningTrigger['only'] = {}): HappeningTrigger {
  return { kind: 'happening', happening, only, wait: null };
}

export function all(...conditions: Condition[]): Conditions {
  const clauses: Clause[] = conditions.map((condition) => ({ on: 'record', condition }));
  return { match: 'all', groups: [{ match: 'all', clauses }] };
}

export function task(title: string, dueIn: number): Extract<Action, { do: 'create_tasks' }>['tasks'][number] {
  return { title, owner, dueIn, promised: false };
}

export const isOpen: Condition = { field: 'outcome', op: 'is', value: 'open' };
export const mostAnHour = 500;
