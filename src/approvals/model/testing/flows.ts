/** Flows and people for the tests of approvals. */
import type { ApproveStep, ApproverRule, FlowDesign, FlowStep } from '../flow/flow.ts';
import type { Chart } from '../run/chart.ts';

/** A team tree of one line: each person's superior is the next. */
export function chartOf(
  line: readonly string[],
  {
    roles = {},
    left = [],
    deputies = {},
  }: {
    roles?: Record<string, readonly string[]>;
    left?: readonly string[];
    deputies?: Record<string, string>;
  } = {},
): Chart {
  return {
    headsAbove: (userId) => line.slice(line.indexOf(userId) + 1),
    holdersOf: (roleId) => roles[roleId] ?? [],
    isActive: (userId) => !left.includes(userId),
    deputyOf: (userId) => deputies[userId],
    admins: ['admin'],
  };
}

export function person(userId: string): ApproverRule {
  return { kind: 'person', userId };
}

export function step(
  id: string,
  approvers: readonly ApproverRule[],
  told: Partial<ApproveStep> = {},
): ApproveStep {
  return {
    kind: 'approve',
    id,
    name: id,
    approvers: [...approvers],
    mode: 'all',
    whenEmpty: { kind: 'admin' },
    whenSubmitter: 'skip',
    escalation: null,
    fields: {},
    ...told,
  };
}

export function flowOf(steps: readonly FlowStep[], told: Partial<FlowDesign> = {}): FlowDesign {
  return { steps: [...steps], whenAskedBefore: 'each', afterSendBack: 'start', ...told };
}
