/** One paper on its way through a flow, as plain values. */
import type { Facts } from '../flow/condition.ts';
import type { ArmsTaken } from '../flow/flow.ts';

export type SeatState =
  /** Asked later. */
  | 'waiting'
  | 'asked'
  | 'approved'
  | 'rejected'
  | 'sent_back'
  /** Somebody else decides in its place. */
  | 'passed_on'
  /** No decision is needed from it any more. */
  | 'spared'
  /** Agreed to the paper as it was before it was sent back. */
  | 'withdrawn';

/** How somebody came to be asked. */
export const seatOrigins = [
  'flow',
  'empty',
  'added_before',
  'added_after',
  'delegated',
  'handed_up',
  'substituted',
  'deputised',
] as const;
export type SeatOrigin = (typeof seatOrigins)[number];

/** One person asked in one step. */
export type Seat = {
  /** Counted from 1 within the run. */
  number: number;
  stepId: string;
  /** Counts the steps that were entered; a step entered again has new seats. */
  round: number;
  userId: string;
  state: SeatState;
  origin: SeatOrigin;
  /** The seat that asked for this one, or in whose place it is. */
  from: number | null;
  /** The seat that waits for this one's decision. */
  before: number | null;
  /** Looks at it after the decision of others, which does not spare it. */
  isAfter: boolean;
};

export const outcomes = ['running', 'approved', 'rejected', 'sent_back', 'revoked'] as const;
export type Outcome = (typeof outcomes)[number];

export type Run = {
  submitterId: string;
  facts: Facts;
  taken: ArmsTaken;
  /** The step in which it stands, or stood when it ended; null before the first. */
  stepId: string | null;
  round: number;
  /** In the order of asking. */
  seats: readonly Seat[];
  outcome: Outcome;
};

/** What happened on the way, for the trail and for telling people. */
export type Told =
  | { kind: 'asked'; seat: number; userId: string; stepId: string }
  | { kind: 'deputised'; stepId: string; away: string; deputy: string }
  | { kind: 'copied'; stepId: string; people: readonly string[] }
  | { kind: 'passed_by_itself'; stepId: string; why: 'nobody_named' | 'agreed_before' }
  | { kind: 'ended'; outcome: Outcome; why?: 'nobody_can_decide' };

export type Progress = { run: Run; told: readonly Told[] };

const openStates: readonly SeatState[] = ['waiting', 'asked'];

export function isOpen({ state }: Seat): boolean {
  return openStates.includes(state);
}

/** The seats of the step in which the paper stands. */
export function seatsNow(run: Run): readonly Seat[] {
  return run.seats.filter(({ round }) => round === run.round);
}

/** The seat with which somebody may decide now. */
export function seatOf(run: Run, userId: string): Seat | undefined {
  if (run.outcome !== 'running') return undefined;
  return seatsNow(run).find((seat) => seat.userId === userId && seat.state === 'asked');
}

export function withSeat(run: Run, number: number, change: Partial<Seat>): Run {
  return { ...run, seats: run.seats.map((seat) => (seat.number === number ? { ...seat, ...change } : seat)) };
}
