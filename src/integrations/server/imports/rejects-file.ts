/** The rejected rows as they stood in the file, with the row number and the reasons: mend it and import it again. */
import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { guardCell } from '../../model/guard-cell.ts';
import type { ReadRow } from './read-row.ts';
import { sayFaults, type RowFault } from './row-fault.ts';

export const rejectColumns = {
  row: { zh: '原行号', en: 'Row in the file' },
  reason: { zh: '未导入原因', en: 'Why it was not imported' },
} satisfies Record<string, Label>;

export type RejectedRow = { row: ReadRow; faults: readonly RowFault[] };

export type RejectsFile = {
  /** Appends rows; answers the size of the file afterwards, in bytes. */
  append(rows: readonly RejectedRow[]): Promise<number>;
};

const byteOrderMark = '\uFEFF';

/**
 * Opens the file at the size that is known to belong to finished batches: what a worker wrote of a batch that it never
 * finished is cut off.
 */
export async function openRejects(
  path: string,
  header: readonly string[],
  locale: Locale,
  size: number,
): Promise<RejectsFile> {
  await cutTo(path, size);
  let written = size;
  return {
    append: async (rows) => {
      if (rows.length === 0) return written;
      const lines = rows.map(({ row, faults }) => [
        ...fitted(row.cells, header),
        String(row.row),
        sayFaults(faults, locale),
      ]);
      const titles = [...header, say(rejectColumns.row, locale), say(rejectColumns.reason, locale)];
      const text = stringify(
        (written === 0 ? [titles, ...lines] : lines).map((line) => line.map(guardCell)),
        {
          record_delimiter: 'windows',
          quoted_match: /[\r\n"]|^\s|\s$/,
        },
      );
      const bytes = Buffer.from(written === 0 ? byteOrderMark + text : text);
      await pipeline(Readable.from([bytes]), createWriteStream(path, { flags: 'a', mode: 0o600 }));
      written += bytes.length;
      return written;
    },
  };
}

/** Cells beyond the header would push the reasons out of their columns. */
function fitted(cells: readonly string[], header: readonly string[]): string[] {
  return header.map((_, index) =>
    index === header.length - 1 ? cells.slice(index).join(' ') : (cells[index] ?? ''),
  );
}

async function cutTo(path: string, size: number): Promise<void> {
  const known = await stat(path).catch(() => null);
  if (!known) return;
  const file = await open(path, 'r+');
  try {
    await file.truncate(size);
  } finally {
    await file.close();
  }
}
