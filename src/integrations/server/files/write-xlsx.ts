import type { Writable } from 'node:stream';
import { refuse } from '../../../platform/model/refusal.ts';
import { fileRefusals } from '../../model/refusals.ts';
import { cellXml, columnName, escapeText, textCell } from './xlsx-cell.ts';
import { bookParts, cellStyles } from './xlsx-parts.ts';
import type { WrittenRows } from './written-cell.ts';
import { createZipWriter } from './zip-writer.ts';

/** What Excel takes. */
const mostRows = 1_048_575;

async function* sheetXml(
  header: readonly string[],
  rows: WrittenRows,
  count: () => number,
): AsyncGenerator<string> {
  yield bookParts.sheetStart(header.map((title) => title.length));
  yield `<row r="1">${header.map((title, column) => textCell(`${columnName(column)}1`, title, cellStyles.heading)).join('')}</row>`;
  for await (const row of rows) {
    const number = count() + 1;
    if (number - 1 > mostRows) refuse(fileRefusals.tooManyRows);
    yield `<row r="${number}">${row.map((cell, column) => cellXml(cell, column, number)).join('')}</row>`;
  }
  yield bookParts.sheetEnd;
}

/**
 * Streams a table as one-sheet XLSX: text as string cells and never a formula, amounts, numbers and days as real values.
 * Text beyond 32,767 characters is cut, as Excel would refuse the file. Answers how many rows, the header not counted.
 * Refuses more rows than a sheet holds.
 */
export async function writeXlsx(
  output: Writable,
  header: readonly string[],
  rows: WrittenRows,
  sheet = 'Sheet1',
): Promise<{ rows: number }> {
  let written = 0;
  const zip = createZipWriter(output);
  for (const [name, xml] of Object.entries(bookParts.fixed([escapeText(sheet)]))) await zip.add(name, [xml]);
  const lines = sheetXml(header, rows, () => (written += 1));
  await zip.add(bookParts.sheet(0), lines);
  await zip.finish();
  return { rows: written };
}
