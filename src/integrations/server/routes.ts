import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import {
  jobUseCases,
  requestJob,
  requireRight,
  type FileAnswer,
  type UseCases,
  type Work,
} from '../../platform/server/index.ts';
import type { RecordKind } from '../../records/server/index.ts';
import type { integrationsContract } from '../model/contract.ts';
import { importRefusals } from '../model/import-refusals.ts';
import { exportableKind, exportedFields } from './exports/export-records.ts';
import { getOrder } from './imports/import-order.ts';
import { getImport, listImports, requireUndoable } from './imports/import-queries.ts';
import { importableEntities } from './imports/importable-entities.ts';
import { lookIntoFile } from './imports/look-into-file.ts';
import { creatableBy } from './imports/prepare-import.ts';
import { startImport } from './imports/start-import.ts';
import { getStoredFile, takeUpload } from './stored-files.ts';

/** The use cases over the installation's folder of files; records of these kinds go out. */
export function integrationsUseCases({
  dataDir,
  kinds,
}: {
  dataDir: string;
  kinds: readonly RecordKind[];
}): UseCases<typeof integrationsContract> {
  return {
    importEntities: async (work) => ({ items: await importableEntities(work), creatable: creatableBy(work) }),
    uploadFile: async (work, { file }) => {
      const { id, name, size } = await takeUpload(work, dataDir, file!);
      return { id, name, size };
    },
    lookIntoFile: async (work, { params, body }) =>
      lookIntoFile(work, await getStoredFile(work, dataDir, params.id), body),
    startImport: async (work, { body }) => {
      const file = await getStoredFile(work, dataDir, body.fileId);
      return getImport(work, dataDir, await startImport(work, { ...body, file }));
    },
    listImports: (work, { query }) => listImports(work, query),
    getImport: (work, { params }) => getImport(work, dataDir, params.id),
    rejectedRows: async (work, { params }) => {
      const { rejectsStoredAs, counts } = await getOrder(work, params.id);
      if (rejectsStoredAs === null || counts.rejected === 0) return refuse(importRefusals.noRejects);
      return getStoredFile(work, dataDir, rejectsStoredAs);
    },
    undoImport: async (work, { params }) => {
      await requireUndoable(work, params.id);
      return { jobId: await requestJob(work, { kind: 'import-undoing', input: { importId: params.id } }) };
    },
    startExport: async (work, { body }) => {
      const kind = exportableKind(kinds, body.object);
      requireRight(work, kind.object, 'export');
      await exportedFields(work, { ...body, kind });
      return { jobId: await requestJob(work, { kind: 'export', input: { fileId: newId(), request: body } }) };
    },
    exportedFile: (work, { params }) => exportedFile(work, dataDir, params.id),
  };
}

async function exportedFile(work: Work, dataDir: string, jobId: string): Promise<FileAnswer> {
  const job = await jobUseCases.getJob(work, {
    params: { id: jobId },
    query: undefined,
    body: undefined,
    version: null,
    file: null,
  });
  const fileId = job.result?.['fileId'];
  if (job.kind !== 'export' || job.state !== 'done' || typeof fileId !== 'string')
    return refuse(importRefusals.notReady);
  return getStoredFile(work, dataDir, fileId);
}
