import { divideHalfUp } from '../../../platform/model/money.ts';
import { fault, plain, read, type Reading } from './reading.ts';

/** An amount in fen (hundredths), and the currency when the text names one. */
export type ReadMoney = { fen: bigint; currency: string | null };

const currencies: readonly [RegExp, string][] = [
  [/^(?:US\$|USD|美元|\$)|(?:USD|US\$|美元|\$)$/i, 'USD'],
  [/^(?:HK\$|HKD|港币|港元)|(?:HKD|HK\$|港币|港元)$/i, 'HKD'],
  [/^(?:EUR|€|欧元)|(?:EUR|€|欧元)$/i, 'EUR'],
  [/^(?:GBP|£|英镑)|(?:GBP|£|英镑)$/i, 'GBP'],
  [/^(?:RMB|CNY|CN¥|[¥￥]|人民币)|(?:RMB|CNY|[¥￥]|人民币|元整?|圆)$/i, 'CNY'],
];

const units: readonly [RegExp, bigint][] = [
  [/(?:千万)$/, 10_000_000n],
  [/(?:百万)$/, 1_000_000n],
  [/(?:亿)$/, 100_000_000n],
  [/(?:万|w)$/i, 10_000n],
  [/(?:千|k)$/i, 1_000n],
];

/** No deal is worth a trillion; more is a slip of the keyboard. In fen. */
const largest = 10n ** 17n;

/** Takes the currency off either end of the text. */
function splitCurrency(text: string): { rest: string; currency: string | null } {
  for (const [pattern, currency] of currencies) {
    if (!pattern.test(text)) continue;
    // `人民币 300 元` names it at both ends.
    return { rest: text.replace(pattern, '').trim().replace(pattern, '').trim(), currency };
  }
  return { rest: text, currency: null };
}

function splitUnit(text: string): { rest: string; factor: bigint; named: boolean } {
  for (const [pattern, factor] of units) {
    if (pattern.test(text)) return { rest: text.replace(pattern, '').trim(), factor, named: true };
  }
  return { rest: text, factor: 1n, named: false };
}

type Digits = { whole: string; fraction: string };

/** Finds the whole and the fraction of an unsigned number; undefined when none, 'ambiguous' when two readings fit. */
function splitDigits(text: string, unitNamed: boolean): Digits | 'ambiguous' | undefined {
  if (!/\d/.test(text)) return undefined;
  if (/^\d+$/.test(text)) return { whole: text, fraction: '' };
  const english = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(text);
  if (english) {
    // 1.234 is one and a bit in China and a thousand in Germany; a unit (1.234万) or a leading zero settles it.
    if (!unitNamed && /^[1-9]\d{0,2}\.\d{3}$/.test(text)) return 'ambiguous';
    return { whole: english[1]!.replaceAll(',', '') || '0', fraction: english[2] ?? '' };
  }
  const european = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$/.exec(text);
  if (european)
    return { whole: (european[1] ?? european[3]!).replaceAll('.', ''), fraction: european[2] ?? '' };
  if (/^\d+(?:,\d+)+$/.test(text)) return 'ambiguous';
  const spaced = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (spaced) return { whole: spaced[1]!.replaceAll(' ', ''), fraction: spaced[2] ?? '' };
  return undefined;
}

/** whole.fraction × factor in fen, half up. */
function toFen({ whole, fraction }: Digits, factor: bigint): bigint {
  return divideHalfUp(BigInt(whole + fraction) * factor * 100n, 10n ** BigInt(fraction.length));
}

function splitSign(text: string): { rest: string; negative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) return { rest: bracketed[1]!.trim(), negative: true };
  const signed = /^([+-])\s*(.*)$/.exec(text);
  return signed ? { rest: signed[2]!, negative: signed[1] === '-' } : { rest: text, negative: false };
}

/**
 * Reads an amount as people write it: `1,234.50`, `¥1,234`, `12.5万`, `$5,000`, `(300)`, `1.234,56`.
 * `scale` multiplies it (a column "in millions" has 1,000,000). More than two decimals round half up to fen.
 * Faults: not money; ambiguous (`1.234`, `12,34`); too large (beyond 10^15 units of the currency).
 */
export function readMoney(text: string, scale = 1): Reading<ReadMoney> {
  const written = plain(text).replaceAll('−', '-');
  const outer = splitSign(written);
  const { rest, currency } = splitCurrency(outer.rest);
  // The sign stands before the currency or behind it (`¥-300`), never twice.
  const inner = outer.rest === written ? splitSign(rest) : { rest, negative: false };
  const unit = splitUnit(inner.rest);
  if (unit.rest.length > 40) return fault('value.too_large');
  const digits = splitDigits(unit.rest, unit.named);
  if (digits === 'ambiguous') return fault('value.ambiguous_money');
  if (!digits) return fault('value.not_money');
  const fen = toFen(digits, unit.factor * BigInt(scale));
  if (fen > largest) return fault('value.too_large');
  return read({ fen: outer.negative !== inner.negative ? -fen : fen, currency });
}
