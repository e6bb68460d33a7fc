/** How a lead in somebody's hands stands to the pool: whether it goes back, when, why, and what keeps it. */
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import { addCountedDays, isAway } from './counted-days.ts';
import { recycleDay, type Holding, type RecycleReason } from './recycle-day.ts';
import type { RecycleRule } from './recycle-rule.ts';

/** What keeps a lead with its owner although its clock has run out. */
export type Exemption = 'open_deal' | 'locked' | 'on_leave';

export type LeadFacts = Holding & {
  /** The furthest place in its pipeline of an open deal with the same customer; null without one. */
  dealRank: number | null;
  /** The last day of a manager's lock. */
  lockedUntil: Day | null;
};

export type Standing = {
  /** The day whose run takes it back as things stand today; null while an open deal keeps it. */
  on: Day | null;
  /** The day no contact can put off. */
  latestOn: Day | null;
  reason: RecycleReason;
  kept: Exemption | null;
};

/**
 * The standing of a lead by its rule as of `today`, or null when no clock of the rule runs. An open deal far enough for
 * the rule keeps it altogether; a lock puts it off until after its last day; no lead goes back on a day that does not
 * count, nor while its owner is on leave; what is overdue goes with the next run.
 */
export function standingOf(today: Day, rule: RecycleRule, facts: LeadFacts): Standing | null {
  const due = recycleDay(rule, facts);
  if (!due) return null;
  if (rule.dealRank !== null && facts.dealRank !== null && facts.dealRank >= rule.dealRank)
    return { ...due, on: null, latestOn: null, kept: 'open_deal' };
  const overdue = later(due.on, today);
  const locked = facts.lockedUntil !== null && facts.lockedUntil >= overdue;
  const free = locked ? addDays(facts.lockedUntil!, 1) : overdue;
  const on = addCountedDays(free, 0, { ...facts, unit: rule.unit });
  const latestOn = due.latestOn && later(due.latestOn, on);
  const away = isAway(free, facts.away ?? []);
  return { on, latestOn, reason: due.reason, kept: locked ? 'locked' : away ? 'on_leave' : null };
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
