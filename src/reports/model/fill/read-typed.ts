/** What is typed or pasted into a cell, and a cell as the text that is copied: each reads what the other writes. */
import type { Field } from '../../../platform/model/fields.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { readField } from '../../../records/model/reading/read-field.ts';
import { valueFaults } from '../../../records/model/reading/value-faults.ts';
import { wireValue } from '../../../records/model/reading/wire-value.ts';

export type Typed = { ok: true; value: unknown } | { ok: false; fault: Label };

const pointers: ReadonlySet<Field['kind']> = new Set(['reference', 'user', 'team']);

/** Does a cell of this kind hold another record, which a name has to be looked up for? */
export function isPointer({ kind }: Pick<Field, 'kind'>): boolean {
  return pointers.has(kind);
}

/** The value of a typed text; nothing for a blank one. A pointer's name is looked up elsewhere. */
export function readTyped(field: Field, text: string, timeZone: string): Typed {
  const read = readField(field, text);
  if (!read.ok) return { ok: false, fault: valueFaults[read.code] };
  return { ok: true, value: wireValue(field, read.value, timeZone) };
}

/** The value as a spreadsheet takes it: amounts in yuan, options by their names, pointers by theirs. */
export function writtenText(field: Field, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return (value as { name?: string | null }).name ?? '';
  if (field.kind === 'boolean') return say(value === true ? yes : no, locale);
  if (field.kind === 'money') return yuanOf(String(value));
  const option = field.options?.find((one) => one.value === value);
  return option ? say(option.label, locale) : String(value);
}

const yes: Label = { zh: '是', en: 'Yes' };
const no: Label = { zh: '否', en: 'No' };

function yuanOf(fen: string): string {
  if (!/^-?\d+$/.test(fen)) return fen;
  const digits = fen.replace('-', '').padStart(3, '0');
  const cents = digits.slice(-2) === '00' ? '' : `.${digits.slice(-2)}`;
  return `${fen.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}${cents}`;
}
