/** Which columns a list shows, and how wide: pure. */
import type { FieldKind } from '../../../platform/model/fields.ts';
import { isClear, type OpenField } from '../record-type.ts';

const widths: Partial<Record<FieldKind, number>> = {
  long_text: 240,
  email: 200,
  phone: 140,
  url: 180,
  money: 120,
  integer: 96,
  decimal: 104,
  percent: 88,
  day: 112,
  instant: 148,
  boolean: 80,
  select: 132,
  reference: 180,
  user: 112,
  team: 128,
};

const widthOfText = 136;

/** Pixels of a column; the name of a record shares what is left. */
export function widthOf(field: OpenField, titleId: string): number | undefined {
  return field.id === titleId ? undefined : (field.width ?? widths[field.kind] ?? widthOfText);
}

export function isFigure(field: OpenField): boolean {
  return ['money', 'integer', 'decimal', 'percent'].includes(field.kind);
}

export function isSortable(field: OpenField): boolean {
  return isClear(field) && field.kind !== 'long_text' && !field.many;
}

/** The ids with one moved a place on (+1) or back (-1); the first, the name, stays. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= ids.length) return ids;
  const next = [...ids];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
