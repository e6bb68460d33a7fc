import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { refuse } from '../../../platform/model/refusal.ts';
import { unguardCell } from '../../model/guard-cell.ts';
import { fileRefusals, type RowDefect } from '../../model/refusals.ts';
import { declaredDelimiter } from './sniff-delimiter.ts';
import type { TableRow } from './table.ts';

/** A record this long is a quote that was never closed. In characters. */
const longestRecord = 1 << 20;

export type CsvForm = { encoding: string; delimiter: string; head: string };

/** Strips NUL, takes the export's guard off, and names what was odd about the text. */
function cleanCells(cells: string[]): { cells: string[]; defects: RowDefect[] } {
  const defects: RowDefect[] = [];
  const joined = cells.join('');
  if (joined.includes('\0')) defects.push('nul_character');
  if (joined.includes('\uFFFD')) defects.push('broken_text');
  const clean = defects[0] === 'nul_character' ? cells.map((cell) => cell.replaceAll('\0', '')) : cells;
  return { cells: clean.map(unguardCell), defects };
}

/** Rows of a CSV as they stand, streamed. Blank lines are counted, not given. Refuses a quote that never closes. */
export async function* readCsvRows(
  filePath: string,
  { encoding, delimiter, head }: CsvForm,
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  const source = createReadStream(filePath, { highWaterMark: 1 << 17 });
  // A failure of any part reaches the reader through the parser.
  pipeline(source, iconv.decodeStream(encoding), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      if (row === 1 && declaredDelimiter(head)) continue;
      yield { row, ...cleanCells(record) };
    }
  } catch (error) {
    if (error instanceof CsvError) refuse(fileRefusals.openQuote, { row: row + 1 });
    throw error;
  } finally {
    source.destroy();
  }
}
