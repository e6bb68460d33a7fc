/** A quote as an Excel sheet: amounts are numbers, texts stay texts. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Locale } from '../../../platform/model/label.ts';
import { writeXlsx } from '../../../integrations/server/index.ts';
import type { QuoteDocument } from '../../model/quote-document.ts';
import { paperOf } from '../../model/quote-paper.ts';

/** Lines with their headings, then the totals and what else the paper says, label by value. */
export async function writeSheet(document: QuoteDocument, locale: Locale): Promise<Buffer> {
  const paper = paperOf(document, locale);
  const rows = [
    ...paper.rows.map((row, at) => {
      const { unitPrice, gross } = document.lines[at]!;
      return [
        Number(row[0]),
        ...row.slice(1, 4),
        Number(row[4]),
        { fen: BigInt(unitPrice) },
        ...row.slice(6, 8),
        { fen: BigInt(gross) },
      ];
    }),
    [],
    ...paper.totals.map(([label, value]) => [null, label, ...Array<null>(6).fill(null), amountOf(value)]),
    [],
    [null, paper.heading, paper.title],
    ...paper.facts.map(([label, value]) => [null, label, value]),
    ...(paper.terms ? [[null, ...paper.terms]] : []),
  ];
  const output = new PassThrough();
  const written = buffer(output);
  await writeXlsx(
    output,
    paper.columns.map(({ label }) => label),
    rows,
    document.number.replaceAll(/[[\]:*?/\\]/g, '-').slice(0, 31),
  );
  return written;
}

/** Totals are amounts, but for the one in words. */
function amountOf(text: string): { fen: bigint } | string {
  return /^-?[\d,]+\.\d\d$/.test(text) ? { fen: BigInt(text.replaceAll(/[,.]/g, '')) } : text;
}
