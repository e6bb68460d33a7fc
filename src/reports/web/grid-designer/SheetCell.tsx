import { ArrowDown, ArrowRight, ChartNoAxesColumn, CircleAlert, Image } from 'lucide-react';
import { useRef } from 'react';
import { classNames, useText } from '../../../platform/web/index.ts';
import { nameAddress } from '../../model/grid/address.ts';
import type { Member } from '../../model/grid/edit/drop-member.ts';
import type { Place } from '../../model/grid/edit/edit-cells.ts';
import { growthOf } from '../../model/grid/frame.ts';
import type { GridCell } from '../../model/grid/grid.ts';
import { gridFills, gridTones } from '../grid/looks.ts';
import { useMemberDrop } from './member-drag.ts';
import { designerTexts } from './texts.ts';

export type SheetCellProps = {
  id: string;
  place: Place;
  cell: GridCell | undefined;
  words: string;
  isSelected: boolean;
  isFocused: boolean;
  /** What is wrong with it. */
  faults: readonly string[];
  onPick: (place: Place, extendsIt: boolean) => void;
  onOpen: (place: Place) => void;
  onDropped: (place: Place, member: Member) => void;
  /** What is typed into it just now. */
  editor: React.ReactNode;
};

/** A cell of the template: what stands in it, how it grows, what is wrong with it. */
export function SheetCell(props: SheetCellProps) {
  const { id, place, cell, words, isSelected, isFocused, faults, onPick, onOpen, onDropped, editor } = props;
  const t = useText(designerTexts);
  const element = useRef<HTMLTableCellElement>(null);
  const isOver = useMemberDrop(element, (member) => onDropped(place, member));
  const growth = cell ? growthOf(cell) : null;
  const said = [
    t('cellLabel', { cell: nameAddress(place), content: words || t('emptyCell') }),
    ...(cell?.drawn ? [t(`drawn_${cell.drawn.kind}`)] : []),
    ...(growth ? [t(growth === 'down' ? 'growsDown' : 'growsRight')] : []),
    ...faults,
  ].join('，');
  const style = cell?.style;
  return (
    <td
      ref={element}
      id={id}
      aria-label={said}
      aria-selected={isSelected}
      {...(faults.length > 0 && { 'aria-invalid': true })}
      data-address={nameAddress(place)}
      rowSpan={cell?.span[0] ?? 1}
      colSpan={cell?.span[1] ?? 1}
      title={faults.join('\n') || undefined}
      onMouseDown={(event) => {
        if (event.button === 0) onPick(place, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1) onPick(place, true);
      }}
      onDoubleClick={() => onOpen(place)}
      className={classNames(
        'relative h-8 max-w-48 cursor-cell truncate border-r border-b border-line px-2 text-sm select-none',
        gridFills[style?.fill ?? 'none'],
        gridTones[style?.text ?? 'plain'],
        style?.bold && 'font-semibold',
        cell && alignOf(cell),
        isFocused && 'outline-2 -outline-offset-2 outline-accent',
        isOver && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
        faults.length > 0 && 'text-bad',
      )}
    >
      {(isSelected || isOver) && (
        <span aria-hidden className="pointer-events-none absolute inset-0 bg-accent/10" />
      )}
      {editor ?? (
        <span className="inline-flex max-w-full items-center gap-1">
          {faults.length > 0 && <CircleAlert aria-hidden size={13} className="shrink-0 text-bad" />}
          <span className="truncate">{isBound(cell) ? `{${words}}` : words}</span>
          {cell?.drawn && <ChartNoAxesColumn aria-hidden size={12} className="shrink-0 text-accent" />}
          {cell?.value.kind === 'picture' && <Image aria-hidden size={12} className="shrink-0 text-accent" />}
          {growth === 'down' && <ArrowDown aria-hidden size={12} className="shrink-0 text-accent" />}
          {growth === 'right' && <ArrowRight aria-hidden size={12} className="shrink-0 text-accent" />}
        </span>
      )}
    </td>
  );
}

/** What is bound stands in braces: its place is taken by what is found. */
function isBound(cell: GridCell | undefined): boolean {
  return cell !== undefined && !['static', 'formula', 'picture'].includes(cell.value.kind);
}

function alignOf({ style, value }: GridCell): string {
  const usual = ['static', 'field', 'picture'].includes(value.kind) ? 'start' : 'end';
  return { start: 'text-left', center: 'text-center', end: 'text-right' }[style?.align ?? usual];
}
