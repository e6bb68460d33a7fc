/** The requests of one paper, for those who may see the paper. */
import type { Work } from '../../../platform/server/index.ts';
import type { WireRequest } from '../../model/contract.ts';
import type { PaperKind, PaperKinds } from '../paper-kind.ts';
import { requestsOfPaper } from './list-requests.ts';
import { needsApproval } from './submit-paper.ts';

/** Refuses as not found a paper that the asker may not see. */
export async function requestsOfVisiblePaper(
  work: Work,
  kinds: PaperKinds,
  kind: PaperKind,
  paperId: string,
): Promise<{ items: WireRequest[]; needsApproval: boolean }> {
  await kind.requireVisible(work, paperId);
  return {
    items: await requestsOfPaper(work, kinds, kind.paper, paperId),
    needsApproval: await needsApproval(work, kind, paperId),
  };
}
