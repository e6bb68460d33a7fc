/** The clock that runs on a lead: until when somebody has to do something with it. */
import type { LeadStatus } from './lead-status.ts';
import { isOpenLead } from './lead-status.ts';
import { goingBackHours } from './queue.ts';

export type ClockKind = 'accept' | 'return' | 'going_back';
/** over: the time is up; soon: it is nearly; running: there is time. */
export type ClockState = 'over' | 'soon' | 'running';
export type LeadClock = { kind: ClockKind; dueAt: Date; state: ClockState };

type Clocked = {
  status: LeadStatus;
  acceptDueAt: string | null;
  acceptedAt: string | null;
  returnDueAt: string | null;
  recycleAt: string | null;
};

const minute = 60_000;
const hour = 60 * minute;

/** How long before its end a clock is "soon". */
const soonBefore: Readonly<Record<ClockKind, number>> = {
  accept: 30 * minute,
  return: 4 * hour,
  going_back: 4 * hour,
};

/** The clock of a lead now, or null when none runs: to be accepted, to be dealt with after a return, about to go back. */
export function clockOf(lead: Clocked, now: Date): LeadClock | null {
  if (lead.status === 'returned') return lead.returnDueAt ? clock('return', lead.returnDueAt, now) : null;
  if (!isOpenLead(lead.status)) return null;
  if (lead.acceptDueAt && !lead.acceptedAt) return clock('accept', lead.acceptDueAt, now);
  const goesBack = lead.recycleAt ? clock('going_back', lead.recycleAt, now) : null;
  const near = goesBack && goesBack.dueAt.getTime() - now.getTime() <= goingBackHours * hour;
  return near ? goesBack : null;
}

function clock(kind: ClockKind, due: string, now: Date): LeadClock {
  const dueAt = new Date(due);
  const left = dueAt.getTime() - now.getTime();
  return { kind, dueAt, state: left <= 0 ? 'over' : left <= soonBefore[kind] ? 'soon' : 'running' };
}

export type Span = { count: number; unit: 'minute' | 'hour' | 'day' };

/** A length of time in one word: minutes below an hour, hours below two days, then days; never less than a minute. */
export function spanOf(ms: number): Span {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / minute));
  if (minutes < 60) return { count: minutes, unit: 'minute' };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { count: hours, unit: 'hour' } : { count: Math.round(hours / 24), unit: 'day' };
}
