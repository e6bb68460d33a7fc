import { notify } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Reply } from '../../model/meetings/meeting.ts';
import { readReply } from '../../model/meetings/read-reply.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { findInvited } from './meetings-of-uid.ts';
import { recordMeeting } from './change-meeting.ts';

export type TakenReply =
  | { outcome: 'taken'; meetingId: string; name: string; reply: Reply }
  /** No reply at all; of a meeting or person we do not know, or that the sender may not answer for; of an older plan. */
  | { outcome: 'not_a_reply' | 'unknown' | 'outdated' };

/**
 * Takes in somebody's answer to an invitation (METHOD:REPLY), among the meetings the asker may see: for the system, all
 * of the organisation. `from` is the address the mail came from: nobody answers for somebody else. An answer to an older
 * plan changes nothing. The one who leads the meeting is told.
 */
export async function takeCalendarReply(
  work: Work,
  { text, from }: { text: string; from: string | null },
): Promise<TakenReply> {
  const given = readReply(text);
  if (!given) return { outcome: 'not_a_reply' };
  if (from !== null && from.trim().toLowerCase() !== given.email) return { outcome: 'unknown' };
  const found = await findInvited(work, given.uid, given.email);
  if (!found) return { outcome: 'unknown' };
  const { meeting, participant } = found;
  if (given.sequence < meeting.sequence) return { outcome: 'outdated' };
  const taken = {
    outcome: 'taken' as const,
    meetingId: meeting.id,
    name: participant.name,
    reply: given.reply,
  };
  if (participant.reply === given.reply) return taken;
  await work.db
    .updateTable('meeting_participant')
    .set({ reply: given.reply, replied_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('meeting_id', '=', meeting.id)
    .where('id', '=', participant.id)
    .execute();
  recordMeeting(work, 'meeting.replied', meeting, {
    reply: { from: participant.reply, to: given.reply },
  });
  if (meeting.owner_id)
    await notify(work, {
      userId: meeting.owner_id,
      kind: `meeting-${given.reply === 'declined' ? 'declined' : 'answered'}`,
      object: 'meeting',
      recordId: meeting.id,
      payload: { who: participant.name, title: meeting.title },
    });
  return taken;
}

/** The same for a person who uploads or pastes the reply. Refuses what is no reply, and one nobody here is meant by. */
export async function takeReplyByHand(work: Work, text: string) {
  const taken = await takeCalendarReply(work, { text, from: null });
  if (taken.outcome === 'not_a_reply') return refuse(meetingRefusals.notReply);
  if (taken.outcome !== 'taken') return refuse(meetingRefusals.replyUnknown);
  const { meetingId, name, reply } = taken;
  return { meetingId, name, reply };
}
