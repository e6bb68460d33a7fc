/** What is asked of values before anything is written. */
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { faultOf, faultsOf } from '../model/field-faults.ts';
import { bodySchema, flattenBody, type Values, type WriteMode } from '../model/field-schema.ts';
import { recordRefusals } from '../model/refusals.ts';
import { reachOfField, type OpenKind } from './record-kind.ts';
import { objectOf, referenceNames } from './reference-names.ts';

/** The body's values by field id, read as their fields read them. Refuses with a fault for each wrong field. */
export function checkedValues({ fields }: OpenKind, body: Values, mode: WriteMode): Values {
  const read = bodySchema(fields, mode).safeParse(body);
  if (!read.success) return refuse(refusals.invalidInput, {}, faultsOf(read.error));
  const values = flattenBody(read.data);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Refuses values of fields that the asker may only look at. */
export function requireEditable(work: Work, { kind, fields }: OpenKind, values: Values): void {
  const closed = fields.filter(
    (field) => Object.hasOwn(values, field.id) && reachOfField(work, kind, field) !== 'edit',
  );
  if (closed.length === 0) return;
  refuse(
    recordRefusals.fieldNotEditable,
    {},
    closed.map((field) => faultOf(field.id, 'not_editable')),
  );
}

/** Refuses values that point to what is not there, not visible to the asker, or gone. */
export async function requireReferences(work: Work, { fields }: OpenKind, values: Values): Promise<void> {
  const given = fields.filter((field) => objectOf(field) !== null && typeof values[field.id] === 'string');
  const names = await referenceNames(work, given, [values]);
  const lost = given.filter(
    (field) => names.get(objectOf(field)!)?.get(values[field.id] as string)?.gone !== false,
  );
  if (lost.length > 0)
    refuse(
      refusals.invalidInput,
      {},
      lost.map((field) => faultOf(field.id, 'reference_not_found')),
    );
}
