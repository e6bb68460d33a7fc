/** A sheet that is filled: its rows, what was changed, what is wrong, and the draft that is kept of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { callContract, dropDraft, keepDraft, readDraft, useToday } from '../../../platform/web/index.ts';
import { useMe } from '../../../identity/web/index.ts';
import { formContract } from '../../model/fill/contract.ts';
import type { FillFault, SheetDraft, WireSheet } from '../../model/fill/sheet-contract.ts';
import { presetValue, type SheetColumn } from '../../model/fill/sheet-columns.ts';
import {
  cellOf,
  draftOf,
  emptySheet,
  filledIn,
  mark,
  put,
  redo,
  undo,
  type Filled,
  type Put,
  type Sheet,
  type SheetRow,
} from '../../model/fill/sheet.ts';

/** So many blank rows stand at the end of a sheet of new rows. */
const blankRows = 5;

const columnsIn = (wire: WireSheet): readonly SheetColumn[] => wire.columns as unknown as SheetColumn[];

/** Where this browser keeps what is not handed in. */
const draftKey = ({ id, filling }: WireSheet): string => `form.${id}.${filling?.on ?? 'free'}`;

/** Begins from what this browser kept, else from what the server has of it. */
function beginning(wire: WireSheet): Sheet {
  const kept = readDraft(draftKey(wire)) as { rows: SheetDraft } | null;
  return emptySheet(filledIn(kept?.rows ?? wire.draft ?? [], columnsIn(wire)));
}

/** `isTried`: a form that is being drawn is filled for a try, and nothing is kept. */
export function useSheet(wire: WireSheet, isTried = false) {
  const columns = useMemo(() => columnsIn(wire), [wire]);
  const [sheet, setSheet] = useState(() => (isTried ? emptySheet() : beginning(wire)));
  const [faults, setFaults] = useState<readonly FillFault[]>([]);
  const rows = useRows(wire, columns, sheet);
  const saved = useKeptDraft(wire, sheet, rows, isTried);
  const change = useCallback((puts: readonly Put[]): void => {
    setSheet((before) => put(before, puts));
    const touched = new Set(puts.map(({ row, column }) => `${row} ${column}`));
    const rowsTouched = new Set(puts.map(({ row }) => row));
    setFaults((before) =>
      before.filter(({ row, column }) =>
        column === null ? !rowsTouched.has(row) : !touched.has(`${row} ${column}`),
      ),
    );
  }, []);
  return {
    wire,
    columns,
    rows,
    sheet,
    faults,
    setFaults,
    saved,
    change,
    /** Marks rows for deletion, or takes the marks away. */
    mark: (meant: readonly SheetRow[], isMarked: boolean): void => {
      setSheet((before) => mark(before, meant, isMarked));
      const touched = new Set(meant.map(({ key }) => key));
      setFaults((before) => before.filter(({ row }) => !touched.has(row)));
    },
    undo: () => setSheet(undo),
    redo: () => setSheet(redo),
    /** Everything is as it was, and this browser keeps nothing of it. */
    reset: (filled?: Filled) => {
      dropDraft(draftKey(wire));
      setSheet(emptySheet(filled));
      setFaults([]);
    },
  };
}
export type OpenSheet = ReturnType<typeof useSheet>;

/** The value that stands in a cell now, changed or not. */
export function valueIn({ sheet }: Pick<OpenSheet, 'sheet'>, row: SheetRow, column: SheetColumn): unknown {
  const changed = cellOf(sheet, row, column.id);
  return changed ? changed.value : (row.values[column.id] ?? null);
}

export function isOpenCell(row: SheetRow, column: SheetColumn): boolean {
  return column.isEditable && row.mayEdit;
}

function useRows(wire: WireSheet, columns: readonly SheetColumn[], { changed, marked }: Sheet): SheetRow[] {
  const today = useToday();
  const { userId, name } = useMe();
  return useMemo(() => {
    const answers = new Map(wire.entries.map(({ recordId, values }) => [recordId, values]));
    if (wire.action === 'update')
      return wire.records.map(({ id, name, version, mayEdit, mayDelete, values }) => ({
        key: id,
        recordId: id,
        name,
        mayEdit: mayEdit && !(id in marked),
        deletable: mayDelete ? version : null,
        values: { ...values, ...answers.get(id) },
      }));
    const filler = { today, me: { id: userId, name } };
    const presets = Object.fromEntries(columns.map((column) => [column.id, presetValue(column, filler)]));
    const handedIn = wire.action === null ? wire.entries.map(({ values }) => values) : [];
    if (wire.rows === 'one') return [newRow(0, handedIn[0] ?? presets)];
    const used = Object.keys(changed).map((key) => Number(key.replace('new-', '')) + 1);
    const count = Math.max(handedIn.length, ...used.filter(Number.isFinite)) + blankRows;
    return Array.from({ length: count }, (_, at) => newRow(at, handedIn[at] ?? {}));
  }, [wire, columns, changed, marked, today, userId, name]);
}

function newRow(at: number, values: SheetRow['values']): SheetRow {
  return { key: `new-${at}`, recordId: null, name: '', mayEdit: true, deletable: null, values };
}

const restMs = 1500;

/** Keeps the draft here at once, and at the server once the typing rests; tells whether the server has it. */
function useKeptDraft(wire: WireSheet, sheet: Sheet, rows: readonly SheetRow[], isTried: boolean): boolean {
  const first = useRef(sheet);
  const [saved, setSaved] = useState(false);
  const key = draftKey(wire);
  const on = wire.filling && wire.filling.state !== 'accepted' ? wire.filling.on : null;
  useEffect(() => {
    if (isTried || sheet === first.current) return undefined;
    setSaved(false);
    const draft = draftOf(sheet, rows);
    if (draft.length > 0) keepDraft(key, { rows: draft });
    else dropDraft(key);
    if (on === null) return undefined;
    const timer = setTimeout(() => {
      callContract(formContract.keepDraft, { params: { id: wire.id }, body: { on, rows: draft } }).then(
        () => {
          setSaved(true);
          dropDraft(key);
        },
        () => {},
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [sheet, rows, key, on, wire.id, isTried]);
  return saved;
}
