/** Which cells of a sheet are chosen, and where the next one lies. */
import { useState } from 'react';

export type Place = { row: number; column: number };
export type Range = { top: number; bottom: number; left: number; right: number };

function rangeOf(active: Place, anchor: Place): Range {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function isWithin({ top, bottom, left, right }: Range, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The chosen cells of a sheet of so many rows and columns. */
export function useSelection(rows: number, columns: number) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>(active);
  const go = (to: Place, isExtending = false): Place => {
    const place = { row: within(to.row, rows), column: within(to.column, columns) };
    setActive(place);
    if (!isExtending) setAnchor(place);
    return place;
  };
  return { active, range: rangeOf(active, anchor), columns, go };
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Where a key leads from a place; undefined for a key that moves nothing. With Ctrl to the edge. */
export function placeAfter(
  { row, column }: Place,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
): Place | undefined {
  const far = ctrlKey || metaKey;
  const step = steps[key];
  if (step) {
    const by = far ? Number.MAX_SAFE_INTEGER / 4 : 1;
    return { row: row + step.row * by, column: column + step.column * by };
  }
  if (key === 'Home') return { row: far ? 0 : row, column: 0 };
  if (key === 'End') return { row: far ? Number.MAX_SAFE_INTEGER : row, column: Number.MAX_SAFE_INTEGER };
  if (key === 'PageDown') return { row: row + 15, column };
  if (key === 'PageUp') return { row: row - 15, column };
  return undefined;
}
