/** What is odd about a flow though it may be saved: steps nobody is found for, branches nothing reaches. */
import type { Condition } from '../flow/condition.ts';
import { allSteps, type ApproveStep, type FlowDesign } from '../flow/flow.ts';
import { namedBy, type Chart } from '../run/chart.ts';
import { deadBranches, neverHolds } from './dead-branches.ts';

export type TrialWarning =
  /** For so many of those who may submit a paper nobody is named in the step. */
  | { kind: 'empty'; stepId: string; submitters: number; ofAll: number }
  | { kind: 'dead_branch'; stepId: string; armId: string | null }
  /** The condition under which the flow applies contradicts itself. */
  | { kind: 'never_applies' };

/** The warnings of a flow, for papers of any of these people. */
export function trialWarnings(
  { steps }: FlowDesign,
  applies: Condition | null,
  people: readonly string[],
  chart: Chart,
): TrialWarning[] {
  if (applies && neverHolds(applies)) return [{ kind: 'never_applies' }];
  const approving = allSteps(steps).filter((step) => step.kind === 'approve');
  return [
    ...approving.flatMap((step) => emptyFor(step, people, chart)),
    ...deadBranches(steps, applies).map(({ branchId, armId }) => ({
      kind: 'dead_branch' as const,
      stepId: branchId,
      armId,
    })),
  ];
}

function emptyFor({ id, approvers }: ApproveStep, people: readonly string[], chart: Chart): TrialWarning[] {
  const submitters = people.filter((userId) => namedBy(approvers, userId, chart).length === 0).length;
  return submitters === 0 ? [] : [{ kind: 'empty', stepId: id, submitters, ofAll: people.length }];
}
