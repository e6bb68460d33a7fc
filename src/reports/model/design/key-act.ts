/** What keys do with the selected block: arrows move it, with Shift they size it, Delete takes it away, Ctrl+D copies it. */
import type { Place } from '../document.ts';

type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

export type KeyAct =
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'size'; w: number; h: number }
  | { kind: 'remove' | 'copy' | 'leave' };

const grown: Readonly<Record<string, { w: number; h: number }>> = {
  ArrowRight: { w: 1, h: 0 },
  ArrowLeft: { w: -1, h: 0 },
  ArrowDown: { w: 0, h: 1 },
  ArrowUp: { w: 0, h: -1 },
};

/** Null for keys that mean nothing here. */
export function keyAct({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, { w, h }: Place): KeyAct | null {
  const isMeta = ctrlKey || metaKey;
  if (altKey) return null;
  if (isMeta) return key.toLowerCase() === 'd' ? { kind: 'copy' } : null;
  const by = grown[key];
  if (by && shiftKey) return { kind: 'size', w: w + by.w, h: h + by.h };
  if (by) return { kind: 'move', by: by.w + by.h > 0 ? 1 : -1 };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' };
  return key === 'Escape' ? { kind: 'leave' } : null;
}
