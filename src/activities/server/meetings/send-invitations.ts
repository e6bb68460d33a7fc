import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { announce, type Work } from '../../../platform/server/index.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { recordMeeting } from './change-meeting.ts';
import { leading, lockMeeting } from './meeting-queries.ts';

/**
 * Sends the meeting as it stands to those chosen who have an address: an invitation, or for a cancelled meeting that it
 * does not take place. Nothing else sends one. Refuses when the installation has no mail, and when nobody can be reached.
 */
export async function sendInvitations(
  work: Work,
  id: string,
  participantIds: readonly string[],
  canMail: boolean,
): Promise<{ sent: number }> {
  const row = await lockMeeting(work, id, leading('update'));
  if (!canMail) refuse(meetingRefusals.noMail);
  const { db, principal, now } = work;
  const people = await db
    .selectFrom('meeting_participant')
    .select(['id', 'name', 'email'])
    .where('tenant_id', '=', principal.tenantId)
    .where('meeting_id', '=', id)
    .where('id', 'in', [...participantIds])
    .where('email', 'is not', null)
    .execute();
  if (people.length === 0) refuse(meetingRefusals.nobodyToInvite);
  const method = row.state === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
  const invitations = people.map(({ id: participantId, name, email }) => ({
    tenant_id: principal.tenantId,
    id: newId(),
    meeting_id: id,
    participant_id: participantId,
    email: email!,
    name,
    method,
    sequence: row.sequence,
    created_at: now,
    created_by: principal.userId,
  }));
  await db.insertInto('meeting_invitation').values(invitations).execute();
  recordMeeting(work, 'meeting.invitations-sent', row, {
    [method === 'CANCEL' ? 'called_off' : 'invited']: { from: null, to: people.map(({ name }) => name) },
  });
  for (const invitation of invitations)
    announce(work, { type: 'meeting.invitation-due', object: 'meeting_invitation', recordId: invitation.id });
  return { sent: invitations.length };
}
