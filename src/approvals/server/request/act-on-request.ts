/** What people do with a request that they know by its id: not found for those it does not concern. */
import type { Work } from '../../../platform/server/index.ts';
import type { Decision } from '../../model/run/decide.ts';
import type { PaperKinds } from '../paper-kind.ts';
import { decidePaper } from './decide-paper.ts';
import { getMyRequest } from './request-page.ts';
import { resubmitPaper, revokePaper } from './submit-paper.ts';

/** Decides on a request, after changing fields of its paper. Refuses as `decidePaper` does. */
export async function decideRequest(
  work: Work,
  kinds: PaperKinds,
  id: string,
  decision: Decision,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  const { request, kind } = await getMyRequest(work, kinds, id, true);
  await decidePaper(work, kind, request, decision, changes);
}

/** Takes a request back. Refuses as `revokePaper` does. */
export async function revokeRequest(
  work: Work,
  kinds: PaperKinds,
  id: string,
  comment: string | null,
): Promise<void> {
  const { request, kind } = await getMyRequest(work, kinds, id, true);
  await revokePaper(work, kind, request, comment);
}

/** Submits again what was sent back. Refuses as `resubmitPaper` does. */
export async function resubmitRequest(
  work: Work,
  kinds: PaperKinds,
  id: string,
  comment: string | null,
): Promise<void> {
  const { request, kind } = await getMyRequest(work, kinds, id, true);
  await resubmitPaper(work, kind, request, comment);
}
