/** Losses by reason, the most frequent first, each by the stage it was lost from, with what they add up to (Pareto). */
import type { Cell, WireFunnel, WireStage } from '../../../insights/model/answer.ts';

export type LossRow = {
  reason: Cell;
  other: boolean;
  count: number;
  /** Of the most frequent reason, 0..1. */
  share: number;
  /** This reason and those before it, of all losses. */
  cumulative: number;
  byStage: { stage: WireStage; count: number }[];
};

/** The rows of a funnel split by loss reason; reasons without losses are left out. */
export function lossRows({ parts, stages }: WireFunnel['funnel']): LossRow[] {
  const counted = parts.flatMap(({ value, other, part }) => {
    if (part.kind !== 'conversion') return [];
    const byStage = part.rows.flatMap(({ rank, lostHere }) => {
      const stage = stages.find((one) => one.rank === rank);
      return stage && lostHere.count > 0 ? [{ stage, count: lostHere.count }] : [];
    });
    const count = byStage.reduce((sum, one) => sum + one.count, 0);
    return count > 0 ? [{ reason: value, other, byStage, count }] : [];
  });
  const ordered = counted.sort((a, b) => Number(a.other) - Number(b.other) || b.count - a.count);
  const all = ordered.reduce((sum, row) => sum + row.count, 0);
  const most = Math.max(...ordered.map((row) => row.count));
  let passed = 0;
  return ordered.map((row) => {
    passed += row.count;
    return { ...row, share: row.count / most, cumulative: passed / all };
  });
}
