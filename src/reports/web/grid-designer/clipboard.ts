/** Cells on the clipboard: whole for another sheet of ours, their words for everything else. */
import type { CopiedCells } from '../../model/grid/edit/edit-cells.ts';
import { gridSchema } from '../../model/grid/grid.ts';

const kind = 'application/x-mingdou-grid-cells';

/** Puts the cells on the clipboard; `wordsOf` says what stands in a place. */
export function putOnClipboard(
  board: DataTransfer,
  copied: CopiedCells,
  wordsOf: (row: number, column: number) => string,
): void {
  const lines = Array.from({ length: copied.size[0] }, (_, row) =>
    Array.from({ length: copied.size[1] }, (_, column) =>
      wordsOf(copied.from[0] + row, copied.from[1] + column).replaceAll(/[\t\n\r]+/g, ' '),
    ).join('\t'),
  );
  board.setData('text/plain', lines.join('\n'));
  board.setData(kind, JSON.stringify(copied));
}

/** What is on the clipboard: cells of ours, else words line by line. */
export function readClipboard(board: DataTransfer): CopiedCells | string[][] {
  return readCells(board.getData(kind)) ?? readLines(board.getData('text/plain'));
}

function readLines(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

/** Another program may have put it there: only what is well-formed is taken. */
function readCells(text: string): CopiedCells | null {
  try {
    const { size, from, cells } = JSON.parse(text) as CopiedCells;
    const told = gridSchema.shape.cells.safeParse(cells);
    const pairs = [size, from].every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        pair.every((part) => Number.isSafeInteger(part) && part >= 0),
    );
    return told.success && pairs ? { size, from, cells: told.data } : null;
  } catch {
    return null;
  }
}
