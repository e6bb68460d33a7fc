/** Notes about deals, contacts and accounts that are there already, with their own times and authors. */
import type { NoteKind } from '../../../activities/model/contract.ts';
import { followUpFaults, typeOfTalk, type FollowUpType } from '../../../activities/model/follow-up-type.ts';
import { followUpTypes, insertNotes, type NewNote } from '../../../activities/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { kinds } from './import-fields.ts';
import type { ImportRun, Outcome, Unit, Written } from './import-run.ts';
import { recordsBy } from './look-up.ts';
import type { ReadRow } from './read-row.ts';
import { openBatch, resolveNames } from './resolve-names.ts';
import { rowFault, type RowFault } from './row-fault.ts';

/** The most particular subject a row names comes first. */
const subjects = ['deal', 'contact', 'account'] as const;

/** Writes the notes of one batch together. */
export async function writeNotes(work: Work, run: ImportRun, units: readonly Unit[]): Promise<Written> {
  const batch = await openBatch(work, run);
  const rows = units.map((unit) => unit.rows[0]!);
  await resolveNames(
    batch,
    rows.filter((row) => row.faults.length === 0),
    new Map(),
  );
  for (const row of rows) if (row.faults.length === 0) row.faults.push(...faultsOfNote(row));
  const types = await followUpTypes(work);
  for (const row of rows) if (row.faults.length === 0) row.faults.push(...faultsByType(row, types));
  const sound = rows.filter((row) => row.faults.length === 0);
  const accounts = await accountsOf(work, sound);
  const notes = sound.map((row) => noteOf(work, row, accounts));
  const ids = run.dryRun ? [] : await insertNotes(work, notes);
  const outcomes = rows.map((row): Outcome =>
    row.faults.length > 0 ? { kind: 'rejected', faults: row.faults } : { kind: 'created' },
  );
  const made = ids.map((recordId) => ({
    object: 'note',
    recordId,
    effect: 'created' as const,
    before: null,
    version: 1,
  }));
  return { outcomes, effects: [...batch.effects, ...made] };
}

function subjectOf(row: ReadRow): { object: string; id: string } | undefined {
  const object = subjects.find((field) => typeof row.values[field] === 'string');
  return object && { object, id: row.values[object] as string };
}

function faultsOfNote(row: ReadRow) {
  if (!subjectOf(row)) return [rowFault('no_subject')];
  return typeof row.values['body'] === 'string' ? [] : [rowFault('no_text')];
}

/** What the type that stands for the note's kind asks for, as in the product. */
function faultsByType(
  { values: { kind = 'note', body } }: ReadRow,
  types: readonly FollowUpType[],
): RowFault[] {
  const type = typeOfTalk(types, { type: null, kind: kind as NoteKind });
  const told = { body: body as string, resultId: null, contactId: null, nextStep: null };
  const faults = type ? followUpFaults(type, told) : [];
  return faults.map(({ path, code, label }) => ({ column: path, code, label }));
}

/** The accounts of the deals and contacts that notes are about, by the subject's id. */
async function accountsOf(work: Work, rows: readonly ReadRow[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const object of ['deal', 'contact'] as const) {
    const ids = rows
      .map(subjectOf)
      .filter((subject) => subject?.object === object)
      .map((subject) => subject!.id);
    const records = await recordsBy(work, kinds[object]!, 'id', ids);
    for (const [record] of records.values()) if (record) found.set(record.id, accountOf(record));
  }
  return found;
}

function accountOf(record: WireRecord): string | null {
  return (record['account'] as { id: string } | null)?.id ?? null;
}

function noteOf(work: Work, row: ReadRow, accounts: ReadonlyMap<string, string | null>): NewNote {
  const { object, id } = subjectOf(row)!;
  const { kind, body, at, author } = row.values;
  return {
    subjectObject: object,
    subjectId: id,
    accountId: object === 'account' ? id : (accounts.get(id) ?? null),
    kind: (kind as NoteKind | undefined) ?? 'note',
    body: body as string,
    at: typeof at === 'string' ? new Date(at) : work.now,
    authorId: typeof author === 'string' ? author : work.principal.userId,
  };
}
