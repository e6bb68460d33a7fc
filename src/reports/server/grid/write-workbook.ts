import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeLaidBook, type LaidSheet } from '../../../integrations/server/index.ts';
import type { FileAnswer } from '../../../platform/server/index.ts';

/** Sheets as a workbook to take away. */
export async function writeWorkbook(sheets: readonly LaidSheet[], name: string): Promise<FileAnswer> {
  const output = new PassThrough();
  const written = buffer(output);
  await writeLaidBook(output, sheets);
  return {
    content: await written,
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}
