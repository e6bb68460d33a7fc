/** Turns the names in rows into ids: of accounts, contacts, products, people and teams; makes those it may make. */
import { findOrCreateUser, findTeamNamed } from '../../../identity/server/index.ts';
import { findPoolNamed } from '../../../leads/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { insertRecords, mayDo, type Holder, type RecordKind } from '../../../records/server/index.ts';
import type { RowFaultCode } from '../../model/import-refusals.ts';
import type { Creatable } from '../../model/mapping.ts';
import { kinds } from './import-fields.ts';
import { mayCreate, type Effect, type ImportRun } from './import-run.ts';
import { activePeople, personNamed, recordsBy, type People } from './look-up.ts';
import type { ReadRow } from './read-row.ts';
import { rowFault } from './row-fault.ts';

const creatableOf: Record<string, Creatable> = {
  account: 'accounts',
  contact: 'contacts',
  product: 'products',
};

type Resolved = { id: string } | { fault: RowFaultCode };

/** The people of the organisation, loaded once a batch, and what was made on the way. */
export type Batch = { work: Work; run: ImportRun; people: People; effects: Effect[] };

export async function openBatch(work: Work, run: ImportRun): Promise<Batch> {
  return { work, run, people: await activePeople(work), effects: [] };
}

/**
 * Fills the ids of everybody and everything the rows name; a name that cannot be settled becomes a fault of its row.
 * `own` are the ids that rows of this batch will have, by name: a parent may stand in the same file.
 */
export async function resolveNames(
  batch: Batch,
  rows: readonly ReadRow[],
  own: ReadonlyMap<string, string>,
): Promise<void> {
  const { fields, open } = batch.run.entity;
  const named = [...fields.values()].filter((field) => rows.some((row) => row.names.has(field.id)));
  for (const field of named.filter((one) => one.kind === 'user'))
    await resolveField(batch, rows, field, peopleOf);
  for (const field of named.filter((one) => one.kind === 'team'))
    await resolveField(batch, rows, field, teamsOf);
  for (const field of named.filter((one) => one.references === 'pool'))
    await resolveField(batch, rows, field, poolsOf);
  for (const field of named) {
    const kind = kinds[field.references ?? ''];
    if (!kind) continue;
    const known = kind === open?.kind ? own : new Map<string, string>();
    await resolveField(batch, rows, field, (all, texts, ofRows) =>
      recordsOf(all, kind, texts, known, ofRows),
    );
  }
}

type Resolver = (batch: Batch, texts: string[], rows: readonly ReadRow[]) => Promise<Map<string, Resolved>>;

async function resolveField(
  batch: Batch,
  rows: readonly ReadRow[],
  field: Field,
  resolver: Resolver,
): Promise<void> {
  const naming = rows.filter((row) => row.names.has(field.id));
  const texts = [...new Set(naming.map((row) => row.names.get(field.id)!))];
  const resolved = await resolver(batch, texts, naming);
  for (const row of naming) {
    const text = row.names.get(field.id)!;
    const found = resolved.get(text)!;
    if ('id' in found) row.values[field.id] = found.id;
    else row.faults.push(rowFault(found.fault, columnOf(batch.run, field), text));
  }
}

/** The header a field is read from, else its label. */
/** What the field is called in the file, else by its own name. */
export function columnOf({ mapping, locale }: ImportRun, field: Field): string {
  const title = Object.entries(mapping.columns).find(([, use]) => use.field === field.id)?.[0];
  return title ?? (locale === 'en' ? field.label.en : field.label.zh);
}

async function peopleOf(batch: Batch, texts: string[]): Promise<Map<string, Resolved>> {
  const resolved = new Map<string, Resolved>();
  for (const text of texts) {
    const person = personNamed(batch.people, text) ?? (await newPerson(batch, text));
    if (person === 'several') resolved.set(text, { fault: 'reference_ambiguous' });
    else resolved.set(text, person ? { id: person.id } : { fault: 'reference_not_found' });
  }
  return resolved;
}

async function newPerson({ work, run, people, effects }: Batch, name: string) {
  if (!mayCreate(run, 'owners') || name.length > 80) return undefined;
  const id = run.dryRun ? newId() : await findOrCreateUser(work, { name, teamId: null });
  const person = { id, name, email: '', teamId: null };
  people.byId.set(id, person);
  people.byName.set(name, [person]);
  effects.push({ object: 'user', recordId: id, effect: 'created', before: null, version: 1 });
  return person;
}

async function teamsOf({ work }: Batch, texts: string[]): Promise<Map<string, Resolved>> {
  const resolved = new Map<string, Resolved>();
  for (const text of texts) {
    const id = await findTeamNamed(work, text);
    resolved.set(text, id ? { id } : { fault: 'reference_not_found' });
  }
  return resolved;
}

async function poolsOf({ work }: Batch, texts: string[]): Promise<Map<string, Resolved>> {
  const resolved = new Map<string, Resolved>();
  for (const text of texts) {
    const id = await findPoolNamed(work, text);
    resolved.set(text, id ? { id } : { fault: 'reference_not_found' });
  }
  return resolved;
}

/** By name; what has no such name by the number it had elsewhere. */
async function recordsOf(
  batch: Batch,
  kind: RecordKind,
  texts: string[],
  own: ReadonlyMap<string, string>,
  rows: readonly ReadRow[],
): Promise<Map<string, Resolved>> {
  const byName = await recordsBy(batch.work, kind, 'name', texts);
  const unnamed = texts.filter((text) => !byName.has(text));
  const byNumber = await recordsBy(batch.work, kind, 'external_id', unnamed);
  const resolved = new Map<string, Resolved>();
  const missing: string[] = [];
  for (const text of texts) {
    const found = oneOf(byName.get(text) ?? byNumber.get(text));
    const ownId = own.get(text);
    if (found) resolved.set(text, found);
    else if (ownId) resolved.set(text, { id: ownId });
    else missing.push(text);
  }
  const made = await makeNamed(batch, kind, missing, rows);
  for (const text of missing) resolved.set(text, made.get(text) ?? { fault: 'reference_not_found' });
  return resolved;
}

function oneOf(records: readonly WireRecord[] | undefined): Resolved | undefined {
  if (!records?.[0]) return undefined;
  return records.length > 1 ? { fault: 'reference_ambiguous' } : { id: records[0].id };
}

/** Makes records that have nothing but a name; each belongs to whoever owns the first row that names it. */
async function makeNamed(
  batch: Batch,
  kind: RecordKind,
  names: readonly string[],
  rows: readonly ReadRow[],
): Promise<Map<string, Resolved>> {
  const { work, run, effects } = batch;
  const creatable = creatableOf[kind.object];
  if (!creatable || !mayCreate(run, creatable)) return new Map();
  const made = names.filter((name) => name.length <= 200).map((name) => ({ id: newId(), name }));
  if (!run.dryRun) {
    await insertRecords(
      work,
      kind,
      made.map(({ id, name }) => ({ id, values: namedValues(batch, kind, name, rows) })),
    );
    for (const { id } of made)
      effects.push({ object: kind.object, recordId: id, effect: 'created', before: null, version: 1 });
  }
  return new Map(made.map(({ id, name }) => [name, { id }]));
}

function namedValues(batch: Batch, kind: RecordKind, name: string, rows: readonly ReadRow[]): Values {
  if (!kind.ownable) return { name };
  const first = rows.find((row) => [...row.names.values()].includes(name));
  const holder = holderOf(batch, kind, first?.values ?? {}) ?? holderOf(batch, kind, {});
  return { name, owner: holder?.ownerId ?? null, team: holder?.teamId ?? null };
}

/**
 * Who holds a new record: the row's owner with his team, else the asker. Null when the asker may neither create for
 * that person nor hand records to him.
 */
export function holderOf({ work, people }: Batch, kind: RecordKind, values: Values): Holder | null {
  const given = typeof values['owner'] === 'string' ? values['owner'] : null;
  const ownerId = given ?? work.principal.userId;
  const team = typeof values['team'] === 'string' ? values['team'] : null;
  const teamId = team ?? (ownerId === null ? null : (people.byId.get(ownerId)?.teamId ?? null));
  const holder = { ownerId, teamId };
  const isOwn = ownerId === work.principal.userId && team === null;
  return isOwn || mayDo(work, kind, 'create', holder) || mayDo(work, kind, 'transfer', holder)
    ? holder
    : null;
}
