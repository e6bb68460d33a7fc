/** What watches are handed by the product: the numbers, the kinds of record, and what tasks can be about. */
import type { SubjectDirectory } from '../../../activities/server/index.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import type { Insights } from '../../../insights/server/index.ts';
import type { Database } from '../../../platform/server/index.ts';
import type { RecordKind } from '../../../records/server/index.ts';

export type WatchParts = {
  insights: Pick<Insights, 'answer'>;
  cubes: readonly Cube[];
  kinds: readonly RecordKind[];
  subjects: SubjectDirectory;
};

/** Beside the requests: whoever looks and tells asks in the name of others. */
export type WatchingParts = WatchParts & { database: Database };
