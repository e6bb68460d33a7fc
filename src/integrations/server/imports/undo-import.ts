/** Takes back what an import did, record by record, by the rules of every removal and change. */
import { removeNote } from '../../../activities/server/index.ts';
import type { Label } from '../../../platform/model/label.ts';
import { refusals } from '../../../platform/model/refusal.ts';
import { inSavepoint, type Work } from '../../../platform/server/index.ts';
import { bodyOf, type Values } from '../../../records/model/field-schema.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { removeRecord, updateRecord } from '../../../records/server/index.ts';
import { undoFaults } from '../../model/import-refusals.ts';
import { kinds } from './import-fields.ts';
import { saveOrder } from './import-order.ts';
import { requireUndoable } from './import-queries.ts';
import { recordsBy } from './look-up.ts';
import type { ImportHost } from './run-import.ts';
import { undoRates, type WrittenRate } from './undo-rates.ts';

type Kept = { object: string; recordId: string; name: string; reason: Label };

export type UndoReport = {
  /** Records that went to the recycle bin. */
  removed: number;
  /** Records that have their earlier values again. */
  restored: number;
  /** How many could not be undone, and the first hundred of them. */
  kept: number;
  examples: Kept[];
};

type EffectRow = {
  object: string;
  record_id: string;
  effect: string;
  before: unknown;
  record_version: bigint;
};

const effectsAtOnce = 100;
const mostExamples = 100;

/** What points to others goes before what it points to. */
const order = ['note', 'deal', 'lead', 'contact', 'account', 'product'];

/**
 * Undoes an import that has ended: what it made goes to the recycle bin, what it changed gets its values back, unless
 * somebody changed it since. Refuses an import that runs, was a dry run or is undone already.
 */
export async function undoImport(host: ImportHost, importId: string): Promise<UndoReport> {
  const effects = await host.inWork(async (work) => {
    await requireUndoable(work, importId);
    return effectsOf(work, importId);
  });
  const report: UndoReport = { removed: 0, restored: 0, kept: 0, examples: [] };
  for (let from = 0; from < effects.length; from += effectsAtOnce) {
    const some = effects.slice(from, from + effectsAtOnce);
    await host.inWork((work) => undoEffects(work, some, report));
    host.progress(from + some.length, effects.length);
  }
  await host.inWork(async (work) => {
    await saveOrder(work, importId, { state: 'undone', undoResult: report });
    const { removed, restored, kept } = report;
    work.record({
      type: 'import.undone',
      object: 'import_run',
      recordId: importId,
      payload: { removed, restored, kept },
    });
  });
  return report;
}

async function effectsOf({ db, principal }: Work, importId: string): Promise<EffectRow[]> {
  const rows = await db
    .selectFrom('import_effect')
    .select(['object', 'record_id', 'effect', 'before', 'record_version'])
    .where('tenant_id', '=', principal.tenantId)
    .where('import_id', '=', importId)
    .orderBy('record_id')
    .execute();
  const place = ({ object }: EffectRow) => (order.includes(object) ? order.indexOf(object) : order.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

async function undoEffects(work: Work, effects: readonly EffectRow[], report: UndoReport): Promise<void> {
  for (const [object, some] of Map.groupBy(effects, (effect) => effect.object)) {
    if (object === 'exchange_rate') {
      await undoWrittenRates(work, some, report);
      continue;
    }
    const kind = kinds[object];
    const records = kind
      ? await recordsBy(
          work,
          kind,
          'id',
          some.map((effect) => effect.record_id),
        )
      : new Map();
    for (const effect of some)
      await undoEffect(
        work,
        effect,
        (records.get(effect.record_id) as WireRecord[] | undefined)?.[0],
        report,
      );
  }
}

async function undoWrittenRates(
  work: Work,
  effects: readonly EffectRow[],
  report: UndoReport,
): Promise<void> {
  const latestFirst = effects.toReversed();
  const written = latestFirst.map(({ before }) => before as WrittenRate);
  const undone = await undoRates(work, written);
  for (const [at, effect] of latestFirst.entries()) {
    const { currency, on } = written[at]!;
    if (undone[at]) countEnd(report, effect, undefined, null);
    else keep(report, effect, { name: `${currency} ${on}` }, undoFaults.changed_since);
  }
}

async function undoEffect(
  work: Work,
  effect: EffectRow,
  record: WireRecord | undefined,
  report: UndoReport,
): Promise<void> {
  const { object, record_id: id } = effect;
  const created = effect.effect === 'created';
  if (object === 'note')
    return countEnd(
      report,
      effect,
      record,
      await inSavepoint(work, async (alone) => void (await removeNote(alone, id))),
    );
  const kind = kinds[object];
  if (!kind) return keep(report, effect, record, undoFaults.stays);
  // What is in the recycle bin already was undone by an earlier run, or by hand.
  if (!record)
    return void (created ? (report.removed += 1) : keep(report, effect, record, undoFaults.changed_since));
  if (record.version !== Number(effect.record_version) && !isUntouchedLead(object, record))
    return keep(report, effect, record, undoFaults.changed_since);
  const { stage, ...before } = (effect.before ?? {}) as Values;
  const refusal = await inSavepoint(work, (alone) =>
    created ? removeRecord(alone, kind, id) : updateRecord(alone, kind, id, bodyOf(before), record.version),
  );
  if (!refusal && stage !== undefined) return keep(report, effect, record, undoFaults.stage_moved);
  countEnd(report, effect, record, refusal);
}

/** A lead is judged and given to somebody by itself: nobody has worked on it while it is new and not contacted. */
function isUntouchedLead(object: string, record: WireRecord): boolean {
  return object === 'lead' && record['status'] === 'new' && !record['first_contact_at'];
}

function countEnd(
  report: UndoReport,
  effect: EffectRow,
  record: WireRecord | undefined,
  refusal: { code: string; reason: { label: Label } } | null,
): void {
  if (refusal && refusal.code !== refusals.notFound.code) keep(report, effect, record, refusal.reason.label);
  else if (effect.effect === 'created') report.removed += 1;
  else report.restored += 1;
}

function keep(
  report: UndoReport,
  { object, record_id }: EffectRow,
  record: Record<string, unknown> | undefined,
  reason: Label,
): void {
  report.kept += 1;
  if (report.examples.length >= mostExamples) return;
  report.examples.push({ object, recordId: record_id, name: String(record?.['name'] ?? ''), reason });
}
