/** Reads a source anew: all its rows, typed, or the ones it had before. */
import { breather, inWork, systemPrincipal, toJson, type Work } from '../../platform/server/index.ts';
import { nextRefresh } from '../model/next-refresh.ts';
import { missingColumns, type Schedule, type SourceColumn } from '../model/outside-source.ts';
import { readRow, type CellValue } from '../model/read-cell.ts';
import type { SourceFailure } from '../model/source-failures.ts';
import { mostProblems, mostRowsOfOrganisation, usualBounds, type Bounds } from '../model/source-limits.ts';
import { boundsOf, failureOf, openSource, timeZoneOf, type SourceParts } from './open-source.ts';
import { replaceRows } from './replace-rows.ts';
import { columnsOf, type RowProblem, type SourceRecord } from './source-queries.ts';
import { SourceUnreadable, type SourceTable } from './source-table.ts';

export type Refreshed = { rows: number; skipped: number; failure: string | null };

/**
 * Refreshes the source unless somebody else is at it, and tells what came of it (null: nothing was done). Its rows are swapped in
 * one transaction, so nobody sees half of them; when reading fails they stay as they were and the failure is kept with them.
 */
export async function refreshSource(
  parts: SourceParts,
  tenantId: string,
  sourceId: string,
): Promise<Refreshed | null> {
  const zone = await timeZoneOf(parts.database, tenantId);
  const inTenant = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, systemPrincipal(tenantId, zone), 'outside-source', use);
  const source = await inTenant((work) => beginRefresh(work, sourceId));
  if (!source) return null;
  try {
    const read = await readAll(await openSource(parts, source), columnsOf(source), boundsOf(parts));
    await inTenant(async (work) => {
      await requireRoom(work, sourceId, read.rows.length);
      await replaceRows(work, { id: sourceId, columns: columnsOf(source) }, read.rows);
      await endRefresh(work, source, { ...read, failure: null });
    });
    return { rows: read.rows.length, skipped: read.skipped, failure: null };
  } catch (error) {
    const known = failureOf(error);
    const failure = known ?? { code: 'defect', values: {} };
    await inTenant((work) => endRefresh(work, source, { failure }));
    if (known === null) throw error;
    return { rows: source.row_count, skipped: source.skipped, failure: failure.code };
  }
}

/** A worker that dies leaves it to another after so long. */
const longestMs = usualBounds.refreshMs + 60_000;

async function beginRefresh({ db, principal, now }: Work, id: string): Promise<SourceRecord | undefined> {
  const source = await db
    .updateTable('outside_source')
    .set({ refreshing_until: new Date(now.getTime() + longestMs) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .where((where) => where.or([where('refreshing_until', 'is', null), where('refreshing_until', '<', now)]))
    .returningAll()
    .executeTakeFirst();
  return source && columnsOf(source).length > 0 ? source : undefined;
}

export type TypedValues = ReadonlyMap<string, CellValue>;
type ReadTable = { rows: TypedValues[]; skipped: number; problems: RowProblem[] };

/** Reads and types every row; one that cannot be read is left out and told. Where none can, the columns are others by now. */
export async function readAll(
  table: SourceTable,
  columns: readonly SourceColumn[],
  { mostRows, refreshMs }: Bounds = usualBounds,
): Promise<ReadTable> {
  const read: ReadTable = { rows: [], skipped: 0, problems: [] };
  const begun = performance.now();
  const breathe = breather();
  let number = 0;
  for await (const row of table.rows) {
    await breathe();
    number += 1;
    if (number > mostRows) throw new SourceUnreadable('too_many_rows', { most: mostRows });
    if (performance.now() - begun > refreshMs) throw new SourceUnreadable('timeout');
    const typed = readRow(columns, ({ header }) => row(header));
    if (typed.ok) read.rows.push(typed.values);
    else {
      read.skipped += 1;
      if (read.problems.length < mostProblems)
        read.problems.push({ row: number, column: typed.column.name.zh, code: typed.code });
    }
  }
  const missing = missingColumns(columns, table.header());
  if (number > 0 && missing.length > 0)
    throw new SourceUnreadable('columns_missing', { columns: missing.join('、') });
  const [first] = read.problems;
  if (read.rows.length === 0 && first)
    throw new SourceUnreadable('no_row_fits', { row: first.row, column: first.column });
  return read;
}

async function requireRoom({ db, principal }: Work, id: string, rows: number): Promise<void> {
  const { sum } = await db
    .selectFrom('outside_source')
    .select((select) => select.fn.sum<string | null>('row_count').as('sum'))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '<>', id)
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(sum ?? 0) + rows > mostRowsOfOrganisation)
    throw new SourceUnreadable('organisation_full', { most: mostRowsOfOrganisation });
}

type Ending = ({ failure: null } & ReadTable) | { failure: SourceFailure };

async function endRefresh(work: Work, source: SourceRecord, ending: Ending): Promise<void> {
  const { db, principal, now } = work;
  const { failure } = ending;
  const failures = failure === null ? 0 : source.failures + 1;
  const schedule = source.every === null ? null : { every: source.every, at: source.refresh_at ?? '06:00' };
  await db
    .updateTable('outside_source')
    .set({
      refreshing_until: null,
      failures,
      error: failure === null ? null : toJson(failure),
      next_refresh_at: nextRefresh(schedule as Schedule, now, principal.timeZone, failures),
      ...(ending.failure === null && {
        refreshed_at: now,
        row_count: ending.rows.length,
        skipped: ending.skipped,
        problems: toJson(ending.problems),
      }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', source.id)
    .execute();
  work.record({
    type: failure === null ? 'outside_source.refreshed' : 'outside_source.refresh-failed',
    object: 'outside_source',
    recordId: source.id,
    changes:
      ending.failure === null
        ? {
            rows: { from: source.row_count, to: ending.rows.length },
            skipped: { from: source.skipped, to: ending.skipped },
          }
        : { error: { from: null, to: ending.failure.code } },
  });
}

/** Refreshes every source that is due, of every organisation, one after the other. */
export async function refreshDueSources(
  parts: SourceParts,
  onError: (error: unknown, sourceId: string) => void,
): Promise<void> {
  for (const { id: tenantId } of await parts.database.listOrganisations()) {
    const ids = await inWork(parts.database, systemPrincipal(tenantId), 'outside-source', listDue);
    for (const sourceId of ids)
      await refreshSource(parts, tenantId, sourceId).catch((error: unknown) => onError(error, sourceId));
  }
}

async function listDue({ db, principal, now }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('outside_source')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'on')
    .where('archived_at', 'is', null)
    .where('next_refresh_at', '<=', now)
    .orderBy('next_refresh_at')
    .execute();
  return rows.map(({ id }) => id);
}
