/** The door of the kept records' server side. */
export type { RecordKind, SavedRecord, StoredRecord } from './record-kind.ts';
export { openKind, type OpenKind } from './record-kind.ts';
export { recordUseCases } from './record-use-cases.ts';
export { recordsUseCases } from './routes.ts';
export { visibleRows, mayDo } from './visible.ts';
export { getStored, readRecord } from './find-record.ts';
export { type Holder } from './holder.ts';
export { checkNewRecord, createRecord } from './create-record.ts';
export { updateRecord } from './update-record.ts';
export { removeRecord, restoreRecord } from './remove-record.ts';
export { insertRecords, type NewRecord } from './insert-records.ts';
export { filteredRows, listRecords } from './list-records.ts';
export { allOf } from './select-records.ts';
export { referenceNames, type ReferenceNames } from './reference-names.ts';
export { shownValue } from './wire-record.ts';
export type { Values } from '../model/field-schema.ts';
export { createField, listFields, updateField } from './field-definitions.ts';
export { settleTeam } from './settle-team.ts';
