/** Which rows a key or a click selects: pure, over the ids in their order. */
export type Selected = ReadonlySet<string>;

export function toggle(selected: Selected, id: string): Selected {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row from one position to another, both included. */
export function selectRange(selected: Selected, ids: readonly string[], from: number, to: number): Selected {
  const [first, last] = from < to ? [from, to] : [to, from];
  return new Set([...selected, ...ids.slice(first, last + 1)]);
}

/** Where a key takes the active row; the same row when the key does not move. */
export function movedTo(key: string, active: number, count: number, page: number): number {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  return Math.max(0, Math.min(count - 1, steps[key] ?? active));
}
