/** From the database's values to the cells of an answer. */
import { say, type Locale } from '../../platform/model/label.ts';
import type { Cell, Column } from '../model/answer.ts';
import type { MeasureUnit } from '../model/measure.ts';
import { namePeriod } from '../model/period-name.ts';
import type { Key } from './open-cube.ts';

/** A value of the key: a period by its name, a reference or an option with its name, else the value itself. */
export function keyCell({ dimension, grain }: Key, value: unknown, name: unknown, locale: Locale): Cell {
  if (value === null) return null;
  if (dimension.kind === 'day') return namePeriod(grain, String(value));
  if (dimension.names) return { id: String(value), name: name === null ? null : String(name) };
  if (typeof value === 'boolean') return value;
  if (!dimension.options) return String(value);
  const option = dimension.options.find((option) => option.value === value);
  return { id: String(value), name: option ? say(option.label, locale) : String(value) };
}

/** Counts as numbers, money as a string of fen, shares and days as numbers. */
export function numberCell(unit: MeasureUnit, value: unknown): string | number | null {
  if (value === null) return null;
  return unit === 'money' ? String(value) : Number(value);
}

export function keyColumn({ id, dimension }: Key): Column {
  return { id, label: dimension.label, kind: dimension.kind, unit: null };
}
