/** Win rates, weighted amount and velocity (funnel.md §4-§6). Amounts in fen; a zero denominator gives null. */
import { ratio } from '../../insights/model/statistics.ts';
import { divideHalfUp } from '../../platform/model/money.ts';

/** Closed win rate: won ÷ (won + lost), of the deals closed in a period. Open deals do not count. */
export function closedWinRate(won: number, lost: number): number | null {
  return ratio(won, won + lost);
}

/** Cohort win rate: won ÷ created, of the deals created in a period; low while many of them are still open. */
export function cohortWinRate(won: number, created: number): number | null {
  return ratio(won, created);
}

/** Value win rate: amount won ÷ (amount won + amount lost), of the deals closed in a period. */
export function valueWinRate(wonAmount: bigint, lostAmount: bigint): number | null {
  return ratio(wonAmount, wonAmount + lostAmount);
}

/** The mean amount of won deals, in fen with fractions. */
export function meanWonAmount(wonAmount: bigint, won: number): number | null {
  return ratio(wonAmount, won);
}

/** Win rate, won amount and cycle come from one trailing window and one population; see `salesVelocity`. */
export type VelocityParts = {
  /** Open qualified deals, averaged over the window, without those that stagnate critically. */
  openDeals: number;
  /** Mean amount of the deals won, fen. */
  meanWonAmount: number | null;
  /** Closed win rate, 0..1. */
  winRate: number | null;
  /** Mean days from creation to close of the deals won. */
  meanCycleDays: number | null;
};

/** Sales velocity N × A × w ÷ C in fen a day (funnel.md §5); null when a part is not known or the cycle has no length. */
export function salesVelocity(parts: VelocityParts): number | null {
  const { openDeals, meanWonAmount: mean, winRate, meanCycleDays } = parts;
  if (mean === null || winRate === null || meanCycleDays === null) return null;
  return ratio(openDeals * mean * winRate, meanCycleDays);
}

/**
 * Weighted amount of open deals: the sum of amount × probability (0..100 %), in fen. Each product is rounded half up,
 * so that a list's total is the sum of its lines; probabilities count to a hundredth of a per cent.
 */
export function weightedAmount(deals: readonly { amount: bigint; probability: number }[]): bigint {
  return deals.reduce((sum, deal) => sum + weighted(deal.amount, deal.probability), 0n);
}

function weighted(amount: bigint, probability: number): bigint {
  return divideHalfUp(amount * BigInt(Math.round(probability * 100)), 10_000n);
}
