import type { Insights } from '../../../insights/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import { printPaper, type FileAnswer, type UseCases, type Work } from '../../../platform/server/index.ts';
import type { reportFileContract } from '../../model/export/contract.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { gridPrintStyle, pageStyle, printGrid } from '../../model/grid/print-grid.ts';
import { sheetOfGrid, type GridSheet } from '../../model/grid/sheet-of-grid.ts';
import type { ChosenParams, ReadingKind } from '../../model/reading.ts';
import type { ReportRight } from '../../model/sharing.ts';
import { chosenBy } from '../chosen-by.ts';
import { writeWorkbook } from '../grid/write-workbook.ts';
import { noteReading } from '../note-reading.ts';
import { getReport } from '../report-queries.ts';
import { answerParts, type Part } from './answer-parts.ts';

type Asked = { chosen: ChosenParams; blocks?: readonly string[] | undefined };

/** A whole report, or some of its blocks, as a file. */
export function reportFileUseCases(insights: Insights): UseCases<typeof reportFileContract> {
  return {
    exportReport: async (work, { params, body }) => {
      const { title, parts } = await takeParts(work, insights, params.id, body, 'export');
      return writeWorkbook(sheetsOf(work, parts), title);
    },
    printReport: async (work, { params, body }) => {
      const { title, parts } = await takeParts(work, insights, params.id, body, 'print');
      return printParts(work, title, parts);
    },
  };
}

const readings = { export: 'exported', print: 'printed' } as const satisfies Partial<
  Record<ReportRight, ReadingKind>
>;

/**
 * The answers to the blocks of a report, in the order of the desktop, with the asker's own figures. Refuses who may not take it
 * away so; whoever does stands in the log with what he chose.
 */
async function takeParts(
  work: Work,
  insights: Insights,
  id: string,
  { chosen, blocks }: Asked,
  right: keyof typeof readings,
): Promise<{ title: string; parts: Part[] }> {
  const report = await getReport(work, id, right);
  const { document } = report;
  const placed = document.layouts.desktop
    .map(({ block }) => document.blocks.find((one) => one.id === block)!)
    .filter((block) => !blocks || blocks.includes(block.id));
  // What does not suit a parameter is refused for the whole report, not block by block.
  await chosenBy(work, document, chosen);
  const parts = await answerParts(work, insights, { document, given: chosen }, placed);
  await noteReading(work, report, { what: readings[right], params: chosen });
  return { title: report.title, parts };
}

/** A sheet for each block; words stand in the first cell of theirs. */
function sheetsOf({ principal: { locale } }: Work, parts: readonly Part[]): GridSheet[] {
  const sheets = parts.map((part) => {
    if ('laid' in part) return sheetOfGrid(part.laid, part.page, part.title, locale);
    return sheetOfWords(part.title || part.words, part.words);
  });
  return sheets.length > 0 ? sheets : [sheetOfWords('', '')];
}

const line = { template: 0, size: undefined, repeat: false, hidden: false, breakAfter: false };

function sheetOfWords(name: string, words: string): GridSheet {
  return sheetOfGrid(
    {
      rows: [line],
      columns: [line],
      questions: new Map(),
      frozen: { rows: 0, columns: 0 },
      cells: [
        {
          address: '',
          row: 0,
          column: 0,
          rows: 1,
          columns: 1,
          value: words,
          text: words,
          shown: { as: 'text', decimals: 0 },
          style: {},
          behind: null,
        },
      ],
    },
    undefined,
    name,
    'zh-CN',
  );
}

async function printParts(
  { principal, now }: Work,
  title: string,
  parts: readonly Part[],
): Promise<FileAnswer> {
  const { locale, timeZone } = principal;
  const printed = parts.map((part, at): { body: Markup; style: string } => {
    const head = part.title && markup`<h2>${part.title}</h2>`;
    if (!('laid' in part))
      return { body: markup`<section>${head}<p>${linesOfText(part.words)}</p></section>`, style: '' };
    const pages = pageGrid(part.laid, part.page?.rows).map(tableOfGrid);
    const name = `part${at}`;
    const body = markup`<section${part.page && markup` class="${name}"`}>${head}${printGrid(pages)}</section>`;
    return { body, style: part.page ? pageStyle(name, part.page) : '' };
  });
  const page = parts.length === 1 && 'page' in parts[0]! ? parts[0].page : undefined;
  const content = await printPaper({
    title,
    locale,
    body: markup`<h1>${title}</h1>${printed.map(({ body }) => body)}`,
    style: gridPrintStyle + printed.map(({ style }) => style).join(''),
    ...(page?.head && { head: say(page.head, locale) }),
    foot: page?.foot ? say(page.foot, locale) : `${title} · ${dayOf(now, timeZone)}`,
  });
  return { content, name: `${title}.pdf`, mediaType: 'application/pdf' };
}
