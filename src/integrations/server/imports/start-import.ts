import { requestJob, requireRight, type Work } from '../../../platform/server/index.ts';
import { importEntity } from '../../model/import-entity.ts';
import type { Mapping } from '../../model/mapping.ts';
import type { ReadOptions } from '../files/read-table.ts';
import type { StoredFile } from '../stored-files.ts';
import { openEntity, requireMappable } from './import-fields.ts';
import { placeImport, saveOrder } from './import-order.ts';
import { requireCreatable } from './prepare-import.ts';

/**
 * Orders the import of an uploaded file, or a trial that writes nothing; a worker does it. Returns its id. Refuses what
 * the asker may not import, fill or make, before any row is read.
 */
export async function startImport(
  work: Work,
  {
    file,
    mapping,
    reading,
    dryRun,
  }: { file: StoredFile; mapping: Mapping; reading: ReadOptions; dryRun: boolean },
): Promise<string> {
  const { object, action } = importEntity(mapping.entity).right;
  requireRight(work, object, action);
  requireCreatable(work, mapping);
  requireMappable(work, await openEntity(work, mapping.entity), mapping);
  const importId = await placeImport(work, {
    fileName: file.name,
    storedAs: file.id,
    mapping,
    reading,
    dryRun,
  });
  const jobId = await requestJob(work, { kind: 'import', input: { importId } });
  await saveOrder(work, importId, { jobId });
  return importId;
}
