/** Imports as their owner sees them. */
import type { Selectable } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { jobUseCases, type Tables, type Work } from '../../../platform/server/index.ts';
import type { WireImport } from '../../model/contract.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import type { EntityName } from '../../model/mapping.ts';
import { firstRejects } from './first-rejects.ts';

type Row = Selectable<Tables['import_run']> & { by_name: string | null; job_state: string | null };

function selectImports({ db, principal }: Work) {
  return db
    .selectFrom('import_run as i')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.created_by'),
    )
    .leftJoin('job as j', (join) =>
      join.onRef('j.tenant_id', '=', 'i.tenant_id').onRef('j.id', '=', 'i.job_id'),
    )
    .selectAll('i')
    .select(['u.name as by_name', 'j.state as job_state'])
    .where('i.tenant_id', '=', principal.tenantId);
}

async function getRow(work: Work, id: string): Promise<Row> {
  return (await selectImports(work).where('i.id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
}

/** Real imports, newest first; trials without writing are left out. */
export async function listImports(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const query = selectImports(work)
    .where('i.dry_run', '=', false)
    .orderBy('i.id', 'desc')
    .limit(limit + 1);
  const rows = await (cursor ? query.where('i.id', '<', cursor) : query).execute();
  const page = rows.slice(0, limit);
  return { items: page.map(wireImport), nextCursor: rows.length > limit ? page.at(-1)!.id : null };
}

/**
 * One import with its first rejected rows, and why it failed. Refuses as not found another person's, unless the asker
 * sees all imports.
 */
export async function getImport(work: Work, dataDir: string, id: string): Promise<WireImport> {
  const row = await getRow(work, id);
  const wire = wireImport(row);
  return {
    ...wire,
    problem: wire.state === 'failed' ? await problemOf(work, row) : null,
    rejects: wire.rejected > 0 ? await firstRejects(work, dataDir, row.rejects_stored_as) : [],
  };
}

/** Refuses an import that runs, was a trial or is undone already. */
export async function requireUndoable(work: Work, id: string): Promise<void> {
  const row = await getRow(work, id);
  if (row.dry_run || !hasEnded(row)) refuse(importRefusals.notUndoable);
}

/** What its job says counts where a worker could not write how the import ended. */
function stateOf({ state, job_state }: Row): WireImport['state'] {
  const broken =
    (state === 'queued' || state === 'running') && (job_state === 'failed' || job_state === 'cancelled');
  return (broken ? job_state : state) as WireImport['state'];
}

function hasEnded(row: Row): boolean {
  return ['done', 'failed', 'cancelled'].includes(stateOf(row));
}

async function problemOf(work: Work, { job_id, created_by }: Row): Promise<string | null> {
  if (job_id === null || created_by !== work.principal.userId) return null;
  const job = await jobUseCases.getJob(work, {
    params: { id: job_id },
    query: undefined,
    body: undefined,
    version: null,
    file: null,
  });
  return job.error?.message ?? null;
}

function wireImport(row: Row): WireImport {
  const rows = Number(row.row_count);
  const counts = {
    created: Number(row.created_count),
    updated: Number(row.updated_count),
    skipped: Number(row.skipped_count),
    rejected: Number(row.rejected_count),
  };
  const told = counts.created + counts.updated + counts.skipped + counts.rejected;
  const state = stateOf(row);
  return {
    id: row.id,
    entity: row.entity as EntityName,
    fileName: row.file_name,
    state,
    dryRun: row.dry_run,
    matchField: row.match_field,
    rows,
    done:
      state === 'done' || state === 'undone' ? rows : Math.min(rows, Math.max(told, Number(row.units_done))),
    ...counts,
    lookalikes: Number(row.duplicate_count),
    lookalikeRows: row.duplicate_rows as WireImport['lookalikeRows'],
    problem: null,
    rejects: [],
    canUndo: hasEnded(row) && !row.dry_run && counts.created + counts.updated > 0,
    undo: row.undo_result as WireImport['undo'],
    jobId: row.job_id,
    by: row.created_by && row.by_name !== null ? { id: row.created_by, name: row.by_name } : null,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
