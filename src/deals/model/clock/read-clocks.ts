/** The three clocks of an open deal: time in stage, silence, and the promise of a next step. */
import { dayOf, startOfDay, type Day } from '../../../platform/model/calendar.ts';
import {
  addWorkingMinutes,
  workingMinutesBetween,
  type WorkingHours,
} from '../../../platform/model/working-hours.ts';
import type { SilenceCounted } from './clock-rules.ts';
import {
  levelAfter,
  limitedLevels,
  limitMinutes,
  limitsOf,
  louder,
  minutesADay,
  type ClockKind,
  type ClockLevel,
  type LimitedLevel,
  type Limits,
} from './clock-level.ts';

/** What the clocks read of a deal. */
export type DealMoments = {
  createdAt: Date;
  stageEnteredAt: Date;
  /** The last call, visit, chat, e-mail or meeting with the customer. */
  lastContactAt: Date | null;
  /** The last one with its account or one of the account's contacts, whatever it was about. */
  accountTalkAt: Date | null;
  nextStep: string | null;
  nextStepOn: Day | null;
  nextStepAgreed: boolean;
};

/** `stageDays` null: nobody has said how long the stage may take. */
export type ClockTerms = {
  hours: WorkingHours;
  stageDays: number | null;
  silenceDays: number;
  silenceCounts: SilenceCounted;
  promiseDays: number;
};

export type ClockReason =
  | 'in_stage'
  | 'no_limit'
  | 'silent'
  | 'silent_account'
  | 'never_talked'
  | 'agreed'
  | 'no_step'
  | 'ahead'
  | 'due'
  | 'overdue';

export type ClockReading = {
  clock: ClockKind;
  /** As it counts: green while the clock sleeps. */
  level: ClockLevel;
  /** What it would be if it did not sleep. */
  awake: ClockLevel;
  why: ClockReason;
  /** Working days it has run. */
  days: number;
  limits: Limits | null;
  /** One level louder because the deal has no next step. */
  isLouder: boolean;
  /** When it gets worse, if nothing happens. */
  next: { level: ClockLevel; at: Date } | null;
};

/** First days on which sleeping clocks count again. */
export type Sleeping = Readonly<Partial<Record<ClockKind, Day>>>;

/** An open deal has a next step when it says what and on which day. */
export function hasNextStep({ nextStep, nextStepOn }: Pick<DealMoments, 'nextStep' | 'nextStepOn'>): boolean {
  return Boolean(nextStep?.trim()) && nextStepOn !== null;
}

/** Days that a promise takes to become amber (its day), red (the day is over) and critical. */
export function promiseLimits(promiseDays: number): Limits {
  return { amber: 0, red: 1, critical: 1 + promiseDays };
}

/** How the three clocks of an open deal stand, and when each gets worse. */
export function readClocks(
  deal: DealMoments,
  terms: ClockTerms,
  sleeping: Sleeping,
  now: Date,
): ClockReading[] {
  const today = dayOf(now, terms.hours.timeZone);
  return [stageClock(deal, terms, now), silenceClock(deal, terms, now), promiseClock(deal, terms, now)].map(
    (reading) => {
      const until = sleeping[reading.clock];
      return until !== undefined && today < until ? { ...reading, level: 'green' } : reading;
    },
  );
}

/** Working days since the deal entered its stage, against what the stage allows. Activity does not stop it. */
function stageClock(deal: DealMoments, { stageDays, hours }: ClockTerms, now: Date): ClockReading {
  const runs = { since: deal.stageEnteredAt, limits: stageDays === null ? null : limitsOf(stageDays) };
  return timed(deal, 'stage', stageDays === null ? 'no_limit' : 'in_stage', runs, hours, now);
}

/**
 * Working days since the last talk with the customer that counts, or since the deal was created. A next step agreed with the customer
 * for today or later suspends it: silence until then is no fault.
 */
function silenceClock(deal: DealMoments, terms: ClockTerms, now: Date): ClockReading {
  const { silenceDays, hours } = terms;
  const talk = lastTalkOf(deal, terms);
  const runs = { since: talk?.at ?? deal.createdAt, limits: limitsOf(silenceDays) };
  const why = talk === null ? 'never_talked' : talk.isAboutDeal ? 'silent' : 'silent_account';
  const reading = timed(deal, 'silence', why, runs, hours, now);
  const isAgreed = hasNextStep(deal) && deal.nextStepAgreed && deal.nextStepOn! >= dayOf(now, hours.timeZone);
  return isAgreed
    ? { ...reading, level: 'green', awake: 'green', why: 'agreed', isLouder: false, next: null }
    : reading;
}

/** The later of the last talk about the deal and, where such count, the last with its account; null when there was none. */
function lastTalkOf(
  { lastContactAt, accountTalkAt }: DealMoments,
  { silenceCounts }: ClockTerms,
): { at: Date; isAboutDeal: boolean } | null {
  const other = silenceCounts === 'account' ? accountTalkAt : null;
  if (other !== null && (lastContactAt === null || other > lastContactAt))
    return { at: other, isAboutDeal: false };
  return lastContactAt && { at: lastContactAt, isAboutDeal: true };
}

/** Amber without a next step and on its day, red when the day is over, critical some working days later. */
function promiseClock(deal: DealMoments, { promiseDays, hours }: ClockTerms, now: Date): ClockReading {
  const reading = { clock: 'promise' as const, isLouder: false, limits: promiseLimits(promiseDays) };
  if (!hasNextStep(deal))
    return { ...reading, level: 'amber', awake: 'amber', why: 'no_step', days: 0, next: null };
  const since = startOfDay(deal.nextStepOn!, hours.timeZone);
  if (now < since)
    return {
      ...reading,
      level: 'green',
      awake: 'green',
      why: 'ahead',
      days: 0,
      next: { level: 'amber', at: since },
    };
  const minutes = workingMinutesBetween(since, now, hours);
  const level = levelAfter(minutes, reading.limits);
  const why = level === 'amber' ? 'due' : 'overdue';
  const next = nextLevel({ since, limits: reading.limits }, level, false, hours);
  return { ...reading, level, awake: level, why, days: minutes / minutesADay, next };
}

type Running = { since: Date; limits: Limits | null };

function timed(
  deal: DealMoments,
  clock: ClockKind,
  why: ClockReason,
  { since, limits }: Running,
  hours: WorkingHours,
  now: Date,
): ClockReading {
  const minutes = Math.max(0, workingMinutesBetween(since, now, hours));
  const plain = limits ? levelAfter(minutes, limits) : 'green';
  const isLouder = !hasNextStep(deal) && plain !== 'green';
  const level = isLouder ? louder(plain) : plain;
  const next = nextLevel({ since, limits }, plain, !hasNextStep(deal), hours);
  return { clock, level, awake: level, why, days: minutes / minutesADay, limits, isLouder, next };
}

function nextLevel(
  { since, limits }: Running,
  plain: ClockLevel,
  isLouder: boolean,
  hours: WorkingHours,
): ClockReading['next'] {
  const level: LimitedLevel | undefined =
    limitedLevels[plain === 'green' ? 0 : limitedLevels.indexOf(plain) + 1];
  const isHeard = isLouder ? louder(plain) : plain;
  if (!limits || !level || isHeard === 'critical') return null;
  return {
    level: isLouder ? louder(level) : level,
    at: addWorkingMinutes(since, limitMinutes(limits[level]), hours),
  };
}
