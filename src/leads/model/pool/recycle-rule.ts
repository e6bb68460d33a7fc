/** When leads that nobody works on go back to a pool: the rules of the organisation, the first that fits decides. */
import type { NoteKind } from '../../../activities/model/contract.ts';
import type { Condition } from '../../../records/model/filter.ts';
import type { DayUnit } from './counted-days.ts';

/** Periods in days of the rule's unit; null is no such clock. */
export type RecycleClocks = {
  unit: DayUnit;
  /** Protection after taking the lead over (D). */
  protectDays: number | null;
  /** A counted contact keeps it at least this long from its day on (E). */
  extendDays: number;
  /** However often it is extended, the protection ends so long after taking over (M). */
  mostDays: number | null;
  /** Without any counted contact for so long. */
  untouchedDays: number | null;
  /** Held for so long without becoming a deal, whatever the contacts. */
  undealtDays: number | null;
};

export type RecycleRule = RecycleClocks & {
  id: string;
  name: string;
  /** Which leads it is for; none: all. */
  segment: readonly Condition[];
  /** Only leads that came from this pool; null: whatever they came from. */
  fromPoolId: string | null;
  /** Where they go; null: back to the pool they came from, or the one that takes such leads. */
  toPoolId: string | null;
  /** Exempt while an open deal of the same customer stands at this place of its pipeline or further; null: none is. */
  dealRank: number | null;
};

/** What counts as a contact: a talk with the customer both sides take part in. A thought written down or an edit does not. */
export const countedContacts = ['call', 'visit', 'meeting', 'wechat', 'email'] as const satisfies NoteKind[];

/** Has the rule a clock at all? */
export function hasClock(rule: RecycleClocks): boolean {
  return rule.protectDays !== null || rule.untouchedDays !== null || rule.undealtDays !== null;
}
