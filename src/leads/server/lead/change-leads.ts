/** One step for many leads, each as if it were the only one. */
import type { Work } from '../../../platform/server/index.ts';
import { namesOfRecords, oneByOne } from '../../../records/server/index.ts';
import { leadKind } from './lead-kind.ts';

/** Takes the step for each lead; one that is refused is told with its reason and what it lacks, and spoils no other. */
export async function changeLeads(
  work: Work,
  ids: readonly string[],
  step: (alone: Work, leadId: string) => Promise<unknown>,
) {
  return oneByOne(work, await namesOfRecords(work, leadKind, ids), step);
}
