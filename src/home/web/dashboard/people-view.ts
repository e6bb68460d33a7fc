/** People side by side: what they won, and how sure their rate is. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import { wilson, type Interval } from '../../../insights/model/statistics.ts';
import { cellOf, fewRecords, numberOf } from '../../../insights/web/index.ts';

export type PersonRow = {
  person: Cell;
  won: number;
  closed: number;
  /** Fen; null for those who may not read amounts. */
  amount: number | null;
  rate: number | null;
  interval: Interval | null;
  isFew: boolean;
  /** From 1; null where the rate rests on too little to be ranked by. */
  rank: number | null;
};

/** Ranked by what was won, or by the rate: then only those with enough closed deals have a rank, the others follow. */
export function rankPeople(answer: TableAnswer, by: 'amount' | 'rate'): PersonRow[] {
  const rows = answer.rows.map((_, row): PersonRow => {
    const won = numberOf(answer, 'deals.won', row) ?? 0;
    const closed = won + (numberOf(answer, 'deals.lost', row) ?? 0);
    return {
      person: cellOf(answer, 'deals.credited_owner', row),
      won,
      closed,
      amount: numberOf(answer, 'deals.won_amount', row),
      rate: numberOf(answer, 'deals.win_rate', row),
      interval: wilson(won, closed),
      isFew: closed < fewRecords,
      rank: null,
    };
  });
  const rankable = rows.filter((row) => by === 'amount' || !row.isFew);
  const few = rows.filter((row) => !rankable.includes(row));
  const size = (row: PersonRow): number => (by === 'rate' ? (row.rate ?? -1) : (row.amount ?? row.won));
  const ranked = rankable
    .sort((a, b) => size(b) - size(a))
    .map((row, index) => ({ ...row, rank: index + 1 }));
  return [...ranked, ...few.sort((a, b) => b.closed - a.closed)];
}
