import type { Work } from '../../platform/server/index.ts';
import { namesOfRecords, oneByOne } from '../../records/server/index.ts';
import { changeStage, type StageChangeInput } from './change-stage.ts';
import { dealKind } from './deal-kind.ts';

/** Moves each deal by the same rule as a single one; a refused deal is told with its reason and spoils no other. */
export async function changeStages(
  work: Work,
  ids: readonly string[],
  change: Omit<StageChangeInput, 'dealId'>,
) {
  return oneByOne(work, await namesOfRecords(work, dealKind, ids), (alone, dealId) =>
    changeStage(alone, { ...change, dealId }),
  );
}
