import type { LineCost, QuoteLine } from './quote-line.ts';

/**
 * Is less asked for a line than its floor price, discounts of the line and of the whole counted? Floor and amount are
 * told alike, with tax or without. Null where there is no floor.
 */
export function isBelowFloor(
  { quantity, floorPrice }: Pick<QuoteLine, 'quantity'> & Pick<LineCost, 'floorPrice'>,
  amount: bigint,
): boolean | null {
  return floorPrice === null ? null : amount * 10_000n < floorPrice * BigInt(quantity);
}
