import { stat } from 'node:fs/promises';
import { peekTable, readTable } from '../../integrations/server/index.ts';
import { storedPath } from '../../platform/server/index.ts';
import type { FileAccess } from '../model/outside-source.ts';
import { placesOf, rowOf, SourceUnreadable, type SourceTable } from './source-table.ts';

/** Opens an uploaded table: CSV or XLSX, cells as text, formulas as their last result. */
export async function openFile(
  dataDir: string,
  tenantId: string,
  { fileId, reading }: FileAccess,
): Promise<SourceTable> {
  const path = storedPath(dataDir, tenantId, fileId);
  if (!(await stat(path).catch(() => null))) throw new SourceUnreadable('file_gone');
  const { header } = await peekTable(path, reading);
  const places = placesOf(header);
  return { header: () => header, rows: rowsOf(path, reading, places) };
}

async function* rowsOf(path: string, reading: FileAccess['reading'], places: Map<string, number>) {
  for await (const { cells } of readTable(path, reading)) yield rowOf(places, cells);
}
