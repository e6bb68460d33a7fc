/* oxlint-disable jsx-a11y/prefer-tag-over-role -- drawn rows are placed one by one, which the tags of a table cannot be */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useText } from '../../texts.ts';
import { Checkbox } from '../Checkbox.tsx';
import { classNames } from '../class-names.ts';
import { uiTexts } from '../texts.ts';
import { type Column, rowHeight } from './columns.ts';

type Props<Row> = {
  row: Row;
  id: string;
  name: string;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  columns: readonly Column<Row>[];
  isActive: boolean;
  /** Undefined where nothing can be selected. */
  isSelected: boolean | undefined;
  onTick: (withShift: boolean) => void;
  onOpen: (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  onFocus: () => void;
};

/** A click beside links, buttons and ticks opens the row. */
function isOnControl(event: MouseEvent): boolean {
  return (event.target as Element).closest('a, button, input, label, [role=button]') !== null;
}

const focusShape =
  'outline-none focus-visible:shadow-[inset_2px_0_0_var(--accent)] focus-visible:bg-accent-soft';

export function TableRow<Row>({
  row,
  id,
  name,
  index,
  top,
  columns,
  isActive,
  isSelected,
  onTick,
  onOpen,
  onKeyDown,
  onFocus,
}: Props<Row>) {
  const t = useText(uiTexts);
  const withShift = useRef(false);
  return (
    <div
      role="row"
      aria-label={name}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={id}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={(event) => !isOnControl(event) && onOpen?.()}
      className={classNames(
        'absolute grid w-full min-w-fit items-center hairline-b',
        focusShape,
        isSelected ? 'bg-accent-soft' : 'bg-surface hover:bg-paper',
        onOpen && 'cursor-pointer',
      )}
      style={{ height: rowHeight, transform: `translateY(${top}px)`, gridTemplateColumns: 'var(--tracks)' }}
    >
      {isSelected !== undefined && (
        <div
          role="gridcell"
          className="flex justify-center"
          onPointerDownCapture={(event) => (withShift.current = event.shiftKey)}
        >
          <Checkbox
            hideLabel
            label={t('selectRow', { name })}
            value={isSelected}
            onChange={() => onTick(withShift.current)}
            excludeFromTabOrder
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={classNames(
            'figures min-w-0 truncate px-3 text-sm',
            column.align === 'end' && 'text-right',
          )}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}
