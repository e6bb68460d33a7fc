import { readTable } from '../../../integrations/server/index.ts';
import { fileOf } from '../../../integrations/server/testing/files.ts';

/** A sheet of a workbook, as an import would read it. */
export async function rowsOf(content: Buffer, sheet: string): Promise<string[][]> {
  const rows: string[][] = [];
  const file = fileOf(content, 'report.xlsx');
  for await (const { cells } of readTable(file, { withHeader: true, sheet })) rows.push(cells);
  return rows;
}
