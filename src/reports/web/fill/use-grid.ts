/** What keys, the clipboard and editors do to a sheet. */
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { readBlock, useLocale } from '../../../platform/web/index.ts';
import type { Leaving } from './CellEditor.tsx';
import { clearing, fillingDown, laidBlock, putting, textOf } from './sheet-acts.ts';
import { usePutTexts } from './use-paste.ts';
import { placeAfter, useSelection, type Place, type Range } from './use-selection.ts';
import { isOpenCell, valueIn, type OpenSheet } from './use-sheet.ts';

const after: Readonly<Record<Leaving, Place>> = {
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
  stay: { row: 0, column: 0 },
};

export function useGrid(open: OpenSheet) {
  const selection = useSelection(open.rows.length, open.columns.length);
  const [hasFocus, setFocus] = useState(false);
  const editor = useEditor(open, selection, setFocus);
  const clipboard = useClipboard(open, selection, editor.editing !== null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editor.editing) return;
    if (isShortcut(event, open, selection) || isMove(event, selection) || isOpening(event, selection, editor))
      event.preventDefault();
  };
  const point = (place: Place, isExtending: boolean): void => {
    editor.leave();
    selection.go(place, isExtending);
  };
  return { ...selection, ...editor, ...clipboard, hasFocus, setFocus, point, onKeyDown };
}
export type Grid = ReturnType<typeof useGrid>;

type Selection = ReturnType<typeof useSelection>;

/** The cell that is open for editing, and what it was opened with. */
function useEditor(open: OpenSheet, { active, go }: Selection, setFocus: (has: boolean) => void) {
  const { rows, columns, change } = open;
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const putTexts = usePutTexts(open);
  const row = rows[active.row];
  const column = columns[active.column];
  const close = (): void => {
    setEditing(null);
    setFocus(true);
  };
  const move = (leaving: Leaving): void => {
    close();
    const { row: down, column: right } = after[leaving];
    go({ row: active.row + down, column: active.column + right });
  };
  const edit = (place: Place, typed: string | null): void => {
    const [at, of] = [rows[place.row], columns[place.column]];
    if (!at || !of || !isOpenCell(at, of)) return;
    if (of.field.kind === 'boolean') return change([putting(at, of, valueIn(open, at, of) !== true)]);
    // At once, so that what is composed for the first character goes into the field.
    flushSync(() => setEditing({ typed }));
  };
  const onText = (text: string, leaving: Leaving): void => {
    if (row && column) void putTexts([{ row, column, text }]);
    if (leaving === 'stay') setEditing(null);
    else move(leaving);
  };
  const onValue = (value: unknown, leaving: Leaving): void => {
    if (row && column) change([putting(row, column, value)]);
    move(leaving);
  };
  return { editing, edit, close, leave: () => setEditing(null), onText, onValue };
}

function useClipboard(open: OpenSheet, { active, range }: Selection, isEditing: boolean) {
  const { locale } = useLocale();
  const putTexts = usePutTexts(open);
  const onPaste = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const { targets, outside } = laidBlock(open, readBlock(event.clipboardData.getData('text')), active);
    void putTexts(targets, outside);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOf(open, range, locale));
  };
  return { onPaste, onCopy };
}

/** Empties, takes back, brings again, fills down; true when the key meant one of these. */
function isShortcut(event: KeyboardEvent, open: OpenSheet, { range }: Selection): boolean {
  const key = event.key.toLowerCase();
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key === 'delete') toggleMarks(open, range);
  else if (key === 'delete' || key === 'backspace') open.change(clearing(open, range));
  else if (isCommand && key === 'z') (event.shiftKey ? open.redo : open.undo)();
  else if (isCommand && key === 'y') open.redo();
  else if (isCommand && key === 'd') open.change(fillingDown(open, range));
  else return false;
  return true;
}

/** Marks the rows of a range for deletion; where all that can be are marked, the marks are taken away. */
function toggleMarks({ rows, sheet, mark }: OpenSheet, { top, bottom }: Range): void {
  const meant = rows.slice(top, bottom + 1).filter(({ deletable }) => deletable !== null);
  mark(meant, !meant.every(({ key }) => key in sheet.marked));
}

/** Goes where the key leads; Tab leaves the sheet at the ends of its lines. */
function isMove(event: KeyboardEvent, { active, go, columns }: Selection): boolean {
  const to = placeAfter(active, event);
  if (to) go(to, event.shiftKey);
  if (event.key !== 'Tab') return to !== undefined;
  const next = active.column + (event.shiftKey ? -1 : 1);
  if (next < 0 || next >= columns) return false;
  go({ row: active.row, column: next });
  return true;
}

/** Opens the cell: by Enter as it stands, by a character in its place. */
function isOpening(
  event: KeyboardEvent,
  { active }: Selection,
  { edit }: ReturnType<typeof useEditor>,
): boolean {
  if (event.key === 'Enter' || event.key === 'F2') edit(active, null);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (event.key === 'Process') edit(active, '');
  else if (event.key.length === 1) edit(active, event.key === ' ' ? '' : event.key);
  else return false;
  // What is composed goes on into the field that was just opened.
  return event.key !== 'Process';
}
