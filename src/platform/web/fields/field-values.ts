/** A field's value between the wire, the form and the eye. */
import type { Field } from '../../model/fields.ts';
import { isFen } from '../ui/MoneyField.tsx';

/** What a reference, a user or a team is on the wire; the name is null when the reader may not see it. */
export type Named = { id: string; name: string | null };

/** Values by field id, custom ones nested under `custom`: the shape of a record and of a form alike. */
export type FieldValues = Record<string, unknown>;

/** The object a reference, a user or a team field points to. */
export function targetOf(field: Field): string {
  return field.references ?? field.kind;
}

export function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** The value of a field in a record; `custom.segment` stands in `custom`. */
export function valueAt(values: FieldValues, fieldId: string): unknown {
  if (!fieldId.startsWith('custom.')) return values[fieldId];
  return (values['custom'] as FieldValues | undefined)?.[fieldId.slice('custom.'.length)];
}

/** The field as it stands in this record or form: an amount in the currency that another field of it tells. */
export function fieldIn<F extends Field>(field: F, values: FieldValues): F {
  const currency = field.currencyIn && values[field.currencyIn];
  return typeof currency === 'string' && currency !== '' ? { ...field, currency } : field;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

export type FormFault = 'required' | 'notAnAmount';

/** What the form itself can tell is wrong before the server is asked; the server knows the rest. */
export function faultOf(field: Field, value: unknown): FormFault | null {
  if (isEmpty(value)) return field.required ? 'required' : null;
  if (field.kind === 'money' && !isFen(String(value))) return 'notAnAmount';
  return null;
}

/** What is sent for a value: the id of what a field points to, null for nothing. */
export function sentValue(value: unknown): unknown {
  if (isEmpty(value)) return null;
  return isNamed(value) ? value.id : value;
}

/**
 * The body of a create, or of an update when `before` is the record as it was: then only what differs is in it.
 * Fields the product sets itself are left out.
 */
export function bodyFrom(fields: readonly Field[], values: FieldValues, before?: FieldValues): FieldValues {
  const body: FieldValues = {};
  for (const field of fields) {
    const value = sentValue(valueAt(values, field.id));
    const was = before && sentValue(valueAt(before, field.id));
    if (field.readOnly || (before ? value === was : value === null)) continue;
    if (field.id.startsWith('custom.')) {
      body['custom'] = {
        ...(body['custom'] as FieldValues | undefined),
        [field.id.slice('custom.'.length)]: value,
      };
    } else body[field.id] = value;
  }
  return body;
}
