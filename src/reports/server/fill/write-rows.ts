/** Writes the rows of a form through the use cases of what they are about, and gathers all that is wrong with them. */
import { say } from '../../../platform/model/label.ts';
import { refuse, type Refusal } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { bodyOf } from '../../../records/model/field-schema.ts';
import {
  apart,
  inWords,
  lockStored,
  referenceNames,
  shownValue,
  type StoredRecord,
  type Values,
} from '../../../records/server/index.ts';
import type { FilledRow, FillFault, FillOutcome } from '../../model/fill/sheet-contract.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';
import { conflictLabel, faultsOfCells, faultsOfRules, fillFault, isBlank, withPresets } from './judge-row.ts';
import type { Filled, OpenedForm } from './opened-form.ts';

/** A row that is kept with the form: its record, and the answers in columns of the form's own. */
export type Entry = { recordId: string | null; answers: Record<string, unknown> };

export type WrittenRows = FillOutcome & { entries: Entry[] };

type Cells = Readonly<Record<string, unknown>>;
type Gathering = { work: Work; form: OpenedForm; written: WrittenRows };

/**
 * Writes what was changed and deletes what was marked, row by row, each as its domain allows; blank new rows are skipped. What is wrong anywhere is
 * told cell by cell in `faults`: then the caller lets nothing of it stay. A cell that somebody else has changed since it
 * was seen is such a fault, with both values.
 */
export async function writeRows(
  work: Work,
  form: OpenedForm,
  rows: readonly FilledRow[],
): Promise<WrittenRows> {
  const nothing = { created: 0, updated: 0, deleted: 0, kept: 0, skipped: 0 };
  const written: WrittenRows = { ...nothing, faults: [], warnings: [], entries: [] };
  const named: Work = {
    ...work,
    record: (change) => {
      work.record({ ...change, changes: { ...change.changes, form: { from: null, to: form.title } } });
    },
  };
  // In the order of records, so that two fillings cannot wait for each other.
  const ordered = rows.toSorted((one, other) => ((one.recordId ?? '~') < (other.recordId ?? '~') ? -1 : 1));
  for (const row of ordered) await writeRow({ work: named, form, written }, row);
  return written;
}

async function writeRow(gathering: Gathering, row: FilledRow): Promise<void> {
  const { form, written } = gathering;
  const { filled } = form;
  if (row.deletion) await deleteRow(gathering, row, row.deletion.version);
  else if (Object.values(row.cells).every(isBlank) && row.recordId === null) written.skipped += 1;
  else if (Object.keys(row.cells).length === 0) written.skipped += 1;
  else if (form.form.about?.action === 'update') await updateRow(gathering, filled!, row);
  else await addRow(gathering, row);
}

/**
 * Puts the record of a row into the recycle bin, where the form allows that and nobody has changed it since it was marked;
 * what the filler may not delete himself is a fault of the row.
 */
async function deleteRow(gathering: Gathering, row: FilledRow, version: number): Promise<void> {
  const { work, form, written } = gathering;
  const recordId = recordOf(gathering, row);
  if (recordId === null) return;
  const refusal = await apart(work, async (alone) => {
    if (!form.filled || !form.form.about?.isDeleting) refuse(fillRefusals.noDeleting);
    const before = await lockStored(alone, form.filled.open, recordId, 'delete');
    if (before.version !== version) refuse(fillRefusals.changedSinceMarked);
    await form.filled.remove(alone, recordId);
  });
  if (refusal) tell(gathering, row, refusal);
  else written.deleted += 1;
}

/** The record a row is about; a row that has none is a fault. */
function recordOf({ work, written }: Gathering, row: FilledRow): string | null {
  if (row.recordId === null) written.faults.push(fillFault(work, row, null, 'not_an_id'));
  return row.recordId;
}

async function updateRow(gathering: Gathering, filled: Filled, row: FilledRow): Promise<void> {
  const { work } = gathering;
  const recordId = recordOf(gathering, row);
  if (recordId === null) return;
  const refusal = await apart(work, async (alone) => {
    const before = await lockStored(alone, filled.open, recordId, 'read');
    if (!(await isSound({ ...gathering, work: alone }, row, before))) return;
    await changeRecord({ ...gathering, work: alone }, filled, before, row);
  });
  if (refusal) tell(gathering, row, refusal);
  else keepAnswers(gathering, row.cells, recordId);
}

/** Judges the cells, the rules over the whole row, and whether somebody else changed what is changed here. */
async function isSound(
  { work, form, written }: Gathering,
  row: FilledRow,
  before: StoredRecord,
): Promise<boolean> {
  const held = Object.fromEntries(
    form.columns.filter(({ isOwn }) => !isOwn).map(({ id, field }) => [id, before.values[field.id] ?? null]),
  );
  const { faults, warnings } = faultsOfRules(form, row, { ...held, ...row.cells });
  const all = [
    ...faultsOfCells(work, form, row, row.cells, held),
    ...faults,
    ...(await conflictsIn(work, form, row, before)),
  ];
  written.faults.push(...all);
  written.warnings.push(...warnings);
  return all.length === 0;
}

const same = (one: unknown, other: unknown): boolean => (isBlank(one) ? isBlank(other) : one === other);

async function conflictsIn(
  work: Work,
  { columns, filled }: OpenedForm,
  row: FilledRow,
  before: StoredRecord,
): Promise<FillFault[]> {
  const changed = columns.filter(({ id, isOwn, field }) => {
    if (isOwn || !(id in row.cells) || !(id in row.seen)) return false;
    const now = before.values[field.id];
    return !same(now, row.seen[id]) && !same(now, row.cells[id]);
  });
  if (changed.length === 0) return [];
  const { open } = filled!;
  const fields = changed.map(({ field }) => open.fields.find(({ id }) => id === field.id)!);
  const names = await referenceNames(work, fields, [before.values]);
  return changed.map(({ id }, at) => ({
    row: row.key,
    column: id,
    code: 'form.conflict',
    message: say(conflictLabel, work.principal.locale),
    theirs: shownValue(work, open, fields[at]!, before.values[fields[at]!.id], names),
  }));
}

async function changeRecord(
  { work, form, written }: Gathering,
  filled: Filled,
  before: StoredRecord,
  row: FilledRow,
): Promise<void> {
  const changed = form.columns.filter(
    ({ id, isOwn, field }) => !isOwn && id in row.cells && !same(before.values[field.id], row.cells[id]),
  );
  if (changed.length === 0) return;
  const plain = changed.filter(({ field }) => !filled.acts[field.id]);
  if (plain.length > 0) await filled.update(work, filled.open, before.id, bodyOf(valuesOf(plain, row.cells)));
  for (const { id, field } of changed) {
    const act = filled.acts[field.id];
    if (act && typeof row.cells[id] === 'string') await act(work, before.id, row.cells[id]);
  }
  written.updated += 1;
}

const valuesOf = (columns: OpenedForm['columns'], cells: Cells): Values =>
  Object.fromEntries(columns.map(({ id, field }) => [field.id, cells[id]]));

async function addRow(gathering: Gathering, row: FilledRow): Promise<void> {
  const { work, form, written } = gathering;
  const cells = withPresets(work, form.columns, row.cells);
  const { faults, warnings } = faultsOfRules(form, row, cells);
  const all = [...faultsOfCells(work, form, row, cells, {}), ...faults];
  written.faults.push(...all);
  written.warnings.push(...warnings);
  if (all.length > 0) return;
  if (!form.filled) return keepAnswers(gathering, cells, null);
  const fields = form.columns.filter(({ id, isOwn }) => !isOwn && !isBlank(cells[id]));
  let made: string | null = null;
  const refusal = await apart(work, async (alone) => {
    made = await form.filled!.create(alone, bodyOf(valuesOf(fields, cells)));
  });
  if (refusal) return tell(gathering, row, refusal);
  written.created += 1;
  keepAnswers(gathering, cells, made);
}

function keepAnswers({ form, written }: Gathering, cells: Cells, recordId: string | null): void {
  const answers = Object.fromEntries(
    form.columns
      .filter(({ id, isOwn }) => isOwn && !isBlank(cells[id]))
      .map(({ id, field }) => [id, valueAsKept(field.kind, cells[id])]),
  );
  if (Object.keys(answers).length === 0) return;
  written.entries.push({ recordId, answers });
  written.kept += 1;
}

const valueAsKept = (kind: string, value: unknown): unknown =>
  typeof value === 'string' && kind !== 'day' ? value.trim() : value;

/** The refusal of a use case at the cells it names; one that names none stands at the row. */
function tell({ work, form, written }: Gathering, row: FilledRow, refusal: Refusal): void {
  const { locale } = work.principal;
  const named = refusal.fields.map(({ path, code, label }) => ({
    row: row.key,
    column: form.columns.find(({ field, isOwn }) => !isOwn && field.id === path)?.id ?? null,
    code,
    message: say(label, locale),
  }));
  const whole = { row: row.key, column: null, code: refusal.code, message: inWords(work, refusal) };
  written.faults.push(...(named.length > 0 ? named : [whole]));
}
