/** The drawings of a laid grid as a workbook holds them: bars and sparklines of real values, marks and pictures in their places. */
import {
  shareBetween,
  type BarDrawing,
  type CellDrawing,
  type PictureDrawing,
  type SeriesDrawing,
} from './cell-drawing.ts';
import type { GridStyle } from './grid.ts';
import type { LaidGrid, LaidLine, PlacedCell } from './laid-grid.ts';

/** Pixels of a column and of a line whose size is not told. */
const usual = { column: 103, row: 20 };
/** So high is a line for a picture, unless told. */
const pictureHeight = 64;
/** A mark is so wide, and so far from the edges of its cell. */
const mark = { width: 2, edge: 3 };

const plain = '2F6FED';

type Drawing<D extends CellDrawing> = PlacedCell & { drawing: D };

function drawnIn<D extends CellDrawing>({ cells }: LaidGrid, part: string): Drawing<D>[] {
  return cells.filter((cell): cell is Drawing<D> => cell.drawing !== undefined && part in cell.drawing);
}

const barsIn = (laid: LaidGrid) => drawnIn<BarDrawing>(laid, 'high');
const seriesIn = (laid: LaidGrid) => drawnIn<SeriesDrawing>(laid, 'values');
const picturesIn = (laid: LaidGrid) => drawnIn<PictureDrawing>(laid, 'picture');

/** `colours` are the tones of texts; what is drawn has that of its cell. Lines are as high as `linesWithPictures` made them. */
export function sheetDrawings(laid: LaidGrid, colours: Readonly<Record<string, string>>) {
  const colourOf = ({ text }: GridStyle) => (text && colours[text]) || plain;
  return {
    bars: barsIn(laid).map((cell) => ({
      row: cell.row,
      column: cell.column,
      rows: cell.rows,
      columns: cell.columns,
      low: cell.drawing.low,
      high: cell.drawing.high,
      colour: colourOf(cell.style),
      hidesValue: cell.drawing.alone,
    })),
    sparklines: seriesIn(laid).map(({ row, column, style, drawing }) => ({
      row,
      column,
      kind: drawing.kind,
      values: drawing.values,
      colour: colourOf(style),
    })),
    marks: barsIn(laid).flatMap((cell) => markOf(cell, laid)),
    shown: picturesIn(laid).map((cell) => ({
      ...placeOf(cell),
      room: roomOf(cell, laid),
      picture: cell.drawing.picture,
      words: cell.text,
    })),
  };
}

function markOf(cell: Drawing<BarDrawing>, laid: LaidGrid) {
  const { kind, low, high, target, words } = cell.drawing;
  if (kind !== 'bullet' || target === null) return [];
  const { width, height } = roomOf(cell, laid);
  const left = Math.max(0, shareBetween(target, low, high) * width - mark.width);
  const size = { width: mark.width, height: Math.max(4, height - 2 * mark.edge) };
  return [{ ...placeOf(cell), left, top: mark.edge, ...size, words }];
}

function placeOf({ row, column }: PlacedCell) {
  return { row, column };
}

/** The lines of a grid, high enough for the pictures that stand on them alone. */
export function linesWithPictures(laid: LaidGrid): LaidLine[] {
  const pictured = new Set(picturesIn(laid).flatMap(({ row, rows }) => (rows === 1 ? [row] : [])));
  return laid.rows.map((line, at) =>
    line.size === undefined && pictured.has(at) ? { ...line, size: pictureHeight } : line,
  );
}

function roomOf({ row, rows, column, columns }: PlacedCell, laid: LaidGrid) {
  const sum = (lines: readonly LaidLine[], size: number) =>
    lines.reduce((total, line) => total + (line.hidden ? 0 : (line.size ?? size)), 0);
  return {
    width: sum(laid.columns.slice(column, column + columns), usual.column),
    height: sum(laid.rows.slice(row, row + rows), usual.row),
  };
}
