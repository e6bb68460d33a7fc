/** In and out of each pool, put together from what came into it and what left it. */
import type { Cell, TableAnswer } from '../../../../insights/model/answer.ts';
import { cellKey, cellOf, numberOf } from '../../../../insights/web/index.ts';

export type PoolRow = {
  pool: Cell;
  now: number;
  into: number;
  recycled: number;
  out: number;
  claimed: number;
  days: number | null;
};

type Answers = {
  now: TableAnswer | undefined;
  into: TableAnswer | undefined;
  out: TableAnswer | undefined;
};

/** Every pool that holds leads or saw them move; the fullest first. */
export function poolRows({ now, into, out }: Answers): PoolRow[] {
  const sides = [
    { answer: now, dimension: 'leads.pool' },
    { answer: into, dimension: 'leads.to_pool' },
    { answer: out, dimension: 'leads.from_pool' },
  ] as const;
  const pools = new Map<string, Cell>();
  for (const { answer, dimension } of sides)
    answer?.rows.forEach((_, row) => {
      const pool = cellOf(answer, dimension, row);
      if (pool !== null) pools.set(cellKey(pool), pool);
    });
  const told = (side: (typeof sides)[number], key: string, measure: string) => {
    const { answer, dimension } = side;
    const row = answer?.rows.findIndex((_, place) => cellKey(cellOf(answer, dimension, place)) === key) ?? -1;
    return row < 0 ? null : numberOf(answer, measure, row);
  };
  return [...pools]
    .map(([key, pool]) => ({
      pool,
      now: told(sides[0], key, 'leads.in_pool') ?? 0,
      into: told(sides[1], key, 'leads.entered_pool') ?? 0,
      recycled: told(sides[1], key, 'leads.recycled') ?? 0,
      out: told(sides[2], key, 'leads.left_pool') ?? 0,
      claimed: told(sides[2], key, 'leads.claimed') ?? 0,
      days: told(sides[2], key, 'leads.pool_days_median'),
    }))
    .sort((a, b) => b.now - a.now || b.into - a.into);
}
