/** What was known when a pack was frozen beside what is known now of the same period. Pure. */
import type { Cell } from '../../../insights/model/answer.ts';
import { rowKey, type PackTable } from './pack.ts';

export type ComparedTable = {
  key: string;
  /** Rows of the frozen table and those that only now are there; each number beside the one of today. */
  rows: { key: string; cells: Cell[]; now: Cell[] | null; isNew: boolean }[];
  /** How many numbers differ. */
  differing: number;
};

/** Rows meet by what stands before their numbers; a row that is gone now has no `now`. */
export function compareTables(frozen: PackTable, now: Pick<PackTable, 'columns' | 'rows'>): ComparedTable {
  const places = frozen.columns.map(({ id }) => now.columns.findIndex((column) => column.id === id));
  const inOrder = (row: readonly Cell[]): Cell[] => places.map((at) => (at < 0 ? null : (row[at] ?? null)));
  const later = new Map(now.rows.map((row) => [rowKey(now as PackTable, row), inOrder(row)]));
  const kept = frozen.rows.map((cells) => {
    const key = rowKey(frozen, cells);
    return { key, cells, now: later.get(key) ?? null, isNew: false };
  });
  const known = new Set(kept.map(({ key }) => key));
  const added = [...later]
    .filter(([key]) => !known.has(key))
    .map(([key, cells]) => ({ key, cells, now: cells, isNew: true }));
  const rows = [...kept, ...added];
  return { key: frozen.key, rows, differing: rows.reduce((sum, row) => sum + differingIn(frozen, row), 0) };
}

function differingIn(table: PackTable, { cells, now, isNew }: ComparedTable['rows'][number]): number {
  return table.columns.filter(
    ({ kind }, at) => kind === 'measure' && (isNew || now === null || String(now[at]) !== String(cells[at])),
  ).length;
}
