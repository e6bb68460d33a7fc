/** Reads single values out of an answer by measures. */
import type { Cell, TableAnswer } from '../../model/answer.ts';

/** The cell of a column in a row; null where there is none. */
export function cellOf(answer: TableAnswer | undefined, column: string, row = 0): Cell {
  const place = answer?.columns.findIndex(({ id }) => id === column) ?? -1;
  return place < 0 ? null : (answer?.rows[row]?.[place] ?? null);
}

/** A number of an answer, amounts in fen; null when unknown. */
export function numberOf(answer: TableAnswer | undefined, column: string, row = 0): number | null {
  const cell = cellOf(answer, column, row);
  return cell === null || typeof cell === 'object' || typeof cell === 'boolean' ? null : Number(cell);
}

/** A share's rise in percentage points, any other figure's as a share of what it was. */
export type Change = { kind: 'points' | 'share'; value: number };

/** How far a figure moved since the period it is compared with; null where nothing can be said. */
export function changeOf(answer: TableAnswer | undefined, column: string, row = 0): Change | null {
  const unit = answer?.columns.find(({ id }) => id === column)?.unit;
  if (unit === 'percent') {
    const now = numberOf(answer, column, row);
    const before = numberOf(answer, `${column}.previous`, row);
    return now === null || before === null ? null : { kind: 'points', value: (now - before) * 100 };
  }
  const value = numberOf(answer, `${column}.change`, row);
  return value === null ? null : { kind: 'share', value };
}
