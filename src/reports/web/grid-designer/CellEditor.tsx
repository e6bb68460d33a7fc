import { useState, type KeyboardEvent } from 'react';
import type { Place } from '../../model/grid/edit/edit-cells.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { Completions, useCompletion } from './Completions.tsx';

type Props = {
  label: string;
  begin: string;
  grid: Grid;
  /** Null: given up; the step says where the selection goes. */
  onEnd: (typed: string | null, step: Place) => void;
};

/** What is typed into a cell: Enter and Tab keep it, Escape gives it up; of a formula it offers cells and functions. */
export function CellEditor({ label, begin, grid, onEnd }: Props) {
  const [typed, setTyped] = useState(begin);
  const completion = useCompletion(typed, setTyped, grid, /^[=＝]/.test(typed));
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (completion.press(event)) return event.preventDefault();
    const ends: Record<string, () => void> = {
      Enter: () => onEnd(typed, [1, 0]),
      Tab: () => onEnd(typed, [0, event.shiftKey ? -1 : 1]),
      Escape: () => onEnd(null, [0, 0]),
    };
    if (!ends[event.key] || event.nativeEvent.isComposing) return undefined;
    event.preventDefault();
    return ends[event.key]!();
  };
  return (
    <>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just begun to type
        autoFocus
        aria-label={label}
        value={typed}
        maxLength={1001}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onMouseDown={(event) => event.stopPropagation()}
        onBlur={() => onEnd(typed, [0, 0])}
        className="absolute inset-0 z-20 min-w-full bg-surface px-2 text-sm text-ink outline-2 outline-accent"
      />
      <Completions {...completion} className="absolute top-full left-0 z-30" />
    </>
  );
}
