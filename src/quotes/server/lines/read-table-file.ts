import { refuse } from '../../../platform/model/refusal.ts';
import { readTable } from '../../../integrations/server/index.ts';
import { readLineTable, type TableLines } from '../../model/line-table.ts';
import { mostLines } from '../../model/quote-line.ts';
import { quoteRefusals } from '../../model/refusals.ts';

/** What a price list of our country usually has on top. */
const usual = { taxRate: 1300 };

/** The lines of an uploaded table. Refuses what is no table, and one without lines. */
export async function readTableFile(path: string): Promise<TableLines> {
  const rows: string[][] = [];
  for await (const { cells } of readTable(path, { withHeader: true })) {
    rows.push(cells);
    if (rows.length > mostLines * 2) break;
  }
  const read = readLineTable(rows, usual);
  return read.lines.length === 0 ? refuse(quoteRefusals.noLines) : read;
}
