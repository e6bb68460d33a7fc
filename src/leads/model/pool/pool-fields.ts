/** What of a lead in a pool is shown in clear; only that can be filtered and searched by. */

const clear: ReadonlySet<string> = new Set([
  'company',
  'title',
  'province',
  'city',
  'industry',
  'employees',
  'language',
  'product',
  'source',
  'medium',
  'campaign',
  'level',
  'score',
  'status',
  'created_at',
]);

/** May a pool be filtered by it? */
export function isClearInPool(fieldId: string): boolean {
  return clear.has(fieldId);
}

/** Newest in the pool first, or longest there; highest score first; newest lead first. */
export const poolSorts = ['-entered', 'entered', '-score', '-created'] as const;
export type PoolSort = (typeof poolSorts)[number];
