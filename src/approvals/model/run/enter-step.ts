/** Who is asked when a paper comes to a step. */
import type { ApproveStep, FlowDesign } from '../flow/flow.ts';
import { namedBy, superiorsOf, type Chart } from './chart.ts';
import { deputyFor } from './deputy-for.ts';
import { isOpen, type Run, type Seat, type SeatOrigin } from './run.ts';

type Named = { userId: string; origin: SeatOrigin };

/** The seats of an approving step that is entered now; none when nobody is named and the step then passes. */
export function seatsFor(step: ApproveStep, flow: FlowDesign, run: Run, chart: Chart): Seat[] {
  const people = peopleOf(step, run.submitterId, chart);
  const agreed = agreedBefore(flow, run);
  const seats = people.map(({ userId, origin }, at): Seat => ({
    number: run.seats.length + at + 1,
    stepId: step.id,
    round: run.round,
    userId,
    state: agreed.has(userId) ? 'spared' : 'waiting',
    origin,
    from: null,
    before: null,
    isAfter: false,
  }));
  return withDeputies(seats, run, agreed, chart);
}

/** The seat of somebody who is away is passed on to the deputy, who is asked once, however many he stands for. */
function withDeputies(seats: readonly Seat[], run: Run, agreed: ReadonlySet<string>, chart: Chart): Seat[] {
  const asked = new Set(seats.map(({ userId }) => userId));
  let number = run.seats.length + seats.length;
  return seats.flatMap((seat) => {
    const deputy = isOpen(seat) ? deputyFor(seat.userId, run.submitterId, chart) : undefined;
    if (deputy === undefined) return [seat];
    const passedOn = { ...seat, state: 'passed_on' as const };
    if (asked.has(deputy)) return [passedOn];
    asked.add(deputy);
    number += 1;
    const state = agreed.has(deputy) ? ('spared' as const) : ('waiting' as const);
    return [passedOn, { ...seat, number, userId: deputy, state, origin: 'deputised', from: seat.number }];
  });
}

/** Nobody can be asked and the flow does not let the step pass then. */
export function isDeadEnd(step: ApproveStep, seats: readonly Seat[]): boolean {
  return seats.length === 0 && step.whenEmpty.kind !== 'pass';
}

function peopleOf(step: ApproveStep, submitterId: string, chart: Chart): Named[] {
  const named = namedBy(step.approvers, submitterId, chart).flatMap((userId) =>
    userId === submitterId ? insteadOfSubmitter(step, submitterId, chart) : [userId],
  );
  if (named.length > 0) return [...new Set(named)].map((userId) => ({ userId, origin: 'flow' }));
  return standIn(step, chart).map((userId) => ({ userId, origin: 'empty' }));
}

function insteadOfSubmitter(step: ApproveStep, submitterId: string, chart: Chart): string[] {
  if (step.whenSubmitter === 'allow') return [submitterId];
  return step.whenSubmitter === 'superior' ? superiorsOf(chart, submitterId).slice(0, 1) : [];
}

/** Who decides where nobody is named; an administrator where the one named has left. */
export function standIn({ whenEmpty }: ApproveStep, chart: Chart): string[] {
  if (whenEmpty.kind === 'pass') return [];
  const admin = chart.admins.filter((userId) => chart.isActive(userId)).slice(0, 1);
  if (whenEmpty.kind === 'admin') return admin;
  return chart.isActive(whenEmpty.userId) ? [whenEmpty.userId] : admin;
}

/** Who has agreed to the paper as it is now, and need not be asked again. */
function agreedBefore({ whenAskedBefore }: FlowDesign, run: Run): Set<string> {
  if (whenAskedBefore === 'each') return new Set();
  const approved = run.seats.filter(({ state }) => state === 'approved');
  const last = Math.max(0, ...run.seats.filter(({ round }) => round < run.round).map(({ round }) => round));
  const counted = whenAskedBefore === 'first' ? approved : approved.filter(({ round }) => round === last);
  return new Set(counted.map(({ userId }) => userId));
}
