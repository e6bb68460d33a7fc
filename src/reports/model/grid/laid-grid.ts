/** What a grid has become: one list of placed cells, from which the screen, the paper and the workbook are all written. */
import type { CellDrawing } from './cell-drawing.ts';
import type { GridValue } from './grid-value.ts';
import type { GridStyle } from './grid.ts';
import type { ShownAs } from './show-value.ts';

/** A figure's own place among the figures of its cell: the values of the fields that split it. */
export type Behind = readonly GridValue[];

export type PlacedCell = {
  /** The cell of the template that it came from. */
  address: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  value: GridValue;
  text: string;
  shown: ShownAs;
  style: GridStyle;
  /** What stands in place of the text, or beside it. */
  drawing?: CellDrawing;
  /** What the figure counts; null where it opens no records. */
  behind: Behind | null;
  /** The second part of a cell that a page was cut through. */
  continued?: true;
};

/** `size` in pixels; undefined as wide (or high) as it needs. */
export type LaidLine = {
  template: number;
  size: number | undefined;
  repeat: boolean;
  hidden: boolean;
  breakAfter: boolean;
};

/** The question behind the figures of a template cell, and the fields whose values a `behind` holds. */
export type CellQuestion = { source: string; measure: string; fields: readonly string[] };

export type LaidGrid = {
  rows: LaidLine[];
  columns: LaidLine[];
  /** Line by line, from left to right; no two overlap. */
  cells: PlacedCell[];
  questions: ReadonlyMap<string, CellQuestion>;
  frozen: { rows: number; columns: number };
};
