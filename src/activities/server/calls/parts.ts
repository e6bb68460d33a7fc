import type { RecordKind } from '../../../records/server/index.ts';
import type { SubjectDirectory } from '../subjects.ts';

/** What calls are made with: the records they can be about, and the kinds that have telephone numbers. */
export type CallParts = {
  subjects: SubjectDirectory;
  phoneKinds: readonly RecordKind[];
};
