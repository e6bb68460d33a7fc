/** Values in cells of a grid, typed so that a spreadsheet gets what a person reads. */
import type { Locale } from '../../../platform/model/label.ts';

/** A value with an identity and a name: a person, a stage, an option. */
type Reference = { id: string; name: string | null };

/** Amounts are bigint fen, shares are numbers in 0..1, days and periods are texts; null is “nothing”. */
export type GridValue = null | string | number | boolean | bigint | Reference;

/** What two equal values share: a reference counts by its id, whatever its name. */
export function keyOf(value: GridValue): Exclude<GridValue, Reference> {
  return typeof value === 'object' && value !== null ? value.id : value;
}

/** The value as plain text: a reference by its name. */
export function textOf(value: GridValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? (value.name ?? value.id) : String(value);
}

const collators = {
  'zh-CN': new Intl.Collator('zh-CN', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Order of two values, ascending: numbers by size, texts as the language orders them, nothing last. */
export function compareValues(left: GridValue, right: GridValue, locale: Locale): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (isNumeric(left) && isNumeric(right)) return left < right ? -1 : Number(left > right);
  return collators[locale].compare(textOf(left), textOf(right));
}

export function isNumeric(value: GridValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Sum of two figures; an amount and a plain number meet in yuan. */
export function addFigures(left: number | bigint, right: number | bigint): number | bigint {
  if (typeof left === typeof right) return (left as number) + (right as number);
  return plainNumber(left) + plainNumber(right);
}

/** A figure as a plain number: an amount in yuan. */
export function plainNumber(figure: number | bigint): number {
  return typeof figure === 'bigint' ? Number(figure) / 100 : figure;
}
