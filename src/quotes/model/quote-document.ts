/** A quote as a plain value, from which screen, PDF, Word, Excel, the customer's page and the API tell the same. */
import { z } from 'zod';
import { moneyInWords } from './money-in-words.ts';
import { pricedLine, type QuoteLine } from './quote-line.ts';
import { moneyOf, type TaxMode } from './quote-money.ts';

const fen = z.string();

const documentLineSchema = z.object({
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: fen,
  discount: z.number(),
  taxRate: z.number(),
  /** After discounts, as prices are told: with tax or without. */
  amount: fen,
  net: fen,
  tax: fen,
  gross: fen,
});

export const documentSchema = z.object({
  number: z.string(),
  versionNumber: z.number(),
  title: z.string(),
  seller: z.string(),
  /** Who looks after the customer. */
  salesperson: z.string().nullable(),
  account: z.string().nullable(),
  contact: z.string().nullable(),
  currency: z.string(),
  taxMode: z.enum(['included', 'excluded']),
  madeOn: z.string(),
  validUntil: z.string().nullable(),
  paymentTerms: z.string().nullable(),
  terms: z.string(),
  lines: z.array(documentLineSchema),
  list: fen,
  /** All that is given away, line by line and off the whole. */
  discount: fen,
  lesser: fen,
  net: fen,
  tax: fen,
  gross: fen,
  /** In Chinese capitals; null for other currencies than the yuan. */
  inWords: z.string().nullable(),
});
export type QuoteDocument = z.output<typeof documentSchema>;

type QuoteHead = Omit<QuoteDocument, 'lines' | 'list' | 'discount' | 'net' | 'tax' | 'gross' | 'inWords'>;

/** Puts a quote's head and lines together with what they come to. */
export function documentOf(head: QuoteHead, lines: readonly QuoteLine[]): QuoteDocument {
  const mode: TaxMode = head.taxMode;
  const money = moneyOf(
    lines.map((line) => pricedLine(line, null)),
    mode,
    BigInt(head.lesser),
  );
  return {
    ...head,
    lines: lines.map((line, at) => {
      const { amount, net, tax, gross } = money.lines[at]!;
      const { name, spec, unit, quantity, unitPrice, discount, taxRate } = line;
      return {
        name,
        spec,
        unit,
        quantity,
        unitPrice,
        discount,
        taxRate,
        amount: String(amount),
        net: String(net),
        tax: String(tax),
        gross: String(gross),
      };
    }),
    list: String(money.list),
    discount: String(money.discount),
    net: String(money.net),
    tax: String(money.tax),
    gross: String(money.gross),
    inWords: head.currency === 'CNY' ? moneyInWords(money.gross) : null,
  };
}
