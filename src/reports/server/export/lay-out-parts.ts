/** The answers of a report as sheets of a workbook, and as a paper. */
import { dayOf } from '../../../platform/model/calendar.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import type { Paper, Work } from '../../../platform/server/index.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { gridPrintStyle, pageStyle, printGrid } from '../../model/grid/print-grid.ts';
import { sheetOfGrid, type GridSheet } from '../../model/grid/sheet-of-grid.ts';
import type { Part } from './answer-parts.ts';

/** A sheet for each block; words stand in the first cell of theirs. */
export function sheetsOfParts(parts: readonly Part[], locale: Locale): GridSheet[] {
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

/** The blocks one below the other, each page of a grid with its heads; a single grid brings its own head and foot. */
export function paperOfParts(
  { principal, now }: Pick<Work, 'principal' | 'now'>,
  title: string,
  parts: readonly Part[],
): Paper {
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
  return {
    title,
    locale,
    body: markup`<h1>${title}</h1>${printed.map(({ body }) => body)}`,
    style: gridPrintStyle + printed.map(({ style }) => style).join(''),
    ...(page?.head && { head: say(page.head, locale) }),
    foot: page?.foot ? say(page.foot, locale) : `${title} · ${dayOf(now, timeZone)}`,
  };
}
