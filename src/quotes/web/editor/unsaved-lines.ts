/** Which quotes have lines that are typed but not saved: until then nothing goes out that looks different on the screen. */
import { useEffect, useSyncExternalStore } from 'react';

const unsaved = new Set<string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** For the editor: says whether what is typed differs from what is kept. */
export function useMarkUnsaved(quoteId: string, isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    unsaved.add(quoteId);
    tell();
    return () => {
      unsaved.delete(quoteId);
      tell();
    };
  }, [quoteId, isChanged]);
}

export function useHasUnsaved(quoteId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unsaved.has(quoteId),
  );
}
