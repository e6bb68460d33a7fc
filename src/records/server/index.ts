/** The door of the kept records' server side. */
export type { RecordKind, SavedRecord, StoredRecord } from './record-kind.ts';
export { openKind, type OpenKind } from './record-kind.ts';
export { recordUseCases } from './record-use-cases.ts';
export { recordsUseCases } from './routes.ts';
export { visibleRows, mayDo } from './visible.ts';
export { checkedValues, requireEditable, requireReferences } from './check-values.ts';
export { getStored, lockStored, readRecord, readWritten } from './find-record.ts';
export { holderAfter, holderOfNew, type Holder } from './holder.ts';
export { checkNewRecord, createRecord } from './create-record.ts';
export { updateRecord } from './update-record.ts';
export { removeRecord, restoreRecord } from './remove-record.ts';
export { insertRecords, type NewRecord } from './insert-records.ts';
export { keepSearchWords } from './keep-search-words.ts';
export { listRecords, matchingRows } from './list-records.ts';
export { allOf } from './select-records.ts';
export { catalogueFor } from './read-catalogue.ts';
export type { Values } from '../model/field-schema.ts';
