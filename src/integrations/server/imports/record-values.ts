/** A unit's values against the fields of its kind: what may be written, and what would change. */
import type { z } from 'zod';
import { faultsOf } from '../../../records/model/field-faults.ts';
import {
  bodyOf,
  bodySchema,
  customKey,
  isCustom,
  type Values,
  type WriteMode,
} from '../../../records/model/field-schema.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { OpenKind } from '../../../records/server/index.ts';
import type { RowFault } from './row-fault.ts';

type Schemas = Record<WriteMode, z.ZodType<Values>>;

const schemas = new WeakMap<OpenKind, Schemas>();

/** Building a schema costs more than a thousand rows read by it. */
function schemasOf(open: OpenKind): Schemas {
  const known = schemas.get(open);
  if (known) return known;
  const made = { create: bodySchema(open.fields, 'create'), update: bodySchema(open.fields, 'update') };
  schemas.set(open, made);
  return made;
}

/** The values a form could hold; what only history has (created at, stage …) is left out. */
export function formValues(open: OpenKind, values: Values): Values {
  const writable = new Set(open.fields.filter((field) => !field.readOnly).map((field) => field.id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => writable.has(id)));
}

/** What is wrong with the values, by field; none when they may be written. */
export function valueFaultsOf(open: OpenKind, values: Values, mode: WriteMode): RowFault[] {
  const read = schemasOf(open)[mode].safeParse(bodyOf(formValues(open, values)));
  if (read.success) return [];
  return faultsOf(read.error).map(({ path, code, label }) => ({ column: path, code, label }));
}

/** The values that differ from the record, and what stands there now. */
export function differences(
  open: OpenKind,
  values: Values,
  record: WireRecord,
): { changed: Values; before: Values } {
  const changed: Values = {};
  const before: Values = {};
  for (const [id, value] of Object.entries(formValues(open, values))) {
    const standing = plainValue(isCustom(id) ? record.custom[customKey(id)] : record[id]);
    if (standing === value) continue;
    changed[id] = value;
    before[id] = standing;
  }
  return { changed, before };
}

/** A reference by its id, nothing as null. */
function plainValue(wire: unknown): unknown {
  if (wire === null || wire === undefined) return null;
  return typeof wire === 'object' ? (wire as { id: string }).id : wire;
}
