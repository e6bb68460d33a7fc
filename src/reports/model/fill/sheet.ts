/** A sheet while it is filled: what was changed in it, step by step, back and forth. */
import type { Label } from '../../../platform/model/label.ts';
import type { FilledRow, SheetDraft } from './sheet-contract.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** A cell that was changed: its value, what stood there, and what was typed where that is no value. */
export type ChangedCell = { value: unknown; seen: unknown; typed?: string; fault?: Label };

export type SheetRow = {
  key: string;
  /** Null: a new row. */
  recordId: string | null;
  name: string;
  mayEdit: boolean;
  /** By column, as they stand in the record. */
  values: Readonly<Record<string, unknown>>;
};

/** By row and column. */
type Changed = Readonly<Record<string, Readonly<Record<string, ChangedCell>>>>;
type Step = { before: Changed; after: Changed };

export type Sheet = { changed: Changed; past: readonly Step[]; future: readonly Step[] };

/** What is put into one cell; undefined takes the change back. */
export type Put = { row: string; column: string; cell: ChangedCell | undefined };

const mostSteps = 100;

export function emptySheet(changed: Changed = {}): Sheet {
  return { changed, past: [], future: [] };
}

/** Puts cells in as one step; a cell that is as it was before is no change. */
export function put(sheet: Sheet, puts: readonly Put[]): Sheet {
  const after = puts.reduce(putOne, sheet.changed);
  if (after === sheet.changed) return sheet;
  const step = { before: sheet.changed, after };
  return { changed: after, past: [...sheet.past, step].slice(-mostSteps), future: [] };
}

function putOne(changed: Changed, { row, column, cell }: Put): Changed {
  const { [column]: was, ...others } = changed[row] ?? {};
  const isNone = cell === undefined || (cell.typed === undefined && same(cell.value, cell.seen));
  if (isNone && !was) return changed;
  const cells = isNone ? others : { ...others, [column]: cell };
  if (Object.keys(cells).length > 0) return { ...changed, [row]: cells };
  const { [row]: _, ...rest } = changed;
  return rest;
}

export function undo(sheet: Sheet): Sheet {
  const step = sheet.past.at(-1);
  if (!step) return sheet;
  return { changed: step.before, past: sheet.past.slice(0, -1), future: [step, ...sheet.future] };
}

export function redo(sheet: Sheet): Sheet {
  const [step, ...future] = sheet.future;
  return step ? { changed: step.after, past: [...sheet.past, step], future } : sheet;
}

/** What a cell holds as it is sent: a pointer as its id, nothing as null. */
function sentCell(value: unknown): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'object') return (value as { id: string }).id;
  return value as number | boolean;
}

/** Is one what the other is, as they are sent? */
function same(one: unknown, other: unknown): boolean {
  return sentCell(one) === sentCell(other);
}

/** What stands in a cell now. */
export function cellOf(sheet: Sheet, row: SheetRow, column: string): ChangedCell | undefined {
  return sheet.changed[row.key]?.[column];
}

/**
 * The rows with what is sent of them: of fields the changed cells, of the form's own columns all that is filled, because
 * what was handed in before is replaced. What cannot be read yet is left out.
 */
export function rowsToSend(
  sheet: Sheet,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): FilledRow[] {
  return rows.flatMap((row) => {
    const cells: FilledRow['cells'] = {};
    const seen: FilledRow['seen'] = {};
    for (const { id, isOwn } of columns) {
      const changed = sheet.changed[row.key]?.[id];
      const isRead = changed !== undefined && changed.typed === undefined;
      const own = isOwn ? sentCell(isRead ? changed.value : row.values[id]) : null;
      if (own !== null) cells[id] = own;
      if (isOwn || !isRead) continue;
      cells[id] = sentCell(changed.value);
      seen[id] = sentCell(changed.seen);
    }
    return Object.keys(cells).length === 0 ? [] : [{ key: row.key, recordId: row.recordId, cells, seen }];
  });
}

/** The cells in which something stands that is no value. */
export function unreadCells({ changed }: Sheet): { row: string; column: string; fault: Label }[] {
  return Object.entries(changed).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, { fault }]) => (fault ? [{ row, column, fault }] : [])),
  );
}

/** How many cells were changed. */
export function changedCells({ changed }: Sheet): number {
  return Object.values(changed).reduce((sum, cells) => sum + Object.keys(cells).length, 0);
}

/** The sheet as a draft keeps it, pointers with their names. */
export function draftOf(sheet: Sheet, rows: readonly SheetRow[]): SheetDraft {
  return rows.flatMap(({ key, recordId }) => {
    const cells = Object.entries(sheet.changed[key] ?? {}).filter(([, { typed }]) => typed === undefined);
    if (cells.length === 0) return [];
    return [
      {
        key,
        recordId,
        cells: Object.fromEntries(cells.map(([id, { value }]) => [id, value as never])),
        seen: Object.fromEntries(cells.map(([id, { seen }]) => [id, (seen ?? null) as never])),
      },
    ];
  });
}

/** The changes of a draft; those in columns that are gone are left out. */
export function changedIn(draft: SheetDraft, columns: readonly SheetColumn[]): Changed {
  const known = new Set(columns.filter(({ isEditable }) => isEditable).map(({ id }) => id));
  return Object.fromEntries(
    draft.map(({ key, cells, seen }) => [
      key,
      Object.fromEntries(
        Object.entries(cells)
          .filter(([id]) => known.has(id))
          .map(([id, value]) => [id, { value, seen: seen[id] ?? null }]),
      ),
    ]),
  );
}
