/** What lists and cards show of a deal. */
import type { ClockLevel } from '../model/clock/clock-level.ts';
import type { Named } from '../../records/model/record-contract.ts';

export type DealCardFacts = {
  id: string;
  name: string;
  version: number;
  account: Named | null;
  owner: Named | null;
  /** In the deal's currency; stars where it is masked, absent where it is hidden. */
  amount?: string | null;
  currency: string;
  /** The same in the organisation's currency; null without a rate. */
  base_amount?: string | null;
  probability?: number | null;
  stage: Named;
  outcome: 'open' | 'won' | 'lost';
  stage_entered_at: string;
  /** The worst of its clocks; null when it is closed. */
  clock_level: ClockLevel | null;
  next_step: string | null;
  next_step_on: string | null;
  abilities: { update: boolean; delete: boolean; transfer: boolean };
};

/** What it counts in sums, or null without a rate, or where the reader may not see it. */
export function countedAmount(card: Pick<DealCardFacts, 'base_amount'>): bigint | null {
  return card.base_amount && /^\d+$/.test(card.base_amount) ? BigInt(card.base_amount) : null;
}
