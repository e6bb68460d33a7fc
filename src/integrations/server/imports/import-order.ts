/** One import as it is written down: which file, meant how, and how far it is. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { mappingSchema, type Mapping } from '../../model/mapping.ts';
import type { ReadOptions } from '../files/read-table.ts';
import type { Lookalikes } from './lookalikes.ts';

export type ImportCounts = {
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  rejected: number;
};

export type ImportOrder = {
  id: string;
  fileName: string;
  storedAs: string;
  mapping: Mapping;
  reading: ReadOptions;
  dryRun: boolean;
  state: string;
  counts: ImportCounts;
  unitsDone: number;
  rejectsStoredAs: string | null;
  rejectsSize: number;
  /** Of a trial: rows that look like records that are there. */
  lookalikes: Lookalikes;
};

export type NewImport = {
  id?: string;
  fileName: string;
  storedAs: string;
  mapping: Mapping;
  reading: ReadOptions;
  dryRun: boolean;
};

/** Writes the order down; returns its id. */
export async function placeImport(work: Work, wanted: NewImport): Promise<string> {
  const id = wanted.id ?? newId();
  await work.db
    .insertInto('import_run')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      entity: wanted.mapping.entity,
      file_name: wanted.fileName,
      stored_as: wanted.storedAs,
      mapping: toJson(wanted.mapping),
      reading: toJson(wanted.reading),
      match_field: wanted.mapping.match ?? null,
      dry_run: wanted.dryRun,
      created_by: work.principal.userId,
      created_at: work.now,
      job_id: null,
      rejects_stored_as: null,
      finished_at: null,
      undone_at: null,
    })
    .execute();
  return id;
}

/** The order as it stands; held against others when `forUpdate`. Refuses as not found another person's. */
export async function getOrder(work: Work, id: string, forUpdate = false): Promise<ImportOrder> {
  const query = work.db
    .selectFrom('import_run')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id);
  const row = (await (forUpdate ? query.forUpdate() : query).executeTakeFirst()) ?? refuse(refusals.notFound);
  return {
    id,
    fileName: row.file_name,
    storedAs: row.stored_as,
    mapping: mappingSchema.parse(row.mapping),
    reading: row.reading as ReadOptions,
    dryRun: row.dry_run,
    state: row.state,
    counts: {
      rows: Number(row.row_count),
      created: Number(row.created_count),
      updated: Number(row.updated_count),
      skipped: Number(row.skipped_count),
      rejected: Number(row.rejected_count),
    },
    unitsDone: Number(row.units_done),
    rejectsStoredAs: row.rejects_stored_as,
    rejectsSize: Number(row.rejects_size),
    lookalikes: { count: Number(row.duplicate_count), rows: row.duplicate_rows as Lookalikes['rows'] },
  };
}

export type OrderChange = Partial<
  Pick<ImportOrder, 'state' | 'counts' | 'unitsDone' | 'rejectsStoredAs' | 'rejectsSize' | 'lookalikes'>
> & {
  jobId?: string;
  finished?: boolean;
  undoResult?: Record<string, unknown>;
};

/** Writes how far the import is, in the transaction that brought it there. */
export async function saveOrder(work: Work, id: string, change: OrderChange): Promise<void> {
  const { counts, state, unitsDone, rejectsStoredAs, rejectsSize, lookalikes, jobId, finished, undoResult } =
    change;
  await work.db
    .updateTable('import_run')
    .set({
      ...(state && { state }),
      ...(counts && {
        row_count: BigInt(counts.rows),
        created_count: BigInt(counts.created),
        updated_count: BigInt(counts.updated),
        skipped_count: BigInt(counts.skipped),
        rejected_count: BigInt(counts.rejected),
      }),
      ...(unitsDone !== undefined && { units_done: BigInt(unitsDone) }),
      ...(rejectsStoredAs && { rejects_stored_as: rejectsStoredAs }),
      ...(rejectsSize !== undefined && { rejects_size: BigInt(rejectsSize) }),
      ...(lookalikes && {
        duplicate_count: BigInt(lookalikes.count),
        duplicate_rows: toJson(lookalikes.rows),
      }),
      ...(jobId && { job_id: jobId }),
      ...(finished && { finished_at: work.now }),
      ...(undoResult && { undo_result: toJson(undoResult), undone_at: work.now }),
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
}
