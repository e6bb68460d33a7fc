/* oxlint-disable jsx-a11y/prefer-tag-over-role -- drawn rows are placed one by one, which the tags of a table cannot be */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../texts.ts';
import { Checkbox } from '../Checkbox.tsx';
import { classNames } from '../class-names.ts';
import { SkeletonLines } from '../Skeleton.tsx';
import { uiTexts } from '../texts.ts';
import { type Column, type ColumnWidths, gridTemplate, rowHeight, type Sort } from './columns.ts';
import type { Selected } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useRowKeys } from './use-row-keys.ts';

export type TableProps<Row> = {
  /** What is listed, for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** Given, each row can be selected. */
  selected?: Selected;
  onSelect?: (selected: Selected) => void;
  onOpen?: (row: Row) => void;
  widths?: ColumnWidths;
  onWidths?: (widths: ColumnWidths) => void;
  /** How many rows there are in all, where more can be loaded. */
  total?: number | undefined;
  isLoading?: boolean;
  /** Told when the last loaded rows come into sight. */
  onEnd?: () => void;
  /** In place of rows when there are none. */
  empty?: ReactNode;
  className?: string;
};

const rowsAhead = 12;

/** A dense list of any length: only the rows in sight are drawn; the head stays; keys do all a pointer does. */
export function Table<Row>({
  rows,
  columns,
  rowId,
  rowName,
  selected,
  onSelect,
  onOpen,
  onEnd,
  ...props
}: TableProps<Row>) {
  const t = useText(uiTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const [ownWidths, setOwnWidths] = useState<ColumnWidths>({});
  const widths = props.widths ?? ownWidths;
  const ids = rows.map(rowId);
  const keys = useRowKeys({
    ids,
    selected,
    onSelect,
    onOpen: onOpen && ((index) => onOpen(rows[index]!)),
    show: (index) => {
      virtual.scrollToIndex(index);
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus(),
      );
    },
    rowsInSight: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
  });
  const virtual = useVirtualRows(rows.length, keys.active, () => scroller.current);
  const drawn = virtual.getVirtualItems();
  useReachedEnd(drawn.at(-1)?.index ?? -1, rows.length, onEnd);

  const resize = (columnId: string, width: number): void =>
    (props.onWidths ?? setOwnWidths)({ ...widths, [columnId]: width });

  const tick = selected && (
    <SelectAll selected={selected} ids={ids} label={t('selectAll')} onSelect={(next) => onSelect?.(next)} />
  );
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-multiselectable={selected ? true : undefined}
      aria-busy={props.isLoading}
      className={classNames('relative min-h-0 overflow-auto bg-surface', props.className)}
      style={{ '--tracks': gridTemplate(columns, widths, Boolean(selected)) } as CSSProperties}
    >
      <TableHead columns={columns} sort={props.sort} onSort={props.onSort} onResize={resize} tick={tick} />
      <div role="rowgroup" className="relative min-w-fit" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => (
          <TableRow
            key={ids[index]}
            row={rows[index]!}
            id={ids[index]!}
            name={rowName(rows[index]!)}
            index={index}
            top={start}
            columns={columns}
            isActive={index === keys.active}
            isSelected={selected?.has(ids[index]!)}
            onTick={(withShift) => keys.tick(index, withShift)}
            onOpen={onOpen && (() => onOpen(rows[index]!))}
            onKeyDown={(event) => keys.onKeyDown(event, index)}
            onFocus={() => keys.setActive(index)}
          />
        ))}
      </div>
      {rows.length === 0 && <NoRows isLoading={props.isLoading ?? false} empty={props.empty} />}
    </div>
  );
}

/** The rows in sight, some ahead, and always the active one, so that the focus is never lost by scrolling. */
function useVirtualRows(count: number, active: number, scroller: () => HTMLDivElement | null) {
  const withActive = (range: Range): number[] =>
    [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is what draws long lists; nothing here is memoised
  return useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: rowsAhead,
    scrollPaddingStart: rowHeight,
    rangeExtractor: count > 0 ? withActive : defaultRangeExtractor,
  });
}

function NoRows({ isLoading, empty }: { isLoading: boolean; empty: ReactNode }) {
  return (
    <div role="row">
      <div role="gridcell" className="sticky left-0 p-3">
        {isLoading ? <SkeletonLines lines={8} className="h-5" /> : empty}
      </div>
    </div>
  );
}

type SelectAllProps = {
  selected: Selected;
  ids: readonly string[];
  label: string;
  onSelect: (selected: Selected) => void;
};

function SelectAll({ selected, ids, label, onSelect }: SelectAllProps) {
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <div role="columnheader" className="flex items-center justify-center">
      <Checkbox
        hideLabel
        label={label}
        value={isAll}
        isPartial={!isAll && selected.size > 0}
        onChange={(all) => onSelect(all ? new Set(ids) : new Set())}
      />
    </div>
  );
}

function useReachedEnd(lastDrawn: number, count: number, onEnd: (() => void) | undefined): void {
  const reached = useEffectEvent((_loaded: number) => onEnd?.());
  const isAtEnd = count > 0 && lastDrawn >= count - rowsAhead;
  useEffect(() => {
    if (isAtEnd) reached(count);
  }, [isAtEnd, count]);
}
