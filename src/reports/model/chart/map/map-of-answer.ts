/** The answer by provinces as a map: a figure on each tile, its colour by steps, and what has no tile. */
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import { findProvince } from '../../../../platform/model/provinces.ts';
import { numberIn } from '../chart-table.ts';
import { tiles, type Tile } from './tiles.ts';

/** A colour stands for the figures from one to another, both within. */
export type Step = { from: number; to: number };

/** `rowOfAnswer` is the row that tells of it, so that it opens its records; null where the answer tells nothing of the province. */
export type FilledTile = Tile & { value: number | null; rowOfAnswer: number | null };

export type ProvinceMap = {
  tiles: FilledTile[];
  /** From the least to the most. */
  steps: Step[];
  /** Rows of the answer that no tile stands for: of no province, or of one that another row has named already. */
  strays: { cell: Cell; value: number | null; row: number }[];
};

/** So many shades of one colour can be told apart. */
const mostSteps = 5;

/** The first figure of an answer by one dimension. A province that is written in two ways has the figure that comes first. */
export function mapOfAnswer({ rows }: Pick<TableAnswer, 'rows'>): ProvinceMap {
  const rowOf = new Map<string, number>();
  const strays: ProvinceMap['strays'] = [];
  rows.forEach(([cell = null, figure], row) => {
    const name = findProvince(textOf(cell))?.name;
    if (name !== undefined && !rowOf.has(name)) rowOf.set(name, row);
    else strays.push({ cell, value: numberIn(figure), row });
  });
  const filled = tiles.map((tile): FilledTile => {
    const rowOfAnswer = rowOf.get(tile.province.name) ?? null;
    return { ...tile, rowOfAnswer, value: rowOfAnswer === null ? null : numberIn(rows[rowOfAnswer]![1]) };
  });
  const values = filled.flatMap(({ value }) => (value === null ? [] : [value]));
  return { tiles: filled, steps: stepsOf(values), strays };
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? (cell.name ?? '') : String(cell);
}

/** Steps that hold about as many figures each, so that one large figure does not leave all others pale; equal ones share one. */
export function stepsOf(values: readonly number[]): Step[] {
  const sorted = [...new Set(values)].toSorted((one, other) => one - other);
  const count = Math.min(mostSteps, sorted.length);
  return Array.from({ length: count }, (_, step) => ({
    from: sorted[Math.floor((step * sorted.length) / count)]!,
    to: sorted[Math.floor(((step + 1) * sorted.length) / count) - 1]!,
  }));
}

/** Which step a figure is in, counted from the least. */
export function stepAt(steps: readonly Step[], value: number): number {
  return steps.findIndex(({ to }) => value <= to);
}
