/** A line of a quote as it is written and kept. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import type { PricedLine } from './quote-money.ts';

export { decimalText, readDecimalText } from '../../platform/model/decimal-text.ts';

/** At most so many lines stand on a quote. */
export const mostLines = 500;

/** A billion pieces; ten trillion in money: each fits 64 bits, and so does a line's product of the two once it is bounded. */
const quantitySchema = z.string().regex(/^\d{1,13}$/);
const fenSchema = z.string().regex(/^\d{1,15}$/);
const percentSchema = z.int().min(0).max(10_000);

/**
 * Quantities are strings of ten-thousandths, prices strings of the currency's smallest unit, percents hundredths of a
 * percent: 1.5 pieces at ¥100 less 10 % with 13 % tax are "15000", "10000", 1000 and 1300.
 */
export const lineSchema = z.strictObject({
  productId: idSchema.nullable().default(null),
  name: z.string().trim().min(1).max(200),
  spec: z.string().trim().max(500).default(''),
  unit: z.string().trim().max(20).default(''),
  quantity: quantitySchema,
  unitPrice: fenSchema,
  discount: percentSchema.default(0),
  taxRate: percentSchema.default(0),
});
export type QuoteLine = z.output<typeof lineSchema>;

export const linesSchema = z.strictObject({
  lines: z.array(lineSchema).max(mostLines),
  /** An amount off the whole, in the smallest unit. */
  lesser: fenSchema.default('0'),
});
export type QuoteLines = z.output<typeof linesSchema>;

/** What we know of a line besides: shown to those who may see costs. */
export type LineCost = { unitCost: bigint | null; floorPrice: bigint | null };

/** A line as its money is reckoned. */
export function pricedLine(line: QuoteLine, unitCost: bigint | null): PricedLine {
  return {
    quantity: BigInt(line.quantity),
    unitPrice: BigInt(line.unitPrice),
    discount: BigInt(line.discount),
    taxRate: BigInt(line.taxRate),
    unitCost,
  };
}
