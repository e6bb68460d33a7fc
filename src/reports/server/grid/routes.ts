import type { Insights } from '../../../insights/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { markup } from '../../../platform/model/markup.ts';
import { printPaper, type FileAnswer, type UseCases, type Work } from '../../../platform/server/index.ts';
import { cellQuestions } from '../../model/grid/cell-questions.ts';
import type { GridAnswer, GridAsked, gridContract } from '../../model/grid/contract.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import { gridTexts } from '../../model/grid/grid-texts.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { gridPrintStyle, pageStyle, printGrid } from '../../model/grid/print-grid.ts';
import { sheetOfGrid } from '../../model/grid/sheet-of-grid.ts';
import { answerGrid, type AnsweredGrid } from './answer-grid.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Grids over the measures of the product. */
export function gridUseCases(insights: Insights): UseCases<typeof gridContract> {
  const answer = (work: Work, asked: GridAsked) => answerGrid(work, insights, asked);
  return {
    previewGrid: async (work, { body }) => wireGrid(await answer(work, body)),
    workbookOfGrid: async (work, { body }) =>
      workbookOfGrid(work, titleOf(work, body), await answer(work, body)),
    paperOfGrid: async (work, { body }) => paperOfGrid(work, titleOf(work, body), await answer(work, body)),
  };
}

function pagesOf({ checked, laid }: AnsweredGrid) {
  return pageGrid(laid, checked.grid.page?.rows).map(tableOfGrid);
}

function wireGrid(answered: AnsweredGrid): GridAnswer {
  return { pages: pagesOf(answered), questions: cellQuestions(answered.checked, answered.laid) };
}

function titleOf({ principal }: Work, { title }: GridAsked): string {
  return title ?? say(gridTexts.report, principal.locale);
}

function workbookOfGrid(
  { principal }: Work,
  name: string,
  { laid, checked }: AnsweredGrid,
): Promise<FileAnswer> {
  return writeWorkbook([sheetOfGrid(laid, checked.grid.page, name, principal.locale)], name);
}

async function paperOfGrid({ principal }: Work, title: string, answered: AnsweredGrid): Promise<FileAnswer> {
  const { page } = answered.checked.grid;
  const { locale } = principal;
  const body = markup`<section class="sheet"><h1>${title}</h1>${printGrid(pagesOf(answered))}</section>`;
  const content = await printPaper({
    title,
    locale,
    body,
    style: gridPrintStyle + pageStyle('sheet', page),
    ...(page?.head && { head: say(page.head, locale) }),
    ...(page?.foot && { foot: say(page.foot, locale) }),
  });
  return { content, name: `${title}.pdf`, mediaType: 'application/pdf' };
}
