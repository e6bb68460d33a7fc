/** What of a lead in a pool is shown in clear; only that can be filtered and searched by. */
import { leadFields } from '../lead/lead-fields.ts';
import type { Field } from '../../../platform/model/fields.ts';

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

/** The fields that a pool's filter offers. */
export const poolFilterFields: readonly Field[] = leadFields.fields.filter((field) => clear.has(field.id));

/** May a pool be filtered by it? */
export function isClearInPool(fieldId: string): boolean {
  return clear.has(fieldId);
}

/** Newest in the pool first, or longest there; highest score first; newest lead first. */
export const poolSorts = ['-entered', 'entered', '-score', '-created'] as const;
export type PoolSort = (typeof poolSorts)[number];
