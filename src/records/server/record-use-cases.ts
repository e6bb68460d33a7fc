import type { UseCases } from '../../platform/server/index.ts';
import type { recordContract } from '../model/record-contract.ts';
import { bulkChange } from './bulk-change.ts';
import { createRecord } from './create-record.ts';
import { readRecord, readWritten } from './find-record.ts';
import { historyOf } from './history.ts';
import { listRecords } from './list-records.ts';
import type { RecordKind } from './record-kind.ts';
import { removeRecord, restoreRecord } from './remove-record.ts';
import { updateRecord } from './update-record.ts';

/** The use cases of a kind's contract; a domain replaces those it has its own for. */
export function recordUseCases(kind: RecordKind): UseCases<ReturnType<typeof recordContract>> {
  return {
    list: (work, { query }) => listRecords(work, kind, query),
    get: (work, { params }) => readRecord(work, kind, params.id),
    create: async (work, { body }) => readWritten(work, kind, await createRecord(work, kind, body)),
    update: async (work, { params, body, version }) => {
      await updateRecord(work, kind, params.id, body, version);
      return readWritten(work, kind, params.id);
    },
    remove: async (work, { params }) => {
      await removeRecord(work, kind, params.id);
      return null;
    },
    restore: async (work, { params }) => {
      await restoreRecord(work, kind, params.id);
      return readRecord(work, kind, params.id);
    },
    bulkChange: (work, { body }) => bulkChange(work, kind, body),
    history: (work, { params, query }) => historyOf(work, kind, params.id, query),
  };
}
