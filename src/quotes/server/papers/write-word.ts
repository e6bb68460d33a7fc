/** A quote as a Word file. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Locale } from '../../../platform/model/label.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { paperOf, type QuotePaper } from '../../model/quote-paper.ts';

const font = { ascii: 'Calibri', eastAsia: 'Microsoft YaHei', hAnsi: 'Calibri' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** The document in Word's own format; texts are texts, whatever they contain. */
export async function writeWord(document: QuoteDocument, locale: Locale): Promise<Buffer> {
  const paper = paperOf(document, locale);
  const file = new Document({
    title: `${document.number} ${document.title}`,
    creator: document.seller,
    styles: { default: { document: { run: { font, size: 20 } } } },
    sections: [{ children: [...headOf(paper), linesOf(paper), gap(), totalsOf(paper), ...termsOf(paper)] }],
  });
  return Packer.toBuffer(file);
}

function headOf({ heading, title, facts }: QuotePaper): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(heading, { bold: true, size: 36 })] }),
    new Paragraph({ children: [text(title, { size: 24 })], spacing: { after: 160 } }),
    ...facts.map(
      ([label, value]) => new Paragraph({ children: [text(`${label}：`, { color: '5A6477' }), text(value)] }),
    ),
    gap(),
  ];
}

function linesOf({ columns, rows }: QuotePaper): Table {
  const cell = (value: string, at: number, bold = false) =>
    new TableCell({ children: [paragraph(value, columns[at]!.isAmount, bold)], margins });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ label }, at) => cell(label, at, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value, at) => cell(value, at)) }),
      ),
    ],
  });
}

const margins = { top: 40, bottom: 40, left: 80, right: 80 };

function totalsOf({ totals }: QuotePaper): Table {
  return new Table({
    alignment: AlignmentType.RIGHT,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: totals.map(
      ([label, value]) =>
        new TableRow({
          children: [
            new TableCell({ borders: noBorders, margins, children: [paragraph(label, false, false)] }),
            new TableCell({ borders: noBorders, margins, children: [paragraph(value, true, true)] }),
          ],
        }),
    ),
  });
}

function termsOf({ terms }: QuotePaper): Paragraph[] {
  if (!terms) return [];
  const [label, words] = terms;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [text(label, { bold: true, size: 24 })] }),
    ...words.split('\n').map((line) => new Paragraph({ children: [text(line)] })),
  ];
}

function paragraph(value: string, isAmount: boolean, bold: boolean): Paragraph {
  return new Paragraph({
    alignment: isAmount ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [text(value, { bold, size: 18 })],
  });
}

function gap(): Paragraph {
  return new Paragraph({ children: [] });
}

// oxlint-disable-next-line no-control-regex -- exactly what XML 1.0 cannot hold
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu;

function text(value: string, look: { bold?: boolean; size?: number; color?: string } = {}): TextRun {
  return new TextRun({ text: value.replace(notXml, ' '), ...look });
}
