/** Time to first contact against what became of the leads. */
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { wilson, type Interval } from '../../../../insights/model/statistics.ts';
import { cellKey, cellOf, numberOf } from '../../../../insights/web/index.ts';
import type { SpeedClock } from '../quality-state.ts';
import { speedClocks } from './speed-clock.ts';

/** `bucket` is null for those whom nobody has contacted. */
export type SpeedRow = { bucket: string | null; count: number; deals: number; won: number };

/** Every bucket in its order, those without leads as zero, the ones not contacted last. */
export function speedRows(answer: TableAnswer, clock: SpeedClock): SpeedRow[] {
  const { dimension, buckets } = speedClocks[clock];
  const found = new Map(answer.rows.map((_, row) => [cellKey(cellOf(answer, dimension, row)), row]));
  return [...buckets.map(({ value }) => value), null].map((bucket) => {
    const row = found.get(String(bucket));
    const told = (measure: string) => (row === undefined ? 0 : (numberOf(answer, measure, row) ?? 0));
    return { bucket, count: told('leads.count'), deals: told('leads.deals'), won: told('leads.won') };
  });
}

type Share = { hits: number; of: number; interval: Interval };

/** Deals of those contacted within an hour, and of those contacted later; null where either has nobody. */
export function fastAndSlow(rows: readonly SpeedRow[]): { fast: Share; slow: Share; apart: boolean } | null {
  const quick: ReadonlySet<string | null> = new Set(['within_5m', 'within_30m', 'within_1h']);
  const share = (some: readonly SpeedRow[]) => {
    const [hits, of] = [
      some.reduce((sum, row) => sum + row.deals, 0),
      some.reduce((sum, row) => sum + row.count, 0),
    ];
    const interval = wilson(hits, of);
    return interval && { hits, of, interval };
  };
  const met = rows.filter(({ bucket }) => bucket !== null);
  const fast = share(met.filter(({ bucket }) => quick.has(bucket)));
  const slow = share(met.filter(({ bucket }) => !quick.has(bucket)));
  if (!fast || !slow) return null;
  return {
    fast,
    slow,
    apart: fast.interval.low > slow.interval.high || slow.interval.low > fast.interval.high,
  };
}
