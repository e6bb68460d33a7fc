/** A quote as an Excel sheet that looks as the other papers do: amounts and shares are numbers, texts stay texts. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Locale } from '../../../platform/model/label.ts';
import { writeLaidBook, type LaidSheet } from '../../../integrations/server/index.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { paperOf, type QuotePaper } from '../../model/quote-paper.ts';

type Cell = LaidSheet['cells'][number];
type Line = { cells: Omit<Cell, 'row' | 'rows'>[]; size?: number };

/** Pixels of the columns: place, name, specification, unit, quantity, price, discount, tax, sum. */
const widths = [88, 190, 160, 56, 72, 104, 60, 60, 120];
const all = widths.length;
/** From the quantity on there are figures. */
const firstFigure = 4;
const lineHeight = 20;

const text = { format: '@' };
const quiet = { ...text, colour: '5A6477' };
const head = { ...text, bold: true, fill: 'EEF1F6' };
const amount = { format: '#,##0.00', align: 'right' as const };
const wrapped = { ...text, wrap: true };

/** Heading, who and when in pairs, the lines, the totals, the terms. */
export async function writeSheet(document: QuoteDocument, locale: Locale): Promise<Buffer> {
  const paper = paperOf(document, locale);
  const lines: Line[] = [
    { cells: [across(0, all, paper.heading, { ...text, bold: true, size: 18 })], size: 36 },
    { cells: [across(0, all, paper.title, quiet)] },
    { cells: [] },
    ...factLines(paper.facts),
    { cells: [] },
    {
      cells: paper.columns.map(({ label }, at) => one(at, label, at < firstFigure ? head : headRight)),
      size: 24,
    },
    ...paper.rows.map((row, at) => lineOf(row, document.lines[at]!)),
    { cells: [] },
    ...paper.totals.map((total, at) => totalLine(total, at === paper.totalAt)),
    ...(paper.terms ? termLines(paper.terms) : []),
  ];
  const output = new PassThrough();
  const written = buffer(output);
  await writeLaidBook(output, [sheetOf(document, lines)]);
  return written;
}

const headRight = { ...head, align: 'right' as const };

function sheetOf({ number, seller }: QuoteDocument, lines: readonly Line[]): LaidSheet {
  return {
    name: number,
    rows: lines.map(({ size }) => ({ size })),
    columns: widths.map((size) => ({ size })),
    cells: lines.flatMap(({ cells }, row) => cells.map((cell) => ({ ...cell, row, rows: 1 }))),
    frozen: { rows: 0, columns: 0 },
    repeated: 0,
    paper: {
      size: 'A4',
      isLandscape: false,
      margins: { top: 18, right: 16, bottom: 20, left: 16 },
      head: '',
      foot: `${seller} · ${number}`,
    },
  };
}

function one(column: number, value: Cell['value'], look: Cell['look']): Line['cells'][number] {
  return across(column, 1, value, look);
}

function across(column: number, columns: number, value: Cell['value'], look: Cell['look']) {
  return { column, columns, value, look };
}

/** Two facts a line. */
function factLines(facts: QuotePaper['facts']): Line[] {
  const pairs = facts.flatMap((fact, at) => (at % 2 === 0 ? [[fact, facts[at + 1]] as const] : []));
  return pairs.map(([left, right]) => ({
    cells: [
      across(0, 1, left[0], quiet),
      across(1, 2, left[1], text),
      ...(right ? [across(4, 2, right[0], quiet), across(6, 3, right[1], text)] : []),
    ],
  }));
}

function lineOf(row: readonly string[], { unitPrice, gross }: QuoteDocument['lines'][number]): Line {
  const [at, name, spec, unit, quantity, , discount, taxRate] = row;
  const room = Math.max(linesIn(name!, widths[1]!), linesIn(spec!, widths[2]!));
  return {
    cells: [
      one(0, Number(at), { format: '0', align: 'left' }),
      one(1, name!, wrapped),
      one(2, spec!, wrapped),
      one(3, unit!, text),
      one(4, Number(quantity), { format: '#,##0.####', align: 'right' }),
      one(5, { fen: BigInt(unitPrice) }, amount),
      share(6, discount!),
      share(7, taxRate!),
      one(8, { fen: BigInt(gross) }, amount),
    ],
    size: room * lineHeight + 4,
  };
}

/** “13%” as a share. */
function share(column: number, written: string): Line['cells'][number] {
  const percent = written.replace('%', '');
  const places = percent.split('.')[1]?.length ?? 0;
  const format = `0${places > 0 ? `.${'0'.repeat(places)}` : ''}%`;
  return one(column, written === '' ? null : Number(percent) / 100, { format, align: 'right' });
}

/** Totals are amounts, but for the one in words. */
function totalLine([label, value]: readonly [string, string], isTotal: boolean): Line {
  const look = isTotal ? { bold: true, fill: 'F6F7FA' } : {};
  const isAmount = /^-?[\d,]+\.\d\d$/.test(value);
  const told = isAmount ? { fen: BigInt(value.replaceAll(/[,.]/g, '')) } : value;
  return {
    cells: [
      across(3, 3, label, { ...(isTotal ? text : quiet), ...look }),
      across(6, 3, told, { ...(isAmount ? amount : { ...text, align: 'right' as const }), ...look }),
    ],
  };
}

function termLines([label, terms]: readonly [string, string]): Line[] {
  const width = widths.reduce((sum, size) => sum + size, 0);
  return [
    { cells: [] },
    { cells: [across(0, all, label, { ...text, bold: true })] },
    ...terms.split('\n').map((line) => ({
      cells: [across(0, all, line, wrapped)],
      size: linesIn(line, width) * lineHeight,
    })),
  ];
}

/** How many lines a text takes in a cell: a spreadsheet does not make merged cells high enough by itself. */
function linesIn(words: string, width: number): number {
  const places = words
    .split('\n')
    .map((line) => [...line].reduce((sum, one) => sum + (one > '\u2E7F' ? 2 : 1), 0));
  return Math.max(
    1,
    places.reduce((sum, count) => sum + Math.max(1, Math.ceil((count * 7.6) / width)), 0),
  );
}
