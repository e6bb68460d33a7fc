import { useRef, useState, type KeyboardEvent } from 'react';
import { FieldInput, useLabel, useLocale } from '../../../platform/web/index.ts';
import { isPointer, writtenText } from '../../model/fill/read-typed.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';

/** How an editor is left: down and right as Enter and Tab do, or where it stands. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay';

type Props = {
  column: SheetColumn;
  value: unknown;
  /** What was typed to open it; null: its value is edited. */
  typed: string | null;
  onText: (text: string, leaving: Leaving) => void;
  onValue: (value: unknown, leaving: Leaving) => void;
  onCancel: () => void;
};

/** The open cell: typed texts are read when it is left, lists are chosen from. */
export function CellEditor(props: Props) {
  const { field } = props.column;
  if (field.kind === 'select' || isPointer(field)) return <ChosenCell {...props} />;
  return <TypedCell {...props} />;
}

function leavingOf({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  return key === 'Tab' ? (shiftKey ? 'left' : 'right') : null;
}

const box =
  'absolute top-0 left-0 z-20 min-w-full bg-raised px-2 text-sm text-ink outline-2 -outline-offset-1 outline-accent shadow-float';

function TypedCell({ column: { field }, value, typed, onText, onCancel }: Props) {
  const label = useLabel();
  const { locale } = useLocale();
  const [text, setText] = useState(typed ?? writtenText(field, value, locale));
  const isLeft = useRef(false);
  const leave = (leaving: Leaving): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    onText(text, leaving);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      isLeft.current = true;
      onCancel();
    }
    if (event.key === 'Enter' && event.altKey) return;
    const leaving = leavingOf(event);
    if (!leaving) return;
    event.preventDefault();
    leave(leaving);
  };
  const shared = {
    'aria-label': label(field.label),
    value: text,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the cell was just opened to be typed into
    autoFocus: true,
    onKeyDown,
    onBlur: () => leave('stay'),
    onPaste: (event: React.ClipboardEvent) => event.stopPropagation(),
    onCopy: (event: React.ClipboardEvent) => event.stopPropagation(),
  };
  if (field.kind === 'long_text')
    return (
      <textarea
        {...shared}
        rows={4}
        onChange={(event) => setText(event.currentTarget.value)}
        className={`${box} w-72 py-1.5`}
      />
    );
  return (
    <input
      {...shared}
      onChange={(event) => setText(event.currentTarget.value)}
      placeholder={field.kind === 'day' ? '2026-12-31' : undefined}
      className={`${box} h-9`}
    />
  );
}

function ChosenCell({ column: { field }, value, onValue, onCancel }: Props) {
  const label = useLabel();
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  const stop = (event: KeyboardEvent): void => event.stopPropagation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keeps the keys of the list from the sheet
    <div
      className="absolute top-0 left-0 z-20 w-full min-w-48 bg-raised shadow-float"
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={stop}
    >
      <FieldInput
        field={{ ...field, readOnly: false, required: false }}
        value={value}
        onChange={(next) => onValue(next, 'down')}
        label={label(field.label)}
        hint={undefined}
        hideLabel
        isFocusedFirst
        isOpenFirst
      />
    </div>
  );
}
