import { type KeyboardEvent, useState } from 'react';
import { movedTo, type Selected, selectRange, toggle } from './selection.ts';

type Given = {
  ids: readonly string[];
  selected: Selected | undefined;
  onSelect: ((selected: Selected) => void) | undefined;
  onOpen: ((index: number) => void) | undefined;
  /** Brings a row into sight and gives it the focus. */
  show: (index: number) => void;
  rowsInSight: () => number;
};

/** One row is active: arrows move it, Space selects, Shift extends, Enter opens, Ctrl/⌘ A selects all, Escape none. */
export function useRowKeys({ ids, selected, onSelect, onOpen, show, rowsInSight }: Given) {
  const [active, setActive] = useState(0);

  const move = (event: KeyboardEvent, index: number): void => {
    const next = movedTo(event.key, index, ids.length, rowsInSight());
    if (next === index) return;
    event.preventDefault();
    if (event.shiftKey && selected) onSelect?.(selectRange(selected, ids, index, next));
    setActive(next);
    show(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') onOpen?.(index);
    else if (event.key === ' ' && selected) {
      event.preventDefault();
      onSelect?.(toggle(selected, ids[index]!));
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selected) {
      event.preventDefault();
      onSelect?.(new Set(ids));
    } else if (event.key === 'Escape' && selected?.size) onSelect?.(new Set());
    else move(event, index);
  };

  const tick = (index: number, withShift: boolean): void => {
    if (!selected) return;
    onSelect?.(withShift ? selectRange(selected, ids, active, index) : toggle(selected, ids[index]!));
    setActive(index);
  };

  return { active: Math.min(active, Math.max(0, ids.length - 1)), setActive, onKeyDown, tick };
}
