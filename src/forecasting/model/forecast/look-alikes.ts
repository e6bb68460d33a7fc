/**
 * What became of deals that looked alike: every fortnight of the past two years the open deals are looked at as they stood
 * then (stage, days in it, the rep's date), and counted by whether they were won in a window of the same length after it. Deals
 * that never end are in it as what they are: not won.
 */
import type { Day } from '../../../platform/model/calendar.ts';
import { daysFrom, latest, type LoggedDeal } from './logged-deal.ts';

/** Days from the instant of looking. */
export type Window = { from: number; to: number };

/** The rep's date seen from then: within the window, after it, before then, or none. */
export type DateClass = 'due' | 'later' | 'overdue' | 'none';

export type Count = { n: number; won: number };
/** By stage (`rankKey`), stage and age, stage and date. */
export type LookAlikes = ReadonlyMap<string, Count>;

export const rankKey = (rank: number): string => `${rank}`;
export const ageKey = (rank: number, band: number): string => `${rank} age ${band}`;
export const dateKey = (rank: number, date: DateClass): string => `${rank} date ${date}`;

const everyDays = 14;
const looks = 52;
const dayLength = 86_400_000;

/** The last instant of looking is so long ago that the whole window was over by `at`; nothing after `at` is looked at. */
export function countLookAlikes(
  deals: readonly LoggedDeal[],
  at: number,
  window: Window,
  bandOf: (rank: number, days: number) => number,
  startOf: (day: Day) => number,
): LookAlikes {
  const counts = new Map<string, { n: number; won: number }>();
  const note = (key: string, isWon: boolean): void => {
    const count = counts.get(key) ?? { n: 0, won: 0 };
    count.n += 1;
    if (isWon) count.won += 1;
    counts.set(key, count);
  };
  const last = at - Math.max(1, window.to) * dayLength;
  for (const deal of deals) {
    const end = latest(deal.moves, at);
    const wonAt = end?.kind === 'won' ? end.at : null;
    // After its end a deal is not looked at any more, unless it was opened again.
    const isOnce = deal.moves.findIndex(({ kind }) => kind !== 'open') === deal.moves.length - 1;
    const skipped = isOnce && end && end.kind !== 'open' ? Math.ceil(daysFrom(end.at, last) / everyDays) : 0;
    for (let look = Math.max(0, skipped); look < looks; look += 1) {
      const then = last - look * everyDays * dayLength;
      const move = latest(deal.moves, then);
      if (!move) break;
      if (move.kind !== 'open') continue;
      const after = wonAt === null ? -1 : daysFrom(then, wonAt);
      const isWon = after > window.from && after <= window.to;
      note(rankKey(move.rank), isWon);
      note(ageKey(move.rank, bandOf(move.rank, daysFrom(move.at, then))), isWon);
      note(
        dateKey(move.rank, dateClassOf(latest(deal.dates, then)?.value ?? null, then, window, startOf)),
        isWon,
      );
    }
  }
  return counts;
}

export function dateClassOf(
  closeOn: Day | null,
  at: number,
  { to }: Window,
  startOf: (day: Day) => number,
): DateClass {
  if (closeOn === null) return 'none';
  const days = daysFrom(at, startOf(closeOn));
  if (days < -1) return 'overdue';
  return days < to ? 'due' : 'later';
}
