import type { PivotBlock } from '../blocks/pivot.ts';

/** The pivot with a dimension turned from the rows to the columns or back; null where there is no room, or no row would be left. */
export function turned(block: PivotBlock, split: string): PivotBlock | null {
  const { rows, columns } = block;
  if (rows.includes(split))
    return rows.length < 2 || columns.length > 1
      ? null
      : { ...block, rows: rows.filter((one) => one !== split), columns: [...columns, split] };
  return rows.length > 2
    ? null
    : { ...block, rows: [...rows, split], columns: columns.filter((one) => one !== split) };
}
