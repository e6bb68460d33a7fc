import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { guardCell } from '../../model/guard-cell.ts';
import { decimalOfFen, type WrittenCell, type WrittenRows } from './written-cell.ts';

/** Only text can carry a formula: amounts, numbers and days are written as they are, a minus in front included. */
function cellText(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardCell(cell);
  if (typeof cell !== 'object') return String(cell).toUpperCase();
  if ('fen' in cell) return decimalOfFen(cell.fen);
  return 'day' in cell ? cell.day : cell.moment;
}

async function* texts(
  header: readonly string[],
  rows: WrittenRows,
  count: () => void,
): AsyncGenerator<string[]> {
  yield header.map(cellText);
  for await (const row of rows) {
    count();
    yield row.map(cellText);
  }
}

/**
 * Streams a table as CSV: UTF-8 with a byte order mark (Excel needs it), CRLF, text guarded against formulas.
 * `readTable` gives back exactly what was written. Answers how many rows, the header not counted.
 */
export async function writeCsv(
  output: Writable,
  header: readonly string[],
  rows: WrittenRows,
): Promise<{ rows: number }> {
  let written = 0;
  const lines = texts(header, rows, () => {
    written += 1;
  });
  const csv = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n"]|^\s|\s$/ });
  await pipeline(Readable.from(lines), csv, output);
  return { rows: written };
}
