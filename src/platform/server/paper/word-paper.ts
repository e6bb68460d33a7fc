/** What our papers in Word share: A4, one type for Chinese and one for Latin, dark headings, columns as wide as told, the number of the page in the foot. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  Tab,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Locale } from '../../model/label.ts';

/** In twentieths of a point, as Word counts: A4 with two centimetres around. */
const sheet = { width: 11_906, height: 16_838, margin: 1134 };
const textWidth = sheet.width - 2 * sheet.margin;

const ink = '1D2433';
const quiet = '5A6477';
const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei' };

export type WordBlock = Paragraph | Table;
export type WordCell = { lines: readonly string[]; isRight?: boolean; isBold?: boolean; isQuiet?: boolean };

type WordPaper = {
  title: string;
  locale: Locale;
  creator?: string;
  blocks: readonly WordBlock[];
  /** Left in the foot of every page. */
  foot?: string;
  /** At the top of every page: that it is a draft. */
  mark?: string | undefined;
};

/** The paper as a file of Word. */
export async function writeWordPaper(paper: WordPaper): Promise<Buffer> {
  const { title, locale, creator, blocks } = paper;
  const heading = { run: { color: ink, bold: true, font } };
  const file = new Document({
    title,
    ...(creator && { creator }),
    styles: {
      default: {
        document: {
          run: { font, size: 20, color: ink, language: { value: locale, eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: 300 } },
        },
        title: heading,
        heading1: heading,
        heading2: heading,
      },
    },
    sections: [{ properties: { page }, ...edgesOf(paper), children: [...blocks] }],
  });
  return Packer.toBuffer(file);
}

const page = {
  size: { width: sheet.width, height: sheet.height },
  margin: { top: sheet.margin, bottom: sheet.margin, left: sheet.margin, right: sheet.margin },
};

function edgesOf({ foot, mark }: WordPaper): { headers?: { default: Header }; footers: { default: Footer } } {
  const number = new TextRun({
    size: 16,
    color: quiet,
    children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  const footer = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [wordRun(foot ?? '', { size: 16, color: quiet }), number],
  });
  const header = (words: string) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [wordRun(words, { size: 28, bold: true, color: 'A3ACBA', characterSpacing: 120 })],
    });
  return {
    ...(mark && { headers: { default: new Header({ children: [header(mark)] }) } }),
    footers: { default: new Footer({ children: [footer] }) },
  };
}

type RunLook = { bold?: boolean; size?: number; color?: string; characterSpacing?: number };

// oxlint-disable-next-line no-control-regex -- exactly what XML 1.0 cannot hold
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Words that stay words, whatever they contain. */
function wordRun(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ text: text.replace(notXml, ' '), font, ...look });
}

/** The name of the whole paper; `isCentred` as contracts have it. */
export function wordTitle(text: string, isCentred = false): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after: isCentred ? 240 : 120 },
    children: [wordRun(text, { bold: true, size: 36 })],
  });
}

/** A heading within the paper; it does not stand alone at the foot of a page. */
export function wordHeading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 80 },
    children: [wordRun(text, { bold: true, size: 24 })],
  });
}

export function wordParagraph(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [wordRun(text)] });
}

/** What the paper is about, below its name. */
export function wordSubtitle(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 200 }, children: [wordRun(text, { size: 24, color: quiet })] });
}

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA4B2' };
const bordersOf = (border: typeof line | typeof nothing) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

type WordTable = {
  /** How the width is shared by the columns. */
  shares: readonly number[];
  rows: readonly (readonly WordCell[])[];
  /** The first row is repeated on every page. */
  hasHead?: boolean;
  isPlain?: boolean;
  /** How much of the line the table takes, at its right end; 1: all of it. */
  ofLine?: number;
};

/** A table whose columns are as wide in every program as told here; rows are not torn by the end of a page. */
export function wordTable({ shares, rows, hasHead = false, isPlain = false, ofLine = 1 }: WordTable): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * ofLine * share) / whole));
  const cellOf = (cell: WordCell, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'EEF1F6', color: 'auto' } }),
      children: cell.lines.map((words) => cellLine(words, isHead ? { ...cell, isBold: true } : cell)),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: ofLine === 1 ? AlignmentType.LEFT : AlignmentType.RIGHT,
    borders: bordersOf(isPlain ? nothing : line),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: hasHead && row === 0,
          children: cells.map((cell, at) => cellOf(cell, at, hasHead && row === 0)),
        }),
    ),
  });
}

function cellLine(words: string, { isRight, isBold, isQuiet }: WordCell): Paragraph {
  return new Paragraph({
    alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { line: 260 },
    children: [wordRun(words, { size: 18, ...(isBold && { bold: true }), ...(isQuiet && { color: quiet }) })],
  });
}
