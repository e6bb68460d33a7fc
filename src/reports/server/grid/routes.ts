import type { Insights } from '../../../insights/server/index.ts';
import type { UseCases } from '../../../platform/server/index.ts';
import { cellQuestions } from '../../model/grid/cell-questions.ts';
import type { GridAnswer, gridContract } from '../../model/grid/contract.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { answerGrid, type AnsweredGrid } from './answer-grid.ts';

/** Grids over the measures of the product. */
export function gridUseCases(insights: Insights): UseCases<typeof gridContract> {
  return {
    previewGrid: async (work, { body }) => wireGrid(await answerGrid(work, insights, body)),
  };
}

function wireGrid({ checked, laid }: AnsweredGrid): GridAnswer {
  const pages = pageGrid(laid, checked.grid.page?.rows).map(tableOfGrid);
  return { pages, questions: cellQuestions(checked, laid) };
}
