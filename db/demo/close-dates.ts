/** When a rep expected a deal to close, from its creation on: hopeful first, moved on when the day has passed, near the end true. */
import { addDays, daysBetween, type Day } from '../../src/platform/model/calendar.ts';
import type { DemoDeal } from './demo-world.ts';
import { makeRandom } from './random.ts';
import { dayAt, dayLength, iso } from './timeline.ts';

export type CloseDate = { at: string; day: Day };

const usualDays = 55;

/** Oldest first; the first is told at the creation, the last is what stands there today. */
export function closeDatesOf(deal: DemoDeal, today: Day, isPutOff: boolean): CloseDate[] {
  if (isPutOff) return putOffDates(deal, today);
  const random = makeRandom(`close dates ${deal.key}`);
  const created = Date.parse(deal.createdAt);
  const last = deal.events.at(-1)!;
  const isClosed = /-(won|lost)$/.test(last.to);
  const end = isClosed ? Date.parse(last.at) : Date.parse(today) + dayLength / 2;
  const dates: CloseDate[] = [
    { at: deal.createdAt, day: dayAt(created + usualDays * random.logNormal(0.85, 0.3) * dayLength) },
  ];
  const forgetful = random.chance(0.12);
  for (let pushes = 0; pushes < 2 && !forgetful; pushes += 1) {
    const { day } = dates.at(-1)!;
    const noticed = Date.parse(day) + random.integer(1, 9) * dayLength + 9 * 3_600_000;
    if (noticed >= end - 3 * dayLength) break;
    dates.push({ at: iso(noticed), day: addDays(dayAt(noticed), random.integer(14, 38)) });
  }
  return endingWith(dates, deal.expectedCloseOn, end - random.integer(2, isClosed ? 24 : 12) * dayLength);
}

const putOffDaysAgo = [60, 40, 20];

/** Twenty days later, every twenty days. */
function putOffDates({ createdAt, expectedCloseOn }: DemoDeal, today: Day): CloseDate[] {
  const pushes = putOffDaysAgo.map((daysAgo) => ({
    at: iso(Date.parse(today) - daysAgo * dayLength + dayLength / 2),
    day: addDays(expectedCloseOn, 20 - daysAgo),
  }));
  const first = createdAt < pushes[0]!.at ? createdAt : iso(Date.parse(pushes[0]!.at) - dayLength);
  return [{ at: first, day: addDays(expectedCloseOn, -60) }, ...pushes];
}

/** The day that stands there today was told at the instant, or soon after what was told before. */
function endingWith(dates: CloseDate[], day: Day, at: number): CloseDate[] {
  const before = dates.at(-1)!;
  if (before.day === day) return dates;
  const told = Math.max(at, Date.parse(before.at) + dayLength / 24);
  // A deal that lasted a day was expected to.
  if (dates.length === 1 && daysBetween(dayAt(Date.parse(before.at)), dayAt(told)) < 1)
    return [{ ...before, day }];
  return [...dates, { at: iso(told), day }];
}

/** What was expected at an instant. */
export function expectedAt(dates: readonly CloseDate[], at: string): Day {
  return (dates.findLast((one) => one.at <= at) ?? dates[0]!).day;
}
