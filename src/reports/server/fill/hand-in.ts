/** Handing a form in: tried first, then written as a whole, or not at all. */
import type { Day } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { attempt, toJson, type Work } from '../../../platform/server/index.ts';
import type { FilledRow, FillFault, FillOutcome, SheetDraft } from '../../model/fill/sheet-contract.ts';
import { requireOpen, type FillingState } from '../../model/fill/filling.ts';
import { fillRefusals } from '../../model/fill/refusals.ts';
import { addUnowed, beginOwn, changeFilling, lockOwn, type FillingRow } from './fillings.ts';
import { keepEntries } from './keep-entries.ts';
import { getForm, type OpenedForm } from './opened-form.ts';
import { writeRows, type WrittenRows } from './write-rows.ts';

type HandedIn = { on: Day | null; rows: readonly FilledRow[] };

/** Says what handing in would do and what is wrong with it; nothing of it stays. Refuses as handing in does before that. */
export async function checkFilling(work: Work, id: string, { rows }: HandedIn): Promise<FillOutcome> {
  const form = await getForm(work, id, 'fill');
  let tried: WrittenRows | undefined;
  const failed = await attempt(work, async (alone) => {
    tried = await writeRows(alone, form, rows);
    throw triedOnly;
  });
  if (!tried || failed?.error !== triedOnly) throw failed?.error;
  return outcomeOf(tried);
}

const triedOnly = new Error('only tried');

/**
 * Writes all rows of a form in one transaction, and keeps the answers that are no fields of records with the filling.
 * Refuses with every cell that is wrong, and then nothing is written; a form that nobody filled; a period that the asker
 * does not owe; what a superior has accepted.
 */
export async function handIn(work: Work, id: string, { on, rows }: HandedIn): Promise<FillOutcome> {
  const form = await getForm(work, id, 'fill');
  const filling = on === null ? null : await ownFilling(work, form, on);
  if (filling) requireOpen(filling.state as FillingState);
  const written = await writeRows(work, form, rows);
  if (written.faults.length > 0)
    refuse(fillRefusals.faulty, { count: written.faults.length }, fieldsOf(written.faults, rows));
  const records = written.created + written.updated + written.deleted;
  const isNothing = records + written.kept === 0;
  // Records that need no change have been looked through all the same.
  if (isNothing && !(filling && form.filled)) refuse(fillRefusals.empty);
  const fillingId = filling?.id ?? (await addOwn(work, form));
  await keepEntries(work, fillingId, form, written.entries);
  await changeFilling(work, fillingId, {
    state: 'handed_in',
    draft: null,
    note: '',
    written: (filling?.written ?? 0) + records,
    handed_in_at: filling?.handed_in_at ?? work.now,
  });
  noteFilled(work, form, fillingId, written);
  return outcomeOf(written);
}

async function ownFilling(work: Work, form: OpenedForm, on: Day): Promise<FillingRow> {
  const { collect } = form.form;
  if (!collect) return refuse(fillRefusals.notOwed);
  await beginOwn(work, form.id, collect);
  return lockOwn(work, form.id, on);
}

function addOwn(work: Work, { id }: OpenedForm): Promise<string> {
  const userId = work.principal.userId ?? refuse(refusals.forbidden);
  return addUnowed(work, id, { ownerId: userId, userId, state: 'draft', written: 0 });
}

function noteFilled(work: Work, form: OpenedForm, fillingId: string, written: WrittenRows): void {
  const { created, updated, deleted, kept } = written;
  work.record({
    type: 'form.filled',
    object: 'report',
    recordId: form.id,
    changes: {
      form: { from: null, to: form.title },
      created: { from: null, to: created },
      updated: { from: null, to: updated },
      deleted: { from: null, to: deleted },
      kept: { from: null, to: kept },
    },
    payload: { fillingId },
  });
}

/** The faults as paths of what was handed in: `rows.3.c2`. */
function fieldsOf(faults: readonly FillFault[], rows: readonly FilledRow[]) {
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  return faults.map(({ row, column, code, message }) => ({
    path: ['rows', places.get(row) ?? 0, ...(column ? [column] : [])].join('.'),
    code,
    label: { zh: message, en: message },
  }));
}

function outcomeOf(written: WrittenRows): FillOutcome {
  const { entries: _, ...outcome } = written;
  return outcome;
}

/** Keeps what is filled and not handed in yet, for the asker alone. Refuses a period that he does not owe, and what is done. */
export async function keepDraft(
  work: Work,
  id: string,
  { on, rows }: { on: Day; rows: SheetDraft },
): Promise<{ state: FillingState }> {
  const form = await getForm(work, id, 'fill');
  const filling = await ownFilling(work, form, on);
  requireOpen(filling.state as FillingState);
  const state = filling.state === 'open' ? 'draft' : (filling.state as FillingState);
  await changeFilling(work, filling.id, { draft: rows.length > 0 ? toJson(rows) : null, state });
  work.record({ type: 'form.drafted', object: 'report', recordId: id, unaudited: true });
  return { state };
}
