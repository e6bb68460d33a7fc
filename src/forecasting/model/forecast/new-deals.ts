/** Deals that are not there yet but will be made and won within the period (funnel.md §7.4). */
import { smoothedShare } from '../../../insights/model/statistics.ts';
import { daysFrom, latest } from './logged-deal.ts';
import { countUpTo } from './timing.ts';
import type { Walk } from './walks.ts';

export type NewDeals = {
  /** Made a day, by the last eight weeks and the season. */
  perDay: number;
  share: number;
  /** Days from creation to the win, ascending. */
  days: readonly number[];
  /** What won deals were worth. */
  amounts: readonly number[];
};

const weeks = 8;
const span = weeks * 7;
const yearDays = 364;
const dayLength = 86_400_000;

/** What is made in eight weeks follows the weekdays by itself: each is in it eight times. */
export function fitNewDeals(walks: readonly Walk[], at: number): NewDeals {
  const created = walks.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
  const resolved = walks.filter(({ outcome }) => outcome !== 'open');
  const won = resolved.filter(({ outcome }) => outcome === 'won');
  return {
    perDay: (madeBetween(created, at - span * dayLength, at) / span) * seasonOf(created, at),
    share: smoothedShare(won.length, resolved.length, 0, resolved.length === 0 ? 1 : 0),
    days: won.map(({ createdAt, closedAt }) => daysFrom(createdAt, closedAt!)).toSorted((a, b) => a - b),
    amounts: won.flatMap(({ deal, closedAt }) => latest(deal.amounts, closedAt!)?.value ?? []),
  };
}

function madeBetween(created: readonly number[], from: number, to: number): number {
  return countUpTo(created, to) - countUpTo(created, from);
}

/** A year ago: what the thirty days after it brought beside the eight weeks before, drawn towards no season; 1 without that year. */
function seasonOf(created: readonly number[], at: number): number {
  const then = at - yearDays * dayLength;
  if (created.length === 0 || created[0]! > then - span * dayLength) return 1;
  const before = madeBetween(created, then - span * dayLength, then) / span;
  const after = madeBetween(created, then, then + 30 * dayLength) / 30;
  const pull = 5 / 30;
  return Math.min(2, Math.max(0.5, (after + pull) / (before + pull)));
}

/** How many deals made from now on are won between `from` and `to` days from now. */
export function winsToCome({ perDay, share, days }: NewDeals, from: number, to: number): number {
  if (days.length === 0 || perDay === 0) return 0;
  const wonWithin = (left: number): number => (left <= 0 ? 0 : countUpTo(days, left) / days.length);
  let wins = 0;
  for (let made = 0.5; made < to; made += 1)
    wins += perDay * share * (wonWithin(to - made) - wonWithin(from - made));
  return wins;
}
