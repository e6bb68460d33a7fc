/** Cells of a source as typed values, as they are kept and measured. */
import type { ValueFault } from '../../records/model/reading/value-faults.ts';
import { readDay, type DateFormat } from '../../records/model/reading/read-dates.ts';
import { readMoney } from '../../records/model/reading/read-money.ts';
import { fault, plain, read, type Reading } from '../../records/model/reading/reading.ts';
import { readBoolean, readDecimal, readPercent, readText } from '../../records/model/reading/read-values.ts';
import type { MoneyUnit, SourceColumn } from './outside-source.ts';
import { largestNumber, longestCell } from './source-limits.ts';

/** A bigint is fen of the column's currency; days are 'YYYY-MM-DD'. */
export type CellValue = string | number | bigint | boolean | null;

const scales: Readonly<Record<MoneyUnit, number>> = { one: 1, thousand: 1000, ten_thousand: 10_000, cent: 1 };

/** Reads a cell by its column's type; a blank is nothing. The fault says why it is no such value. */
export function readCell({ type, money, dateFormat }: SourceColumn, text: string): Reading<CellValue> {
  if (text.trim() === '') return read(null);
  if (text.length > longestCell) return fault('value.too_long');
  if (type === 'boolean') return readBoolean(text);
  if (type === 'date') return readWhen(text, dateFormat ?? undefined);
  if (type === 'number') return readNumber(text);
  if (type === 'money') return readAmount(text, money?.unit ?? 'one');
  return readText(text);
}

const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

/** A day, or a month (`2026-01`, `2026年1月`) as its first day. */
export function readWhen(text: string, format?: DateFormat): Reading<string> {
  const [, year, number] = month.exec(plain(text)) ?? [];
  return year ? readDay(`${year}-${number}-1`, 'YYYY-M-D') : readDay(text, format);
}

/** `12%` counts as 0.12. */
function readNumber(text: string): Reading<number> {
  const isPercent = text.trim().endsWith('%');
  const number = isPercent ? readPercent(text) : readDecimal(text);
  if (!number.ok) return number;
  if (Math.abs(number.value) > largestNumber) return fault('value.too_large');
  return isPercent ? read(number.value / 100) : number;
}

function readAmount(text: string, unit: MoneyUnit): Reading<bigint> {
  // 1234.567 is no thousand here: systems write decimals with a point.
  const decimal = readDecimal(text);
  const written = decimal.ok && Math.abs(decimal.value) <= largestNumber ? decimal.value.toFixed(4) : text;
  const amount = readMoney(written, scales[unit]);
  if (!amount.ok) return amount;
  return read(unit === 'cent' ? amount.value.fen / 100n : amount.value.fen);
}

/** A row typed whole, or the first column whose cell cannot be read. */
export type TypedRow =
  | { ok: true; values: Map<string, CellValue> }
  | { ok: false; column: SourceColumn; code: ValueFault };

/** Types one row; `cellOf` gives the text below a column's header. */
export function readRow(
  columns: readonly SourceColumn[],
  cellOf: (column: SourceColumn) => string,
): TypedRow {
  const values = new Map<string, CellValue>();
  for (const column of columns) {
    const value = readCell(column, cellOf(column));
    if (!value.ok) return { ok: false, column, code: value.code };
    values.set(column.key, value.value);
  }
  return { ok: true, values };
}
