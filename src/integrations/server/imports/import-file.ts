/** Imports a file of the file system at once: for the command line. */
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../../../platform/model/refusal.ts';
import { newStoredPath, storedPath, type Work } from '../../../platform/server/index.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import { entityNamed, mappingSchema, type EntityName, type Mapping } from '../../model/mapping.ts';
import { noteStoredFile } from '../stored-files.ts';
import { placeImport } from './import-order.ts';
import { runImport } from './run-import.ts';
import { suggestMapping } from './suggest-mapping.ts';

export type ImportFileOptions = {
  /** CSV or XLSX, anywhere on this machine. */
  file: string;
  /** `deals`, `accounts`, `contacts`, `products`, `teams` (or `users`), `notes`. */
  entity: string;
  /** A mapping document; guessed from the headers without one. */
  mapping?: unknown;
  /** The field by which records are recognised; the mapping's own unless told. */
  match?: string | undefined;
  dryRun?: boolean;
  /** DATA_DIR. */
  dataDir: string;
  progress?(done: number, total: number): void;
};

export type ImportFileReport = {
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  rejected: number;
  /** Where the rejected rows lie; null when there are none. */
  rejectsFile: string | null;
};

type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Imports a file as the wizard does, in the transactions that `inWork` makes. Refuses what the wizard refuses, and
 * dates that can be read in several ways unless the mapping names their format.
 */
export async function importFile(inWork: InWork, options: ImportFileOptions): Promise<ImportFileReport> {
  const { dataDir, dryRun = false } = options;
  const entity =
    entityNamed(options.entity) ?? refuse(importRefusals.unknownEntity, { entity: options.entity });
  const tenantId = await inWork(async (work) => work.principal.tenantId);
  const place = await newStoredPath(dataDir, tenantId);
  await copyFile(options.file, place.path);
  const mapping = await mappingFor(inWork, entity, place.path, options);
  const fileName = path.basename(options.file);
  const { size } = await stat(place.path);
  const importId = await inWork(async (work) => {
    await noteStoredFile(work, { id: place.id, name: fileName, mediaType: 'application/octet-stream', size });
    return placeImport(work, { fileName, storedAs: place.id, mapping, reading: {}, dryRun });
  });
  const host = { inWork, dataDir, progress: options.progress ?? (() => {}), cancelled: () => false };
  const { rows, created, updated, skipped, rejected, rejectsStoredAs } = await runImport(host, importId);
  const rejectsFile = rejectsStoredAs && storedPath(dataDir, tenantId, rejectsStoredAs);
  return { rows, created, updated, skipped, rejected, rejectsFile };
}

async function mappingFor(
  inWork: InWork,
  entity: EntityName,
  file: string,
  { mapping, match }: ImportFileOptions,
): Promise<Mapping> {
  const document =
    mapping ?? (await inWork((work) => suggestMapping(work, { entity, path: file, reading: {} }))).mapping;
  const read = mappingSchema.safeParse(match === undefined ? document : { ...(document as object), match });
  if (!read.success) {
    const problem = read.error.issues
      .map((issue) => `${issue.path.join('.')} ${issue.message}`.trim())
      .join('; ');
    return refuse(importRefusals.invalidMapping, { problem });
  }
  if (read.data.entity !== entity)
    refuse(importRefusals.invalidMapping, { problem: `entity is ${read.data.entity}` });
  return read.data;
}
