import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { storedPath, type Work } from '../../../platform/server/index.ts';
import { unguardCell } from '../../model/guard-cell.ts';

const shown = 20;

/** The first rows of a file of rejected rows: their numbers in the import and the reasons, its last two columns. */
export async function firstRejects(
  { principal }: Work,
  dataDir: string,
  storedAs: string | null,
): Promise<{ row: string; reason: string }[]> {
  if (storedAs === null) return [];
  const source = createReadStream(storedPath(dataDir, principal.tenantId, storedAs));
  const parser = source.pipe(parse({ bom: true, from_line: 2, to: shown, relax_column_count: true }));
  source.on('error', (error) => parser.destroy(error));
  try {
    const rows = (await Array.fromAsync(parser)) as string[][];
    return rows.map((cells) => ({ row: cells.at(-2) ?? '', reason: unguardCell(cells.at(-1) ?? '') }));
  } catch {
    // The file is kept for a month; the counts stay.
    return [];
  } finally {
    source.destroy();
  }
}
