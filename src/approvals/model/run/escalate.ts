/** What happens to a paper by itself: people who do not answer, people who left. */
import type { ApproveStep, Escalation, FlowDesign } from '../flow/flow.ts';
import { advance, spareOthers, stepOf } from './advance.ts';
import { superiorsOf, type Chart } from './chart.ts';
import { replace } from './decide.ts';
import { standIn } from './enter-step.ts';
import { isOpen, seatsNow, withSeat, type Progress, type Run, type Seat } from './run.ts';

/**
 * Nobody has decided in time: the seat is handed to the superior of its person, or decided as the flow says. Reminding
 * changes nothing. Where there is nobody to hand it to, it stays where it is.
 */
export function escalate(
  flow: FlowDesign,
  run: Run,
  seatNumber: number,
  act: Escalation['act'],
  chart: Chart,
): Progress {
  const seat = seatsNow(run).find(({ number, state }) => number === seatNumber && state === 'asked');
  if (run.outcome !== 'running' || !seat || act === 'remind') return { run, told: [] };
  if (act === 'approve' || act === 'reject') {
    const state = act === 'approve' ? 'approved' : 'rejected';
    return advance(flow, withSeat(run, seat.number, { state }), chart);
  }
  return pass(flow, run, seat, 'handed_up', chart) ?? { run, told: [] };
}

/**
 * Papers never wait for people who left: a superior of theirs decides, else who stands in for the step. A paper that
 * nobody can decide on goes back to its submitter.
 */
export function replaceLeavers(flow: FlowDesign, from: Run, chart: Chart): Progress {
  let progress: Progress = { run: from, told: [] };
  for (;;) {
    const { run, told } = progress;
    const left = seatsNow(run).find((seat) => isOpen(seat) && !chart.isActive(seat.userId));
    if (run.outcome !== 'running' || !left) return progress;
    const next = pass(flow, run, left, 'substituted', chart) ?? deadEnd(run);
    progress = { run: next.run, told: [...told, ...next.told] };
  }
}

function pass(
  flow: FlowDesign,
  run: Run,
  seat: Seat,
  origin: 'handed_up' | 'substituted',
  chart: Chart,
): Progress | null {
  const step = stepOf(flow, run) as ApproveStep;
  const next = [...superiorsOf(chart, seat.userId), ...standIn(step, chart), ...chart.admins];
  const open = new Set(
    seatsNow(run)
      .filter(isOpen)
      .map(({ userId }) => userId),
  );
  if (origin === 'substituted' && next.some((userId) => open.has(userId) && chart.isActive(userId)))
    return advance(flow, withSeat(run, seat.number, { state: 'passed_on' }), chart);
  for (const userId of next) {
    const replaced = replace(flow, run, seat, userId, origin, chart);
    if (!('refusal' in replaced)) return replaced;
  }
  return null;
}

function deadEnd(run: Run): Progress {
  const over = { ...spareOthers(run), outcome: 'sent_back' as const };
  return { run: over, told: [{ kind: 'ended', outcome: 'sent_back', why: 'nobody_can_decide' }] };
}
