/** An entry of the audit log as a person reads it. */
import type { FieldCatalogue } from '../../../platform/model/fields.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { Scope } from '../../../platform/model/principal.ts';
import { noValue, plainText, type Formats } from '../../../platform/web/index.ts';
import { nameOfRight, reachLabels, scopeLabels } from '../../model/right-names.ts';
import { deeds, fieldNames, objectNames } from './texts.ts';

export type Reader = {
  locale: Locale;
  formats: Formats;
  catalogues: readonly FieldCatalogue[];
  /** Names by id, for changes that tell of people and teams by their ids. */
  names?: ReadonlyMap<string, string>;
};

export type ChangeInWords = {
  field: string;
  from: string;
  to: string;
  /** The kind of record that the values name by their ids. */
  pointsTo?: string;
};

/** One of this object in words; an unknown one stands as it is. */
export function objectName(object: string, locale: Locale): string {
  const label = named(objectNames, object);
  return label ? say(label, locale) : object;
}

/** What was done, as the words before and after the subject; an unknown deed stands as it is. */
export function deedAround(action: string, locale: Locale): { before: string; after: string | null } {
  const deed = action.slice(action.indexOf('.') + 1);
  // What was done with a note or a file stands on the record that it is about.
  const label = named(deeds, action) ?? named(deeds, deed);
  const [before = '', after = null] = (label ? say(label, locale) : `${deed} {subject}`).split('{subject}');
  return { before: before.trim(), after: after?.trim() ?? null };
}

/** Field by field what it was and what it is. */
export function changesInWords(
  object: string,
  changes: Readonly<Record<string, unknown>>,
  reader: Reader,
): ChangeInWords[] {
  return Object.entries(changes).map(([name, change]) => {
    const { from, to } = (change ?? {}) as { from?: unknown; to?: unknown };
    const value = (told: unknown): string => valueInWords(object, name, told, reader);
    const pointsTo = fieldOf(object, name, reader)?.references;
    return {
      field: fieldName(object, name, reader),
      from: value(from),
      to: value(to),
      ...(pointsTo && { pointsTo }),
    };
  });
}

function fieldName(object: string, name: string, reader: Reader): string {
  if (object === 'role' && name.includes('.')) return rightName(name, reader);
  const label = fieldOf(object, name, reader)?.label ?? named(fieldNames, name);
  return label ? say(label, reader.locale) : name;
}

/** A right by the permission table, a field right by the field's own name. */
function rightName(name: string, reader: Reader): string {
  const dot = name.indexOf('.');
  const field = fieldOf(name.slice(0, dot), name.slice(dot + 1), reader);
  if (!field) return nameOfRight(name, reader.locale);
  return `${objectName(name.slice(0, dot), reader.locale)} · ${say(field.label, reader.locale)}`;
}

function fieldOf(object: string, name: string, { catalogues }: Reader) {
  return catalogues.find((one) => one.object === object)?.fields.find((field) => field.id === name);
}

function valueInWords(object: string, name: string, value: unknown, reader: Reader): string {
  if (value === null || value === undefined || value === '') return noValue;
  if (object === 'role' && name.includes('.')) return reachInWords(String(value), reader.locale);
  const field = fieldOf(object, name, reader);
  const option = field?.options?.find((one) => one.value === value);
  if (option) return say(option.label, reader.locale);
  const known = typeof value === 'string' ? reader.names?.get(value) : undefined;
  if (known) return known;
  if (field) return plainText(field, value, reader.formats);
  if (Array.isArray(value)) return value.map(String).join('、') || noValue;
  return typeof value === 'object' ? nameIn(value) : String(value);
}

function reachInWords(value: string, locale: Locale): string {
  const label = scopeLabels[value as Scope] ?? named(reachLabels, value);
  return label ? say(label, locale) : value;
}

function nameIn(value: object): string {
  return 'name' in value ? String(value.name) : JSON.stringify(value);
}

function named(texts: Readonly<Record<string, Label>>, name: string): Label | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}
