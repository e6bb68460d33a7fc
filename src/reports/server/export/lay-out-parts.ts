/** The answers of a report as sheets of a workbook, and as a paper. */
import type { LaidSheet } from '../../../integrations/server/index.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import { linesOfText, markup, type Markup } from '../../../platform/model/markup.ts';
import type { Paper, Work } from '../../../platform/server/index.ts';
import { answerPrintStyle, printBars, printFigure } from '../../model/export/print-answer.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import type { GridPage } from '../../model/grid/grid.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { paperOf } from '../../model/grid/paper-of-grid.ts';
import { gridPrintStyle, pageStyle, printGrid } from '../../model/grid/print-grid.ts';
import { sheetOfGrid, type GridSheet } from '../../model/grid/sheet-of-grid.ts';
import { choiceTexts, lineOfChoice, type SaidChoice } from '../../model/params/said-choice.ts';
import { addressOfPicture } from '../pictures/pictures.ts';
import { fitInto, pictureForBook, type BookPicture } from '../pictures/picture-for-book.ts';
import type { LaidPart, Part } from './answer-parts.ts';

/**
 * A sheet for each block; words stand in the first cell of theirs, a picture below its words. What it was asked by is the last
 * sheet, where anything was chosen.
 */
export async function sheetsOfParts(
  parts: readonly Part[],
  asked: readonly SaidChoice[],
  locale: Locale,
): Promise<LaidSheet[]> {
  const sheets = await Promise.all(
    parts.map(async (part): Promise<LaidSheet> => {
      if ('laid' in part) return sheetWithPictures(part, locale);
      const sheet = sheetOfWords(part.title || part.words, part.words);
      const picture = part.picture && (await pictureForBook(part.picture));
      return picture ? { ...sheet, pictures: [belowWords(picture, part.words)] } : sheet;
    }),
  );
  if (sheets.length === 0) sheets.push(sheetOfWords('', ''));
  if (asked.length === 0) return sheets;
  const lines = asked.map((choice) => lineOfChoice(choice, locale));
  return [...sheets, sheetOfWords(say(choiceTexts.title, locale), lines.join('\n'))];
}

async function sheetWithPictures(part: LaidPart, locale: Locale): Promise<LaidSheet> {
  const { shown, ...sheet } = sheetOfGrid(part.laid, part.page, part.title, locale);
  const books = new Map<string, BookPicture | null>();
  for (const [id, picture] of part.pictures ?? []) books.set(id, await pictureForBook(picture));
  const pictures = shown.flatMap(({ picture, room, ...place }) => {
    const book = books.get(picture);
    if (!book) return [];
    const { content, extension, ...kind } = book;
    return [{ ...place, left: 1, top: 1, ...fitInto(kind, room), content, extension }];
  });
  // Where a picture cannot stand, its words do.
  const bare = shown
    .filter(({ picture }) => !books.get(picture))
    .map(({ row, column }) => `${row} ${column}`);
  const cells = sheet.cells.map((cell) =>
    bare.includes(`${cell.row} ${cell.column}`) ? { ...cell, look: { ...cell.look, format: '@' } } : cell,
  );
  return { ...sheet, cells, pictures };
}

/** So large at most, in pixels: the width of a page that stands. */
const roomOfPicture = { width: 640, height: 640 };

function belowWords({ content, extension, ...kind }: BookPicture, words: string) {
  const { width, height } = fitInto(kind, roomOfPicture);
  return { row: 1, column: 0, left: 0, top: 0, width, height, words, content, extension };
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

/**
 * What it was asked by, then the blocks one below the other, each page of a grid with its heads; numbers that follow each other
 * stand side by side. A single grid brings its own head and foot.
 */
export function paperOfParts(
  { principal, now }: Pick<Work, 'principal' | 'now'>,
  { title, parts, asked }: { title: string; parts: readonly Part[]; asked: readonly SaidChoice[] },
): Paper {
  const { locale, timeZone } = principal;
  const page = parts.length === 1 ? pageOf(parts[0]!) : undefined;
  const own = parts.map((part) =>
    part.title === title && parts.length === 1 ? { ...part, title: '' } : part,
  );
  const sheets = sheetsOfPaper(parts);
  const first = parts[0] && classIn(sheets, parts[0]);
  return {
    title,
    locale,
    body: markup`<h1${first && markup` class="${first}"`}>${title}</h1>${linesOfChoice(asked, locale, first)}${bodyOf(own, sheets)}`,
    style: gridPrintStyle + answerPrintStyle + sheets.style,
    ...(page?.head && { head: say(page.head, locale) }),
    foot: page?.foot ? say(page.foot, locale) : `${title} · ${dayOf(now, timeZone)}`,
  };
}

/** On the sheet that the heading stands on. */
function linesOfChoice(
  asked: readonly SaidChoice[],
  locale: Locale,
  sheet: string | undefined,
): Markup | false {
  const said = asked.map((choice) => markup`<span>${lineOfChoice(choice, locale)}</span>`);
  return said.length > 0 && markup`<p class="asked ${sheet ?? ''}">${said}</p>`;
}

/** The sheets that parts are printed on, by the class of each. */
type PaperSheets = { classes: ReadonlyMap<string, string>; style: string };

/** Parts on sheets of one kind take the whole paper along; where there are several kinds, each is a page by its name. */
function sheetsOfPaper(parts: readonly Part[]): PaperSheets {
  const pages = new Map(parts.flatMap((part) => pageOf(part) ?? []).map((page) => [keyOf(page), page]));
  if (pages.size === 1) return { classes: new Map(), style: pageStyle('', [...pages.values()][0]) };
  const named = [...pages].map(([key, page], at) => ({ key, page, name: `sheet${at}` }));
  return {
    classes: new Map(named.map(({ key, name }) => [key, name])),
    style: named.map(({ name, page }) => pageStyle(name, page)).join(''),
  };
}

function pageOf(part: Part): GridPage | undefined {
  return 'page' in part ? part.page : undefined;
}

function keyOf(page: GridPage): string {
  return JSON.stringify(paperOf(page));
}

function classIn({ classes }: PaperSheets, part: Part): string | undefined {
  const page = pageOf(part);
  return page && classes.get(keyOf(page));
}

function bodyOf(parts: readonly Part[], sheets: PaperSheets): Markup[] {
  const body: Markup[] = [];
  let figures: Markup[] = [];
  const endRow = () => {
    if (figures.length > 0) body.push(markup`<div class="figures">${figures}</div>`);
    figures = [];
  };
  for (const [at, part] of parts.entries()) {
    const figure = 'laid' in part && part.drawn === 'figure' ? printFigure(part.title, part.laid) : null;
    if (figure) figures.push(figure);
    else {
      endRow();
      const before = parts[at - 1];
      const isOngoing = before?.id === part.id && before.title === part.title;
      body.push(printPart(isOngoing ? { ...part, title: '' } : part, classIn(sheets, part)));
    }
  }
  endRow();
  return body;
}

function addressIn({ pictures }: LaidPart) {
  return (id: string): string | null => {
    const picture = pictures?.get(id);
    return picture ? addressOfPicture(picture) : null;
  };
}

function printPart(part: Part, sheet: string | undefined): Markup {
  const head = part.title && markup`<h2>${part.title}</h2>`;
  if ('picture' in part && part.picture)
    return markup`<section><img src="${addressOfPicture(part.picture)}" alt="${part.words}" style="max-width:100%;max-height:90mm"></section>`;
  if (!('laid' in part)) return markup`<section>${head}<p>${linesOfText(part.words)}</p></section>`;
  const bars = part.drawn === 'bars' && printBars(part.laid);
  // Bars of one measure say each of its figures already.
  if (bars && part.laid.columns.length === 2) return markup`<section>${head}${bars}</section>`;
  const pages = pageGrid(part.laid, part.page?.rows).map(tableOfGrid);
  return markup`<section${sheet && markup` class="${sheet}"`}>${head}${bars}${printGrid(pages, addressIn(part))}</section>`;
}
