import type { Cell } from '../../../insights/model/answer.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { formatMoney } from '../../../platform/model/money.ts';

const none = '–';

/** In what language a pack is read, and in which currency its organisation counts. */
export type PackReader = { locale: Locale; currency: string };

/** A number or a name of a pack as it is printed; nothing reads as a dash. */
export function cellWords(cell: Cell, unit: string | null, reader: PackReader): string {
  if (cell === null) return none;
  if (typeof cell === 'object') return cell.name ?? none;
  if (unit === 'money') return moneyWords(cell, reader);
  if (unit === null || typeof cell === 'boolean') return String(cell);
  const value = Number(cell);
  if (unit === 'percent') return `${(value * 100).toFixed(1)}%`;
  return new Intl.NumberFormat(reader.locale, { maximumFractionDigits: 1 }).format(value);
}

/** Averages of fen have fractions: they read to the fen. */
function moneyWords(cell: string | number | boolean, { locale, currency }: PackReader): string {
  const amount = BigInt(Math.round(Number(cell)));
  return formatMoney({ amount, currency }, locale);
}
