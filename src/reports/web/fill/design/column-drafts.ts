/** Columns while they are arranged. */

/** An id that none of these is. */
export function freeId(ids: readonly string[]): string {
  for (let number = ids.length + 1; ; number += 1) {
    const id = `c${number}`;
    if (!ids.includes(id)) return id;
  }
}

/** The list with the entry of this id at another place. */
export function moved<T extends { id: string }>(entries: readonly T[], id: string, to: number): T[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const entry = entries[from];
  if (!entry || to < 0 || to >= entries.length) return [...entries];
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry);
}
