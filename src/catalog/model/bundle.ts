/** Products made of products. */

/** One part of a bundle; the quantity is in ten-thousandths. */
export type Part = { productId: string; quantity: bigint };

export type PartsOf = ReadonlyMap<string, readonly Part[]>;

/**
 * The way from a bundle back to itself once it has these parts: product ids from the bundle to the part that holds it.
 * Null when there is none, so that the bundle can be made so. `others` are the parts of all other bundles below.
 */
export function cycleOf(bundleId: string, parts: readonly Part[], others: PartsOf): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | null => {
    if (id === bundleId) return way;
    if (seen.has(id)) return null;
    seen.add(id);
    return firstOf(others.get(id) ?? [], (part) => walk(part.productId, [...way, id]));
  };
  return firstOf(parts, (part) => walk(part.productId, [bundleId]));
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
