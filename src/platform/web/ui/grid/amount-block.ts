/** Amounts typed into a grid, and blocks of them copied from a spreadsheet. */
import { parseMoney } from '../../../model/money.ts';

/** A copied block as rows of cells; a line break at its end is none of it. */
export function readBlock(text: string): string[][] {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t'));
}

/** What a typed amount means: fen, null for nothing, undefined when it cannot be read. */
export function readCell(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '' || text === '-' || text === '–') return null;
  const parsed = parseMoney(text, 'CNY');
  return parsed.ok && parsed.money.amount >= 0n ? String(parsed.money.amount) : undefined;
}

export type LaidBlock<Line, Column> = {
  cells: { line: Line; column: Column; amount: string | null }[];
  /** Cells that are no amounts, and cells beyond the grid's edges. */
  unread: number;
  outside: number;
};

/** A block laid on the grid with its first cell on this line and column. */
export function layBlock<Line, Column>(
  block: readonly (readonly string[])[],
  at: { line: number; column: number },
  lines: readonly Line[],
  columns: readonly Column[],
): LaidBlock<Line, Column> {
  const laid: LaidBlock<Line, Column> = { cells: [], unread: 0, outside: 0 };
  block.forEach((row, down) =>
    row.forEach((typed, right) => {
      const line = lines[at.line + down];
      const column = columns[at.column + right];
      const amount = readCell(typed);
      if (line === undefined || column === undefined) laid.outside += 1;
      else if (amount === undefined) laid.unread += 1;
      else laid.cells.push({ line, column, amount });
    }),
  );
  return laid;
}
