import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import type { Insights } from '../../../insights/server/index.ts';
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { catalogueOf, isHandedIn } from '../../model/grid/catalogue.ts';
import { checkGrid, type CheckedGrid } from '../../model/grid/check-grid.ts';
import type { GridAsked } from '../../model/grid/contract.ts';
import { fillTable, mostCells } from '../../model/grid/fill-table.ts';
import type { LaidGrid } from '../../model/grid/laid-grid.ts';
import { layOutGrid } from '../../model/grid/lay-out-grid.ts';
import { questionOf, type PlannedTable } from '../../model/grid/plan-questions.ts';
import { readHandedIn } from '../../model/grid/read-handed-in.ts';
import type { SourceTable } from '../../model/grid/source-table.ts';

type Asking = Pick<Insights, 'answer' | 'cubesFor'>;

export type AnsweredGrid = { checked: CheckedGrid; laid: LaidGrid };

/**
 * Asks insights for what the grid needs, side by side and as of one instant, and lays it out: the figures are those the asker
 * may see. Refuses a grid that cannot stand, cell by cell, and one that comes to more than can be shown.
 */
export async function answerGrid(
  work: Work,
  insights: Asking,
  asked: GridAsked,
  most = mostCells,
): Promise<AnsweredGrid> {
  const found = checkGrid(asked.grid, catalogueOf(await insights.cubesFor(work)));
  if ('faults' in found) {
    const fields = found.faults.map(({ cell, code, label }) => ({
      path: cell ? `grid.${cell}` : 'grid',
      code,
      label,
    }));
    refuse(refusals.invalidInput, {}, fields);
  }
  const { checked } = found;
  const { tables } = checked.plan;
  const filled = await work.sideBySide(
    tables.map((table) => (own: Work) => fill(own, insights, table, asked.rows)),
  );
  const currency = await currencyOfOrganisation(work);
  const reader = { locale: work.principal.locale, currency };
  const laid = layOutGrid(checked, new Map(tables.map((table, at) => [table, filled[at]!])), reader, most);
  return { checked, laid };
}

async function fill(
  work: Work,
  insights: Asking,
  table: PlannedTable,
  rows: GridAsked['rows'],
): Promise<SourceTable> {
  if (isHandedIn(table.source)) return readHandedIn(table.source, rows[table.source.id] ?? []);
  const answer = (await insights.answer(work, questionOf(table))) as Exclude<
    TableAnswer | WireFunnel,
    WireFunnel
  >;
  return fillTable(table, answer, work.principal.locale);
}
