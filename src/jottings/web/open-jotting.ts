/** Opens the box from anywhere: a menu, the phone's bar, a record's page, Ctrl/⌘ + J. */
import { useEffect, useEffectEvent } from 'react';

const listeners = new Set<() => void>();

export function openJotting(): void {
  for (const listener of listeners) listener();
}

export function useJottingOpened(open: () => void): void {
  const opens = useEffectEvent(open);
  useEffect(() => {
    const listener = (): void => opens();
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (event.key.toLowerCase() !== 'j' || !isPlain) return;
      event.preventDefault();
      opens();
    };
    listeners.add(listener);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      listeners.delete(listener);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
