/** Sources as sales operations keep them: begun as a draft, confirmed, changed, removed. Secrets go in and never come out. */
import {
  getStoredFile,
  keepStoredFile,
  peekTable,
  releaseStoredFile,
} from '../../integrations/server/index.ts';
import { refusals, refuse, type RefusalReason } from '../../platform/model/refusal.ts';
import {
  requestJob,
  storedPath,
  toJson,
  type Egress,
  type Safe,
  type Work,
} from '../../platform/server/index.ts';
import { faultOfQuery, type QueryFault } from '../model/check-query.ts';
import type { NewSource, SourceChange, WireSource } from '../model/contract.ts';
import { nextRefresh } from '../model/next-refresh.ts';
import {
  hasOwner,
  missingColumns,
  type Access,
  type FileAccess,
  type Secret,
} from '../model/outside-source.ts';
import { sourceRefusals } from '../model/refusals.ts';
import { insertSource } from './insert-source.ts';
import { requireKnownCurrencies } from './known-currencies.ts';
import { saveReaders } from './save-readers.ts';
import { accessOf, columnsOf, getSource, lockSource, type SourceRecord } from './source-queries.ts';

export type SourceKeeping = { safe: Safe; egress: Egress; dataDir: string };

export const secretPurpose = 'outside-source';

/** So many an organisation keeps. */
const mostSources = 100;

/**
 * Begins a source and has it looked at. Refuses a file that is not the asker’s, an address that may not be called and a query
 * that is no single SELECT.
 */
export async function addSource(
  work: Work,
  keeping: SourceKeeping,
  { name, access, secret }: NewSource,
): Promise<{ source: WireSource; jobId: string }> {
  await requireRoom(work);
  await requireReachable(work, keeping, access);
  const id = await insertSource(work, {
    name,
    access,
    readers: [{ roleId: null, teamId: null }],
    known: { secret: sealed(keeping, work.principal.tenantId, secret) },
  });
  const changes = { name: { from: null, to: name.zh }, access: { from: null, to: access } };
  work.record({ type: 'outside_source.created', object: 'outside_source', recordId: id, changes });
  return { source: await getSource(work, id), jobId: await askForLook(work, id) };
}

/**
 * Changes a source from the version the asker saw. Columns are read anew at once, and so is another place that rows come from.
 * Refuses as adding does, another kind, rows by owner without an owner, switching on before its columns are confirmed.
 */
export async function changeSource(
  work: Work,
  keeping: SourceKeeping,
  { id, version }: { id: string; version: number },
  change: SourceChange,
): Promise<WireSource> {
  const before = await lockSource(work, id);
  if (Number(before.version) !== version) refuse(refusals.staleVersion);
  if (change.isArchived) return archiveSource(work, before);
  if (change.access) await changeAccess(work, keeping, before, change.access);
  if (change.access?.kind === 'file' && !change.columns)
    await requireSameColumns(work, keeping, before, change.access);
  requireSense(before, change);
  if (change.columns) await requireKnownCurrencies(work, change.columns);
  if (change.readers) await saveReaders(work, id, change.readers);
  const told = columnsOfChange(work, keeping, before, change);
  await save(work, id, { ...told, version: before.version + 1n });
  recordChange(work, before, change);
  const isOn = (change.isOn ?? before.state === 'on') && (change.columns ?? columnsOf(before)).length > 0;
  if (isOn && (change.columns || change.access || before.state !== 'on')) await askForRefresh(work, id);
  return getSource(work, id);
}

function requireSense(before: SourceRecord, change: SourceChange): void {
  const columns = change.columns ?? columnsOf(before);
  if (change.isOn && columns.length === 0) refuse(sourceRefusals.noColumns);
  if ((change.rowsByOwner ?? before.rows_by_owner) && !hasOwner(columns)) refuse(sourceRefusals.noOwner);
}

function columnsOfChange(
  { principal, now }: Work,
  keeping: SourceKeeping,
  before: SourceRecord,
  { name, access, secret, columns, rowsByOwner, schedule, isOn }: SourceChange,
) {
  const { tenantId, timeZone } = principal;
  return {
    ...(name && { name: name.zh, name_en: name.en }),
    ...(access && { access: toJson(access) }),
    ...(secret && { secret: sealed(keeping, tenantId, { ...opened(keeping, before), ...secret }) }),
    ...(columns && { columns: toJson(columns) }),
    ...(rowsByOwner !== undefined && { rows_by_owner: rowsByOwner }),
    ...(schedule !== undefined && {
      every: schedule?.every ?? null,
      refresh_at: schedule?.at ?? null,
      next_refresh_at: nextRefresh(schedule, now, timeZone),
    }),
    ...(isOn !== undefined && { state: isOn ? 'on' : 'off' }),
    updated_at: now,
  };
}

async function save({ db, principal }: Work, id: string, set: object): Promise<void> {
  await db
    .updateTable('outside_source')
    .set(set)
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

/** The source goes with its rows; reports that showed it say that it is no longer there. */
async function archiveSource(work: Work, before: SourceRecord): Promise<WireSource> {
  const { db, principal, now } = work;
  const told = await getSource(work, before.id);
  for (const table of ['outside_row', 'outside_match'] as const)
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', principal.tenantId)
      .where('source_id', '=', before.id)
      .execute();
  const access = accessOf(before);
  await save(work, before.id, {
    archived_at: now,
    secret: null,
    found: null,
    next_refresh_at: null,
    row_count: 0,
  });
  work.record({ type: 'outside_source.archived', object: 'outside_source', recordId: before.id });
  if (access.kind === 'file') await letFileGo(work, access.fileId);
  return told;
}

async function changeAccess(
  work: Work,
  keeping: SourceKeeping,
  before: SourceRecord,
  access: Access,
): Promise<void> {
  const old = accessOf(before);
  if (access.kind !== old.kind) refuse(sourceRefusals.otherKind);
  const isSameFile = access.kind === 'file' && old.kind === 'file' && access.fileId === old.fileId;
  if (!isSameFile) await requireReachable(work, keeping, access);
  if (old.kind === 'file' && !isSameFile) await letFileGo(work, old.fileId);
}

/** A newer upload takes the place of the old one only with the same columns; more of them may stand in it. */
async function requireSameColumns(
  { principal }: Work,
  { dataDir }: SourceKeeping,
  before: SourceRecord,
  { fileId, reading }: FileAccess,
): Promise<void> {
  const { header } = await peekTable(storedPath(dataDir, principal.tenantId, fileId), reading);
  const missing = missingColumns(columnsOf(before), header);
  if (missing.length > 0) refuse(sourceRefusals.columnsMissing, { columns: missing.join('、') });
}

/** A file that another person uploaded is let go in the name of the source. */
async function letFileGo(work: Work, fileId: string): Promise<void> {
  await work.elevate();
  await releaseStoredFile(work, fileId);
}

async function requireReachable(work: Work, { egress, dataDir }: SourceKeeping, access: Access) {
  if (access.kind === 'rest') return egress.check(access.url);
  if (access.kind === 'file') {
    await getStoredFile(work, dataDir, access.fileId);
    return keepStoredFile(work, access.fileId);
  }
  const fault = faultOfQuery(access.query, access.kind);
  if (fault) refuse(refusalOfQuery[fault]);
}

const refusalOfQuery = {
  not_select: sourceRefusals.notSelect,
  several_statements: sourceRefusals.severalStatements,
  not_only_reading: sourceRefusals.notOnlyReading,
} satisfies Record<QueryFault, RefusalReason>;

async function requireRoom({ db, principal }: Work): Promise<void> {
  const { count } = await db
    .selectFrom('outside_source')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostSources) refuse(sourceRefusals.tooMany, { most: mostSources });
}

function sealed({ safe }: SourceKeeping, tenantId: string, secret: Secret): string | null {
  const isEmpty = !secret.password && Object.keys(secret.headers ?? {}).length === 0;
  return isEmpty ? null : safe.seal(tenantId, secretPurpose, JSON.stringify(secret));
}

/** What was secret so far; nothing where it cannot be opened any more. */
function opened({ safe }: SourceKeeping, { tenant_id, secret }: SourceRecord): Secret {
  const text = secret === null ? null : safe.unseal(tenant_id, secretPurpose, secret);
  return text === null ? {} : (JSON.parse(text) as Secret);
}

function recordChange(work: Work, before: SourceRecord, { secret, ...change }: SourceChange): void {
  const was: Record<string, unknown> = {
    name: { zh: before.name, en: before.name_en },
    access: before.access,
    columns: before.columns,
    rowsByOwner: before.rows_by_owner,
    isOn: before.state === 'on',
  };
  const changes = Object.fromEntries(
    Object.entries(change).map(([part, to]) => [part, { from: was[part] ?? null, to }]),
  );
  work.record({
    type: 'outside_source.updated',
    object: 'outside_source',
    recordId: before.id,
    changes: { ...changes, ...(secret && { secret: { from: null, to: '•••' } }) },
  });
}

/** Asks for a look at its header and first rows. */
export async function askForLook(work: Work, id: string): Promise<string> {
  await lockSource(work, id);
  return requestJob(work, { kind: 'look-at-outside-source', input: { sourceId: id } });
}

/** Asks for all rows to be read. Refuses a source whose columns nobody has confirmed. */
export async function askForRefresh(work: Work, id: string): Promise<string> {
  const source = await lockSource(work, id);
  if (columnsOf(source).length === 0) refuse(sourceRefusals.noColumns);
  return requestJob(work, { kind: 'refresh-outside-source', input: { sourceId: id } });
}
