/** Moves a paper on until somebody is asked or it is over. */
import { holds } from '../flow/condition.ts';
import { pathOf, type ApproveStep, type BranchStep, type FlowDesign, type FlowStep } from '../flow/flow.ts';
import { namedBy, type Chart } from './chart.ts';
import { isDeadEnd, seatsFor } from './enter-step.ts';
import { isOpen, seatsNow, type Progress, type Run, type Seat, type Told } from './run.ts';

/** Goes on from where the paper stands: closes a finished step, enters the next ones, asks those whose turn it is. */
export function advance(flow: FlowDesign, from: Run, chart: Chart): Progress {
  const told: Told[] = [];
  let run = from;
  while (run.outcome === 'running') {
    const standing = stepOf(flow, run);
    if (standing?.kind === 'approve' && verdictOf(standing, seatsNow(run)) !== 'passed')
      return finish(standing, run, told);
    run = enterNext(flow, spareOthers(run), chart, told);
  }
  return { run, told };
}

/** A paper that begins its way. */
export function begin(flow: FlowDesign, paper: Pick<Run, 'submitterId' | 'facts'>, chart: Chart): Progress {
  const fresh: Run = { ...paper, taken: {}, stepId: null, round: 0, seats: [], outcome: 'running' };
  return advance(flow, fresh, chart);
}

export function stepOf({ steps }: FlowDesign, run: Run): FlowStep | undefined {
  return pathOf(steps, run.taken).find(({ id }) => id === run.stepId);
}

type Verdict = 'open' | 'passed' | 'rejected';

/** One no is a no. Where the first decision counts, one yes is enough, unless it asked others to look after it. */
function verdictOf({ mode }: ApproveStep, seats: readonly Seat[]): Verdict {
  if (seats.some(({ state }) => state === 'rejected')) return 'rejected';
  const open = seats.filter(isOpen);
  if (open.length === 0) return 'passed';
  const isDecided = seats.some(({ state, before }) => state === 'approved' && before === null);
  const looksAfter = open.some(({ isAfter, before }) => isAfter && before === null);
  return mode === 'any' && isDecided && !looksAfter ? 'passed' : 'open';
}

function finish(step: ApproveStep, run: Run, told: Told[]): Progress {
  if (verdictOf(step, seatsNow(run)) === 'rejected') {
    told.push({ kind: 'ended', outcome: 'rejected' });
    return { run: { ...spareOthers(run), outcome: 'rejected' }, told };
  }
  const turn = new Set(turnOf(step, seatsNow(run)).map(({ number }) => number));
  const asked = run.seats.map((seat) =>
    turn.has(seat.number) && seat.state === 'waiting' ? { ...seat, state: 'asked' as const } : seat,
  );
  for (const seat of run.seats)
    if (turn.has(seat.number) && seat.state === 'waiting')
      told.push({ kind: 'asked', seat: seat.number, userId: seat.userId, stepId: step.id });
  return { run: { ...run, seats: asked }, told };
}

/** Whose turn it is: the first where one decides after another, else all who wait for nobody they asked themselves. */
function turnOf({ mode }: ApproveStep, seats: readonly Seat[]): readonly Seat[] {
  const open = seats.filter(isOpen);
  if (mode === 'sequential') return open.slice(0, 1);
  return open.filter((seat) => !open.some(({ before }) => before === seat.number));
}

/** Those who are still open in the step need not decide any more. */
export function spareOthers(run: Run): Run {
  const open = new Set(seatsNow(run).filter(isOpen));
  return {
    ...run,
    seats: run.seats.map((seat) => (open.has(seat) ? { ...seat, state: 'spared' as const } : seat)),
  };
}

function enterNext(flow: FlowDesign, run: Run, chart: Chart, told: Told[]): Run {
  const path = pathOf(flow.steps, run.taken);
  const next = path[path.findIndex(({ id }) => id === run.stepId) + 1];
  if (!next) {
    told.push({ kind: 'ended', outcome: 'approved' });
    return { ...run, outcome: 'approved' };
  }
  return enter(flow, next, { ...run, stepId: next.id, round: run.round + 1 }, chart, told);
}

function enter(flow: FlowDesign, step: FlowStep, run: Run, chart: Chart, told: Told[]): Run {
  if (step.kind === 'branch') return { ...run, taken: { ...run.taken, [step.id]: armFor(step, run) } };
  if (step.kind === 'copy') {
    told.push({ kind: 'copied', stepId: step.id, people: namedBy(step.people, run.submitterId, chart) });
    return run;
  }
  const seats = seatsFor(step, flow, run, chart);
  if (isDeadEnd(step, seats)) {
    told.push({ kind: 'ended', outcome: 'sent_back', why: 'nobody_can_decide' });
    return { ...run, outcome: 'sent_back' };
  }
  for (const { userId, from, origin } of seats)
    if (origin === 'deputised') {
      const away = seats.find(({ number }) => number === from)!.userId;
      told.push({ kind: 'deputised', stepId: step.id, away, deputy: userId });
    }
  if (!seats.some(isOpen))
    told.push({
      kind: 'passed_by_itself',
      stepId: step.id,
      why: seats.length === 0 ? 'nobody_named' : 'agreed_before',
    });
  return { ...run, seats: [...run.seats, ...seats] };
}

function armFor({ arms }: BranchStep, { facts }: Run): string | null {
  return arms.find(({ when }) => holds(when, facts))?.id ?? null;
}
