/** Walks a sample paper through a flow as if everybody agreed: who would decide? Nothing is kept. */
import type { Facts } from '../flow/condition.ts';
import { pathOf, type FlowDesign, type FlowStep } from '../flow/flow.ts';
import { begin } from '../run/advance.ts';
import { namedBy, type Chart } from '../run/chart.ts';
import { decide } from '../run/decide.ts';
import { seatsNow, type Outcome, type Run, type Seat, type Told } from '../run/run.ts';

type Paper = { submitterId: string; facts: Facts };

/** One step that the paper comes to, in the order of its way. */
export type TriedStep =
  | {
      kind: 'approve';
      stepId: string;
      name: string;
      mode: 'all' | 'any' | 'sequential';
      people: readonly { userId: string; origin: Seat['origin']; isSpared: boolean }[];
      /** Why nobody decides here; null where somebody does. */
      passes: 'nobody_named' | 'agreed_before' | null;
    }
  | { kind: 'copy'; stepId: string; name: string; people: readonly string[] }
  /** The arm that is taken; null for everything else. */
  | { kind: 'branch'; stepId: string; name: string; armId: string | null; armName: string | null };

export type Trial = { steps: readonly TriedStep[]; outcome: Outcome };

/** The whole way of a paper on which everybody who is asked agrees; it ends sent back where nobody at all can decide. */
export function tryFlow(flow: FlowDesign, paper: Paper, chart: Chart): Trial {
  const told: Told[] = [];
  let progress = begin(flow, paper, chart);
  told.push(...progress.told);
  while (progress.run.outcome === 'running') {
    const answer = decide(
      flow,
      progress.run,
      askedNow(progress.run),
      { act: 'approve', comment: null },
      chart,
    );
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    progress = answer;
    told.push(...progress.told);
  }
  const { run } = progress;
  const reached = reachedSteps(flow, run);
  return { steps: reached.map((step) => triedStep(step, { flow, run, told, chart })), outcome: run.outcome };
}

function askedNow(run: Run): string {
  return seatsNow(run).find(({ state }) => state === 'asked')!.userId;
}

/** A paper that nobody can decide on ends at that step; the rest is not reached. */
function reachedSteps({ steps }: FlowDesign, run: Run): FlowStep[] {
  const path = pathOf(steps, run.taken);
  const last = path.findIndex(({ id }) => id === run.stepId);
  return run.outcome === 'approved' ? path : path.slice(0, last + 1);
}

type Ended = { flow: FlowDesign; run: Run; told: readonly Told[]; chart: Chart };

function triedStep(step: FlowStep, ended: Ended): TriedStep {
  const { run, told, chart } = ended;
  const { id: stepId, name } = step;
  if (step.kind === 'copy')
    return { kind: 'copy', stepId, name, people: namedBy(step.people, run.submitterId, chart) };
  if (step.kind === 'branch') {
    const armId = run.taken[stepId] ?? null;
    const armName = step.arms.find(({ id }) => id === armId)?.name ?? null;
    return { kind: 'branch', stepId, name, armId, armName };
  }
  const seats = run.seats.filter((seat) => seat.stepId === stepId);
  const passed = told.find((one) => one.kind === 'passed_by_itself' && one.stepId === stepId);
  return {
    kind: 'approve',
    stepId,
    name,
    mode: step.mode,
    people: seats.map((seat) => ({
      userId: seat.userId,
      origin: seat.origin,
      isSpared: hasAgreed(ended, seat),
    })),
    passes: passed?.kind === 'passed_by_itself' ? passed.why : null,
  };
}

/** Was somebody not asked because he had agreed before? */
function hasAgreed({ flow, run }: Ended, { userId, round, state }: Seat): boolean {
  if (flow.whenAskedBefore === 'each' || state !== 'spared') return false;
  return run.seats.some((one) => one.userId === userId && one.round < round && one.state === 'approved');
}
