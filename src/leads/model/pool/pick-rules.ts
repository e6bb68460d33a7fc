/** Who may take how much from a pool, and when. */
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { poolRefusals } from './refusals.ts';

/** The pick rules of a pool; null is no such rule, days are calendar days of the organisation. */
export type PickRules = {
  /** Picks of one person a day; a pick counts even when the lead is given back. */
  dailyPicks: number | null;
  /** Open leads one person may hold to pick another one. */
  holdLimit: number | null;
  /** Which of the held leads count; none: all open ones. */
  holdFilter: readonly Condition[];
  /** Who gave a lead back or lost it may not pick it for so long. */
  coolDays: number | null;
  /** What has just come into the pool may not be picked for so long. */
  newDays: number | null;
  /** Leads one person may open in the pool a day. */
  dailyViews: number | null;
};

/** What a person has used of a pool's rules. */
export type PickUse = { pickedToday: number; held: number };

/** How far a person may still pick; null is without limit. */
export type PickQuota = PickUse & {
  dailyPicks: number | null;
  holdLimit: number | null;
  left: number | null;
};

/** What is left of the daily picks and of the room for held leads, whichever is less. */
export function quotaOf({ dailyPicks, holdLimit }: PickRules, { pickedToday, held }: PickUse): PickQuota {
  const lefts = [
    dailyPicks === null ? null : dailyPicks - pickedToday,
    holdLimit === null ? null : holdLimit - held,
  ].filter((left) => left !== null);
  const left = lefts.length === 0 ? null : Math.max(0, Math.min(...lefts));
  return { pickedToday, held, dailyPicks, holdLimit, left };
}

/** The lead a person wants to pick: since when it lies here, and when it last left his hands. */
export type Wanted = { enteredOn: Day | null; leftMeOn: Day | null };

/** Why this person may not pick this lead today, or null: daily picks used up, hands full, cooling down, too new. */
export function whyNotPick(
  rules: PickRules,
  use: PickUse,
  wanted: Wanted,
  today: Day,
): { reason: RefusalReason; values: Record<string, string | number> } | null {
  const { dailyPicks, holdLimit } = rules;
  if (dailyPicks !== null && use.pickedToday >= dailyPicks)
    return { reason: poolRefusals.picksUsedUp, values: { limit: dailyPicks } };
  if (holdLimit !== null && use.held >= holdLimit)
    return { reason: poolRefusals.handsFull, values: { limit: holdLimit } };
  return whyNotYet(rules, wanted, today);
}

/** Why this lead is not this person's to pick today, whatever he has picked: cooling down, or too new. */
export function whyNotYet(
  { coolDays, newDays }: PickRules,
  { enteredOn, leftMeOn }: Wanted,
  today: Day,
): { reason: RefusalReason; values: Record<string, string | number> } | null {
  const coolUntil = freeFrom(leftMeOn, coolDays);
  if (coolUntil !== null && today < coolUntil)
    return { reason: poolRefusals.coolingDown, values: { day: coolUntil } };
  const openFrom = freeFrom(enteredOn, newDays);
  if (openFrom !== null && today < openFrom)
    return { reason: poolRefusals.tooNew, values: { day: openFrom } };
  return null;
}

function freeFrom(day: Day | null, days: number | null): Day | null {
  return day === null || days === null ? null : addDays(day, days);
}
