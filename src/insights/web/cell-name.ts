import type { Cell } from '../model/answer.ts';

/** A value of an answer in words; `nameless` where there is none or the asker may not know it. */
export function cellName(cell: Cell | undefined, nameless: string): string {
  if (cell === null || cell === undefined) return nameless;
  if (typeof cell === 'object') return cell.name ?? nameless;
  return String(cell);
}

/** A key for lists of values. */
export function cellKey(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? cell.id : String(cell);
}
