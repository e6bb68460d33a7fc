import type { Work } from '../../../platform/server/index.ts';
import { lockHeld, mayDo, type OpenKind, type RecordHandOver } from '../../../records/server/index.ts';
import { leadKind } from './lead-kind.ts';
import { moveLead } from './move-lead.ts';

/**
 * Puts a lead into other hands as part of a larger hand-over. Its status stays, and so does when it was given and
 * accepted. Refuses what the asker may not transfer, and what somebody else holds by now. Whom it may be given to is the
 * caller's care.
 */
export async function handOverLead(
  work: Work,
  open: OpenKind,
  { id, from, to, payload }: RecordHandOver,
): Promise<void> {
  await lockHeld(work, open, id, from);
  if (!mayDo(work, leadKind, 'read', to)) await work.elevate();
  await moveLead(work, {
    leadId: id,
    from: { ownerId: from, poolId: null },
    to: { ownerId: to.ownerId, poolId: null },
    teamId: to.teamId,
    cause: 'handed_over',
    keepsClocks: true,
    payload,
  });
}
