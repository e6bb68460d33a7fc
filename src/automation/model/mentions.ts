/** What a rule names by id: where, and of which kind. Whether it is still there is asked of the organisation. */
import type { Field } from '../../platform/model/fields.ts';
import type { Action, Clause, Definition, PersonAsked, Trigger } from './definition.ts';

export type Mention = {
  part: 'trigger' | 'condition' | 'action';
  index: number;
  /** The kind of what is named: `user`, `stage`, `pool`, or an object of records. */
  object: string;
  id: string;
};

type Named = Pick<Mention, 'object' | 'id'>;
type FieldsOf = (object: string) => readonly Field[];

/** Everything a rule names, in its order. Conditions are numbered through their groups. */
export function mentionsOf(definition: Definition, fieldsOf: FieldsOf): Mention[] {
  const { object, trigger, conditions, actions } = definition;
  const clauses = conditions.groups.flatMap((group) => group.clauses);
  return [
    ...inTrigger(trigger, fieldsOf(object)).map((named) => ({
      ...named,
      part: 'trigger' as const,
      index: 0,
    })),
    ...clauses.flatMap((clause, index) =>
      inClause(clause, fieldsOf(clause.on === 'account' ? 'account' : object)).map((named) => ({
        ...named,
        part: 'condition' as const,
        index,
      })),
    ),
    ...actions.flatMap((action, index) =>
      inAction(action, fieldsOf(object)).map((named) => ({ ...named, part: 'action' as const, index })),
    ),
  ];
}

function all(object: string, ids: readonly (string | null | undefined)[]): Named[] {
  return ids.flatMap((id) => (id ? [{ object, id }] : []));
}

function inTrigger(trigger: Trigger, fields: readonly Field[]): Named[] {
  if (trigger.kind === 'moment') return [];
  const { only } = trigger;
  return [
    ...all('pipeline', [only.pipelineId]),
    ...all('stage', [only.fromStageId, only.toStageId]),
    ...all('loss_reason', only.lossReasonIds ?? []),
    ...pointed(fields, only.field, [only.from, only.to]),
  ];
}

function inClause(clause: Clause, fields: readonly Field[]): Named[] {
  if (clause.on === 'actor') return all('user', clause.is === 'one_of' ? clause.userIds : []);
  if (clause.on === 'office_hours') return [];
  const { field, value } = clause.condition;
  return pointed(fields, field, Array.isArray(value) ? value : [value]);
}

/** Values of a field that points to other records. */
function pointed(fields: readonly Field[], fieldId: string | undefined, values: readonly unknown[]): Named[] {
  const field = fields.find(({ id }) => id === fieldId);
  if (!field || !['reference', 'user', 'team'].includes(field.kind)) return [];
  return all(
    field.references ?? field.kind,
    values.filter((value) => typeof value === 'string'),
  );
}

function inAction(action: Action, fields: readonly Field[]): Named[] {
  switch (action.do) {
    case 'set_field':
      return pointed(fields, action.field, [action.value]);
    case 'change_owner':
      return people([action.to]);
    case 'create_tasks':
      return people(action.tasks.map(({ owner }) => owner));
    case 'notify':
      return people(action.to);
    case 'change_tags':
      return all('tag', [...action.give, ...action.take]);
    case 'change_stage':
      return [...all('stage', [action.stageId]), ...all('loss_reason', [action.lossReasonId])];
    case 'release':
      return all('pool', [action.poolId]);
    case 'call_hook':
      return all('automation_hook', [action.hookId]);
    default:
      return [];
  }
}

function people(asked: readonly PersonAsked[]): Named[] {
  return all(
    'user',
    asked.map((one) => (one.who === 'person' ? one.userId : null)),
  );
}

/** What the kinds of things that rules name are called. */
export const mentionLabels: Readonly<Record<string, { zh: string; en: string }>> = {
  user: { zh: '人员', en: 'A person' },
  team: { zh: '团队', en: 'A team' },
  stage: { zh: '阶段', en: 'A stage' },
  pipeline: { zh: '销售流程', en: 'A pipeline' },
  loss_reason: { zh: '输单原因', en: 'A loss reason' },
  tag: { zh: '标签', en: 'A tag' },
  pool: { zh: '公海', en: 'A pool' },
  automation_hook: { zh: '回调地址', en: 'An address to call' },
};
