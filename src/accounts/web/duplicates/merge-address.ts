/** Where the page stands that merges these records. */
export function mergeAddress(object: string, ids: readonly string[]): string {
  return `/merges/new?${new URLSearchParams({ object, ids: ids.join(',') }).toString()}`;
}

export const fewestMerged = 2;
export const mostMerged = 5;
