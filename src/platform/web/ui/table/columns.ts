import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  name: string;
  cell: (row: Row) => ReactNode;
  /** Pixels; without it the column shares what is left. */
  width?: number;
  isSortable?: boolean;
  /** Figures stand at the end. */
  align?: 'start' | 'end';
};

export type Sort = { by: string; desc: boolean };

export type ColumnWidths = Readonly<Record<string, number>>;

export const rowHeight = 36;
const tickWidth = 40;
export const narrowest = 64;

/** The CSS grid of a row: the tick, then each column: exactly as wide as chosen, else at least as stated and its share of what is left. */
export function gridTemplate<Row>(
  columns: readonly Column<Row>[],
  widths: ColumnWidths,
  hasTick: boolean,
): string {
  const tracks = columns.map((column) => {
    const chosen = widths[column.id];
    if (chosen !== undefined) return `${chosen}px`;
    return column.width === undefined
      ? 'minmax(200px, 320fr)'
      : `minmax(${column.width}px, ${column.width}fr)`;
  });
  return [...(hasTick ? [`${tickWidth}px`] : []), ...tracks].join(' ');
}

/** What a click on a column's name asks for: ascending, then descending, then no order of its own. */
export function nextSort(sort: Sort | null | undefined, columnId: string): Sort | null {
  if (sort?.by !== columnId) return { by: columnId, desc: false };
  return sort.desc ? null : { by: columnId, desc: true };
}
