/** A sale contract to begin from: what an organisation downloads, changes in Word and uploads as its own. */
import {
  AlignmentType,
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
import { sampleWords, type SampleWords } from '../../model/template/sample-words.ts';

const font = { ascii: 'Calibri', eastAsia: 'Microsoft YaHei', hAnsi: 'Calibri' };

/** The template in Word's own format, in Chinese or English, for contracts in this currency. */
export async function sampleTemplate(
  locale: Locale,
  currency = 'CNY',
): Promise<{ name: string; content: Buffer }> {
  const words = sampleWords(locale, currency);
  const file = new Document({
    title: words.title,
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [{ children: childrenOf(words) }],
  });
  return { name: `${words.fileName}.docx`, content: await Packer.toBuffer(file) };
}

function childrenOf(words: SampleWords): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      children: [run(words.title, true, 36)],
    }),
    ...words.head.map((line) => plain(line)),
    ...words.articles.flatMap(({ heading, lines, table }) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        spacing: { before: 240, after: 80 },
        children: [run(heading, true, 24)],
      }),
      ...lines.map((line) => plain(line)),
      ...(table ? [tableOf(table)] : []),
    ]),
    plain(''),
    signatures(words.signatures),
  ];
}

function plain(line: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [run(line)] });
}

function run(text: string, bold = false, size = 21): TextRun {
  return new TextRun({ text, bold, size, font });
}

/** Heads over one row that is repeated: its first cell opens the block, its last one closes it. */
function tableOf([heads, cells]: readonly [readonly string[], readonly string[]]): Table {
  const row = (texts: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      children: texts.map(
        (text) => new TableCell({ margins, children: [new Paragraph({ children: [run(text, bold, 19)] })] }),
      ),
    });
  return new Table({ width: whole, rows: [row(heads, true), row(cells, false)] });
}

const whole = { size: 100, type: WidthType.PERCENTAGE };
const margins = { top: 50, bottom: 50, left: 90, right: 90 };

function signatures(sides: readonly (readonly string[])[]): Table {
  const cells = sides.map((lines) => new TableCell({ margins, children: lines.map((line) => plain(line)) }));
  return new Table({ width: whole, rows: [new TableRow({ children: cells })] });
}
