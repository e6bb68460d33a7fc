/** How the open deals expected in a period changed between two instants (funnel.md §8). Amounts are whole fen. */
import type { Day, Period } from '../../../platform/model/calendar.ts';
import { standingAt, type LoggedDeal, type Standing } from '../forecast/logged-deal.ts';

export const waterfallSteps = [
  'created',
  'pulled_in',
  'increased',
  'decreased',
  'pushed_out',
  'lost',
  'won',
] as const;
export type WaterfallStep = (typeof waterfallSteps)[number];

/** One booking: `amount` is what it adds to the open deals of the period, negative where it takes off. */
export type Booking = { dealId: string; step: WaterfallStep; amount: number };

export type Waterfall = { start: number; end: number; bookings: Booking[] };

/**
 * Start + created + pulled in + increased − decreased − pushed out − lost − won = end, exactly. How a deal left is told by the
 * first that holds of won, lost, pushed out (to a day outside the period, or to none); how it came by created, pulled in.
 * A deal that came and left in between is booked on both sides. The amount that changed of a deal that stays or is won is
 * booked by itself, so that what was won stands at its last amount. Only wins of the period itself are told of deals that
 * were not expected in it.
 */
export function waterfallBetween(
  deals: readonly LoggedDeal[],
  period: Period,
  from: number,
  to: number,
  dayOf: (instant: number) => Day,
): Waterfall {
  const waterfall: Waterfall = { start: 0, end: 0, bookings: [] };
  for (const deal of deals) {
    const [before, after] = [standingAt(deal, from), standingAt(deal, to)];
    if (!after) continue;
    const wasIn = before !== undefined && isExpectedIn(before, period);
    const isIn = isExpectedIn(after, period);
    if (wasIn) waterfall.start += before.amount ?? 0;
    if (isIn) waterfall.end += after.amount ?? 0;
    const book = (step: WaterfallStep, amount: number): void => {
      if (amount !== 0) waterfall.bookings.push({ dealId: deal.id, step, amount });
    };
    if (wasIn) bookOfStanding(book, before, after, isIn);
    else if (isIn || isWonWithin(after, period, from, dayOf)) bookOfComer(book, before, after, isIn);
  }
  return waterfall;
}

type Book = (step: WaterfallStep, amount: number) => void;

function bookOfStanding(book: Book, before: Standing, after: Standing, isIn: boolean): void {
  const [was, is] = [before.amount ?? 0, after.amount ?? 0];
  const isWon = after.move.kind === 'won';
  if (isIn || isWon) book(is > was ? 'increased' : 'decreased', is - was);
  if (isWon) book('won', -is);
  else if (after.move.kind === 'lost') book('lost', -was);
  else if (!isIn) book('pushed_out', -was);
}

function bookOfComer(book: Book, before: Standing | undefined, after: Standing, isIn: boolean): void {
  const amount = after.amount ?? 0;
  book(before === undefined ? 'created' : 'pulled_in', amount);
  if (!isIn) book('won', -amount);
}

function isExpectedIn({ move, closeOn }: Standing, { from, to }: Period): boolean {
  return move.kind === 'open' && closeOn !== null && closeOn >= from && closeOn < to;
}

function isWonWithin(
  { move }: Standing,
  period: Period,
  since: number,
  dayOf: (instant: number) => Day,
): boolean {
  if (move.kind !== 'won' || move.at <= since) return false;
  const day = dayOf(move.at);
  return day >= period.from && day < period.to;
}

/** How often the expected day moved to a later month; from three on the date is not credible. */
export function pushCount({ dates }: Pick<LoggedDeal, 'dates'>, until: number): number {
  let pushes = 0;
  let known: Day | null = null;
  for (const { at, value } of dates) {
    if (at > until) break;
    if (known !== null && value !== null && value.slice(0, 7) > known.slice(0, 7)) pushes += 1;
    known = value ?? known;
  }
  return pushes;
}

export const mostPushes = 3;
