/** Screen, paper and workbook are written from one list of cells: whatever is drawn, they say the same in the same places. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGrid } from './check-grid.ts';
import { tableOfGrid, type GridTable } from './grid-table.ts';
import { printGrid } from './print-grid.ts';
import { sheetOfGrid, type GridSheet } from './sheet-of-grid.ts';
import { showValue } from './show-value.ts';
import { catalogue, draw, layOut, say } from './testing/draw.ts';
import { anyGrid, anySales } from './testing/random.ts';

const reader = { locale: 'zh-CN', currency: 'CNY' } as const;

/** `row:column rows×columns text` of everything that says something. */
type Said = { row: number; column: number; rows: number; columns: number; text: string };
const lines = (said: readonly Said[]) =>
  said
    .filter(({ text, rows, columns }) => text !== '' || rows * columns > 1)
    .map(({ row, column, rows, columns, text }) => `${row}:${column} ${rows}×${columns} ${text}`)
    .toSorted();

function saidOnScreen({ head, body }: GridTable): Said[] {
  return [...head, ...body].flatMap(({ places }, row) =>
    places.map(({ column, rows, columns, text }) => ({ row, column, rows, columns, text })),
  );
}

/** As a browser reads the table: each cell takes the next free column of its line. */
function saidOnPaper(html: string): Said[] {
  const taken = new Set<string>();
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].flatMap(([, line], row) =>
    [...line!.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(([, attributes, text]): Said => {
      const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes!)?.[1] ?? 1);
      const [rows, columns] = [span('rowspan'), span('colspan')];
      let column = 0;
      while (taken.has(`${row}:${column}`)) column += 1;
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < columns; right += 1) taken.add(`${row + down}:${column + right}`);
      return { row, column, rows, columns, text: text!.replaceAll('&#39;', "'") };
    }),
  );
}

/** Values of a sheet as its reader would be shown them. */
function saidInSheet({ cells }: GridSheet, shownAt: ReturnType<typeof layOut>['cells']): Said[] {
  return cells.map(({ row, column, rows, columns, value }, at) => {
    const told =
      value === null || typeof value !== 'object'
        ? value
        : 'fen' in value
          ? value.fen
          : Object.values(value)[0]!;
    const text = typeof told === 'string' ? told : showValue(told, shownAt[at]!.shown, reader);
    return { row, column, rows, columns, text };
  });
}

type Drawn = [grid: Parameters<typeof layOut>[0], sales: Parameters<typeof layOut>[1]];

/** How many places say something, the same in all three; none where a fault keeps the grid from being drawn. */
function agreedPlaces([grid, sales]: Drawn): number {
  if ('faults' in checkGrid(grid, catalogue)) return 0;
  const laid = layOut(grid, sales);
  const table = tableOfGrid(laid);
  const screen = lines(saidOnScreen(table));
  expect(lines(saidOnPaper(printGrid([table]).html))).toEqual(screen);
  expect(lines(saidInSheet(sheetOfGrid(laid, grid.page, '表', 'zh-CN'), laid.cells))).toEqual(screen);
  return screen.length;
}

const anyDrawn = fc.tuple(anyGrid, anySales);

test('screen, paper and workbook agree about every cell, its merges and what it says', () => {
  fc.assert(
    fc.property(anyDrawn, (drawn) => void agreedPlaces(drawn)),
    { numRuns: 300 },
  );
});

test('of such grids enough are drawn, and say enough, for that to mean something', () => {
  const drawn = fc.sample(anyDrawn, { seed: 20_261_127, numRuns: 300 });
  expect(drawn.reduce((sum, one) => sum + agreedPlaces(one), 0)).toBeGreaterThan(1000);
});

test('a text that looks like a formula is a text in the sheet', () => {
  const laid = layOut(draw({ A1: { value: say('=1+1') } }), []);
  const { cells } = sheetOfGrid(laid, undefined, '表', 'zh-CN');
  expect(cells[0]).toMatchObject({ value: '=1+1', look: { format: '@' } });
});
