/** What people do with a paper that is on its way. */
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import type { Facts } from '../flow/condition.ts';
import { pathOf, type FlowDesign } from '../flow/flow.ts';
import { approvalRefusals } from '../refusals.ts';
import { advance, spareOthers } from './advance.ts';
import type { Chart } from './chart.ts';
import {
  seatOf,
  seatsNow,
  withSeat,
  isOpen,
  type Progress,
  type Run,
  type Seat,
  type SeatOrigin,
} from './run.ts';

export type Decision =
  | { act: 'approve'; comment: string | null }
  | { act: 'reject'; comment: string }
  /** Others decide before the one who asks them (前加签), or after (后加签, which agrees at the same time). */
  | { act: 'add_before' | 'add_after'; userIds: readonly string[]; comment: string | null }
  | { act: 'delegate'; userId: string; comment: string | null }
  /** To a step that was passed, or to the submitter (null). */
  | { act: 'send_back'; stepId: string | null; comment: string };

type Decided = Progress | { refusal: RefusalReason };

/**
 * Somebody who is asked decides. Refuses whoever is not asked now, a no or a sending back without a reason, people who
 * are unknown or asked already, and a step that was not passed.
 */
export function decide(
  flow: FlowDesign,
  run: Run,
  userId: string,
  decision: Decision,
  chart: Chart,
): Decided {
  if (run.outcome !== 'running') return { refusal: approvalRefusals.isOver };
  const seat = seatOf(run, userId);
  if (!seat) return { refusal: approvalRefusals.notAsked };
  switch (decision.act) {
    case 'approve':
      return advance(flow, withSeat(run, seat.number, { state: 'approved' }), chart);
    case 'reject':
      if (!decision.comment.trim()) return { refusal: approvalRefusals.commentNeeded };
      return advance(flow, withSeat(run, seat.number, { state: 'rejected' }), chart);
    case 'delegate':
      return replace(flow, run, seat, decision.userId, 'delegated', chart);
    case 'send_back':
      return sendBack(flow, run, seat, decision, chart);
    default:
      return addSigns(flow, run, seat, decision, chart);
  }
}

function addSigns(
  flow: FlowDesign,
  run: Run,
  seat: Seat,
  { act, userIds }: Extract<Decision, { userIds: readonly string[] }>,
  chart: Chart,
): Decided {
  const refusal = unfit(run, userIds, chart);
  if (refusal) return { refusal };
  const place =
    act === 'add_before'
      ? { origin: 'added_before' as const, before: seat.number, isAfter: seat.isAfter }
      : { origin: 'added_after' as const, before: seat.before, isAfter: true };
  const added = userIds.map((userId, at) => newSeat(run, seat, { userId, at, ...place }));
  const state = act === 'add_before' ? 'waiting' : 'approved';
  const at = run.seats.findIndex(({ number }) => number === seat.number) + (act === 'add_before' ? 0 : 1);
  const seats = withSeat(run, seat.number, { state }).seats.toSpliced(at, 0, ...added);
  return advance(flow, { ...run, seats }, chart);
}

/** Somebody else decides in a seat's place: delegated, handed up, or because its person has left. */
export function replace(
  flow: FlowDesign,
  run: Run,
  seat: Seat,
  userId: string,
  origin: Extract<SeatOrigin, 'delegated' | 'handed_up' | 'substituted' | 'deputised'>,
  chart: Chart,
): Decided {
  const refusal = unfit(run, [userId], chart);
  if (refusal) return { refusal };
  const place = run.seats.findIndex(({ number }) => number === seat.number) + 1;
  const passedOn = withSeat(run, seat.number, { state: 'passed_on' });
  const stood = passedOn.seats.map((one) =>
    one.from === seat.number ? { ...one, from: nextNumber(run) } : one,
  );
  const { before, isAfter } = seat;
  const instead = newSeat(run, seat, { userId, origin, at: 0, before, isAfter });
  return advance(flow, { ...run, seats: stood.toSpliced(place, 0, instead) }, chart);
}

function newSeat(
  run: Run,
  { stepId, number }: Seat,
  { at, ...told }: Pick<Seat, 'userId' | 'origin' | 'before' | 'isAfter'> & { at: number },
): Seat {
  return { number: nextNumber(run) + at, stepId, round: run.round, state: 'waiting', from: number, ...told };
}

function nextNumber({ seats }: Run): number {
  return seats.length + 1;
}

function unfit(run: Run, userIds: readonly string[], chart: Chart): RefusalReason | undefined {
  if (userIds.length === 0 || userIds.some((userId) => !chart.isActive(userId)))
    return approvalRefusals.noSuchPerson;
  if (userIds.includes(run.submitterId)) return approvalRefusals.ownPaper;
  const asked = new Set(
    seatsNow(run)
      .filter(isOpen)
      .map(({ userId }) => userId),
  );
  const isTwice = new Set(userIds).size < userIds.length || userIds.some((userId) => asked.has(userId));
  return isTwice ? approvalRefusals.askedAlready : undefined;
}

function sendBack(
  flow: FlowDesign,
  run: Run,
  seat: Seat,
  { stepId, comment }: Extract<Decision, { act: 'send_back' }>,
  chart: Chart,
): Decided {
  if (!comment.trim()) return { refusal: approvalRefusals.commentNeeded };
  const left = spareOthers(withSeat(run, seat.number, { state: 'sent_back' }));
  if (stepId === null)
    return { run: { ...left, outcome: 'sent_back' }, told: [{ kind: 'ended', outcome: 'sent_back' }] };
  const path = pathOf(flow.steps, run.taken);
  const place = path.findIndex(({ id, kind }) => id === stepId && kind === 'approve');
  if (place < 0 || place >= path.findIndex(({ id }) => id === run.stepId))
    return { refusal: approvalRefusals.stepNotPassed };
  return advance(flow, withdrawnTo(flow, left, stepId), chart);
}

/** As it was before the step was entered: agreements from there on count no more, branches after it are open again. */
function withdrawnTo(flow: FlowDesign, run: Run, stepId: string): Run {
  const path = pathOf(flow.steps, run.taken);
  const place = path.findIndex(({ id }) => id === stepId);
  const after = new Set(path.slice(place).map(({ id }) => id));
  return {
    ...run,
    stepId: path[place - 1]?.id ?? null,
    taken: Object.fromEntries(Object.entries(run.taken).filter(([id]) => !after.has(id))),
    seats: run.seats.map((seat) =>
      after.has(seat.stepId) && seat.state === 'approved' ? { ...seat, state: 'withdrawn' } : seat,
    ),
  };
}

/** The submitter takes the paper back; possible until it is over. */
export function revoke(run: Run, userId: string): Decided {
  if (userId !== run.submitterId) return { refusal: approvalRefusals.notSubmitter };
  if (run.outcome !== 'running' && run.outcome !== 'sent_back') return { refusal: approvalRefusals.isOver };
  return { run: { ...spareOthers(run), outcome: 'revoked' }, told: [{ kind: 'ended', outcome: 'revoked' }] };
}

/** A paper that was sent back is submitted again, as it is now; it begins anew or goes on as the flow says. */
export function resubmit(flow: FlowDesign, run: Run, userId: string, facts: Facts, chart: Chart): Decided {
  if (userId !== run.submitterId) return { refusal: approvalRefusals.notSubmitter };
  if (run.outcome !== 'sent_back') return { refusal: approvalRefusals.notSentBack };
  const again: Run = { ...run, facts, outcome: 'running' };
  const from = flow.afterSendBack === 'same_step' ? run.stepId : (flow.steps[0]?.id ?? null);
  return advance(flow, from === null ? again : withdrawnTo(flow, again, from), chart);
}
