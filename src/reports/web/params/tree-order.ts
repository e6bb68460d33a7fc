type Unit = { id: string; name: string; parentId: string | null };

/** The units of a tree as one reads them: each below its parent, and how deep; what hangs nowhere stands at the top. */
export function inTreeOrder(units: readonly Unit[]): { id: string; name: string; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) => (parentId && known.has(parentId) ? parentId : ''));
  const walk = (parent: string, depth: number): { id: string; name: string; depth: number }[] =>
    (below.get(parent) ?? []).flatMap(({ id, name }) => [{ id, name, depth }, ...walk(id, depth + 1)]);
  return walk('', 0);
}

/** A unit with all below it. */
export function unitsBelow(units: readonly Unit[], id: string): string[] {
  const children = units.filter(({ parentId }) => parentId === id);
  return [id, ...children.flatMap((child) => unitsBelow(units, child.id))];
}
