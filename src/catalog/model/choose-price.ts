/** Which price of a product holds, of all that price books say. */
import type { Day } from '../../platform/model/calendar.ts';

/** What an account is like: its values by field id, of fields with options. */
export type Segment = Readonly<Record<string, string>>;

/** One product's line of a price book that is in use. Money is in the smallest unit of the book's currency. */
export type BookPrice = {
  bookId: string;
  bookName: string;
  currency: string;
  /** For accounts whose field holds the value; null: for all. */
  segment: { field: string; value: string } | null;
  /** Both days included; null: open. */
  validFrom: Day | null;
  validTo: Day | null;
  priority: number;
  price: bigint;
  floor: bigint | null;
};

/** For whom, in which currency and on which day a price is asked. */
export type PriceAsked = { currency: string; segment: Segment; on: Day };

/**
 * The line that holds: of those in the asked currency, valid on the day and meant for the account, one with a segment goes
 * before one for all, then the higher priority, then the later beginning, then the book made later. Undefined: none fits.
 */
export function choosePrice(lines: readonly BookPrice[], asked: PriceAsked): BookPrice | undefined {
  return lines.filter((line) => fits(line, asked)).toSorted(byPrecedence)[0];
}

function fits({ currency, segment, validFrom, validTo }: BookPrice, asked: PriceAsked): boolean {
  if (currency !== asked.currency) return false;
  if (validFrom !== null && asked.on < validFrom) return false;
  if (validTo !== null && asked.on > validTo) return false;
  return segment === null || asked.segment[segment.field] === segment.value;
}

function byPrecedence(one: BookPrice, other: BookPrice): number {
  return (
    Number(other.segment !== null) - Number(one.segment !== null) ||
    other.priority - one.priority ||
    compare(other.validFrom ?? '', one.validFrom ?? '') ||
    compare(other.bookId, one.bookId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
