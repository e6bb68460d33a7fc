/** The clocks the other way round: what began at or before which instant has reached which level. For many deals at once. */
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import { subtractWorkingMinutes, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { limitedLevels, limitMinutes, type LimitedLevel, type Limits } from './clock-level.ts';
import { promiseLimits } from './read-clocks.ts';

export type Cutoffs<At = Date> = Readonly<Record<LimitedLevel, At>>;

/** A clock that has run since this instant or longer stands at the level now. */
export function cutoffsOf(limits: Limits, now: Date, hours: WorkingHours): Cutoffs {
  return eachLevel((level) => subtractWorkingMinutes(now, limitMinutes(limits[level]), hours));
}

/** A next step due on this day or earlier stands at the level now. */
export function promiseCutoffs(promiseDays: number, now: Date, hours: WorkingHours): Cutoffs<Day> {
  const cutoffs = cutoffsOf(promiseLimits(promiseDays), now, hours);
  return eachLevel((level) => dayOf(cutoffs[level], hours.timeZone));
}

function eachLevel<At>(of: (level: LimitedLevel) => At): Cutoffs<At> {
  return Object.fromEntries(limitedLevels.map((level) => [level, of(level)])) as Record<LimitedLevel, At>;
}
