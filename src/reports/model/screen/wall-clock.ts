/** What a wall does by itself, and when: it may hang there for weeks with nobody to look after it. */
import { addDays, dayOf, instantOf, startOfDay } from '../../../platform/model/calendar.ts';

/** What has happened on a wall so far; instants in milliseconds. */
export type WallTimes = {
  /** When the page itself was loaded. */
  loadedAt: number;
  /** When the numbers were last asked for; null: never. */
  askedAt: number | null;
  /** When they last came. */
  answeredAt: number | null;
  /** How often asking has failed since. */
  failures: number;
  /** When the first change was told of that the last question cannot know. */
  changedAt: number | null;
};

export type Step = { do: 'ask' | 'reload'; at: number };

/** Changes come in flocks: so long is waited for the rest of one. */
const flockMs = 300;
/** Numbers are asked for no more often than this, however much happens, … */
export const leastGapMs = 2000;
/** … and where they take long, so many times as long apart. */
const restFactor = 3;
/** Asked for without having been told anything: should the live channel have missed something. */
const regularMs = 5 * 60_000;
const firstRetryMs = 2000;
const longestRetryMs = 60_000;
/** When the page begins anew: half past three, when nobody looks. */
const reloadMinutes = 210;
/** A page as young as this is left alone that night. */
const youngMs = 6 * 3_600_000;
/** After midnight, so that the server's clock has passed it, too. */
const afterMidnightMs = 1000;

/**
 * What comes next and when. The numbers are asked for at once at the beginning, soon after a change, when the day turns
 * (so that "today" and "this month" mean the new day), every five minutes in any case, and again and again, ever more
 * slowly, while the server is away. Once a night the page loads itself anew, but only from a server that answers.
 */
export function nextStep(times: WallTimes, timeZone: string): Step {
  const { askedAt, answeredAt, failures, changedAt } = times;
  if (askedAt === null) return { do: 'ask', at: times.loadedAt };
  if (failures > 0) return { do: 'ask', at: askedAt + retryMs(failures) };
  const asks = [askedAt + regularMs];
  if (changedAt !== null) asks.push(Math.max(changedAt + flockMs, askedAt + gapOf(askedAt, answeredAt)));
  if (answeredAt !== null) asks.push(midnightAfter(askedAt, timeZone) + afterMidnightMs);
  const ask: Step = { do: 'ask', at: Math.min(...asks) };
  const reload: Step = { do: 'reload', at: nightAfter(times.loadedAt + youngMs, timeZone) };
  return reload.at < ask.at ? reload : ask;
}

function gapOf(askedAt: number, answeredAt: number | null): number {
  const took = answeredAt === null ? 0 : Math.max(0, answeredAt - askedAt);
  return Math.max(leastGapMs, took * restFactor);
}

function retryMs(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 10));
}

function midnightAfter(instant: number, timeZone: string): number {
  return startOfDay(addDays(dayOf(new Date(instant), timeZone), 1), timeZone).getTime();
}

function nightAfter(instant: number, timeZone: string): number {
  const day = dayOf(new Date(instant), timeZone);
  const tonight = instantOf(day, reloadMinutes, timeZone).getTime();
  return tonight >= instant ? tonight : instantOf(addDays(day, 1), reloadMinutes, timeZone).getTime();
}

/** Numbers older than this are marked on the wall as such. */
const staleMs = regularMs + 60_000;

/** Are the numbers on the wall too old to be taken for those of now? */
export function isStale({ answeredAt, failures }: WallTimes, now: number): boolean {
  return answeredAt !== null && (failures > 0 || now - answeredAt > staleMs);
}
