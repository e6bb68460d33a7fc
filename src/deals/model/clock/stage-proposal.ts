/** How many days history proposes for a stage (funnel.md §11). */
import { percentile } from '../../../insights/model/statistics.ts';
import type { StageProposal } from './clock-rules.ts';

/** Fewer won deals than this prove nothing: the days set by hand or the target stay. */
export const leastWonDeals = 20;
/** A proposal never moves by more than this share at once. */
const longestMove = 0.2;

/**
 * The 75th percentile of the completed working days that won deals spent in the stage, to a tenth of a day and at least
 * half a day; undefined with fewer than 20 of them. Moves at most 20 % from what was proposed before. Source of the formula:
 * funnel.md §11 (P75 of completed time in stage of won deals, n ≥ 20, monthly, ±20 %).
 */
export function proposeStageDays(
  times: readonly number[],
  before: number | undefined,
): StageProposal | undefined {
  const seen = times.length >= leastWonDeals ? percentile(times, 0.75) : null;
  if (seen === null) return undefined;
  const held =
    before === undefined
      ? seen
      : Math.min(Math.max(seen, before * (1 - longestMove)), before * (1 + longestMove));
  return { days: Math.max(0.5, Math.round(held * 10) / 10), deals: times.length };
}
