import type { Label } from './label.ts';

/** How a field behaves: what is stored, how it is entered, shown, filtered and sorted. */
export type FieldKind =
  | 'text'
  | 'long_text'
  | 'email'
  | 'phone'
  | 'url'
  | 'money'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'day'
  | 'instant'
  | 'boolean'
  | 'select'
  | 'reference'
  | 'user'
  | 'team';

export type FieldOption = {
  value: string;
  label: Label;
  color?: 'neutral' | 'green' | 'amber' | 'red' | 'blue';
};

/** The one statement of a field. Form, column, filter, import, export, search, history and report dimension follow. */
export type Field = {
  /** The id on the wire and in mappings; `custom.<key>` for a custom field. */
  id: string;
  label: Label;
  kind: FieldKind;
  /** The column of the object's table; absent for custom fields, which live in `custom`. */
  column?: string;
  required?: boolean;
  options?: readonly FieldOption[];
  /** The object a reference points to. */
  references?: string;
  searchable?: boolean;
  /** May be masked for a role (phone, e-mail, amount). */
  maskable?: boolean;
  /** Offered as a dimension of questions. */
  reportable?: boolean;
  /** Holds several values in rows of their own: filtered by, but neither sorted by nor entered in a form. */
  many?: boolean;
  /** Set by the product, never by a form: created_at, stage_entered_at … */
  readOnly?: boolean;
  /** Shown in the first, short form. */
  quick?: boolean;
  /** A column of the list until the user chooses. */
  listed?: boolean;
  maxLength?: number;
  /** A number that is a name, not a quantity: a year is written without thousands. */
  ungrouped?: boolean;
  /** Of an amount: the field of the same record that tells its currency; the organisation's without one. */
  currencyIn?: string;
  /** The currency of the amount at hand, once the record is known. */
  currency?: string;
  /** Who may see it is who may see that field: it tells the same in other words. */
  rightOf?: string;
  hint?: Label;
  /** Pixels of its column, where the usual width of its kind does not fit. */
  width?: number;
};

export type FieldCatalogue = { object: string; label: Label; plural: Label; fields: readonly Field[] };

/** Checks and returns a catalogue: ids are unique, references and selects are complete. Throws on a mistake in code. */
export function defineFields(catalogue: FieldCatalogue): FieldCatalogue {
  const seen = new Set<string>();
  for (const field of catalogue.fields) {
    if (seen.has(field.id)) throw new Error(`field ${catalogue.object}.${field.id} is stated twice`);
    seen.add(field.id);
    if (field.kind === 'select' && !field.options?.length) throw new Error(`${field.id} needs options`);
    if (field.kind === 'reference' && !field.references) throw new Error(`${field.id} references nothing`);
  }
  return catalogue;
}
