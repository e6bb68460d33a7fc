import type { ClipboardEvent, KeyboardEvent } from 'react';
import { classNames, useText } from '../../../platform/web/index.ts';
import { isBlank, isFaulty, type TypedColumn, type TypedLine } from './line-draft.ts';
import { editorTexts } from './texts.ts';

export type CellWays = {
  change: (key: string, column: TypedColumn, text: string) => void;
  /** Several cells at once, at this line; true when they were taken. */
  paste: (key: string, text: string) => boolean;
  /** Goes on to the same column of the next line, or makes one. */
  next: (at: number, column: TypedColumn) => void;
};

type Props = CellWays & { line: TypedLine; at: number; column: TypedColumn };

/** Columns whose values stand under each other at the right. */
export const figureColumns: ReadonlySet<TypedColumn> = new Set<TypedColumn>([
  'quantity',
  'unitPrice',
  'discount',
  'taxRate',
]);

export function cellId(at: number, column: TypedColumn): string {
  return `quote-cell-${at}-${column}`;
}

/** One cell of the grid: Enter goes down, Tab goes on, a copied table goes in. */
export function LineCell({ line, at, column, change, paste, next }: Props) {
  const t = useText(editorTexts);
  const isWrong = !isBlank(line) && isFaulty(line, column);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    next(at, column);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (paste(line.key, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <input
      id={cellId(at, column)}
      aria-label={t('cell', { line: at + 1, column: t(column) })}
      aria-invalid={isWrong || undefined}
      value={line[column]}
      maxLength={column === 'spec' ? 500 : column === 'name' ? 200 : 30}
      inputMode={figureColumns.has(column) ? 'decimal' : 'text'}
      autoComplete="off"
      onChange={({ target }) => change(line.key, column, target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={classNames(
        'h-9 w-full min-w-0 rounded-sm border border-transparent bg-transparent px-2 text-sm text-ink outline-none',
        'hover:border-line focus:border-accent focus:bg-surface aria-invalid:border-bad',
        figureColumns.has(column) && 'figures text-right',
      )}
    />
  );
}
