/** What lines come to, as the record of the quote keeps it. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { Values } from '../../../records/server/index.ts';
import { isBelowFloor } from '../../model/floor-price.ts';
import { pricedLine } from '../../model/quote-line.ts';
import { moneyOf, mostLesser, type QuoteMoney, type TaxMode } from '../../model/quote-money.ts';
import { quoteRefusals } from '../../model/refusals.ts';
import type { KeptLine } from './kept-lines.ts';

/** Ten trillion: sums over many quotes stay far inside 64 bits. */
const largestAmount = 10n ** 15n;

/** Refuses an amount off the whole beyond what the lines come to, and totals beyond what can be kept. */
export function moneyOfLines(lines: readonly KeptLine[], mode: TaxMode, lesser: bigint): QuoteMoney {
  const priced = lines.map((line) => pricedLine(line, line.unitCost));
  if (lesser > mostLesser(priced)) refuse(quoteRefusals.lesserTooLarge);
  const money = moneyOf(priced, mode, lesser);
  if (money.list > largestAmount || money.gross > largestAmount || (money.cost ?? 0n) > largestAmount)
    refuse(quoteRefusals.amountTooLarge);
  return money;
}

/** The fields of the record that follow from its lines. */
export function totalsOf(lines: readonly KeptLine[], mode: TaxMode, lesser: bigint): Values {
  const money = moneyOfLines(lines, mode, lesser);
  const percent = (hundredths: bigint | null) => (hundredths === null ? null : Number(hundredths) / 100);
  const hasCost = lines.length > 0 && money.cost !== null;
  return {
    lesser: String(lesser),
    list_amount: String(money.list),
    net_amount: String(money.net),
    tax_amount: String(money.tax),
    amount: String(money.gross),
    cost_amount: hasCost ? String(money.cost) : null,
    discount_rate: percent(money.discountRate),
    margin: hasCost ? percent(money.margin) : null,
    below_floor: lines.some((line, at) => isBelowFloor(line, money.lines[at]!.amount) === true),
  };
}
