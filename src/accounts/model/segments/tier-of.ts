import type { Field } from '../../../platform/model/fields.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { meetsFilter, type Asked } from '../../../records/model/meets-filter.ts';
import type { Tier } from './segment-rules.ts';

/** The tier of an account with these values: the first whose conditions all hold; null where none does. */
export function tierOf(
  tiers: readonly Tier[],
  fields: readonly Field[],
  values: Values,
  asked: Asked,
): Tier | null {
  return tiers.find(({ conditions }) => meetsFilter(fields, conditions, values, asked)) ?? null;
}

/** The fields that follow from the tier: a rule that asked for them would run after itself. */
export const followingFields: ReadonlySet<string> = new Set(['segment', 'contact_due_on']);
