import type { KeyboardEvent } from 'react';

type KeyActs = {
  up: () => void;
  down: () => void;
  beside: (by: 1 | -1) => void;
  step: (by: 1 | -1) => void;
  ask: () => void;
};

/** What a key on a card does: arrows go from card to card, Shift and an arrow takes the card along, M asks where to. False for other keys. */
export function actOnKey(event: KeyboardEvent, acts: KeyActs): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (sideways) (event.shiftKey ? acts.step : acts.beside)(sideways);
  else if (event.key === 'ArrowDown') acts.down();
  else if (event.key === 'ArrowUp') acts.up();
  else if (event.key.toLowerCase() === 'm') acts.ask();
  else return false;
  return true;
}
