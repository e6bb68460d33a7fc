/** The times we promise on a case: first response and solution, in working minutes, by priority. */
import { z } from 'zod';
import {
  addWorkingMinutes,
  subtractWorkingMinutes,
  workingMinutesBetween,
  type WorkingHours,
} from '../../../platform/model/working-hours.ts';
import type { CasePriority } from './priorities.ts';
import { isOpenCase, type CaseState } from './case-state.ts';

const minutes = z.int().min(5).max(100_000);
const times = z
  .strictObject({ respond: minutes, solve: minutes })
  .refine(({ respond, solve }) => respond <= solve, { path: ['solve'], message: 'solution before response' });

/** Working minutes until the first response and until the solution. */
export type SlaTimes = z.output<typeof times>;

export const slaSchema = z.strictObject({ urgent: times, high: times, normal: times, low: times });
export type Sla = Readonly<Record<CasePriority, SlaTimes>>;

export const usualSla: Sla = {
  urgent: { respond: 30, solve: 240 },
  high: { respond: 60, solve: 450 },
  normal: { respond: 240, solve: 1350 },
  low: { respond: 450, solve: 2250 },
};

/** From three quarters of the time on a case is amber. */
const amberShare = 0.75;

/** What a case keeps of its times. */
export type CaseClock = {
  respondDueAt: Date;
  solveDueAt: Date;
  respondedAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  waitingSince: Date | null;
  /** What is owed next and since when that presses; null while nothing is owed. */
  dueAt: Date | null;
  amberAt: Date | null;
  slaKept: boolean | null;
  /** The superior was told; forgotten when a new time begins. */
  escalatedAt: Date | null;
  reopenedCount: number;
};

/** The clock of a case that comes in now. */
export function startClock(at: Date, wanted: SlaTimes, hours: WorkingHours): CaseClock {
  return withDue(
    {
      respondDueAt: addWorkingMinutes(at, wanted.respond, hours),
      solveDueAt: addWorkingMinutes(at, wanted.solve, hours),
      respondedAt: null,
      solvedAt: null,
      closedAt: null,
      waitingSince: null,
      dueAt: null,
      amberAt: null,
      slaKept: null,
      escalatedAt: null,
      reopenedCount: 0,
    },
    'new',
    wanted,
    hours,
  );
}

/** The clock after a first answer; later answers change nothing. */
export function noteResponse(clock: CaseClock, at: Date): CaseClock {
  return clock.respondedAt ? clock : { ...clock, respondedAt: at };
}

/**
 * The clock after a move. Waiting for the customer stops it: when that ends, the solution is owed later by the working
 * time waited. Solving says whether both times were kept. Re-opening promises a whole solution time anew.
 */
export function moveClock(
  clock: CaseClock,
  { from, to }: { from: CaseState; to: CaseState },
  at: Date,
  wanted: SlaTimes,
  hours: WorkingHours,
): CaseClock {
  const resumed = from === 'waiting' ? endWaiting(clock, at, hours) : clock;
  // Whoever takes a case to work, asks the customer or solves it has answered.
  const answered = to === 'waiting' || to === 'solved' ? noteResponse(resumed, at) : resumed;
  return withDue({ ...answered, ...standing(answered, to, at, wanted, hours) }, to, wanted, hours);
}

function endWaiting(clock: CaseClock, at: Date, hours: WorkingHours): CaseClock {
  const waited = clock.waitingSince ? workingMinutesBetween(clock.waitingSince, at, hours) : 0;
  return { ...clock, solveDueAt: addWorkingMinutes(clock.solveDueAt, waited, hours), waitingSince: null };
}

function standing(
  clock: CaseClock,
  to: CaseState,
  at: Date,
  wanted: SlaTimes,
  hours: WorkingHours,
): Partial<CaseClock> {
  if (to === 'waiting') return { waitingSince: at };
  if (to === 'solved') return { solvedAt: at, slaKept: isKept(clock, at) };
  if (to === 'closed') return { closedAt: at };
  if (to !== 'reopened') return {};
  return {
    solvedAt: null,
    closedAt: null,
    slaKept: null,
    escalatedAt: null,
    solveDueAt: addWorkingMinutes(at, wanted.solve, hours),
    reopenedCount: clock.reopenedCount + 1,
  };
}

function isKept({ respondedAt, respondDueAt, solveDueAt }: CaseClock, solvedAt: Date): boolean {
  return (respondedAt ?? solvedAt) <= respondDueAt && solvedAt <= solveDueAt;
}

/** The times after another priority: each moves by the difference of what was and is promised, in working time. */
export function changePromise(
  clock: CaseClock,
  state: CaseState,
  { was, now }: { was: SlaTimes; now: SlaTimes },
  hours: WorkingHours,
): CaseClock {
  return withDue(
    {
      ...clock,
      respondDueAt: shift(clock.respondDueAt, now.respond - was.respond, hours),
      solveDueAt: shift(clock.solveDueAt, now.solve - was.solve, hours),
    },
    state,
    now,
    hours,
  );
}

function shift(at: Date, by: number, hours: WorkingHours): Date {
  return by >= 0 ? addWorkingMinutes(at, by, hours) : subtractWorkingMinutes(at, -by, hours);
}

/** Says what is owed next; nothing while the customer is waited for, or when it is solved. */
export function withDue(
  clock: CaseClock,
  state: CaseState,
  wanted: SlaTimes,
  hours: WorkingHours,
): CaseClock {
  if (!isOpenCase(state) || state === 'waiting') return { ...clock, dueAt: null, amberAt: null };
  const [dueAt, promised] = clock.respondedAt
    ? [clock.solveDueAt, wanted.solve]
    : [clock.respondDueAt, wanted.respond];
  return { ...clock, dueAt, amberAt: subtractWorkingMinutes(dueAt, promised * (1 - amberShare), hours) };
}

const slaLevels = ['green', 'amber', 'red', 'paused', 'kept', 'missed'] as const;
export type SlaLevel = (typeof slaLevels)[number];

/** How a case stands by its times: green, amber from three quarters on, red past the time; paused; kept or missed. */
export function slaLevelOf(
  clock: { dueAt: Date | null; amberAt: Date | null; slaKept: boolean | null },
  now: Date,
): SlaLevel {
  if (clock.slaKept !== null) return clock.slaKept ? 'kept' : 'missed';
  if (!clock.dueAt || !clock.amberAt) return 'paused';
  if (now >= clock.dueAt) return 'red';
  return now >= clock.amberAt ? 'amber' : 'green';
}
