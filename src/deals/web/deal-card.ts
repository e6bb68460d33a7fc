/** What lists and cards show of a deal. */
import type { ClockLevel } from '../model/clock/clock-level.ts';
import type { Named } from '../../records/model/record-contract.ts';

export type DealCardFacts = {
  id: string;
  name: string;
  version: number;
  account: Named | null;
  owner: Named | null;
  /** Fen; stars where it is masked, absent where it is hidden. */
  amount?: string | null;
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

/** The amount in fen, or null where there is none or the reader may not see it. */
export function clearAmount(card: Pick<DealCardFacts, 'amount'>): bigint | null {
  return card.amount && /^\d+$/.test(card.amount) ? BigInt(card.amount) : null;
}
