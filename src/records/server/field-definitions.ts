/** Fields and options that an administrator adds. */
import type { Selectable } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { oneAtATime, toJson, type Tables, type Work } from '../../platform/server/index.ts';
import type { FieldChange, FieldDefinition, NewField } from '../model/contract.ts';
import { recordRefusals } from '../model/refusals.ts';
import { readAloud } from './pinyin.ts';
import type { RecordKind } from './record-kind.ts';

type Row = Selectable<Tables['field_definition']>;

const mostFields = 100;

/** All additions of an object, or of all objects, archived ones too. */
export async function listFields({ db, principal }: Work, object?: string): Promise<FieldDefinition[]> {
  const all = db.selectFrom('field_definition').selectAll().where('tenant_id', '=', principal.tenantId);
  const asked = object === undefined ? all : all.where('object', '=', object);
  return (await asked.orderBy('object').orderBy('position').orderBy('id').execute()).map(definitionOf);
}

/**
 * Adds a custom field, or own options of a standard select. Refuses an unknown object, a key that is taken and more
 * than 100 fields.
 */
export async function createField(
  work: Work,
  kinds: readonly RecordKind[],
  wanted: NewField,
): Promise<FieldDefinition> {
  const kind = kinds.find((one) => one.object === wanted.object) ?? refuse(refusals.notFound);
  await oneAtATime(work, `fields of ${kind.object}`);
  const present = await listFields(work, kind.object);
  if (present.length >= mostFields) refuse(recordRefusals.tooManyFields, { most: mostFields });
  const row = wanted.standard ? ownOptions(kind, wanted) : customField(wanted, present);
  if (present.some((one) => one.key === row.key && one.standard === row.standard))
    refuse(recordRefusals.fieldKeyTaken);
  const id = newId();
  await work.db
    .insertInto('field_definition')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      object: kind.object,
      created_at: work.now,
      archived_at: null,
      ...row,
    })
    .execute();
  work.record({
    type: 'field.created',
    object: 'field',
    recordId: id,
    changes: { label: { from: null, to: row.label } },
    payload: { object: kind.object },
  });
  return getField(work, id);
}

function ownOptions(kind: RecordKind, { key, options }: Extract<NewField, { standard: true }>) {
  const field =
    kind.catalogue.fields.find((one) => one.id === key && one.kind === 'select') ?? refuse(refusals.notFound);
  return {
    key,
    standard: true,
    label: field.label.zh,
    label_en: field.label.en,
    kind: field.kind,
    options: toJson(options),
  };
}

function customField(wanted: Extract<NewField, { standard: false }>, present: readonly FieldDefinition[]) {
  const { label, kind, options = [], required, searchable, reportable, maskable, position } = wanted;
  if ((kind === 'select') !== options.length > 0) refuse(refusals.invalidInput);
  const key = wanted.key ?? freeKey(label.zh, present);
  return {
    key,
    standard: false,
    label: label.zh,
    label_en: label.en,
    kind,
    options: toJson(options),
    required,
    searchable,
    reportable,
    maskable,
    position,
  };
}

/** A key that reads like the label: `kehu_fenji`, then `kehu_fenji_2`. */
function freeKey(label: string, present: readonly FieldDefinition[]): string {
  const read = (readAloud(label)[0] ?? label)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  const wish = read.slice(0, 34) || 'field';
  const taken = new Set(present.map((one) => one.key));
  let key = wish;
  for (let count = 2; taken.has(key); count += 1) key = `${wish}_${count}`;
  return key;
}

/** Changes what may change of a field; its key, kind and search stay. Refuses a stale version. */
export async function updateField(
  work: Work,
  id: string,
  change: FieldChange,
  version: number,
): Promise<FieldDefinition> {
  const before = await getField(work, id);
  if (before.standard && Object.keys(change).some((key) => key !== 'options' && key !== 'archived'))
    refuse(recordRefusals.fieldFixed);
  if (change.options && before.kind !== 'select') refuse(refusals.invalidInput);
  const { label, options, archived, ...plain } = change;
  const saved = await work.db
    .updateTable('field_definition')
    .set({
      ...plain,
      ...(label && { label: label.zh, label_en: label.en }),
      ...(options && { options: toJson(options) }),
      ...(archived !== undefined && { archived_at: archived ? work.now : null }),
      version: BigInt(version + 1),
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  const after = await getField(work, id);
  const changes = Object.fromEntries(
    Object.keys(change).map((key) => [
      key,
      { from: before[key as keyof FieldDefinition], to: after[key as keyof FieldDefinition] },
    ]),
  );
  work.record({
    type: 'field.updated',
    object: 'field',
    recordId: id,
    changes,
    payload: { object: before.object },
  });
  return after;
}

async function getField({ db, principal }: Work, id: string): Promise<FieldDefinition> {
  const row = await db
    .selectFrom('field_definition')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return definitionOf(row ?? refuse(refusals.notFound));
}

function definitionOf(row: Row): FieldDefinition {
  const { id, object, key, standard, kind, required, searchable, reportable, maskable, position } = row;
  return {
    id,
    object,
    key,
    standard,
    kind,
    required,
    searchable,
    reportable,
    maskable,
    position,
    label: { zh: row.label, en: row.label_en ?? row.label },
    options: row.options as unknown as FieldDefinition['options'],
    archived: row.archived_at !== null,
    version: Number(row.version),
  };
}
