/** Who may take how much from a pool, and when. */
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { poolRefusals } from './refusals.ts';

/** The claim rules of a pool; null is no such rule, days are calendar days of the organisation. */
export type ClaimRules = {
  /** Claims of one person a day; a claim counts even when the lead is given back. */
  dailyClaims: number | null;
  /** Open leads one person may hold to claim another one. */
  holdLimit: number | null;
  /** Which of the held leads count; none: all open ones. */
  holdFilter: readonly Condition[];
  /** Who gave a lead back or lost it may not claim it for so long. */
  coolDays: number | null;
  /** What has just come into the pool may not be claimed for so long. */
  newDays: number | null;
  /** Leads one person may open in the pool a day. */
  dailyViews: number | null;
};

/** What a person has used of a pool's rules. */
export type ClaimUse = { claimedToday: number; held: number };

/** How far a person may still claim; null is without limit. */
export type ClaimQuota = ClaimUse & {
  dailyClaims: number | null;
  holdLimit: number | null;
  left: number | null;
};

/** What is left of the daily claims and of the room for held leads, whichever is less. */
export function quotaOf(
  { dailyClaims, holdLimit }: ClaimRules,
  { claimedToday, held }: ClaimUse,
): ClaimQuota {
  const lefts = [
    dailyClaims === null ? null : dailyClaims - claimedToday,
    holdLimit === null ? null : holdLimit - held,
  ].filter((left) => left !== null);
  const left = lefts.length === 0 ? null : Math.max(0, Math.min(...lefts));
  return { claimedToday, held, dailyClaims, holdLimit, left };
}

/** The lead a person wants to claim: since when it lies here, and when it last left his hands. */
export type Wanted = { enteredOn: Day | null; leftMeOn: Day | null };

/** Why this person may not claim this lead today, or null: daily claims used up, hands full, cooling down, too new. */
export function whyNotClaim(
  rules: ClaimRules,
  use: ClaimUse,
  wanted: Wanted,
  today: Day,
): { reason: RefusalReason; values: Record<string, string | number> } | null {
  const { dailyClaims, holdLimit } = rules;
  if (dailyClaims !== null && use.claimedToday >= dailyClaims)
    return { reason: poolRefusals.claimsUsedUp, values: { limit: dailyClaims } };
  if (holdLimit !== null && use.held >= holdLimit)
    return { reason: poolRefusals.handsFull, values: { limit: holdLimit } };
  return whyNotYet(rules, wanted, today);
}

/** Why this lead is not this person's to claim today, whatever he has claimed: cooling down, or too new. */
export function whyNotYet(
  { coolDays, newDays }: ClaimRules,
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
