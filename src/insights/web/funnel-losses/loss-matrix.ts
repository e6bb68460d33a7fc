/** Losses by stage and reason as a table, and by month and stage as a trend. Pure. */
import type { Cell, TableAnswer } from '../../model/answer.ts';
import { cellKey } from '../cell-name.ts';

export type LossRow = {
  reason: Cell;
  total: number;
  /** Of all losses, this reason's and those of the more frequent ones (0..1). */
  cumulative: number;
  /** By stage, in the order of the columns. */
  counts: number[];
};

export type LossMatrix = { stages: Cell[]; rows: LossRow[] };

/** Rows stage, reason, count become reasons by stages, the most frequent reason first (Pareto). */
export function lossMatrix({ rows }: Pick<TableAnswer, 'rows'>, order: readonly string[]): LossMatrix {
  const stages = inOrder(distinct(rows.map(([stage = null]) => stage)), order);
  const all = rows.reduce((sum, row) => sum + Number(row[2]), 0);
  const byReason = [...Map.groupBy(rows, ([, reason = null]) => cellKey(reason)).values()]
    .map((some) => ({
      reason: some[0]![1] ?? null,
      total: some.reduce((sum, row) => sum + Number(row[2]), 0),
      counts: stages.map((stage) =>
        some
          .filter(([at = null]) => cellKey(at) === cellKey(stage))
          .reduce((sum, row) => sum + Number(row[2]), 0),
      ),
    }))
    .toSorted((a, b) => b.total - a.total);
  let reached = 0;
  return {
    stages,
    rows: byReason.map((row) => {
      reached += row.total;
      return { ...row, cumulative: reached / all };
    }),
  };
}

export type LossTrend = { months: string[]; series: { stage: Cell; counts: number[] }[] };

/** Rows month, stage, count as one series a stage over the months that have any. */
export function lossTrend({ rows }: Pick<TableAnswer, 'rows'>, order: readonly string[]): LossTrend {
  const months = [...new Set(rows.map(([month]) => String(month)))].toSorted();
  const stages = inOrder(distinct(rows.map(([, stage = null]) => stage)), order);
  return {
    months,
    series: stages.map((stage) => ({
      stage,
      counts: months.map((month) =>
        Number(
          rows.find(([at, of = null]) => String(at) === month && cellKey(of) === cellKey(stage))?.[2] ?? 0,
        ),
      ),
    })),
  };
}

/** By the order of the process; what it does not know comes last. */
function inOrder(stages: readonly Cell[], order: readonly string[]): Cell[] {
  const place = (stage: Cell) =>
    order.includes(cellKey(stage)) ? order.indexOf(cellKey(stage)) : order.length;
  return stages.toSorted((a, b) => place(a) - place(b));
}

function distinct(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
