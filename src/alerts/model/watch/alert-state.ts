/** The life of an alert: what one look, and what people do with it, make of where it stands. Pure, the clock passed in. */
import { refuse } from '../../../platform/model/refusal.ts';
import { watchRefusals } from './refusals.ts';
import type { Verdict } from './judge.ts';

/** `ok` is kept only where a number is remembered. */
export const alertStates = ['ok', 'pending', 'firing', 'acknowledged', 'snoozed', 'resolved'] as const;
export type AlertState = (typeof alertStates)[number];

export type Standing = {
  state: AlertState;
  /** Since it stands so. */
  since: Date;
  /** Since the condition has held without a break; null: it does not. */
  metSince: Date | null;
  firedAt: Date | null;
  snoozedUntil: Date | null;
  /** How many steps of the escalation have been told. */
  level: number;
};

export type Notice = { what: 'fired' | 'again' | 'recovered' } | { what: 'escalated'; level: number };

export type Terms = {
  holdMinutes: number;
  cooldownMinutes: number;
  /** A change is told, and over with that: nothing recovers. */
  isMoment: boolean;
  /** When the next step of the escalation is due for what fired then; null: there is none. */
  escalatesAt(firedAt: Date, level: number): Date | null;
};

export type Step = { after: Standing | null; notices: readonly Notice[] };

const minute = 60_000;
const open: readonly AlertState[] = ['firing', 'acknowledged', 'snoozed'];

export function isOpen({ state }: Pick<Standing, 'state'>): boolean {
  return open.includes(state);
}

/**
 * One look at it. It fires when the condition has held long enough and the last telling is far enough back, is told once,
 * and ends when it is clear: what lies between the two lines ends nothing and fires nothing. An escalation waits for
 * whoever acknowledged or snoozed it. Null: nothing is worth remembering.
 */
export function look(before: Standing | null, verdict: Verdict, now: Date, terms: Terms): Step {
  if (before && isOpen(before))
    return verdict === 'clear' ? end(before, now, terms) : goOn(before, now, terms);
  if (verdict !== 'met') return { after: before && rest(before, now), notices: [] };
  const metSince = before?.metSince ?? now;
  if (now < readyAt(metSince, before?.firedAt ?? null, terms)) {
    const since = before?.state === 'pending' ? before.since : now;
    return { after: { ...fresh(before, now), state: 'pending', since, metSince }, notices: [] };
  }
  return {
    after: { state: 'firing', since: now, metSince, firedAt: now, snoozedUntil: null, level: 0 },
    notices: [{ what: 'fired' }],
  };
}

function readyAt(metSince: Date, firedAt: Date | null, { holdMinutes, cooldownMinutes }: Terms): Date {
  const held = metSince.getTime() + holdMinutes * minute;
  return new Date(Math.max(held, firedAt ? firedAt.getTime() + cooldownMinutes * minute : held));
}

/** When time alone may change where it stands; null: only a look at what is watched can. */
export function wakesAt(standing: Standing, terms: Terms): Date | null {
  const { state, metSince, firedAt, snoozedUntil, level } = standing;
  if (state === 'pending') return readyAt(metSince!, firedAt, terms);
  if (state === 'snoozed') return snoozedUntil;
  return state === 'firing' ? terms.escalatesAt(firedAt!, level) : null;
}

function fresh(before: Standing | null, now: Date): Standing {
  const firedAt = before?.firedAt ?? null;
  return { state: 'pending', since: now, metSince: null, firedAt, snoozedUntil: null, level: 0 };
}

/** What was waiting waits no more; when it last fired is remembered. */
function rest(before: Standing, now: Date): Standing | null {
  if (before.state !== 'pending') return { ...before, metSince: null };
  return before.firedAt === null ? null : { ...fresh(before, now), state: 'resolved' };
}

function end(before: Standing, now: Date, { isMoment }: Terms): Step {
  const after: Standing = { ...before, state: 'resolved', since: now, metSince: null, snoozedUntil: null };
  return { after, notices: isMoment ? [] : [{ what: 'recovered' }] };
}

function goOn(before: Standing, now: Date, { escalatesAt }: Terms): Step {
  if (before.state === 'snoozed')
    return before.snoozedUntil! > now
      ? { after: before, notices: [] }
      : {
          after: { ...before, state: 'firing', since: now, snoozedUntil: null },
          notices: [{ what: 'again' }],
        };
  const due = before.state === 'firing' ? escalatesAt(before.firedAt!, before.level) : null;
  if (due === null || due > now) return { after: before, notices: [] };
  const level = before.level + 1;
  return { after: { ...before, level }, notices: [{ what: 'escalated', level }] };
}

/** Somebody has seen it and looks after it: it is not told on, until it ends. Refuses what does not fire. */
export function acknowledge(before: Standing, now: Date): Standing {
  if (before.state === 'acknowledged' || !isOpen(before)) refuse(watchRefusals.notFiring);
  return { ...before, state: 'acknowledged', since: now, snoozedUntil: null };
}

/** It is told again at that time unless it has ended. Refuses what does not fire, and a time that has passed. */
export function snooze(before: Standing, until: Date, now: Date): Standing {
  if (!isOpen(before)) refuse(watchRefusals.notFiring);
  if (until <= now) refuse(watchRefusals.snoozeOver);
  return { ...before, state: 'snoozed', since: now, snoozedUntil: until };
}
