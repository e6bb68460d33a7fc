/** The long work of integrations: importing, undoing an import, exporting. */
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import { say } from '../../platform/model/label.ts';
import { newStoredPath, type JobContext, type JobKind } from '../../platform/server/index.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { exportRequestSchema } from '../model/contract.ts';
import { exportableKind } from './exports/export-records.ts';
import { writeExport } from './exports/export-file.ts';
import { saveOrder } from './imports/import-order.ts';
import { runImport, type ImportHost } from './imports/run-import.ts';
import { undoImport } from './imports/undo-import.ts';
import { noteStoredFile } from './stored-files.ts';

const importInput = z.object({ importId: idSchema });
const exportInput = z.object({ fileId: idSchema, request: exportRequestSchema });

function hostOf({ inWork, dataDir, progress, cancelled }: JobContext): ImportHost {
  return { inWork, dataDir, progress, cancelled };
}

async function runImportJob(context: JobContext): Promise<Record<string, unknown>> {
  const { importId } = importInput.parse(context.input);
  try {
    return { importId, ...(await runImport(hostOf(context), importId)) };
  } catch (error) {
    // Taken over by another worker, this throws too, and the import goes on there.
    await context.inWork((work) => saveOrder(work, importId, { state: 'failed', finished: true }));
    throw error;
  }
}

async function runExportJob(
  kinds: readonly RecordKind[],
  context: JobContext,
): Promise<Record<string, unknown>> {
  const { fileId, request } = exportInput.parse(context.input);
  const { inWork, dataDir, progress, cancelled, principal } = context;
  const place = await newStoredPath(dataDir, principal.tenantId, fileId);
  const kind = exportableKind(kinds, request.object);
  const { rows } = await writeExport(inWork, { ...request, kind }, { path: place.path, progress, cancelled });
  const { size } = await stat(place.path);
  const name = await inWork(async (work) => {
    const title = say(kind.catalogue.plural, work.principal.locale);
    const name = `${title}-${work.now.toISOString().slice(0, 10)}.${request.format}`;
    await noteStoredFile(work, { id: fileId, name, mediaType: mediaTypes[request.format], size });
    return name;
  });
  return { fileId, name, rows, size };
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the workers of the installation must know; records of these kinds are written into files. */
export const integrationJobs = (kinds: readonly RecordKind[]): readonly JobKind[] => [
  { kind: 'import', run: runImportJob },
  {
    kind: 'import-undoing',
    run: async (context) => ({
      ...(await undoImport(hostOf(context), importInput.parse(context.input).importId)),
    }),
  },
  { kind: 'export', run: (context) => runExportJob(kinds, context) },
];
