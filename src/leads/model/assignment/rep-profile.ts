/** What a sales person is good at, how much he takes, and when he is there. */
import { daysBetween, workingDaysBetween, type Day } from '../../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { WorkingSpan } from '../../../platform/model/working-hours.ts';

export const repLevels = ['newcomer', 'regular', 'senior'] as const;
export type RepLevel = (typeof repLevels)[number];

/** Employees of a customer, by band; the last band has no end. */
const sizeBands = [
  { id: 'micro', from: 0 },
  { id: 'small', from: 20 },
  { id: 'medium', from: 100 },
  { id: 'large', from: 500 },
  { id: 'giant', from: 2000 },
] as const;
export type SizeBand = (typeof sizeBands)[number]['id'];
export const sizeBandIds = sizeBands.map((band) => band.id);

/** What of a lead is compared with a profile. */
export const dimensions = ['product', 'industry', 'region', 'size', 'language'] as const;
export type Dimension = (typeof dimensions)[number];

/** By dimension: ids of products, values of options, names of provinces, bands, languages. An empty list says nothing. */
export type Specialities = Readonly<Record<Dimension, readonly string[]>>;

export type RepProfile = {
  userId: string;
  specialities: Specialities;
  /** The regions are a territory: leads from elsewhere, or from nobody knows where, are not his. */
  onlyOwnRegions: boolean;
  /** Accounts whose competitor he serves. */
  conflictAccountIds: readonly string[];
  level: RepLevel;
  /** When a newcomer began; his capacity grows from that day. */
  startedOn: Day | null;
  /** Leads a working day, once grown. */
  dailyCapacity: number;
  /** Open leads that he can hold at a time. */
  holdLimit: number;
  takesLeads: boolean;
  /** His own shift; null: the organisation's working hours. */
  spans: readonly WorkingSpan[] | null;
};

/** What holds for somebody without a profile of his own. */
export function usualProfile(userId: string): RepProfile {
  return {
    userId,
    specialities: { product: [], industry: [], region: [], size: [], language: [] },
    onlyOwnRegions: false,
    conflictAccountIds: [],
    level: 'regular',
    startedOn: null,
    dailyCapacity: 20,
    holdLimit: 100,
    takesLeads: true,
    spans: null,
  };
}

/** The band of a customer with so many employees. */
export function sizeBandOf(employees: number): SizeBand {
  return sizeBands.findLast((band) => employees >= band.from)?.id ?? 'micro';
}

const firstShare = 0.4;
const rampDays = 60;

/**
 * Leads that a rep takes on the day. A newcomer begins with 40 % of his capacity and reaches all of it after 60 working
 * days, evenly; never less than one lead where the capacity is not 0.
 */
export function capacityOn(profile: RepProfile, day: Day, calendar: WorkingCalendar): number {
  const { level, startedOn, dailyCapacity } = profile;
  if (level !== 'newcomer' || startedOn === null || dailyCapacity === 0) return dailyCapacity;
  // Further back than any ramp: no need to walk the calendar.
  const worked =
    daysBetween(startedOn, day) > 3 * rampDays ? rampDays : workingDaysBetween(startedOn, day, calendar);
  const grown = firstShare + (1 - firstShare) * Math.min(1, Math.max(0, worked) / rampDays);
  return Math.max(1, Math.floor(dailyCapacity * grown + 1e-9));
}
