/** The design of an approval: steps one after another, and branches that come together again. */
import { z } from 'zod';
import { idSchema } from '../../../platform/model/identifier.ts';
import { conditionSchema } from './condition.ts';

/** How far up the tree of teams a flow may look. */
export const mostLevels = 10;

const level = z.number().int().min(1).max(mostLevels);
const order = z.enum(['bottom_up', 'top_down']);

/**
 * Who is asked. A superior is the head of the nearest team above who is somebody else; the head of a department is the
 * head of the submitter's own team (level 1), of the team above it (2) and so on, whoever that is.
 */
const approverRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: idSchema }),
  z.object({ kind: z.literal('role'), roleId: idSchema }),
  z.object({ kind: z.literal('superior'), level }),
  z.object({ kind: z.literal('superiors'), upTo: level, order }),
  z.object({ kind: z.literal('department_head'), level }),
  z.object({ kind: z.literal('department_heads'), upTo: level, order }),
]);
export type ApproverRule = z.output<typeof approverRuleSchema>;

const approvers = z.array(approverRuleSchema).min(1).max(20);

/** What becomes of a step nobody can be asked in. */
const whenEmpty = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pass') }),
  z.object({ kind: z.literal('person'), userId: idSchema }),
  z.object({ kind: z.literal('admin') }),
]);

/** What happens by itself when nobody has decided for so many working hours. */
const escalation = z.object({
  afterHours: z.number().int().min(1).max(1000),
  act: z.enum(['remind', 'hand_up', 'approve', 'reject']),
});
export type Escalation = z.output<typeof escalation>;

const stepAnchor = { id: z.string().min(1).max(40), name: z.string().trim().min(1).max(60) };

const approveStep = z.object({
  kind: z.literal('approve'),
  ...stepAnchor,
  approvers,
  /** All must agree (会签), the first decision counts (或签), or one after another (依次). */
  mode: z.enum(['all', 'any', 'sequential']),
  whenEmpty,
  /** When the submitter would be asked: not at all, asked all the same, or their superior instead. */
  whenSubmitter: z.enum(['skip', 'allow', 'superior']),
  escalation: escalation.nullable(),
  /** What the approver sees of the paper's fields and may change; a field not named is `read`. */
  fields: z.record(z.string().max(80), z.enum(['hidden', 'read', 'edit'])),
});
export type ApproveStep = z.output<typeof approveStep>;

const copyStep = z.object({ kind: z.literal('copy'), ...stepAnchor, people: approvers });

export type FlowStep = ApproveStep | z.output<typeof copyStep> | BranchStep;

export type Arm = { id: string; name: string; when: z.output<typeof conditionSchema>; steps: FlowStep[] };

export type BranchStep = {
  kind: 'branch';
  id: string;
  name: string;
  /** The first arm whose condition holds is taken. */
  arms: Arm[];
  /** Taken when no condition holds. */
  otherwise: FlowStep[];
};

const branchStep: z.ZodType<BranchStep, BranchStep> = z.object({
  kind: z.literal('branch'),
  ...stepAnchor,
  arms: z
    .array(
      z.object({
        ...stepAnchor,
        when: conditionSchema,
        get steps() {
          return steps;
        },
      }),
    )
    .min(1)
    .max(10),
  get otherwise() {
    return steps;
  },
});

const steps: z.ZodType<FlowStep[], FlowStep[]> = z
  .array(z.union([approveStep, copyStep, z.lazy(() => branchStep)]))
  .max(30);

export const flowDesignSchema = z.object({
  steps,
  /** Somebody who has agreed already: not asked again, not in the very next step, or asked each time. */
  whenAskedBefore: z.enum(['first', 'consecutive', 'each']),
  /** A paper that was sent back begins anew, or goes on where it was sent back. */
  afterSendBack: z.enum(['start', 'same_step']),
});
export type FlowDesign = z.output<typeof flowDesignSchema>;

/** Which arm was taken at each branch that was reached; null is the one for everything else. */
export type ArmsTaken = Readonly<Record<string, string | null>>;

/** The steps in the order in which they are gone through, as far as the branches reached so far tell. */
export function pathOf(flow: readonly FlowStep[], taken: ArmsTaken): FlowStep[] {
  return flow.flatMap((step) => {
    if (step.kind !== 'branch') return [step];
    const arm = taken[step.id];
    if (arm === undefined) return [step];
    return [step, ...pathOf(armSteps(step, arm), taken)];
  });
}

function armSteps(branch: BranchStep, arm: string | null): readonly FlowStep[] {
  return arm === null ? branch.otherwise : (branch.arms.find(({ id }) => id === arm)?.steps ?? []);
}

/** Every step of a flow, also those of branches not taken. */
export function allSteps(flow: readonly FlowStep[]): FlowStep[] {
  return flow.flatMap((step) =>
    step.kind === 'branch'
      ? [step, ...step.arms.flatMap((arm) => allSteps(arm.steps)), ...allSteps(step.otherwise)]
      : [step],
  );
}
