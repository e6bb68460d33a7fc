import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeLaidBook, type LaidSheet } from '../../../integrations/server/index.ts';

/** A file that was just made. */
export type MadeFile = { content: Buffer; name: string; mediaType: string };

/** Sheets as a workbook to take away; what their sparklines are drawn from stands on a hidden sheet, called `figures`. */
export async function writeWorkbook(
  sheets: readonly LaidSheet[],
  name: string,
  figures: string,
): Promise<MadeFile> {
  const output = new PassThrough();
  const written = buffer(output);
  await writeLaidBook(output, sheets, figures);
  return {
    content: await written,
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}
