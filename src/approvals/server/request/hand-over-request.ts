import type { Work } from '../../../platform/server/index.ts';
import { isOpen } from '../../model/run/run.ts';
import { writeTrail } from './save-progress.ts';
import { getRequest } from './stored-request.ts';
import { standingRequest } from './submit-paper.ts';

type HandOver = { paper: string; paperId: string; from: string | null; to: string | null };

/**
 * The paper of somebody is another's by now: its request that is not over becomes his, too, who can then submit it again or
 * take it back. It stays where it is when another had submitted it, and when the new one is to decide on it himself.
 */
export async function handOverRequest(work: Work, { paper, paperId, from, to }: HandOver): Promise<void> {
  const standing = await standingRequest(work, paper, paperId);
  if (!standing || from === null || to === null) return;
  const request = await getRequest(work, standing.id, true);
  const decides = request.run.seats.some((seat) => seat.userId === to && isOpen(seat));
  if (request.run.submitterId !== from || decides) return;
  const { db, principal } = work;
  await db
    .updateTable('approval_request')
    .set(({ eb }) => ({ submitter_id: to, version: eb('version', '+', 1n) }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', request.id)
    .execute();
  const told = { people: [from], to: [to] };
  await writeTrail(work, request, { act: 'handed_over', byId: principal.userId, comment: null, told });
  work.record({
    type: 'approval.handed-over',
    object: 'approval',
    recordId: request.id,
    changes: { submitter: { from, to } },
    payload: { paper, paperId, title: request.title },
  });
}
