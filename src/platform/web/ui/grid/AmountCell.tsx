import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFormats } from '../../locale/formats.ts';
import { readCell } from './amount-block.ts';

type Props = {
  label: string;
  /** Fen. */
  amount: string | null;
  isReadOnly: boolean;
  /** Its place in the grid, by which keys find the cells above and below. */
  place: string;
  onChange: (amount: string | null) => void;
  /** More than one cell was pasted here. */
  onPasteBlock: (text: string) => void;
};

const shape =
  'figures h-9 w-full min-w-19 bg-transparent px-2 text-right text-sm outline-none ' +
  'focus:bg-accent-soft focus:ring-2 focus:ring-accent focus:ring-inset aria-invalid:bg-bad-soft';

/** An amount in a grid: typed as people write amounts, handed on when it is left; keys go up and down. */
export function AmountCell({ label, amount, isReadOnly, place, onChange, onPasteBlock }: Props) {
  const { number } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = amount === null ? '' : number(Number(amount) / 100);
  const isUnread = typed !== null && readCell(typed) === undefined;

  const leave = (): void => {
    if (typed === null) return;
    const read = readCell(typed);
    if (read === undefined) return;
    setTyped(null);
    if (read !== amount) onChange(read);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\r\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    setTyped(null);
    onPasteBlock(text);
  };
  const move = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') setTyped(null);
    if (step) focusBeside(event.currentTarget, step);
  };
  return (
    <input
      aria-label={label}
      aria-invalid={isUnread || undefined}
      data-place={place}
      inputMode="decimal"
      readOnly={isReadOnly}
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={move}
      onPaste={paste}
      className={shape}
    />
  );
}

/** The cell in the line above or below, in the same column. */
function focusBeside(cell: HTMLInputElement, step: number): void {
  const [line = 0, column = 0] = cell.dataset['place']!.split(':').map(Number);
  cell
    .closest('table')
    ?.querySelector<HTMLInputElement>(`input[data-place="${line + step}:${column}"]`)
    ?.focus();
}
