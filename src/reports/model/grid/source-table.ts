/** The rows a grid is laid out from, column by name. */
import type { TableAnswer } from '../../../insights/model/answer.ts';
import type { GridValue } from './grid-value.ts';
import type { PlannedTable } from './plan-questions.ts';

export type SourceTable = {
  columns: ReadonlyMap<string, number>;
  rows: readonly (readonly GridValue[])[];
  /** Each row stands for itself: a list may show it, whatever others are equal to it. */
  listed: boolean;
};

/** Rows that are handed in; money is bigint fen. */
export function tableOfRows(
  columns: readonly string[],
  rows: SourceTable['rows'],
  listed = true,
): SourceTable {
  return { columns: new Map(columns.map((id, index) => [id, index])), rows, listed };
}

/** An answer of insights as a table in the grid's words, amounts as bigint. */
export function tableOfAnswer({ fields, measures }: PlannedTable, answer: TableAnswer): SourceTable {
  const money = answer.columns.map(({ unit }) => unit === 'money');
  const rows = answer.rows.map((row) =>
    row.map((value, index) => (money[index] && typeof value === 'string' ? BigInt(value) : value)),
  );
  return tableOfRows([...fields, ...measures], rows, false);
}
