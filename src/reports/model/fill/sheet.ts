/** A sheet while it is filled: what was changed in it and which records are to go, step by step, back and forth. */
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
  /** Its version, where it may be marked for deletion; else null. */
  deletable: number | null;
  /** By column, as they stand in the record. */
  values: Readonly<Record<string, unknown>>;
};

/** By row and column. */
type Changed = Readonly<Record<string, Readonly<Record<string, ChangedCell>>>>;
/** The rows whose records are to be deleted, with the versions they had when they were marked. */
type Marked = Readonly<Record<string, number>>;
/** What is to be handed in. Changes of a marked row are kept for the case that its mark is taken away. */
export type Filled = { changed: Changed; marked: Marked };
type Step = { before: Filled; after: Filled };

export type Sheet = Filled & { past: readonly Step[]; future: readonly Step[] };

/** What is put into one cell; undefined takes the change back. */
export type Put = { row: string; column: string; cell: ChangedCell | undefined };

const mostSteps = 100;

export function emptySheet({ changed, marked }: Filled = { changed: {}, marked: {} }): Sheet {
  return { changed, marked, past: [], future: [] };
}

/** Puts cells in as one step; a cell that is as it was before is no change. */
export function put(sheet: Sheet, puts: readonly Put[]): Sheet {
  const after = puts.reduce(putOne, sheet.changed);
  return after === sheet.changed ? sheet : stepped(sheet, { changed: after, marked: sheet.marked });
}

/** Marks rows for deletion as one step, or takes their marks away; a row that cannot be deleted is left alone. */
export function mark(sheet: Sheet, rows: readonly SheetRow[], isMarked: boolean): Sheet {
  const meant = rows.filter(({ key, deletable }) =>
    isMarked ? deletable !== null && sheet.marked[key] !== deletable : key in sheet.marked,
  );
  if (meant.length === 0) return sheet;
  const keys = new Set(meant.map(({ key }) => key));
  const others = Object.entries(sheet.marked).filter(([key]) => !keys.has(key));
  const marks = isMarked ? meant.map(({ key, deletable }) => [key, deletable!] as const) : [];
  return stepped(sheet, { changed: sheet.changed, marked: Object.fromEntries([...others, ...marks]) });
}

function stepped({ changed, marked, past }: Sheet, after: Filled): Sheet {
  return { ...after, past: [...past, { before: { changed, marked }, after }].slice(-mostSteps), future: [] };
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
  return { ...step.before, past: sheet.past.slice(0, -1), future: [step, ...sheet.future] };
}

export function redo(sheet: Sheet): Sheet {
  const [step, ...future] = sheet.future;
  return step ? { ...step.after, past: [...sheet.past, step], future } : sheet;
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
 * The rows with what is sent of them: of a marked one its version alone; of fields the changed cells, of the form's own columns all that is filled, because
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
    const version = sheet.marked[row.key];
    if (version !== undefined)
      return [{ key: row.key, recordId: row.recordId, cells, seen, deletion: { version } }];
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

/** The cells in which something stands that is no value; those of rows that go do not matter. */
export function unreadCells({ changed, marked }: Filled): { row: string; column: string; fault: Label }[] {
  return changedRows({ changed, marked }).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, { fault }]) => (fault ? [{ row, column, fault }] : [])),
  );
}

/** How many cells were changed in rows that stay. */
export function changedCells(filled: Filled): number {
  return changedRows(filled).reduce((sum, [, cells]) => sum + Object.keys(cells).length, 0);
}

function changedRows({ changed, marked }: Filled) {
  return Object.entries(changed).filter(([key]) => !(key in marked));
}

/** How many rows are marked for deletion. */
export function markedRows({ marked }: Filled): number {
  return Object.keys(marked).length;
}

/** The sheet as a draft keeps it, pointers with their names. */
export function draftOf(sheet: Sheet, rows: readonly SheetRow[]): SheetDraft {
  return rows.flatMap(({ key, recordId }) => {
    const cells = Object.entries(sheet.changed[key] ?? {}).filter(([, { typed }]) => typed === undefined);
    const version = sheet.marked[key];
    if (cells.length === 0 && version === undefined) return [];
    return [
      {
        key,
        recordId,
        ...(version !== undefined && { deletion: { version } }),
        cells: Object.fromEntries(cells.map(([id, { value }]) => [id, value as never])),
        seen: Object.fromEntries(cells.map(([id, { seen }]) => [id, (seen ?? null) as never])),
      },
    ];
  });
}

/** What a draft has filled; changes in columns that are gone are left out. */
export function filledIn(draft: SheetDraft, columns: readonly SheetColumn[]): Filled {
  const known = new Set(columns.filter(({ isEditable }) => isEditable).map(({ id }) => id));
  const changed = draft.map(({ key, cells, seen }) => [
    key,
    Object.fromEntries(
      Object.entries(cells)
        .filter(([id]) => known.has(id))
        .map(([id, value]) => [id, { value, seen: seen[id] ?? null }]),
    ),
  ]);
  return { changed: Object.fromEntries(changed), marked: marksIn(draft) };
}

/** The marks of rows as they are sent or kept. */
export function marksIn(rows: readonly Pick<FilledRow, 'key' | 'deletion'>[]): Marked {
  return Object.fromEntries(
    rows.flatMap(({ key, deletion }) => (deletion ? [[key, deletion.version] as const] : [])),
  );
}
