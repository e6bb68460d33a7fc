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

/** Why a line holds or does not: it does not fit what is asked, or another that fits goes before it. */
export const verdicts = [
  'holds',
  'other_currency',
  'other_segment',
  'not_yet',
  'ended',
  'less_specific',
  'lower_priority',
  'began_earlier',
  'made_earlier',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * The line that holds: of those in the asked currency, valid on the day and meant for the account, one with a segment goes
 * before one for all, then the higher priority, then the later beginning, then the book made later. Undefined: none fits.
 */
export function choosePrice(lines: readonly BookPrice[], asked: PriceAsked): BookPrice | undefined {
  return lines.filter((line) => misfit(line, asked) === null).toSorted(byPrecedence)[0];
}

/** Every line with the reason why it holds or does not: the one that holds, those it goes before, those that do not fit. */
export function weighPrices(
  lines: readonly BookPrice[],
  asked: PriceAsked,
): { line: BookPrice; verdict: Verdict }[] {
  const holding = choosePrice(lines, asked);
  const weighed = lines.toSorted(byPrecedence).map((line) => {
    const verdict = misfit(line, asked) ?? (line === holding ? 'holds' : reasonBehind(line, holding!));
    return { line, verdict, fits: misfit(line, asked) === null };
  });
  return weighed
    .toSorted((one, other) => Number(other.fits) - Number(one.fits))
    .map(({ line, verdict }) => ({ line, verdict }));
}

function misfit({ currency, segment, validFrom, validTo }: BookPrice, asked: PriceAsked): Verdict | null {
  if (currency !== asked.currency) return 'other_currency';
  if (segment !== null && asked.segment[segment.field] !== segment.value) return 'other_segment';
  if (validFrom !== null && asked.on < validFrom) return 'not_yet';
  return validTo !== null && asked.on > validTo ? 'ended' : null;
}

/** In what a line stands behind the one that holds. */
function reasonBehind(line: BookPrice, holding: BookPrice): Verdict {
  if ((line.segment === null) !== (holding.segment === null)) return 'less_specific';
  if (line.priority !== holding.priority) return 'lower_priority';
  return line.validFrom === holding.validFrom ? 'made_earlier' : 'began_earlier';
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
