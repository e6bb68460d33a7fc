/** Written texts become the values of a lead: what cannot be read is left out and told, what can be is kept. */
import type { Field } from '../../../platform/model/fields.ts';
import { readField } from '../../../records/model/reading/read-field.ts';
import { wireValue } from '../../../records/model/reading/wire-value.ts';
import type { CaptureFault } from './capture-log.ts';
import type { LeadDraft } from './lead-draft.ts';

export type ReadDraft = {
  draft: LeadDraft;
  /** What a text calls another record: the product's name or code. */
  names: Record<string, string>;
  faults: CaptureFault[];
};

/** Fields that say where somebody came from; they are read as tracking. */
export const originFieldIds: ReadonlySet<string> = new Set(['source', 'medium', 'campaign', 'content']);

/** The fields that somebody from outside may fill. */
export function capturableFields(fields: readonly Field[]): Field[] {
  return fields.filter(
    ({ id, kind, readOnly, references }) =>
      !readOnly &&
      !['owner', 'team'].includes(id) &&
      kind !== 'user' &&
      kind !== 'team' &&
      (kind !== 'reference' || references === 'product'),
  );
}

/** Reads each text as its field reads it; texts longer than the field takes are cut. */
export function readDraft(
  texts: Readonly<Record<string, string>>,
  fields: readonly Field[],
  timeZone: string,
): ReadDraft {
  const read: ReadDraft = { draft: {}, names: {}, faults: [] };
  for (const field of fields) {
    const text = texts[field.id]?.trim();
    if (!text || originFieldIds.has(field.id)) continue;
    if (field.kind === 'reference') read.names[field.id] = text;
    else readInto(read, field, text, timeZone);
  }
  return read;
}

const usualLengths: Partial<Record<Field['kind'], number>> = { text: 200, long_text: 5000 };

function readInto(read: ReadDraft, field: Field, text: string, timeZone: string): void {
  const most = field.maxLength ?? usualLengths[field.kind];
  const value = readField(field, most === undefined ? text : [...text].slice(0, most).join(''));
  if (value.ok) read.draft[field.id] = wireValue(field, value.value, timeZone);
  else read.faults.push({ field: field.id, code: value.code, text: text.slice(0, 200) });
}
