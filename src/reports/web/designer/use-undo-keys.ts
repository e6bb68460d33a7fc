import { useEffect, useEffectEvent } from 'react';

/** Inputs that take no text: they have no typing of their own to undo. */
const untyped = new Set(['checkbox', 'radio', 'range', 'button', 'file', 'color']);

function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.has(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (⌘ on a Mac), anywhere on the page; a field that is typed into undoes its own typing. */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypedInto(event.target)) return;
    const acts: Record<string, () => void> = { z: event.shiftKey ? redo : undo, y: redo };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const follow = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
}
