/**
 * What a quote costs. Money is in the smallest unit of its currency (fen), quantities are in ten-thousandths, percents in
 * hundredths of a percent. A line is rounded once, half up, when its quantity, price and discount are multiplied; its tax is
 * taken from the rounded line, half up again; totals are sums of rounded lines, so that every line adds up on paper.
 */
import { divideHalfUp } from '../../platform/model/money.ts';

const quantityUnit = 10_000n;
const whole = 10_000n;

export type PricedLine = {
  /** In ten-thousandths: 1.5 pieces are 15,000. */
  quantity: bigint;
  /** Of one unit before discount. */
  unitPrice: bigint;
  /** Of the line, 0 to 10,000. */
  discount: bigint;
  /** 0 to 10,000; 13 % is 1,300. */
  taxRate: bigint;
  /** What one unit costs us; null where nobody has said. */
  unitCost: bigint | null;
};

/** Whether prices are told with their tax in them (含税价) or without. */
export type TaxMode = 'included' | 'excluded';

export type LineMoney = {
  /** Quantity × price before discount. */
  list: bigint;
  /** After the line's discount and its share of the quote's: with tax if prices are told with it. */
  amount: bigint;
  net: bigint;
  tax: bigint;
  gross: bigint;
  /** Null where the cost is not known. */
  cost: bigint | null;
};

export type QuoteMoney = {
  lines: readonly LineMoney[];
  list: bigint;
  /** List less amount: what all discounts together are worth. */
  discount: bigint;
  net: bigint;
  tax: bigint;
  gross: bigint;
  /** Null when a line's cost is not known. */
  cost: bigint | null;
  /** Share of the list price that is given away, in hundredths of a percent; null when there is nothing to give. */
  discountRate: bigint | null;
  /** Share of the net price that is left after cost; null when unknown or when the net is zero. */
  margin: bigint | null;
};

/**
 * The money of a quote: its lines, then `lesser`, an amount that is taken off the whole and spread over the lines in
 * proportion to their amounts, the last fen going where the remainder is largest.
 */
export function moneyOf(lines: readonly PricedLine[], mode: TaxMode, lesser = 0n): QuoteMoney {
  const before = lines.map(amountOf);
  const taken = spread(lesser, before);
  const priced = lines.map((line, at) => lineMoney(line, before[at]! - taken[at]!, mode));
  const sum = (part: (line: LineMoney) => bigint) => priced.reduce((total, line) => total + part(line), 0n);
  const [list, net] = [sum((line) => line.list), sum((line) => line.net)];
  const cost = priced.some((line) => line.cost === null) ? null : sum((line) => line.cost ?? 0n);
  const discount = list - sum((line) => line.amount);
  return {
    lines: priced,
    list,
    discount,
    net,
    tax: sum((line) => line.tax),
    gross: sum((line) => line.gross),
    cost,
    discountRate: shareOf(discount, list),
    margin: cost === null ? null : shareOf(net - cost, net),
  };
}

/** The most that can be taken off a quote as a whole: what its lines come to. */
export function mostLesser(lines: readonly PricedLine[]): bigint {
  return lines.reduce((total, line) => total + amountOf(line), 0n);
}

function amountOf({ quantity, unitPrice, discount }: PricedLine): bigint {
  return divideHalfUp(quantity * unitPrice * (whole - discount), quantityUnit * whole);
}

function lineMoney(line: PricedLine, amount: bigint, mode: TaxMode): LineMoney {
  const { quantity, unitPrice, unitCost, taxRate } = line;
  const list = divideHalfUp(quantity * unitPrice, quantityUnit);
  const cost = unitCost === null ? null : divideHalfUp(quantity * unitCost, quantityUnit);
  const taxed = mode === 'included' ? taxIn(amount, taxRate) : taxOn(amount, taxRate);
  return { list, amount, cost, ...taxed };
}

function taxOn(net: bigint, rate: bigint) {
  const tax = divideHalfUp(net * rate, whole);
  return { net, tax, gross: net + tax };
}

function taxIn(gross: bigint, rate: bigint) {
  const tax = divideHalfUp(gross * rate, whole + rate);
  return { net: gross - tax, tax, gross };
}

/** The share of a part, in hundredths of a percent, half up; null of nothing. */
function shareOf(part: bigint, of: bigint): bigint | null {
  return of === 0n ? null : divideHalfUp(part * whole, of);
}

/** Spreads an amount in proportion to weights, to the fen: the largest remainders get what rounding leaves, earlier ones first. */
export function spread(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (amount === 0n || total === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / total);
  const left = Number(amount - shares.reduce((sum, share) => sum + share, 0n));
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (amount * weight) % total }))
    .toSorted((one, other) => compare(other.remainder, one.remainder) || one.at - other.at);
  const lucky = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return shares.map((share, at) => (lucky.has(at) ? share + 1n : share));
}

function compare(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
