import type { TableAnswer } from '../../../insights/model/answer.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { gridRefusals } from './grid-refusals.ts';
import type { PlannedTable } from './plan-questions.ts';
import { tableOfAnswer, type SourceTable } from './source-table.ts';

/** What a screen, a paper or a sheet can show of one grid. */
export const mostCells = 50_000;

/** The answer as the rows of a planned table; refuses one that is cut off, for its totals would be wrong. */
export function fillTable(table: PlannedTable, answer: TableAnswer, locale: Locale): SourceTable {
  if (answer.total > answer.rows.length) {
    const fields = answer.columns.filter(({ unit }) => unit === null).map(({ label }) => say(label, locale));
    refuse(gridRefusals.tooManyValues, {
      fields: fields.join(' × '),
      total: answer.total,
      most: answer.rows.length,
    });
  }
  return tableOfAnswer(table, answer);
}
