/** Runs an import from where it stands to its end: a plan of the file, then batches, each one transaction. */
import { sql } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import { newStoredPath, requireRight, storedPath, type Work } from '../../../platform/server/index.ts';
import { importEntity } from '../../model/import-entity.ts';
import type { EntityName } from '../../model/mapping.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import { noteStoredFile } from '../stored-files.ts';
import { unitsOf } from './gather-units.ts';
import { openEntity, requireMappable } from './import-fields.ts';
import { getOrder, saveOrder, type ImportCounts, type ImportOrder } from './import-order.ts';
import type { ImportRun, Outcome, Unit, Written } from './import-run.ts';
import { saveEffects } from './import-effects.ts';
import { addLookalikes } from './lookalikes.ts';
import { planFile, requireClearDates } from './plan-import.ts';
import { prepareImport, requireCreatable } from './prepare-import.ts';
import { createRowReader } from './read-row.ts';
import { openRejects, rejectColumns, type RejectedRow, type RejectsFile } from './rejects-file.ts';
import { rowFault } from './row-fault.ts';
import { createDealWriter } from './write-deals.ts';
import { leadWriter } from './write-leads.ts';
import { writeNotes } from './write-notes.ts';
import { writeRates } from './write-rates.ts';
import { writePeople } from './write-people.ts';
import { recordWriter } from './write-records.ts';
import { writeUnits, type UnitWriter } from './write-units.ts';

/** How an import reaches the world: transactions as the asker, a folder, somebody to tell. */
export type ImportHost = {
  inWork<T>(useCase: (work: Work) => Promise<T>): Promise<T>;
  dataDir: string;
  progress(done: number, total: number): void;
  cancelled(): boolean;
};

export type ImportReport = ImportCounts & { rejectsStoredAs: string | null; cancelled: boolean };

const unitsAtOnce = 500;

/**
 * Imports the file of an order. An order that stopped half-way goes on behind its last finished batch. Refuses before
 * the first row what the asker may not do, and a mapping that does not fit the file.
 */
export async function runImport(host: ImportHost, importId: string): Promise<ImportReport> {
  const begun = await begin(host, importId);
  const { order, run, rejects } = begun;
  const write = createWriter(run);
  const statistics = refreshStatistics(host, order);
  let units: Unit[] = [];
  let index = 0;
  for await (const unit of unitsOf({
    ...begun,
    mapping: order.mapping,
    reading: order.reading,
    plan: run.plan,
    readRow: run.readRow,
  })) {
    index += 1;
    if (index <= order.unitsDone) continue;
    units.push(unit);
    if (units.length < unitsAtOnce) continue;
    if (host.cancelled()) return end(host, order, 'cancelled');
    await writeBatch(host, order, rejects, write, units);
    await statistics(false);
    units = [];
  }
  if (host.cancelled()) return end(host, order, 'cancelled');
  if (units.length > 0) await writeBatch(host, order, rejects, write, units);
  await statistics(true);
  return end(host, order, 'done');
}

type Begun = { order: ImportOrder; run: ImportRun; rejects: RejectsFile; path: string };

async function begin(host: ImportHost, importId: string): Promise<Begun> {
  const { order, fields, tenantId } = await host.inWork(async (work) => {
    const order = await getOrder(work, importId);
    const { object, action } = importEntity(order.mapping.entity).right;
    requireRight(work, object, action);
    requireCreatable(work, order.mapping);
    const entity = await openEntity(work, order.mapping.entity);
    requireMappable(work, entity, order.mapping);
    return { order, fields: entity.fields, tenantId: work.principal.tenantId };
  });
  const path = storedPath(host.dataDir, tenantId, order.storedAs);
  const plan = await planFile(path, order.mapping, order.reading, fields);
  requireClearDates(plan);
  const place = await newStoredPath(host.dataDir, tenantId, order.rejectsStoredAs ?? undefined);
  order.rejectsStoredAs = place.id;
  const { prepared, principal } = await host.inWork(async (work) => {
    order.counts.rows = plan.rows;
    await saveOrder(work, importId, { state: 'running', counts: order.counts, rejectsStoredAs: place.id });
    return {
      prepared: await prepareImport(work, order.mapping, plan, order.dryRun),
      principal: work.principal,
    };
  });
  const run: ImportRun = {
    ...prepared,
    mapping: order.mapping,
    plan,
    dryRun: order.dryRun,
    timeZone: principal.timeZone,
    locale: principal.locale,
    readRow: createRowReader(plan, order.mapping, prepared.entity.fields, principal.timeZone),
    met: new Set(),
  };
  const rejects = await openRejects(
    place.path,
    cleanHeader(plan.header),
    principal.locale,
    order.rejectsSize,
  );
  return { order, run, rejects, path };
}

/** A file of rejected rows that comes back keeps its reasons out of the next one. */
function cleanHeader(header: readonly string[]): string[] {
  const ours = new Set(Object.values(rejectColumns).flatMap(({ zh, en }) => [zh, en]));
  const end = header.findIndex((title) => ours.has(title));
  return end < 0 ? [...header] : header.slice(0, end);
}

const manyUnits = 1000;

/** Lets the planner know of the new rows: ever more seldom while they come in, and once they are all there. */
function refreshStatistics(host: ImportHost, order: ImportOrder): (atEnd: boolean) => Promise<void> {
  const before = order.unitsDone;
  let next = manyUnits;
  return async (atEnd) => {
    const done = order.unitsDone - before;
    if (order.dryRun || done < (atEnd ? manyUnits : next)) return;
    next = done * 4;
    await host.inWork(({ db }) => sql`select priv.refresh_statistics()`.execute(db));
  };
}

type Writer = (work: Work, units: readonly Unit[]) => Promise<Written>;

function createWriter(run: ImportRun): Writer {
  const { entity } = run.mapping;
  if (entity === 'users') return (work, units) => writePeople(work, run, units);
  if (entity === 'notes') return (work, units) => writeNotes(work, run, units);
  if (entity === 'rates') return (work, units) => writeRates(work, run, units);
  const own: Partial<Record<EntityName, UnitWriter>> = { deals: createDealWriter(), leads: leadWriter };
  const writer = own[entity] ?? recordWriter;
  return (work, units) => writeUnits(work, run, writer, units);
}

async function writeBatch(
  host: ImportHost,
  order: ImportOrder,
  rejects: RejectsFile,
  write: Writer,
  units: readonly Unit[],
): Promise<void> {
  await host.inWork(async (work) => {
    const standing = await getOrder(work, order.id, true);
    if (standing.unitsDone !== order.unitsDone) refuse(importRefusals.takenOver);
    const { outcomes, effects } = await write(work, units);
    if (!order.dryRun) await saveEffects(work, order.id, effects);
    const counts = countOutcomes(order.counts, units, outcomes);
    const rejectsSize = await rejects.append(rejectedRows(units, outcomes));
    const unitsDone = order.unitsDone + units.length;
    const lookalikes = addLookalikes(work, order.lookalikes, units, outcomes);
    await saveOrder(work, order.id, { counts, unitsDone, rejectsSize, lookalikes });
    Object.assign(order, { counts, unitsDone, rejectsSize, lookalikes });
  });
  const { created, updated, skipped, rejected } = order.counts;
  const done =
    order.mapping.stageLog?.mode === 'row-per-event'
      ? order.unitsDone
      : created + updated + skipped + rejected;
  host.progress(Math.min(done, order.counts.rows), order.counts.rows);
}

/** Created, updated and skipped count records; rejected counts rows, as the file of rejected rows does. */
function countOutcomes(
  before: ImportCounts,
  units: readonly Unit[],
  outcomes: readonly Outcome[],
): ImportCounts {
  const counts = { ...before };
  outcomes.forEach(({ kind }, index) => {
    counts[kind] += kind === 'rejected' ? units[index]!.rows.length : 1;
  });
  return counts;
}

function rejectedRows(units: readonly Unit[], outcomes: readonly Outcome[]): RejectedRow[] {
  return outcomes.flatMap((outcome, index) => {
    if (outcome.kind !== 'rejected') return [];
    const { rows } = units[index]!;
    const ownFaults = rows.some((row) => row.faults.length > 0);
    return rows.map((row) => {
      if (!ownFaults) return { row, faults: outcome.faults };
      return { row, faults: row.faults.length > 0 ? row.faults : [rowFault('row_beside')] };
    });
  });
}

async function end(host: ImportHost, order: ImportOrder, state: 'done' | 'cancelled'): Promise<ImportReport> {
  const rejectsStoredAs = order.counts.rejected > 0 ? order.rejectsStoredAs : null;
  await host.inWork(async (work) => {
    const { locale } = work.principal;
    if (rejectsStoredAs) {
      const name = `${order.fileName.replace(/\.\w+$/, '')}-${locale === 'en' ? 'rejected' : '未导入'}.csv`;
      await noteStoredFile(work, {
        id: rejectsStoredAs,
        name,
        mediaType: 'text/csv; charset=utf-8',
        size: order.rejectsSize,
      });
    }
    await saveOrder(work, order.id, { state, finished: true });
    if (order.dryRun) return;
    work.record({
      type: 'import.finished',
      object: 'import_run',
      recordId: order.id,
      payload: { entity: order.mapping.entity, fileName: order.fileName, state, ...order.counts },
    });
  });
  return { ...order.counts, rejectsStoredAs, cancelled: state === 'cancelled' };
}
