/** Writes an export into a file: for the job behind the screen, and for the command line. */
import { createWriteStream } from 'node:fs';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { exportRequestSchema, type ExportRequest } from '../../model/contract.ts';
import { writeCsv } from '../files/write-csv.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { countExported, exportableKind, exportedFields, exportedRows } from './export-records.ts';

type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

export type ExportTarget = {
  path: string;
  progress(done: number, total: number): void;
  cancelled(): boolean;
};

/** Writes the list into the target and notes that it went out. Answers how many rows it holds. */
export async function writeExport(
  inWork: InWork,
  request: ExportRequest,
  target: ExportTarget,
): Promise<{ rows: number }> {
  const { fields, total, locale } = await inWork(async (work) => ({
    fields: await exportedFields(work, request),
    total: await countExported(work, request),
    locale: work.principal.locale,
  }));
  const rows = exportedRows(inWork, request, fields, {
    told: (done) => target.progress(done, total),
    stopped: target.cancelled,
  });
  const header = fields.map((field) => say(field.label, locale));
  const output = createWriteStream(target.path, { mode: 0o600 });
  const kind = exportableKind(request.object);
  const sheet = say(kind.catalogue.plural, locale);
  const written =
    request.format === 'csv'
      ? await writeCsv(output, header, rows)
      : await writeXlsx(output, header, rows, sheet);
  await inWork(async (work) =>
    work.record({
      type: `${kind.object}.exported`,
      object: kind.object,
      recordId: null,
      payload: {
        rows: written.rows,
        format: request.format,
        columns: fields.map((field) => field.id),
        filter: request.filter,
      },
      changes: { rows: { from: null, to: written.rows } },
    }),
  );
  return written;
}

export type ExportFileOptions = {
  /** `deals`, `accounts`, `contacts` or `products`. */
  entity: string;
  /** Where to write; `.csv` makes a CSV, anything else an XLSX. */
  file: string;
  progress?(done: number, total: number): void;
};

/** Exports all records of a kind that the asker of `inWork` may export, with every field. */
export async function exportFile(
  inWork: InWork,
  { entity, file, progress = () => {} }: ExportFileOptions,
): Promise<{ rows: number }> {
  const { object } = exportableKind(entity);
  const format = /\.csv$/i.test(file) ? 'csv' : 'xlsx';
  const request = exportRequestSchema.parse({ object, format });
  return writeExport(inWork, request, { path: file, progress, cancelled: () => false });
}
