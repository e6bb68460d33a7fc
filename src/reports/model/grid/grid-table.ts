/** A laid grid as a table: what the screen shows and the paper prints, both from this one description. */
import { z } from 'zod';
import { cellDrawingSchema } from './cell-drawing.ts';
import { styleSchema } from './grid.ts';
import { isNumeric, type GridValue } from './grid-value.ts';
import type { LaidGrid, LaidLine, PlacedCell } from './laid-grid.ts';

const place = z.object({
  /** Which column it begins in, those hidden not counted. */
  column: z.number(),
  /** The cell of the template; null where nothing stands. */
  cell: z.string().nullable(),
  text: z.string(),
  rows: z.number(),
  columns: z.number(),
  align: z.enum(['start', 'center', 'end']),
  style: styleSchema,
  /** The values that narrow a figure down, in the order of its question; null where it opens no records. */
  behind: z
    .array(z.union([z.null(), z.string(), z.number(), z.boolean(), z.object({ id: z.string() })]))
    .nullable(),
  /** What stands in place of the text, or beside it. */
  drawing: cellDrawingSchema.optional(),
  continued: z.boolean(),
  /** Nothing was counted. */
  isZero: z.boolean(),
});
export type TablePlace = z.output<typeof place>;

const line = z.object({ height: z.number().nullable(), places: z.array(place) });

export const gridTableSchema = z.object({
  /** In pixels; null as wide as it needs. */
  widths: z.array(z.number().nullable()),
  /** Lines that stay in sight, or stand again on each page. */
  head: z.array(line),
  body: z.array(line),
  /** Columns that stay in sight. */
  frozenColumns: z.number(),
});
export type GridTable = z.output<typeof gridTableSchema>;

/** The table of a grid or of one of its pages: hidden lines left out, empty places filled. */
export function tableOfGrid({ rows, columns, cells, frozen }: LaidGrid): GridTable {
  const lines = visibleBefore(rows);
  const across = visibleBefore(columns);
  const starting = Map.groupBy(cells, ({ row }) => firstShown(rows, row));
  const taken = rows.map(() => new Set<number>());
  const shown = rows.flatMap((row, index) => {
    if (row.hidden) return [];
    const places: TablePlace[] = [];
    for (const cell of starting.get(index) ?? []) {
      const spans = [
        lines[cell.row + cell.rows]! - lines[cell.row]!,
        across[cell.column + cell.columns]! - across[cell.column]!,
      ];
      if (spans.includes(0)) continue;
      for (let at = cell.row; at < cell.row + cell.rows; at += 1)
        for (let column = cell.column; column < cell.column + cell.columns; column += 1)
          taken[at]!.add(column);
      places.push(placeOf(cell, across[cell.column]!, spans[0]!, spans[1]!));
    }
    columns.forEach((column, at) => {
      if (!column.hidden && !taken[index]!.has(at)) places.push({ ...nothing, column: across[at]! });
    });
    places.sort((left, right) => left.column - right.column);
    return [{ height: row.size ?? null, places }];
  });
  const repeated = rows.findIndex(({ repeat }) => !repeat);
  const head = lines[Math.max(frozen.rows, repeated < 0 ? rows.length : repeated)]!;
  return {
    widths: columns.filter(({ hidden }) => !hidden).map(({ size }) => size ?? null),
    head: shown.slice(0, head),
    body: shown.slice(head),
    frozenColumns: across[frozen.columns]!,
  };
}

const nothing = {
  cell: null,
  text: '',
  rows: 1,
  columns: 1,
  align: 'start' as const,
  style: {},
  behind: null,
  continued: false,
  isZero: false,
};

function placeOf(cell: PlacedCell, column: number, rows: number, columns: number): TablePlace {
  return {
    column,
    cell: cell.address,
    text: cell.text,
    rows,
    columns,
    align: cell.style.align ?? (isNumeric(cell.value) || cell.text === '–' ? 'end' : 'start'),
    style: cell.style,
    behind: cell.behind && cell.behind.map(wireValue),
    ...(cell.drawing && { drawing: cell.drawing }),
    continued: cell.continued ?? false,
    isZero: cell.value === 0 || cell.value === 0n,
  };
}

function wireValue(value: GridValue) {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'object' && value !== null ? { id: value.id } : value;
}

/** How many lines are shown before each, and after the last. */
function visibleBefore(lines: readonly LaidLine[]): number[] {
  const before = [0];
  for (const { hidden } of lines) before.push(before.at(-1)! + Number(!hidden));
  return before;
}

/** A cell that begins on a hidden line stands on the first shown one after it. */
function firstShown(rows: readonly LaidLine[], row: number): number {
  let at = row;
  while (at + 1 < rows.length && rows[at]!.hidden) at += 1;
  return at;
}
