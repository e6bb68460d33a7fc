/** The reason without which no lead is disqualified or returned. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { leadRefusals } from './refusals.ts';

export type CloseReason = { reason: string; note: string | null };

/** Why this is no proper reason, or null: it must be one of the organisation's, and "other" says what it is. */
export function closeReasonFault(
  { reason, note }: CloseReason,
  options: readonly FieldOption[],
): RefusalReason | null {
  if (!options.some((option) => option.value === reason)) return leadRefusals.reasonUnknown;
  return reason === 'other' && !note?.trim() ? leadRefusals.reasonNeedsWords : null;
}
