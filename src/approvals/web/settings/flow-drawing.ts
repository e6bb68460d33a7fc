/** Changes of a flow while it is drawn: pure, the steps in, the steps out. */
import type { Arm, BranchStep, FlowStep } from '../../model/flow/flow.ts';

/** A list of steps within a flow: the flow's own (empty), an arm of a branch, or what a branch takes otherwise. */
export type Place = readonly { branchId: string; armId: string | null }[];

type Edit = (steps: readonly FlowStep[]) => FlowStep[];

/** The flow with one of its lists of steps changed. */
function changeAt(steps: readonly FlowStep[], place: Place, edit: Edit): FlowStep[] {
  const [next, ...rest] = place;
  if (!next) return edit(steps);
  return steps.map((step) =>
    step.kind === 'branch' && step.id === next.branchId ? changeArm(step, next.armId, rest, edit) : step,
  );
}

function changeArm(branch: BranchStep, armId: string | null, rest: Place, edit: Edit): BranchStep {
  if (armId === null) return { ...branch, otherwise: changeAt(branch.otherwise, rest, edit) };
  const arms = branch.arms.map((arm) =>
    arm.id === armId ? { ...arm, steps: changeAt(arm.steps, rest, edit) } : arm,
  );
  return { ...branch, arms };
}

export function insertStep(steps: readonly FlowStep[], place: Place, at: number, step: FlowStep): FlowStep[] {
  return changeAt(steps, place, (list) => list.toSpliced(at, 0, step));
}

export function replaceStep(steps: readonly FlowStep[], place: Place, step: FlowStep): FlowStep[] {
  return changeAt(steps, place, (list) => list.map((one) => (one.id === step.id ? step : one)));
}

export function removeStep(steps: readonly FlowStep[], place: Place, id: string): FlowStep[] {
  return changeAt(steps, place, (list) => list.filter((one) => one.id !== id));
}

/** A step as it is when it is added; its id is the designer's to give. */
export function freshStep(kind: FlowStep['kind'], id: string, name: string, arm: Arm): FlowStep {
  if (kind === 'branch') return { kind, id, name, arms: [arm], otherwise: [] };
  if (kind === 'copy') return { kind, id, name, people: [{ kind: 'superior', level: 1 }] };
  return {
    kind,
    id,
    name,
    approvers: [{ kind: 'superior', level: 1 }],
    mode: 'all',
    whenEmpty: { kind: 'admin' },
    whenSubmitter: 'superior',
    escalation: null,
    fields: {},
  };
}
