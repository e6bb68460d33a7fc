/** Sales teams as they may be, for properties of the engine. */
import fc from 'fast-check';
import { chinaCalendar } from '../../../../platform/model/working-calendar.ts';
import { nextWorkingTime, usualSpans, type WorkingHours } from '../../../../platform/model/working-hours.ts';
import type { Assignable, LeadLevel } from '../assignable.ts';
import { acceptBy, usualAcceptWithin } from '../assignment-rule.ts';
import type { Bench } from '../decide-assignment.ts';
import type { Occasion, RepState } from '../eligibility.ts';
import { openLedger } from '../fairness-ledger.ts';
import { repLevels, usualProfile, type RepProfile } from '../rep-profile.ts';
import { trackRecordsOf, wholeSegment } from '../track-record.ts';

export const hours: WorkingHours = {
  spans: usualSpans,
  calendar: chinaCalendar,
  timeZone: 'Asia/Shanghai',
};

/** A Tuesday morning at ten. */
export const now = new Date('2026-03-31T10:00:00+08:00');

export function lead(told: Partial<Assignable> = {}): Assignable {
  return {
    object: 'lead',
    id: 'lead',
    productId: null,
    industry: null,
    province: null,
    employees: null,
    language: null,
    level: 'B2',
    score: 60,
    accountId: null,
    ...told,
  };
}

export function rep(
  userId: string,
  told: Partial<Omit<RepState, 'profile'>> & { profile?: Partial<RepProfile> } = {},
): RepState {
  const { profile, ...state } = told;
  const whole = { ...usualProfile(userId), ...profile };
  return {
    profile: whole,
    mayWork: true,
    absences: [],
    capacity: whole.dailyCapacity,
    receivedToday: 0,
    held: 0,
    overdueTasks: 0,
    lastAssignedAt: null,
    ...state,
  };
}

export function occasion(subject: Assignable, told: Partial<Occasion> = {}): Occasion {
  const at = told.now ?? now;
  return {
    subject,
    now: at,
    opening: nextWorkingTime(at, hours),
    acceptBy: acceptBy(subject, usualAcceptWithin, at, hours),
    hours,
    excludedOwnerIds: [],
    levels: null,
    ...told,
  };
}

export function benchOf(reps: readonly RepState[], told: Partial<Bench> = {}): Bench {
  const capacities = new Map(reps.map((one) => [one.profile.userId, one.capacity]));
  return { reps, ledger: openLedger([], capacities), records: trackRecordsOf([]), ...told };
}

const industries = ['manufacturing', 'retail', 'finance'];
const provinces = ['浙江', '广东'];
const levels: readonly LeadLevel[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'];

export const anyLead: fc.Arbitrary<Assignable> = fc.record({
  object: fc.constant('lead' as const),
  id: fc.uuid(),
  productId: fc.option(fc.constantFrom('p1', 'p2')),
  industry: fc.option(fc.constantFrom(...industries)),
  province: fc.option(fc.constantFrom(...provinces)),
  employees: fc.option(fc.integer({ min: 0, max: 5000 })),
  language: fc.option(fc.constantFrom('zh', 'en')),
  level: fc.option(fc.constantFrom(...levels)),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
  accountId: fc.option(fc.constantFrom('a1', 'a2')),
});

const anyRep = fc
  .record({
    capacity: fc.integer({ min: 0, max: 6 }),
    receivedToday: fc.integer({ min: 0, max: 3 }),
    held: fc.integer({ min: 0, max: 6 }),
    holdLimit: fc.integer({ min: 1, max: 12 }),
    overdueTasks: fc.integer({ min: 0, max: 15 }),
    industry: fc.subarray(industries),
    region: fc.subarray(provinces),
    onlyOwnRegions: fc.boolean(),
    conflictAccountIds: fc.subarray(['a1', 'a2'], { maxLength: 1 }),
    level: fc.constantFrom(...repLevels),
    takesLeads: fc.boolean(),
    lastAssignedAt: fc.option(fc.date({ min: new Date('2026-03-01'), max: now, noInvalidDate: true })),
  })
  .map(({ capacity, receivedToday, held, overdueTasks, lastAssignedAt, industry, region, ...profile }) => ({
    state: { capacity, receivedToday, held, overdueTasks, lastAssignedAt },
    profile: {
      ...profile,
      dailyCapacity: capacity,
      specialities: { product: [], industry, region, size: [], language: [] },
    },
  }));

export const anyReps: fc.Arbitrary<RepState[]> = fc
  .array(anyRep, { minLength: 0, maxLength: 8 })
  .map((reps) => reps.map(({ state, profile }, at) => rep(`rep-${at}`, { ...state, profile })));

export const anyRecords = fc
  .array(
    fc.record({
      rep: fc.nat({ max: 7 }),
      decided: fc.integer({ min: 0, max: 60 }),
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  .map((rows) =>
    trackRecordsOf(
      rows.map(({ rep: at, decided, rate }) => ({
        segment: wholeSegment,
        userId: `rep-${at}`,
        decided,
        won: Math.floor(decided * rate),
      })),
    ),
  );
