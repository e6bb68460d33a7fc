/** How a value reads, and as what a spreadsheet keeps it: one statement for screen, paper and workbook. */
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { formatMoney } from '../../../platform/model/money.ts';
import { isNumeric, plainNumber, textOf, type GridValue } from './grid-value.ts';
import type { GridFormat } from './grid.ts';

/** Who reads it. */
export type Reader = { locale: Locale; currency: string };

/** `decimals` are shown as many, always; `currency` is told where amounts of several stand under each other. */
export type ShownAs = {
  as: 'number' | 'money' | 'moneyShort' | 'percent' | 'text';
  decimals: number;
  currency?: string;
};

const ofUnit: Record<MeasureUnit, ShownAs> = {
  count: { as: 'number', decimals: 0 },
  number: { as: 'number', decimals: 2 },
  money: { as: 'money', decimals: 2 },
  percent: { as: 'percent', decimals: 1 },
  days: { as: 'number', decimals: 1 },
  minutes: { as: 'number', decimals: 1 },
};

/** What the cell asks for, else what suits its figure. */
export function shownAs(format: GridFormat | undefined, unit: MeasureUnit | null, value: GridValue): ShownAs {
  const suited = unit && isNumeric(value) ? ofUnit[unit] : suitedTo(value);
  const as = format?.as ?? suited.as;
  return {
    as,
    decimals:
      format?.decimals ??
      (as === suited.as ? suited.decimals : as === 'percent' ? 1 : as === 'money' ? 2 : 0),
  };
}

function suitedTo(value: GridValue): ShownAs {
  if (typeof value === 'bigint') return ofUnit.money;
  if (typeof value !== 'number') return { as: 'text', decimals: 0 };
  return { as: 'number', decimals: Number.isInteger(value) ? 0 : 2 };
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(style: 'decimal' | 'percent', decimals: number): Intl.NumberFormat {
  const key = `${style}${decimals}`;
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  numbers.set(key, made);
  return made;
}

/** The value as a person reads it; nothing is nothing. */
export function showValue(value: GridValue, shown: ShownAs, { locale, currency: own }: Reader): string {
  const { as, decimals, currency = own } = shown;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (!isNumeric(value) || as === 'text') return textOf(value);
  if (as === 'percent') return numberFormat('percent', decimals).format(plainNumber(value));
  if (as === 'number') return numberFormat('decimal', decimals).format(plainNumber(value));
  const fen = typeof value === 'bigint' ? value : BigInt(Math.round(value * 100));
  return formatMoney({ amount: fen, currency }, locale, as === 'moneyShort' ? 'short' : 'full');
}
