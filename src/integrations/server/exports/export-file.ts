/** Writes an export into a file: for the job behind the screen, and for the command line. */
import { createWriteStream } from 'node:fs';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import { exportRequestSchema } from '../../model/contract.ts';
import { writeCsv } from '../files/write-csv.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import type { RecordKind } from '../../../records/server/index.ts';
import {
  countExported,
  exportableKind,
  exportedFields,
  exportedRows,
  type Exported,
} from './export-records.ts';

type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

export type ExportTarget = {
  path: string;
  progress(done: number, total: number): void;
  cancelled(): boolean;
};

/** Writes the list into the target and notes that it went out. Answers how many rows it holds. */
export async function writeExport(
  inWork: InWork,
  exported: Exported,
  target: ExportTarget,
): Promise<{ rows: number }> {
  const { fields, total, locale } = await inWork(async (work) => ({
    fields: await exportedFields(work, exported),
    total: await countExported(work, exported),
    locale: work.principal.locale,
  }));
  const rows = exportedRows(inWork, exported, fields, {
    told: (done) => target.progress(done, total),
    stopped: target.cancelled,
  });
  const header = fields.map((field) => say(field.label, locale));
  const output = createWriteStream(target.path, { mode: 0o600 });
  const { kind, format, filter } = exported;
  const sheet = say(kind.catalogue.plural, locale);
  const written =
    format === 'csv' ? await writeCsv(output, header, rows) : await writeXlsx(output, header, rows, sheet);
  await inWork(async (work) =>
    work.record({
      type: `${kind.object}.exported`,
      object: kind.object,
      recordId: null,
      payload: {
        rows: written.rows,
        format,
        columns: fields.map((field) => field.id),
        filter,
      },
      changes: { rows: { from: null, to: written.rows } },
    }),
  );
  return written;
}

export type ExportFileOptions = {
  /** `deals`, `accounts`, `leads` … */
  entity: string;
  /** Among these. */
  kinds: readonly RecordKind[];
  /** Where to write; `.csv` makes a CSV, anything else an XLSX. */
  file: string;
  progress?(done: number, total: number): void;
};

/** Exports all records of a kind that the asker of `inWork` may export, with every field. */
export async function exportFile(
  inWork: InWork,
  { entity, kinds, file, progress = () => {} }: ExportFileOptions,
): Promise<{ rows: number }> {
  const kind = exportableKind(kinds, entity);
  const format = /\.csv$/i.test(file) ? 'csv' : 'xlsx';
  const exported = { ...exportRequestSchema.parse({ object: kind.object, format }), kind };
  return writeExport(inWork, exported, { path: file, progress, cancelled: () => false });
}
