/** Targets beside the forecast: how much is open for what is missing, and what the next ones might be (funnel.md §6, §7.7). */
import { percentile } from '../../../insights/model/statistics.ts';
import { shareOut } from '../target/share-out.ts';
import type { TargetLevel } from '../target/target-levels.ts';
import { chanceToReach, type Draws } from './simulate.ts';

export type Coverage = {
  /** Open amount due in the period ÷ what is missing to the target; null without a target, or when it is reached. */
  ratio: number | null;
  /** 1 ÷ the share of closed amounts that was won; null when nothing was won. */
  needed: number | null;
};

export function coverageOfTarget(
  open: number,
  target: number | null,
  won: number,
  closedAmounts: { won: number; lost: number },
): Coverage {
  const missing = target === null ? 0 : target - won;
  const closed = closedAmounts.won + closedAmounts.lost;
  return {
    ratio: missing > 0 ? open / missing : null,
    needed: closedAmounts.won > 0 ? closed / closedAmounts.won : null,
  };
}

/** The chance that the period brings a target at least; null without the one or the other. */
export function chanceOfTarget(draws: Draws, target: number | null): number | null {
  return target === null || draws.length === 0 ? null : chanceToReach(draws, target);
}

/** At which share of the draws each level lies: what half the draws, a fifth, a twentieth exceed. */
const proposedAt: Readonly<Record<TargetLevel, number>> = {
  baseline: 0.5,
  target: 0.8,
  stretch: 0.95,
};

/**
 * Three targets out of a period's draws, in whole hundreds of yuan, shared out over its months in proportion to what each is expected to bring.
 */
export function proposeTargets(
  draws: Draws,
  months: readonly number[],
): Record<TargetLevel, { amount: bigint; months: bigint[] }> {
  const weights = months.map((month) => BigInt(Math.max(0, Math.round(month))));
  const at = (level: TargetLevel) => {
    const amount = BigInt(Math.round((percentile(draws, proposedAt[level]) ?? 0) / 10_000)) * 10_000n;
    return { amount, months: shareOut(amount, weights) };
  };
  return { baseline: at('baseline'), target: at('target'), stretch: at('stretch') };
}
