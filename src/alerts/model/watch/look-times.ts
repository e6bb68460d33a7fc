/** When a watch is looked at next, and when what it found is told. Pure; days are those of the organisation's calendar. */
import { dueAfter } from '../../../automation/model/due.ts';
import { addDays, dayOf, instantOf, isWorkingDay } from '../../../platform/model/calendar.ts';
import { nextWorkingTime, type WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Terms } from './alert-state.ts';
import type { Check, WatchDefinition } from './watch.ts';

const minute = 60_000;
/** Time alone makes things so, too: what is looked at on change is looked at every hour besides. */
const besidesChanges = 60;
const longestClosure = 400;

export function nextLook(check: Check, now: Date, hours: WorkingHours): Date {
  if (check.on === 'change') return new Date(now.getTime() + besidesChanges * minute);
  if (check.on === 'rhythm') return new Date(now.getTime() + check.minutes * minute);
  const at = minutesOf(check.at);
  let day = dayOf(now, hours.timeZone);
  for (let left = longestClosure; left > 0; left -= 1, day = addDays(day, 1)) {
    const due = instantOf(day, at, hours.timeZone);
    if (due > now && (!check.workdaysOnly || isWorkingDay(day, hours.calendar))) return due;
  }
  return instantOf(day, at, hours.timeZone);
}

function minutesOf(at: string): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
}

/** What is critical waits for nobody; else the end of the digest's window by the clock, and for working time where asked. */
export function tellingTime(
  { severity, digestMinutes, workingHoursOnly }: WatchDefinition,
  now: Date,
  hours: WorkingHours,
): Date {
  if (severity === 'critical') return now;
  const window = digestMinutes * minute;
  const at = window > 0 ? new Date(Math.ceil(now.getTime() / window) * window) : now;
  return workingHoursOnly ? nextWorkingTime(at, hours) : at;
}

export function termsOf(
  { holdMinutes, cooldownMinutes, when, escalate }: WatchDefinition,
  hours: WorkingHours,
): Terms {
  return {
    holdMinutes,
    cooldownMinutes,
    isMoment: when.is === 'changed',
    escalatesAt: (firedAt, level) => {
      const next = escalate[level];
      return next ? dueAfter(firedAt, next.after, hours) : null;
    },
  };
}
