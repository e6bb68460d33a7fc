/** May this lead go to this rep at all? The reasons that keep it from him. */
import { regionOf, type Assignable } from './assignable.ts';
import { nextAvailable, type Absence } from './availability.ts';
import type { RepLevel, RepProfile } from './rep-profile.ts';
import { nextWorkingTime, type WorkingHours } from '../../../platform/model/working-hours.ts';

/** A rep as he stands at the moment of a decision. */
export type RepState = {
  profile: RepProfile;
  /** An active account with the right to work leads (or deals). */
  mayWork: boolean;
  absences: readonly Absence[];
  /** Today's capacity, grown as far as it is, and what of it is used. */
  capacity: number;
  receivedToday: number;
  /** Open leads in his hands. */
  held: number;
  overdueTasks: number;
  lastAssignedAt: Date | null;
};

/** What a decision is made for, and by when somebody has to accept. */
export type Occasion = {
  subject: Assignable;
  now: Date;
  /** The organisation's next working moment: now, within hours. */
  opening: Date;
  acceptBy: Date;
  hours: WorkingHours;
  /** Owners whom it shall not go to again. */
  excludedOwnerIds: readonly string[];
  /** The rule's: only reps of these levels; null: of any. */
  levels: readonly RepLevel[] | null;
};

export type Exclusion =
  | { code: 'no_right' }
  | { code: 'takes_no_leads' }
  | { code: 'previous_owner' }
  | { code: 'conflict_account' }
  | { code: 'outside_region'; province: string | null }
  | { code: 'level_not_wanted'; level: RepLevel }
  | { code: 'quota_spent'; received: number; capacity: number }
  | { code: 'hold_limit'; held: number; limit: number }
  | { code: 'on_leave' | 'on_hold'; until: string | null; reason: string }
  | { code: 'off_hours'; until: string }
  /** Given by the cap on top leads, which knows all reps: see topLeadCap. */
  | { code: 'top_share'; received: number; allowed: number };

export type ExclusionCode = Exclusion['code'];

/**
 * The first reason why the lead cannot go to the rep, or null (funnel.md §10, step 1): he may not or does not take leads;
 * he had it before; he serves the account's competitor; it lies outside his territory; the rule wants another level;
 * today's quota or the hold limit is reached; he is not there before somebody has to accept.
 */
export function exclusionOf(rep: RepState, occasion: Occasion): Exclusion | null {
  return refusedToHim(rep, occasion) ?? limitReached(rep) ?? away(rep, occasion);
}

function refusedToHim({ profile, mayWork }: RepState, { subject, ...occasion }: Occasion): Exclusion | null {
  if (!mayWork) return { code: 'no_right' };
  if (!profile.takesLeads) return { code: 'takes_no_leads' };
  if (occasion.excludedOwnerIds.includes(profile.userId)) return { code: 'previous_owner' };
  if (subject.accountId !== null && profile.conflictAccountIds.includes(subject.accountId))
    return { code: 'conflict_account' };
  const region = regionOf(subject);
  if (profile.onlyOwnRegions && (region === null || !profile.specialities.region.includes(region)))
    return { code: 'outside_region', province: region };
  if (occasion.levels && !occasion.levels.includes(profile.level))
    return { code: 'level_not_wanted', level: profile.level };
  return null;
}

function limitReached({ profile, capacity, receivedToday, held }: RepState): Exclusion | null {
  if (receivedToday >= capacity) return { code: 'quota_spent', received: receivedToday, capacity };
  return held >= profile.holdLimit ? { code: 'hold_limit', held, limit: profile.holdLimit } : null;
}

function away({ profile, absences }: RepState, occasion: Occasion): Exclusion | null {
  const hours = profile.spans ? shiftOf(profile.spans, occasion.hours) : occasion.hours;
  const opening = profile.spans ? nextWorkingTime(occasion.now, hours) : occasion.opening;
  const { at, awayFor } = nextAvailable(opening, absences, hours);
  if (at !== null && at < occasion.acceptBy) return null;
  if (!awayFor) return { code: 'off_hours', until: at!.toISOString() };
  return {
    code: awayFor.kind === 'leave' ? 'on_leave' : 'on_hold',
    until: awayFor.until?.toISOString() ?? null,
    reason: awayFor.reason,
  };
}

const shifts = new WeakMap<object, WeakMap<WorkingHours, WorkingHours>>();

/** The organisation's calendar with the rep's own shift; one object for both, so that its days are measured once. */
function shiftOf(spans: NonNullable<RepProfile['spans']>, hours: WorkingHours): WorkingHours {
  const known = shifts.get(spans) ?? new WeakMap<WorkingHours, WorkingHours>();
  shifts.set(spans, known);
  const shift = known.get(hours) ?? { ...hours, spans };
  known.set(hours, shift);
  return shift;
}

const capFactor = 1.5;

/**
 * How many top leads a rep may have received once this one is given: 1.5 × his capacity share among those who could take
 * it, of all their top leads. Rounded up, so that somebody is always below it: the cap alone never leaves a lead without
 * an owner.
 */
export function topLeadCap(capacity: number, all: { capacity: number; topLeads: number }): number {
  return Math.ceil((capFactor * capacity * (all.topLeads + 1)) / all.capacity);
}
