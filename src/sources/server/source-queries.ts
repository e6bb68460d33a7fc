/** Sources as their keepers see them; what is secret of an access is never among it. */
import type { Selectable } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Tables, Work } from '../../platform/server/index.ts';
import { valueFaults, type ValueFault } from '../../records/model/reading/value-faults.ts';
import { say } from '../../platform/model/label.ts';
import type { SourceEntry, WireSource } from '../model/contract.ts';
import type { Access, Reader, SourceColumn } from '../model/outside-source.ts';
import { sayFailure, type SourceFailure } from '../model/source-failures.ts';
import { cubeIdOf } from '../model/source-cube.ts';

export type SourceRecord = Selectable<Tables['outside_source']>;

/** A row that was left out: its number in the source, the column, why. */
export type RowProblem = { row: number; column: string; code: ValueFault };
export type FoundTable = { header: string[]; sample: string[][]; columns: SourceColumn[] };

function kept({ db, principal }: Work) {
  return db
    .selectFrom('outside_source')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null);
}

/** All that are kept, by name. */
export async function listSources(work: Work): Promise<{ items: SourceEntry[] }> {
  const rows = await kept(work).orderBy('name').orderBy('id').execute();
  return { items: rows.map((row) => entryOf(work, row)) };
}

/** One source with its columns, readers and health. Refuses as not found what is gone. */
export async function getSource(work: Work, id: string): Promise<WireSource> {
  const row = (await kept(work).where('id', '=', id).executeTakeFirst()) ?? refuse(refusals.notFound);
  return wireSource(work, row, await readersOf(work, id), await countUnmatched(work, id));
}

export async function lockSource(work: Work, id: string): Promise<SourceRecord> {
  const row = await kept(work).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}

async function readersOf({ db, principal }: Work, id: string): Promise<Reader[]> {
  const rows = await db
    .selectFrom('outside_reader')
    .select(['role_id as roleId', 'team_id as teamId'])
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', id)
    .orderBy('place')
    .execute();
  return rows;
}

async function countUnmatched({ db, principal }: Work, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('outside_match')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', id)
    .where('target', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function accessOf({ access }: Pick<SourceRecord, 'access'>): Access {
  return access as Access;
}

export function columnsOf({ columns }: Pick<SourceRecord, 'columns'>): SourceColumn[] {
  return columns as SourceColumn[];
}

function entryOf({ principal, now }: Work, row: SourceRecord): SourceEntry {
  return {
    id: row.id,
    kind: row.kind as SourceEntry['kind'],
    name: { zh: row.name, en: row.name_en ?? row.name },
    state: row.state as SourceEntry['state'],
    rows: row.row_count,
    skipped: row.skipped,
    refreshedAt: row.refreshed_at?.toISOString() ?? null,
    nextRefreshAt: row.next_refresh_at?.toISOString() ?? null,
    isRefreshing: row.refreshing_until !== null && row.refreshing_until > now,
    error: row.error === null ? null : sayFailure(row.error as SourceFailure, principal.locale),
    cube: cubeIdOf(row.id),
    version: Number(row.version),
  };
}

function wireSource(work: Work, row: SourceRecord, readers: Reader[], unmatched: number): WireSource {
  const found = row.found as FoundTable | null;
  return {
    ...entryOf(work, row),
    access: accessOf(row),
    hasSecret: row.secret !== null,
    found,
    columns: columnsOf(row),
    readers,
    rowsByOwner: row.rows_by_owner,
    schedule:
      row.every === null ? null : { every: row.every as 'hour' | 'day', at: row.refresh_at ?? '06:00' },
    problems: (row.problems as RowProblem[]).map(({ row: number, column, code }) => ({
      row: number,
      column,
      reason: say(valueFaults[code], work.principal.locale),
    })),
    unmatched,
  };
}

const shownRows = 50;

/** The first rows as they are kept, for those who look after the source. */
export async function firstRows(work: Work, id: string): Promise<{ rows: Record<string, unknown>[] }> {
  await getSource(work, id);
  const rows = await work.db
    .selectFrom('outside_row')
    .select('cells')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('source_id', '=', id)
    .orderBy('place')
    .limit(shownRows)
    .execute();
  return { rows: rows.map(({ cells }) => cells as Record<string, unknown>) };
}

export async function findSource(work: Work, id: string): Promise<SourceRecord | undefined> {
  return kept(work).where('id', '=', id).executeTakeFirst();
}
