import type { Locale } from './label.ts';

/** An amount in hundredths of its currency (fen for CNY, cents for USD; also for yen) and the ISO 4217 code. */
export type Money = { amount: bigint; currency: string };

/** How a user reads amounts: `full` is ¥1,234,567, `short` is 123.5万 (¥1,235K in English). */
export type MoneyStyle = 'full' | 'short';

type MoneyFault = 'money.empty' | 'money.not_a_number' | 'money.too_precise' | 'money.too_large';

export type ParsedMoney = { ok: true; money: Money } | { ok: false; code: MoneyFault };

/** Ten trillion yuan: more is a typing mistake, and sums over millions of deals stay far inside 64 bits. */
const largestAmount = 10n ** 15n;

const grouped = new Intl.NumberFormat('en-US');
const fenOfUnit: Record<string, bigint> = { '': 100n, 万: 1_000_000n, 亿: 10_000_000_000n };
const amountPattern = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(万|亿)?$/;

/**
 * The amount as a person reads it, in one unit whatever its size, so that a column never mixes units.
 * `full` shows fen only when there are any; `short` counts 万 in Chinese and thousands in English.
 */
export function formatMoney(money: Money, locale: Locale, style: MoneyStyle = 'full'): string {
  const sign = money.amount < 0n ? '-' : '';
  const size = money.amount < 0n ? -money.amount : money.amount;
  const symbol = currencySymbol(money.currency);
  if (style === 'full') return `${sign}${symbol}${fullAmount(size)}`;
  if (locale === 'en') return `${sign}${symbol}${grouped.format(divideHalfUp(size, 100_000n))}K`;
  return `${sign}${money.currency === 'CNY' ? '' : symbol}${countInWan(size)}万`;
}

/**
 * What a user typed ("1234.5", "¥1,234.50", "12.5万", full-width digits too) as money.
 * Faults: nothing typed, not a number, finer than a fen, larger than ten trillion.
 */
export function parseMoney(text: string, currency = 'CNY'): ParsedMoney {
  const typed = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^([+-]?)[¥$€£]/u, '$1')
    .replace(/元$/, '');
  if (typed === '') return { ok: false, code: 'money.empty' };
  const [, sign, whole, fraction = '', unit = ''] = amountPattern.exec(typed) ?? [];
  if (whole === undefined && fraction === '') return { ok: false, code: 'money.not_a_number' };
  return scaleToFen(sign === '-', (whole ?? '0').replaceAll(',', ''), fraction, unit, currency);
}

/** The sum of two amounts of one currency; mixing currencies is a mistake in code and throws. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new Error(`cannot add ${right.currency} to ${left.currency}`);
  }
  return { amount: left.amount + right.amount, currency: left.currency };
}

/** `percent` (up to four decimals) of the amount, rounded half-up to a fen, away from zero for a negative amount. */
export function percentOf(money: Money, percent: number): Money {
  const tenThousandths = BigInt(Math.round(percent * 10_000));
  return { amount: divideHalfUp(money.amount * tenThousandths, 1_000_000n), currency: money.currency };
}

/** The quotient rounded half-up (四舍五入: a half goes away from zero); the divisor is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}

function scaleToFen(
  negative: boolean,
  whole: string,
  fraction: string,
  unit: string,
  currency: string,
): ParsedMoney {
  const numerator = BigInt(whole + fraction) * fenOfUnit[unit]!;
  const denominator = 10n ** BigInt(fraction.length);
  if (numerator % denominator !== 0n) return { ok: false, code: 'money.too_precise' };
  const size = numerator / denominator;
  if (size > largestAmount) return { ok: false, code: 'money.too_large' };
  return { ok: true, money: { amount: negative ? -size : size, currency } };
}

function fullAmount(fen: bigint): string {
  const rest = fen % 100n;
  const yuan = grouped.format(fen / 100n);
  return rest === 0n ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}

/** One decimal from 1万 up, two below, so that small amounts do not all read 0万. */
function countInWan(fen: bigint): string {
  const decimals = fen >= 1_000_000n ? 1 : 2;
  const scale = 10n ** BigInt(decimals);
  const count = divideHalfUp(fen * scale, 1_000_000n);
  const fraction = String(count % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return fraction === '' ? grouped.format(count / scale) : `${grouped.format(count / scale)}.${fraction}`;
}

/** The Chinese habit in both languages: ¥ is the yuan, and other currencies never look like it (JP¥, US$). */
export function currencySymbol(currency: string): string {
  const parts = new Intl.NumberFormat('zh-CN', { style: 'currency', currency }).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return symbol.length === 3 && symbol === currency ? `${symbol} ` : symbol;
}
