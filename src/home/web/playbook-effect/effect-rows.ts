/** The answer of insights as rows of the effect page. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { TableQuestion } from '../../../insights/web/index.ts';
import { effectOf, type Effect, type Stays } from '../../../playbook/model/effect.ts';

export type Beside = 'piece' | 'family';

/** Both are one question: the numbers and, cell by cell, the records behind them. */
export function effectQuestion(beside: Beside) {
  const measures = beside === 'piece' ? 'playbook' : 'playbook_family';
  return {
    measures: [`${measures}.stays`, `${measures}.advances`],
    dimensions: ['deals.stage', `playbook.${beside}`, 'playbook.used'],
    limit: 2000,
  } satisfies TableQuestion;
}

type Named = { id: string; name: string | null };

/** One stage with one piece or family. */
export type EffectRow = { key: string; stage: Named; beside: Named; effect: Effect };

const nothing: Stays = { stays: 0, advances: 0 };

/** What goes on more first, then what is unclear, then what is too few to say; within, the larger difference first. */
export function effectRows(answer: TableAnswer): EffectRow[] {
  const groups = Map.groupBy(answer.rows, ([stage, beside]) => `${named(stage!).id} ${named(beside!).id}`);
  const rows = [...groups].map(([key, sides]): EffectRow => {
    const [stage, beside] = sides[0]!;
    const side = (used: boolean): Stays => {
      const row = sides.find((one) => one[2] === used);
      return row ? { stays: Number(row[3]), advances: Number(row[4]) } : nothing;
    };
    return { key, stage: named(stage!), beside: named(beside!), effect: effectOf(side(true), side(false)) };
  });
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || byDifference(a, b));
}

const ranks = { better: 0, worse: 1, unclear: 2, too_few: 3 };

function rankOf({ effect }: EffectRow): number {
  return ranks[effect.verdict];
}

function byDifference(a: EffectRow, b: EffectRow): number {
  return (
    Math.abs(b.effect.difference ?? 0) - Math.abs(a.effect.difference ?? 0) ||
    b.effect.with.stays - a.effect.with.stays
  );
}

function named(cell: Cell): Named {
  if (cell !== null && typeof cell === 'object') return cell;
  return { id: String(cell), name: String(cell) };
}
