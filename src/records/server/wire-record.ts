/** Records as the asker receives them: names for ids, masks where the role has only a mask, what may be done. */
import type { Field } from '../../platform/model/fields.ts';
import type { Work } from '../../platform/server/index.ts';
import { customKey, isCustom, type Values } from '../model/field-schema.ts';
import { maskValue } from '../model/masking.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { isClear, type OpenKind, type StoredRecord } from './record-kind.ts';
import { namedValue, objectOf, referenceNames, type ReferenceNames } from './reference-names.ts';
import { mayDo } from './visible.ts';

/** The wire form of records, in their order. */
export async function wireRecords(
  work: Work,
  open: OpenKind,
  records: readonly StoredRecord[],
): Promise<WireRecord[]> {
  const names = await referenceNames(
    work,
    open.fields,
    records.map((record) => record.values),
  );
  return records.map((record) => wireRecord(work, open, record, names));
}

function wireRecord(
  work: Work,
  { kind, fields }: OpenKind,
  record: StoredRecord,
  names: ReferenceNames,
): WireRecord {
  const values: Values = {};
  const custom: Values = {};
  for (const field of fields) {
    const shown = shownValue(work, { kind, fields }, field, record.values[field.id], names);
    if (isCustom(field.id)) custom[customKey(field.id)] = shown;
    else values[field.id] = shown;
  }
  const may = (action: 'update' | 'delete' | 'transfer') => mayDo(work, kind, action, record);
  return {
    ...values,
    id: record.id,
    version: record.version,
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    deletedAt: record.deletedAt?.toISOString() ?? null,
    custom,
    abilities: { update: may('update'), delete: may('delete'), transfer: kind.ownable && may('transfer') },
  };
}

/** One value as the asker sees it. */
export function shownValue(
  work: Work,
  { kind }: OpenKind,
  field: Field,
  value: unknown,
  names: ReferenceNames,
): unknown {
  if (!isClear(work, kind, field)) return maskValue(field.kind, value);
  const object = objectOf(field);
  return object ? namedValue(names, object, value) : (value ?? null);
}
