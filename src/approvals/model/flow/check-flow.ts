/** What keeps a drawn flow from being saved. */
import type { FieldFault } from '../../../platform/model/refusal.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Condition, FactKind } from './condition.ts';
import { allSteps, type ApproverRule, type FlowDesign, type FlowStep } from './flow.ts';

/** A fact that conditions of a kind of paper may ask for. */
export type Fact = { id: string; label: Label; kind: FactKind };

/** What a flow may speak of. */
export type FlowGround = {
  facts: readonly Fact[];
  /** The fields of the paper that an approver can be kept from, or allowed to change. */
  fieldIds: ReadonlySet<string>;
  userIds: ReadonlySet<string>;
  roleIds: ReadonlySet<string>;
};

const mostSteps = 60;
const deepestBranch = 4;

const faultLabels = {
  no_steps: { zh: '流程至少需要一个审批环节', en: 'A flow needs at least one approving step' },
  too_many_steps: { zh: `一个流程最多 ${mostSteps} 个环节`, en: `A flow has at most ${mostSteps} steps` },
  too_deep: { zh: `条件分支最多嵌套 ${deepestBranch} 层`, en: `Branches nest at most ${deepestBranch} deep` },
  same_step_twice: { zh: '环节的标识重复', en: 'Two steps have the same id' },
  unknown_person: { zh: '所选人员不存在或已停用', en: 'The person chosen is unknown or deactivated' },
  unknown_role: { zh: '所选角色已不存在', en: 'The role chosen is gone' },
  unknown_fact: {
    zh: '条件使用了这类单据没有的内容',
    en: 'The condition asks for what this kind of paper does not tell',
  },
  not_comparable: { zh: '这项内容只能判断是否相等', en: 'This can only be compared for being the same' },
  unknown_field: { zh: '字段已不存在', en: 'The field is gone' },
  needs_order: {
    zh: '多级上级或多级部门负责人必须依次审批',
    en: 'Superiors or heads of several levels must decide one after another',
  },
} satisfies Record<string, Label>;

/** The faults of a flow for one kind of paper; none when it can be saved and will run to its end. */
export function faultsOfFlow(design: FlowDesign, ground: FlowGround): FieldFault[] {
  const steps = allSteps(design.steps);
  const ids = steps.map(({ id }) => id);
  return [
    ...(steps.some(({ kind }) => kind === 'approve') ? [] : [fault('steps', 'no_steps')]),
    ...(steps.length > mostSteps ? [fault('steps', 'too_many_steps')] : []),
    ...(depthOf(design.steps) > deepestBranch ? [fault('steps', 'too_deep')] : []),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => fault(id, 'same_step_twice')),
    ...steps.flatMap((step) => faultsOfStep(step, ground)),
  ];
}

/** The faults of a condition of a kind of paper. */
export function faultsOfCondition(
  path: string,
  { comparisons }: Condition,
  { facts }: FlowGround,
): FieldFault[] {
  return comparisons.flatMap(({ fact, op }) => {
    const kind = facts.find(({ id }) => id === fact)?.kind;
    if (!kind) return [fault(path, 'unknown_fact')];
    const isOrdered = kind === 'money' || kind === 'percent' || kind === 'number';
    return isOrdered || op === 'is' || op === 'is_not' ? [] : [fault(path, 'not_comparable')];
  });
}

function faultsOfStep(step: FlowStep, ground: FlowGround): FieldFault[] {
  if (step.kind === 'branch') return step.arms.flatMap(({ id, when }) => faultsOfCondition(id, when, ground));
  if (step.kind === 'copy') return faultsOfPeople(step.id, step.people, ground);
  const { id, approvers, mode, whenEmpty, fields } = step;
  const standIn: ApproverRule[] = whenEmpty.kind === 'person' ? [whenEmpty] : [];
  return [
    ...faultsOfPeople(id, [...approvers, ...standIn], ground),
    ...(mode !== 'sequential' && approvers.some(isManyLevels) ? [fault(id, 'needs_order')] : []),
    ...Object.keys(fields).flatMap((field) =>
      ground.fieldIds.has(field) ? [] : [fault(id, 'unknown_field')],
    ),
  ];
}

function isManyLevels({ kind }: ApproverRule): boolean {
  return kind === 'superiors' || kind === 'department_heads';
}

function faultsOfPeople(path: string, rules: readonly ApproverRule[], ground: FlowGround): FieldFault[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'person' && !ground.userIds.has(rule.userId)) return [fault(path, 'unknown_person')];
    if (rule.kind === 'role' && !ground.roleIds.has(rule.roleId)) return [fault(path, 'unknown_role')];
    return [];
  });
}

function fault(path: string, code: keyof typeof faultLabels): FieldFault {
  return { path, code, label: faultLabels[code] };
}

function depthOf(steps: readonly FlowStep[]): number {
  return Math.max(
    0,
    ...steps.map((step) =>
      step.kind === 'branch'
        ? 1 + Math.max(depthOf(step.otherwise), ...step.arms.map((arm) => depthOf(arm.steps)))
        : 0,
    ),
  );
}
