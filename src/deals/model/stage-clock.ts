/** How long deals stand in their stages (funnel.md §3). */
import { median, percentile } from '../../insights/model/statistics.ts';
import type { Visit } from './stage-visit.ts';

/** The time between two instants in days: calendar days unless a working calendar is given. */
export type Clock = (from: Date, to: Date) => number;

const dayMs = 86_400_000;

/** Days of 24 hours, with fractions. */
export const calendarClock: Clock = (from, to) => (to.getTime() - from.getTime()) / dayMs;

/** Of several stays of a deal in one stage: the last one, or all of them together. */
export type Stays = 'latest' | 'cumulative';

/** A deal's time in one open stage; `open` while the deal still stands there, so that the time is not at its end. */
export type StageTime = { stageId: string; rank: number; days: number; open: boolean };

/**
 * A deal's time in each open stage, in order of rank. A stay that goes on lasts until `now`; stays entered afterwards
 * (retro) are left out; won and lost have no time.
 */
export function timeInStages(
  visits: readonly Visit[],
  stays: Stays,
  now: Date,
  clock: Clock = calendarClock,
): StageTime[] {
  const counted = visits.filter((visit) => visit.kind === 'open' && !visit.retro);
  const byStage = [...Map.groupBy(counted, (visit) => visit.stageId).values()];
  return byStage
    .map((inStage): StageTime => {
      const taken = stays === 'latest' ? inStage.slice(-1) : inStage;
      const { stageId, rank } = inStage[0]!;
      const days = taken.reduce((sum, visit) => sum + daysOf(visit, now, clock), 0);
      return { stageId, rank, days, open: taken.some((visit) => visit.leftAt === null) };
    })
    .sort((a, b) => a.rank - b.rank);
}

function daysOf(visit: Visit, now: Date, clock: Clock): number {
  return clock(new Date(visit.enteredAt), visit.leftAt === null ? now : new Date(visit.leftAt));
}

/** Median and P80 in days over `deals` deals; both null when there are none. */
export type Spread = { deals: number; medianDays: number | null; p80Days: number | null };

export type StageSpread = { rank: number; completed: Spread; open: Spread };

/**
 * The spread of many deals' times by rank, ascending. Completed and still open times are kept apart: open ones are not at
 * their end, and the completed alone look faster than the truth.
 */
export function spreadOfTimes(times: readonly StageTime[]): StageSpread[] {
  return [...Map.groupBy(times, (time) => time.rank)]
    .map(([rank, inStage]) => ({
      rank,
      completed: spreadOf(inStage.filter((time) => !time.open)),
      open: spreadOf(inStage.filter((time) => time.open)),
    }))
    .sort((a, b) => a.rank - b.rank);
}

function spreadOf(times: readonly StageTime[]): Spread {
  const days = times.map((time) => time.days);
  return { deals: days.length, medianDays: median(days), p80Days: percentile(days, 0.8) };
}
