/** How the cells of a grid hang together: which block each follows on both axes, and which lines a block repeats. */
import type { FieldValue, GridCell } from './grid.ts';

/** Lines grow down, columns grow to the right; everything below holds for both alike. */
export type Axis = 'down' | 'right';
export const axes = ['down', 'right'] as const;
export const otherAxis: Record<Axis, Axis> = { down: 'right', right: 'down' };

/** First and last template line, both included. */
export type Span = readonly [number, number];

/** Blocks on the same lines of their parent: one, or several side by side. */
export type Band = { first: number; last: number; blocks: Block[] };

/** Lines that are repeated for each value of the cell that grows; the root is the grid itself, once. */
export type Block = {
  axis: Axis;
  /** The cell that grows; '' for the root. */
  address: string;
  parent: Block | null;
  first: number;
  last: number;
  bands: Band[];
  /** The fields that tell its instances apart: one of a group, several of a list. */
  fields: FieldValue[];
};

export type FrameCell = {
  address: string;
  cell: GridCell;
  lines: Readonly<Record<Axis, Span>>;
  owner: Record<Axis, Block>;
  /** Which of its block's fields the cell shows; undefined for all but fields that grow. */
  shows?: { axis: Axis; field: number };
};

export type Frame = {
  cells: FrameCell[];
  byAddress: ReadonlyMap<string, FrameCell>;
  roots: Readonly<Record<Axis, Block>>;
  /** Without the roots, parents first. */
  blocks: Readonly<Record<Axis, Block[]>>;
};

/** The way a cell grows: fields down unless told. */
export function growthOf({ expand, value }: GridCell): Axis | null {
  const growth = expand ?? (value.kind === 'field' ? 'down' : 'none');
  return growth === 'none' ? null : growth;
}

/** The block and its ancestors, the root last. */
export function lineageOf(block: Block): Block[] {
  return block.parent ? [block, ...lineageOf(block.parent)] : [block];
}

/** The grid itself, as a block of this axis. */
export function rootOf(block: Block): Block {
  return lineageOf(block).at(-1)!;
}

/** The fields that narrow down an instance of the block, outermost first, each once. */
export function pathOf(block: Block): string[] {
  const fields = lineageOf(block)
    .reverse()
    .flatMap(({ fields }) => fields.map(({ field }) => field));
  return [...new Set(fields)];
}

/** The fields that narrow down a figure at the crossing of two blocks, those of its lines first. */
export function crossingOf(owner: Readonly<Record<Axis, Block>>): string[] {
  return [...new Set([...pathOf(owner.down), ...pathOf(owner.right)])];
}

export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

export function meets(left: Span, right: Span): boolean {
  return left[0] <= right[1] && right[0] <= left[1];
}
