/** Draws grids in tests: cells by their address, rows handed in, and what came out as plain lines. */
import { dealCube } from '../../../../deals/model/measures.ts';
import { catalogueOf } from '../catalogue.ts';
import { checkGrid, type CheckedGrid } from '../check-grid.ts';
import type { GridFault } from '../grid-faults.ts';
import { gridSchema, type Grid, type WrittenGrid } from '../grid.ts';
import type { GridValue } from '../grid-value.ts';
import type { LaidGrid } from '../laid-grid.ts';
import { layOutGrid } from '../lay-out-grid.ts';
import { tableOfRows } from '../source-table.ts';

type Drawn = Omit<WrittenGrid['cells'][number], 'at'>;

export const catalogue = catalogueOf([dealCube]);

export const say = (text: string) => ({ kind: 'static' as const, text: { zh: text, en: text } });
export const group = (field: string, more: object = {}) => ({
  kind: 'field' as const,
  source: 's',
  field,
  ...more,
});
export const list = (field: string) => group(field, { mode: 'list' });
export const sum = (measure = 'amount') => ({
  kind: 'measure' as const,
  source: 's',
  measure,
  aggregate: 'sum' as const,
});
export const formula = (text: string) => ({ kind: 'formula' as const, formula: text });
export const quick = (
  quick: 'shareOfParent' | 'shareOfAll' | 'previous' | 'first' | 'yearOnYear' | 'running' | 'rank',
  of: string,
  axis: 'down' | 'right' = 'down',
) => ({ kind: 'quick' as const, quick, of, axis });

/** Sales as rows: region, rep, month, amount in fen, pieces. */
export const salesColumns = [
  { id: 'region', label: { zh: '大区', en: 'Region' }, kind: 'text' as const },
  { id: 'rep', label: { zh: '销售', en: 'Rep' }, kind: 'text' as const },
  { id: 'month', label: { zh: '月份', en: 'Month' }, kind: 'text' as const },
  { id: 'amount', label: { zh: '金额', en: 'Amount' }, kind: 'money' as const },
  { id: 'pieces', label: { zh: '数量', en: 'Pieces' }, kind: 'number' as const },
];

/** A grid as large as its cells need, on rows of sales unless told. */
export function draw(cells: Record<string, Drawn>, more: Partial<WrittenGrid> = {}): Grid {
  const placed = Object.entries(cells).map(([address, cell]) => ({ ...cell, at: placeOf(address) }));
  const end = (axis: 0 | 1) => Math.max(...placed.map(({ at, span }) => at[axis] + (span?.[axis] ?? 1)));
  return gridSchema.parse({
    schema: 1,
    rows: Array.from({ length: end(0) }, () => ({})),
    columns: Array.from({ length: end(1) }, () => ({})),
    sources: [{ id: 's', columns: salesColumns }],
    cells: placed,
    ...more,
  });
}

function placeOf(address: string): [number, number] {
  return [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
}

export function checked(grid: Grid): CheckedGrid {
  const found = checkGrid(grid, catalogue);
  if ('faults' in found)
    throw new Error(found.faults.map(({ cell, label }) => `${cell}: ${label.en}`).join('; '));
  return found.checked;
}

export function faultsOf(grid: Grid): GridFault[] {
  const found = checkGrid(grid, catalogue);
  return 'faults' in found ? found.faults : [];
}

/** `B2 cutsBlock` for each fault. */
export function namesOfFaults(grid: Grid): string[] {
  return faultsOf(grid).map(({ cell, code }) => `${cell} ${code}`.trim());
}

export type Sale = readonly [region: string, rep: string, month: string, amount: bigint, pieces: number];

/** Lays the grid out with the rows for each source by its place; the same rows for all unless there are more. */
export function layOut(grid: Grid, ...rows: readonly (readonly (readonly GridValue[])[])[]): LaidGrid {
  const looked = checked(grid);
  const filled = new Map(
    looked.plan.tables.map((table) => {
      const at = grid.sources.indexOf(table.source);
      const columns = 'columns' in table.source ? table.source.columns.map(({ id }) => id) : [];
      return [table, tableOfRows(columns, rows[at] ?? rows[0] ?? [])] as const;
    }),
  );
  return layOutGrid(looked, filled, { locale: 'zh-CN', currency: 'CNY' });
}

/** What stands on each line: the text in the first place of a cell, `↑` below it and `←` beside it, `.` where nothing is. */
export function picture({ rows, columns, cells }: LaidGrid): string[] {
  const lines = rows.map(() => columns.map(() => '.'));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        lines[row]![column] = row > cell.row ? '↑' : column > cell.column ? '←' : cell.text;
  return lines.map((line) => line.join(' | '));
}
