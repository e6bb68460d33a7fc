import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  classNames,
  FieldCell,
  fieldIn,
  plainText,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { FillFault } from '../../model/fill/sheet-contract.ts';
import { presetValue, type Filler, type SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { ChangedCell, SheetRow } from '../../model/fill/sheet.ts';
import { CellEditor, type Leaving } from './CellEditor.tsx';
import { fillTexts } from './texts.ts';

type Props = {
  row: SheetRow;
  rowName: string;
  column: SheetColumn;
  changed: ChangedCell | undefined;
  fault: FillFault | undefined;
  filler: Filler;
  isActive: boolean;
  isChosen: boolean;
  /** The sheet has the keyboard, so the active cell takes the focus. */
  hasFocus: boolean;
  /** Open for editing, by what was typed. */
  editing: { typed: string | null } | null;
  onPoint: (isExtending: boolean) => void;
  onOpen: () => void;
  onText: (text: string, leaving: Leaving) => void;
  onValue: (value: unknown, leaving: Leaving) => void;
  onCancel: () => void;
};

const figures = new Set(['money', 'integer', 'decimal', 'percent']);

/** One cell: what stands in it, whether it was changed, whether it is wrong. */
export function SheetCell(props: Props) {
  const { row, column, changed, fault, isActive, isChosen, hasFocus, editing } = props;
  const place = useRef<HTMLTableCellElement>(null);
  const label = useLabel();
  const formats = useFormats();
  const t = useText(fillTexts);
  const value = changed ? changed.value : (row.values[column.id] ?? null);
  const field = fieldIn(column.field, row.values);
  const wrong = changed?.fault ? label(changed.fault) : fault?.message;
  const isOpen = column.isEditable && row.mayEdit;
  useEffect(() => {
    if (isActive && hasFocus && !editing) place.current?.focus();
  }, [isActive, hasFocus, editing]);
  const read = changed?.typed ?? (isNothing(value) ? t('blank') : plainText(field, value, formats));
  const before =
    changed && row.recordId ? t('changedFrom', { value: plainText(field, changed.seen, formats) }) : '';
  return (
    <td
      ref={place}
      tabIndex={isActive ? 0 : -1}
      aria-label={t('cell', { row: props.rowName, column: label(column.field.label), value: read })}
      aria-selected={isChosen}
      aria-invalid={wrong ? true : undefined}
      title={[wrong, before].filter(Boolean).join(' · ') || undefined}
      onMouseDown={(event) => !editing && props.onPoint(event.shiftKey)}
      onDoubleClick={props.onOpen}
      className={classNames(
        'relative h-9 max-w-72 cursor-cell border-r border-b border-line px-2 text-sm outline-none',
        figures.has(column.field.kind) && 'figures text-right',
        !isOpen && 'bg-sunken/50 text-soft',
        changed && 'bg-accent-soft',
        isChosen && 'bg-hover',
        wrong && 'bg-bad-soft shadow-[inset_0_0_0_1px_var(--color-bad)]',
        isActive && 'shadow-[inset_0_0_0_2px_var(--color-accent)]',
      )}
    >
      {changed && (
        <span
          aria-hidden
          className="absolute top-0 right-0 border-4 border-transparent border-t-accent border-r-accent"
        />
      )}
      <span className="flex min-w-0 items-center gap-1">
        {wrong && <CircleAlert aria-hidden size={14} className="shrink-0 text-bad" />}
        <span className="min-w-0 flex-1 truncate">
          <Shown {...props} value={value} field={field} />
        </span>
      </span>
      {editing && (
        <CellEditor
          column={column}
          value={value}
          typed={editing.typed ?? changed?.typed ?? null}
          onText={props.onText}
          onValue={props.onValue}
          onCancel={props.onCancel}
        />
      )}
    </td>
  );
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/** What was typed where it is no value; else the value; in a new row softly what would stand there. */
function Shown({
  row,
  column,
  changed,
  filler,
  value,
  field,
}: Props & { value: unknown; field: SheetColumn['field'] }) {
  const formats = useFormats();
  if (changed?.typed !== undefined) return changed.typed;
  if (!isNothing(value)) return <FieldCell field={field} value={value} isPlain />;
  const preset = row.recordId === null && !changed ? presetValue(column, filler) : null;
  return preset === null ? null : <span className="text-faint">{plainText(field, preset, formats)}</span>;
}
