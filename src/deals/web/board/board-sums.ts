/** What a move does to the sums over the columns, until the server tells its own. */
import type { z } from 'zod';
import { weightedAmount } from '../../model/deal-outcome.ts';
import type { boardColumnSchema } from '../../model/contract.ts';
import type { Stage } from '../../model/pipeline.ts';
import { countedAmount, type DealCardFacts } from '../deal-card.ts';

export type BoardColumn = z.output<typeof boardColumnSchema>;

/** A column as it is shown: `count` is null while its sums are still being asked for. */
export type ShownColumn = Omit<BoardColumn, 'count'> & { count: number | null };

/** The column of a stage before its sums are there: its cards need not wait for them. */
export function uncounted(stage: Stage): ShownColumn {
  return { stage, count: null, amount: null, weightedAmount: null, unpriced: 0, stalled: 0 };
}

/** The columns after the card went from one stage to another; a deal's own probability counts before the stage's while it is open. */
export function afterMove(
  columns: readonly BoardColumn[],
  card: DealCardFacts,
  fromId: string,
  toId: string,
): BoardColumn[] {
  return columns.map((column) => {
    if (column.stage.id === fromId) return changed(column, card, -1n);
    return column.stage.id === toId ? changed(column, card, 1n) : column;
  });
}

function changed(column: BoardColumn, card: DealCardFacts, sign: 1n | -1n): BoardColumn {
  const amount = countedAmount(card) ?? 0n;
  const isUnpriced = column.amount !== null && card.base_amount === null;
  const weighted = weightedAmount([{ amount, probability: probabilityIn(column.stage, card) }]);
  const plus = (sum: string | null, part: bigint) =>
    sum === null ? null : String(atLeastNone(BigInt(sum) + sign * part));
  return {
    ...column,
    count: Math.max(0, column.count + Number(sign)),
    amount: plus(column.amount, amount),
    weightedAmount: plus(column.weightedAmount, weighted),
    unpriced: Math.max(0, column.unpriced + (isUnpriced ? Number(sign) : 0)),
  };
}

function probabilityIn(stage: Stage, card: DealCardFacts): number {
  return stage.kind === 'open' ? (card.probability ?? stage.probability) : stage.probability;
}

/** The sums may be newer than the card; they never fall below nothing. */
function atLeastNone(sum: bigint): bigint {
  return sum < 0n ? 0n : sum;
}
