import { useEffect, useState } from 'react';
import type { Grid } from '../../model/grid/grid.ts';
import { beginHistory, redo, step, undo } from '../../model/design/history.ts';
import { selectionAt, type Selection } from '../../model/grid/edit/selection.ts';

export type Designed = {
  grid: Grid;
  selection: Selection;
  select: (selection: Selection) => void;
  /** `about` names what is typed about: further changes of the same are one step back. */
  change: (edit: (grid: Grid) => Grid, about?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
};

/** A grid that is being drawn: every change can be undone, and each is told to `onChange`. */
export function useDesignedGrid(first: Grid, onChange: (grid: Grid) => void): Designed {
  const [history, setHistory] = useState(() => beginHistory(first));
  const [selection, select] = useState<Selection>(() => selectionAt([0, 0]));
  const { present: grid, past, future } = history;
  useEffect(() => {
    if (grid !== first) onChange(grid);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told when it changes, not when who listens does
  }, [grid]);
  return {
    grid,
    selection,
    select,
    change: (edit, about) => setHistory((before) => step(before, edit(before.present), about)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}
