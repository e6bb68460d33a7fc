import { useEffect, useEffectEvent } from 'react';
import type { DeskAct } from './MeetingDesk.tsx';

type Ways = { turn: (by: number) => void; act: (act: DeskAct) => void };

const acts: Readonly<Record<string, DeskAct>> = { n: 'note', d: 'decision', a: 'item' };

/** Arrows turn, letters note, decide and give; keys that are typed into a field or pressed in a dialog mean what they say there. */
export function useMeetingKeys({ turn, act }: Ways): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement | null;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=listbox]')) return;
    if (event.key === 'ArrowRight') return turn(1);
    if (event.key === 'ArrowLeft') return turn(-1);
    const wanted = acts[event.key.toLowerCase()];
    if (!wanted) return;
    event.preventDefault();
    act(wanted);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
