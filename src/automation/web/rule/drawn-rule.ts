/** A rule as it is drawn: pure steps between its drafts. */
import type { Condition } from '../../../records/model/filter.ts';
import { fitsObject } from '../../model/action-names.ts';
import type {
  Action,
  ActionName,
  AutomatedObject,
  Clause,
  ClauseGroup,
  Definition,
  PersonAsked,
} from '../../model/definition.ts';
import { definitionSchema } from '../../model/definition.ts';
import { canHappenTo } from '../../model/happenings.ts';

export type DrawnRule = { name: string; definition: Definition };

export function blankRule(): DrawnRule {
  return {
    name: '',
    definition: {
      object: 'deal',
      trigger: { kind: 'happening', happening: 'stage_changed', only: {}, wait: null },
      conditions: { match: 'all', groups: [] },
      actions: [blankAction('create_tasks')],
      mostAnHour: 500,
    },
  };
}

const owner: PersonAsked = { who: 'owner' };

/** An action of a kind, with nothing in it yet. */
export function blankAction(name: ActionName): Action {
  switch (name) {
    case 'set_field':
      return { do: name, field: '', value: null };
    case 'change_owner':
      return { do: name, to: { who: 'person', userId: '' } };
    case 'create_tasks':
      return { do: name, tasks: [blankTask()] };
    case 'add_note':
      return { do: name, body: '' };
    case 'change_tags':
      return { do: name, give: [], take: [] };
    case 'change_stage':
      return { do: name, stageId: '', lossReasonId: null };
    case 'notify':
      return { do: name, to: [owner], text: '' };
    case 'release':
      return { do: name, poolId: null };
    case 'assign':
      return { do: name };
    case 'call_hook':
      return { do: name, hookId: '' };
  }
}

export function blankTask() {
  return { title: '', owner, dueIn: 1, promised: false };
}

/** About another kind of record: what does not fit it any more goes. */
export function about(definition: Definition, object: AutomatedObject): Definition {
  const { trigger, actions } = definition;
  const keepsTrigger = trigger.kind === 'happening' && canHappenTo(trigger.happening, object);
  const fitting = actions.filter((action) => fitsObject(action.do, object) && action.do !== 'set_field');
  return {
    ...definition,
    object,
    trigger: keepsTrigger
      ? { ...trigger, only: {} }
      : { kind: 'happening', happening: 'created', only: {}, wait: null },
    conditions: { match: 'all', groups: [] },
    actions: fitting.length > 0 ? fitting : [blankAction('create_tasks')],
  };
}

/** Is everything filled in, so that it can be sent? */
export function isWhole({ name, definition }: DrawnRule): boolean {
  return name.trim() !== '' && definitionSchema.safeParse(definition).success;
}

/** The conditions of a group on the record or its account, as a filter has them. */
export function conditionsOn({ clauses }: ClauseGroup, on: 'record' | 'account'): Condition[] {
  return clauses.flatMap((clause) => (clause.on === on ? [clause.condition] : []));
}

/** The group with other conditions in this place; empty groups are allowed while drawing. */
export function withConditions(
  group: ClauseGroup,
  on: 'record' | 'account',
  conditions: readonly Condition[],
): ClauseGroup {
  const others = group.clauses.filter((clause) => clause.on !== on);
  const own: Clause[] = conditions.map((condition) => ({ on, condition }));
  return { ...group, clauses: [...own, ...others] };
}

/** The group with one clause about the actor or the hours instead of what it had; null: none. */
export function withClause(
  group: ClauseGroup,
  on: 'actor' | 'office_hours',
  clause: Clause | null,
): ClauseGroup {
  const others = group.clauses.filter((one) => one.on !== on);
  return { ...group, clauses: clause ? [...others, clause] : others };
}

/** Groups without a clause ask nothing: they are left out of what is sent. */
export function withoutEmptyGroups(definition: Definition): Definition {
  const groups = definition.conditions.groups.filter(({ clauses }) => clauses.length > 0);
  return { ...definition, conditions: { ...definition.conditions, groups } };
}

export function replacedAt<T>(items: readonly T[], place: number, item: T): T[] {
  return items.map((one, at) => (at === place ? item : one));
}

export function withoutAt<T>(items: readonly T[], place: number): T[] {
  return items.filter((_, at) => at !== place);
}

/** The list with one item moved up. */
export function movedUp<T>(items: readonly T[], place: number): T[] {
  return place === 0 ? [...items] : items.toSpliced(place - 1, 2, items[place]!, items[place - 1]!);
}
