/** The answer by two or three dimensions as flows between their values. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import { numberIn } from './chart-table.ts';

export type Flows = {
  /** A value of one dimension; the same value of another is another node. */
  nodes: { id: string; cell: Cell }[];
  links: { source: string; target: string; value: number }[];
};

/** Sums what goes from each value to each of the next dimension; the measure has to add up. */
export function flowsOf({ rows }: TableAnswer, keys: number): Flows {
  const nodes = new Map<string, Cell>();
  const links = new Map<string, Flows['links'][number]>();
  for (const row of rows) {
    const value = numberIn(row[keys]) ?? 0;
    if (value <= 0) continue;
    const ids = row.slice(0, keys).map((cell, level) => {
      const id = `${level}:${cell !== null && typeof cell === 'object' ? cell.id : String(cell)}`;
      nodes.set(id, cell);
      return id;
    });
    ids.slice(1).forEach((target, level) => {
      const source = ids[level]!;
      const key = `${source}\n${target}`;
      links.set(key, { source, target, value: value + (links.get(key)?.value ?? 0) });
    });
  }
  return { nodes: [...nodes].map(([id, cell]) => ({ id, cell })), links: [...links.values()] };
}
