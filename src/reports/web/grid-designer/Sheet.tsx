import { useRef, useState, type ClipboardEvent } from 'react';
import { useLocale, useText } from '../../../platform/web/index.ts';
import { nameAddress, nameColumn } from '../../model/grid/address.ts';
import type { Member } from '../../model/grid/edit/drop-member.ts';
import {
  cellOn,
  clearCells,
  copyCells,
  pasteCells,
  pasteTexts,
  type Place,
} from '../../model/grid/edit/edit-cells.ts';
import {
  rangeOfSelection,
  selectionAt,
  sizeOfSheet,
  stepSelection,
} from '../../model/grid/edit/selection.ts';
import { typedOf, writeText } from '../../model/grid/edit/write-text.ts';
import type { GridFault } from '../../model/grid/grid-faults.ts';
import { CellEditor } from './CellEditor.tsx';
import { putOnClipboard, readClipboard } from './clipboard.ts';
import { ParentArrows } from './ParentArrows.tsx';
import { SheetRows } from './SheetRows.tsx';
import { pressKey } from './sheet-keys.ts';
import { designerTexts } from './texts.ts';
import { useCellWords } from './use-cell-words.ts';
import type { Designed } from './use-designed-grid.ts';
import type { Members } from './use-members.ts';

type Props = {
  designed: Designed;
  members: Members;
  faults: readonly GridFault[];
  isReadOnly: boolean;
  onPut: (place: Place, member: Member) => void;
};

/** The template as a spreadsheet: arrows move, typing writes, F2 changes, what is copied is pasted, everything is undone. */
export function Sheet({ designed, members, faults, isReadOnly, onPut }: Props) {
  const t = useText(designerTexts);
  const { locale } = useLocale();
  const { grid, selection, select, change } = designed;
  const sheet = useRef<HTMLTableElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const wordsOf = useCellWords(members);
  const clipboard = useClipboard(designed, wordsOf);
  const origin = cellOn(grid, selection.focus)?.at ?? selection.focus;
  const begin = (typed: string | null) =>
    setWriting(typed ?? typedOf(cellOn(grid, selection.focus)?.value, locale));
  const end = (typed: string | null, step: Place) => {
    setWriting(null);
    if (typed !== null && typed !== typedOf(cellOn(grid, origin)?.value, locale))
      change((before) => writeText(before, origin, typed, locale));
    select(stepSelection(grid, selection, step, false));
    sheet.current?.focus();
  };
  const editor = writing !== null && (
    <CellEditor label={t('edit', { cell: nameAddress(origin) })} begin={writing} grid={grid} onEnd={end} />
  );
  return (
    <div ref={frame} className="relative min-h-0 overflow-auto rounded-lg border border-line bg-surface">
      <table
        ref={sheet}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a spreadsheet is an ARIA grid, its cells merge as a table's do
        role="grid"
        aria-label={t('sheet')}
        aria-multiselectable
        aria-readonly={isReadOnly}
        aria-rowcount={sizeOfSheet(grid)[0]}
        aria-colcount={sizeOfSheet(grid)[1]}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a sheet takes the keys of a spreadsheet
        tabIndex={0}
        aria-activedescendant={`sheet-${nameAddress(origin)}`}
        onKeyDown={(event) => {
          if (writing !== null) return;
          if (isReadOnly ? false : pressKey(event, designed, begin)) event.preventDefault();
        }}
        {...(!isReadOnly && writing === null && clipboard)}
        className="border-separate border-spacing-0 outline-none focus-visible:outline-2 focus-visible:outline-accent/40"
      >
        <SheetRows
          grid={grid}
          range={rangeOfSelection(grid, selection)}
          focus={origin}
          faults={faults}
          wordsOf={wordsOf}
          editor={editor || null}
          onPick={(place, extendsIt) => {
            select(extendsIt ? { ...selection, focus: place } : selectionAt(place));
            if (writing === null) sheet.current?.focus();
          }}
          onSelect={(next) => {
            select(next);
            sheet.current?.focus();
          }}
          onOpen={() => isReadOnly || begin(null)}
          onDropped={(place, member) => {
            if (isReadOnly) return;
            select(selectionAt(place));
            onPut(place, member);
          }}
          columnName={(column) => t('columnHead', { letter: nameColumn(column) })}
          rowName={(row) => t('rowHead', { number: row + 1 })}
        />
      </table>
      <ParentArrows grid={grid} at={origin} frame={frame} />
    </div>
  );
}

function useClipboard({ grid, selection, change }: Designed, wordsOf: ReturnType<typeof useCellWords>) {
  const range = rangeOfSelection(grid, selection);
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    putOnClipboard(event.clipboardData, copyCells(grid, range), (row, column) => {
      const cell = cellOn(grid, [row, column]);
      return cell && cell.at[0] === row && cell.at[1] === column ? wordsOf(cell.value) : '';
    });
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event);
      change((before) => clearCells(before, range));
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const found = readClipboard(event.clipboardData);
      change((before) =>
        Array.isArray(found) ? pasteTexts(before, found, range.from) : pasteCells(before, found, range.from),
      );
    },
  };
}
