import { useEffect, useRef } from 'react';
import { notify, useText } from '../../../platform/web/index.ts';
import { cellsOfPaste, readLineTable, type TableLines } from '../../model/line-table.ts';
import { mostLines } from '../../model/quote-line.ts';
import { cellId } from './LineCell.tsx';
import {
  emptyLine,
  isBlank,
  typedLine,
  type LinesDraft,
  type TypedColumn,
  type TypedLine,
} from './line-draft.ts';
import { editorTexts } from './texts.ts';

const usual = { taxRate: 1300 };

/** The lines being typed, and every way in which they change. */
export function useLines(draft: LinesDraft, setDraft: (next: LinesDraft) => void) {
  const t = useText(editorTexts);
  const { lines } = draft;
  const focusOn = useFocusOn(lines);
  const set = (next: readonly TypedLine[]): void => setDraft({ ...draft, lines: next.slice(0, mostLines) });
  const add = (told: readonly TypedLine[]): void => set([...lines.filter((line) => !isBlank(line)), ...told]);
  const take = ({ lines: read, skipped }: TableLines): void => {
    add(read.map(typedLine));
    notify({
      tone: skipped.length > 0 ? 'neutral' : 'good',
      title: t('pasted', { count: read.length }),
      ...(skipped.length > 0 && { text: t('skipped', { rows: skipped.join('、') }) }),
    });
  };
  return {
    take,
    /** One more line, its quantity ready to be typed. */
    addLine: (told: Partial<TypedLine> = {}) => {
      add([emptyLine(told)]);
      focusOn(lines.filter((line) => !isBlank(line)).length, 'quantity');
    },
    addEmpty: () => set([...lines, emptyLine()]),
    remove: (key: string) => set(lines.filter((line) => line.key !== key)),
    change: (key: string, column: TypedColumn, text: string) =>
      set(lines.map((line) => (line.key === key ? { ...line, [column]: text, wasBelowFloor: null } : line))),
    paste: (_: string, text: string): boolean => {
      if (!/[\t\n]/.test(text.trimEnd())) return false;
      const read = readLineTable(cellsOfPaste(text), usual);
      if (read.lines.length > 0) take(read);
      return read.lines.length > 0;
    },
    next: (at: number, column: TypedColumn): void => {
      focusOn(at + 1, column);
      set(at === lines.length - 1 ? [...lines, emptyLine()] : lines);
    },
  };
}

/** Puts the cursor into a cell as soon as the grid has drawn it. */
function useFocusOn(lines: readonly TypedLine[]) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [lines]);
  return (at: number, column: TypedColumn): void => {
    wanted.current = cellId(at, column);
  };
}
