/** Writes one batch of a file: names to ids, checks, recognition of what exists, then creations and changes. */
import { createHash } from 'node:crypto';
import { newId } from '../../../platform/model/identifier.ts';
import type { Refusal } from '../../../platform/model/refusal.ts';
import { inSavepoint, type Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { OpenKind } from '../../../records/server/index.ts';
import type { Effect, ImportRun, Outcome, Unit, Written } from './import-run.ts';
import { foreseeLookalikes, outcomeOfLookalike } from './lookalikes.ts';
import { recordsBy } from './look-up.ts';
import { valueFaultsOf } from './record-values.ts';
import { columnOf, openBatch, resolveNames, type Batch } from './resolve-names.ts';
import { faultsOfRefusal, rowFault, type RowFault } from './row-fault.ts';

/** One record on its way: what the file says of it, and what becomes of it. */
export type Item = {
  id: string;
  unit: Unit;
  /** The values of all its rows, later rows before earlier ones. */
  values: Values;
  outcome?: Outcome;
};

/** How one kind of record is written. */
export type UnitWriter = {
  /** What must be known or made before the rows of a batch are checked. */
  prepare?(batch: Batch, items: readonly Item[]): Promise<void>;
  /** Further checks once names are ids; returns the faults. */
  check(batch: Batch, item: Item, existing: WireRecord | null): RowFault[];
  /** Makes the records; the ids stand in the items. One that became part of another record is given its outcome. */
  create(batch: Batch, work: Work, items: readonly Item[]): Promise<void>;
  /** In a dry run: would these become part of records that are there, by rules of the kind's own? */
  foresee?(batch: Batch, items: readonly Item[]): Promise<boolean[]>;
  /** Changes one record to what the item says; null when nothing differs. In a dry run it only tells. */
  update(batch: Batch, work: Work, item: Item, existing: WireRecord): Promise<Effect | null>;
};

/** Writes the units in the batch's transaction: a unit that is refused leaves nothing and spoils no other. */
export async function writeUnits(
  work: Work,
  run: ImportRun,
  writer: UnitWriter,
  units: readonly Unit[],
): Promise<Written> {
  const batch = await openBatch(work, run);
  const items = units.map((unit): Item => ({ id: newId(), unit, values: {} }));
  const sound = () => items.filter((item) => !item.outcome);
  for (const item of items) rejectFaulty(item);
  await resolveNames(
    batch,
    sound().flatMap((item) => item.unit.rows),
    ownNames(sound()),
  );
  for (const item of sound()) {
    rejectFaulty(item);
    item.values = Object.assign({}, ...item.unit.rows.map((row) => row.values)) as Values;
  }
  await writer.prepare?.(batch, sound());
  for (let waiting = sound(); waiting.length > 0;) {
    const { first, later } = firstOfEachKey(run, waiting);
    await writeItems(batch, writer, first);
    waiting = later;
  }
  return { outcomes: items.map((item) => item.outcome!), effects: batch.effects };
}

function rejectFaulty(item: Item): void {
  const faults = item.unit.rows.flatMap((row) => row.faults);
  if (faults.length > 0) item.outcome = { kind: 'rejected', faults };
}

/** The ids that the rows of this batch will have, by their names. */
function ownNames(items: readonly Item[]): Map<string, string> {
  const named = items.map((item) => [item.unit.rows.at(-1)!.values['name'], item.id] as const);
  return new Map(
    named.filter((pair): pair is readonly [string, string] => typeof pair[0] === 'string').toReversed(),
  );
}

function keyOf({ mapping }: ImportRun, { values }: Item): string | null {
  const value = mapping.match === undefined ? null : values[mapping.match];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Two rows about one record come one after the other: the second must find what the first has made. */
function firstOfEachKey(run: ImportRun, items: readonly Item[]): { first: Item[]; later: Item[] } {
  const seen = new Set<string>();
  const [first, later]: [Item[], Item[]] = [[], []];
  for (const item of items) {
    const key = keyOf(run, item);
    if (key !== null && seen.has(key)) later.push(item);
    else first.push(item);
    if (key !== null) seen.add(key);
  }
  return { first, later };
}

async function writeItems(batch: Batch, writer: UnitWriter, items: readonly Item[]): Promise<void> {
  const { run, work } = batch;
  const open = run.entity.open!;
  const found = await existingOf(work, run, open, items);
  const fresh: Item[] = [];
  for (const item of items) {
    const records = found.get(keyOf(run, item) ?? '') ?? [];
    const existing = records[0] ?? null;
    const faults =
      records.length > 1
        ? [rowFault('several_match', run.mapping.match)]
        : [
            ...valueFaultsOf(open, item.values, existing ? 'update' : 'create'),
            ...writer.check(batch, item, existing),
          ];
    if (faults.length > 0)
      item.outcome = { kind: 'rejected', faults: faults.map((fault) => underHeader(run, fault)) };
    else if (existing) await updateItem(batch, writer, item, existing);
    else fresh.push(item);
  }
  await createItems(batch, writer, fresh);
}

async function existingOf(
  work: Work,
  run: ImportRun,
  open: OpenKind,
  items: readonly Item[],
): Promise<Map<string, WireRecord[]>> {
  if (run.mapping.match === undefined) return new Map();
  return recordsBy(
    work,
    open.kind,
    run.mapping.match,
    items.map((item) => keyOf(run, item) ?? ''),
  );
}

async function updateItem(batch: Batch, writer: UnitWriter, item: Item, existing: WireRecord): Promise<void> {
  let effect: Effect | null = null;
  const refusal = await inSavepoint(batch.work, async (alone) => {
    effect = await writer.update(batch, alone, item, existing);
  });
  if (refusal) item.outcome = refused(refusal);
  else {
    item.outcome = { kind: effect ? 'updated' : 'skipped' };
    if (effect) batch.effects.push(effect);
  }
}

async function createItems(batch: Batch, writer: UnitWriter, items: readonly Item[]): Promise<void> {
  const { run } = batch;
  if (run.dryRun) return foreseeItems(batch, writer, items);
  if (items.length === 0) return;
  const together = await inSavepoint(batch.work, (alone) => writer.create(batch, alone, items));
  for (const item of items) {
    if (together) delete item.outcome;
    const refusal =
      together && (await inSavepoint(batch.work, (alone) => writer.create(batch, alone, [item])));
    if (refusal) item.outcome = refused(refusal);
    else item.outcome ??= { kind: 'created' };
    if (item.outcome.kind === 'created')
      batch.effects.push({
        object: run.entity.open!.kind.object,
        recordId: item.id,
        effect: 'created',
        before: null,
        version: 1,
      });
  }
}

/** In a dry run: what would become of new records, and which of them look like one that is there. */
async function foreseeItems(batch: Batch, writer: UnitWriter, items: readonly Item[]): Promise<void> {
  const { run, work } = batch;
  const foreseen = (await writer.foresee?.(batch, items)) ?? [];
  const fresh = items.filter((item, index) => {
    const isKnown = meets(run, item) || foreseen[index];
    item.outcome = { kind: isKnown ? 'updated' : 'created' };
    return !isKnown;
  });
  const lookalikes = await foreseeLookalikes(
    work,
    run.entity.open!.kind.object,
    fresh.map(({ values }) => values),
  );
  for (const [index, item] of fresh.entries()) {
    const lookalike = lookalikes[index];
    if (lookalike) item.outcome = outcomeOfLookalike(lookalike);
  }
}

/** A fault of a field stands under the header its values have in the file. */
function underHeader(run: ImportRun, fault: RowFault): RowFault {
  const field = run.entity.open!.fields.find(({ id }) => id === fault.column);
  return field ? { ...fault, column: columnOf(run, field) } : fault;
}

/** In a dry run: has an earlier row been about the same record? */
function meets(run: ImportRun, item: Item): boolean {
  const key = keyOf(run, item);
  if (key === null) return false;
  const mark = markOf(key);
  const known = run.met.has(mark);
  run.met.add(mark);
  return known;
}

/** 48 bits of a key: a million keys fit into little memory, and two of them are hardly ever alike. */
function markOf(key: string): number {
  return createHash('md5').update(key).digest().readUIntBE(0, 6);
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'rejected', faults: faultsOfRefusal(refusal) };
}
