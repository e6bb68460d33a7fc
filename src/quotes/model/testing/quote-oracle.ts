/** The money of a quote once more, by exact fractions and plain decimal rounding: what the rules are checked against. */
import { moneyOf, type PricedLine, type TaxMode } from '../quote-money.ts';

/** A fraction; its bottom is positive. */
type Fraction = readonly [top: bigint, bottom: bigint];

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

/** To a whole number as one does by hand: cut off, look at the remainder, one more when it is half or above. */
function rounded([top, bottom]: Fraction): bigint {
  const cut = top / bottom;
  const remainder = top - cut * bottom;
  return remainder * 2n >= bottom ? cut + 1n : cut;
}

const percent = (rate: bigint): Fraction => [rate, 10_000n];

/** What differs between the rules and the fractions; nothing when they agree. */
export function sameAsOracle(lines: readonly PricedLine[], mode: TaxMode, lesser: bigint): string[] {
  const money = moneyOf(lines, mode, lesser);
  const found: string[] = [];
  const differ = (what: string, given: bigint | null, expected: bigint | null): void => {
    if (given !== expected) found.push(`${what}: ${given} instead of ${expected}`);
  };
  let [list, taken, net, tax, gross] = [0n, 0n, 0n, 0n, 0n];
  for (const [at, line] of lines.entries()) {
    const priced = money.lines[at]!;
    const full = times([line.quantity, 10_000n], [line.unitPrice, 1n]);
    const before = rounded(times(full, percent(10_000n - line.discount)));
    differ(`list ${at}`, priced.list, rounded(full));
    const expectedTax =
      mode === 'excluded'
        ? rounded(times([priced.amount, 1n], percent(line.taxRate)))
        : rounded(times([priced.amount, 1n], [line.taxRate, 10_000n + line.taxRate]));
    differ(`tax ${at}`, priced.tax, expectedTax);
    differ(`gross ${at}`, priced.gross, mode === 'excluded' ? priced.amount + expectedTax : priced.amount);
    differ(`net ${at}`, priced.net, priced.gross - expectedTax);
    differ(
      `cost ${at}`,
      priced.cost,
      line.unitCost === null ? null : rounded(times([line.quantity, 10_000n], [line.unitCost, 1n])),
    );
    list += priced.list;
    taken += before - priced.amount;
    net += priced.net;
    tax += priced.tax;
    gross += priced.gross;
  }
  differ('list', money.list, list);
  differ('taken off', taken, lesser);
  differ('net', money.net, net);
  differ('tax', money.tax, tax);
  differ('gross', money.gross, gross);
  return found;
}
