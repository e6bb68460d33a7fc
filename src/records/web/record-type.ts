/** The kinds of record a page can show: their contract, and what the reader may do with their fields. */
import type { Field } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';
import type { recordContract } from '../model/record-contract.ts';

/** What every kept record answers to; `accountContract`, `contactContract` and their like are such. */
export type RecordContract = ReturnType<typeof recordContract>;

/** A field as the reader has it. */
export type OpenField = Field & { reach: 'masked' | 'read' | 'edit' };

export type OpenCatalogue = { object: string; label: Label; plural: Label; fields: readonly OpenField[] };

/** One kind of record on screen. */
export type RecordType = { object: string; contract: RecordContract };

export { addressOfRecord as hrefOfRecord } from '../../platform/model/record-address.ts';

/** Has the reader the field in clear? Only then can it be filtered, sorted and searched. */
export function isClear(field: OpenField): boolean {
  return field.reach !== 'masked';
}

/** May the reader enter a value? Whether this record allows it is told by its abilities. */
export function isEntered(field: OpenField): boolean {
  return !field.readOnly && field.reach === 'edit';
}
