import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { textOfMinutes, type MinutesSection } from '../../model/meetings/minutes.ts';
import type { MeetingPlan, MeetingState, Reply } from '../../model/meetings/meeting.ts';
import { insertNotes } from '../insert-activities.ts';

export type KeptMeeting = Pick<MeetingPlan, 'title' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'agenda'> & {
  subjectObject: string;
  subjectId: string;
  accountId: string | null;
  timeZone: string;
  state: MeetingState;
  ownerId: string;
  teamId: string | null;
  createdAt: Date;
  participants: readonly {
    userId: string | null;
    contactId: string | null;
    name: string;
    email: string | null;
    reply: Reply;
  }[];
  minutes: readonly MinutesSection[] | null;
};

/** Meetings at once with their own history, those held with their talk: the demo company. Values are trusted. */
export async function insertMeetings(work: Work, meetings: readonly KeptMeeting[]): Promise<void> {
  for (const meeting of meetings) await insertOne(work, meeting);
}

async function insertOne(work: Work, meeting: KeptMeeting): Promise<void> {
  const { db, principal } = work;
  const id = newId();
  const noteId = meeting.state === 'held' ? await talkOf(work, meeting) : null;
  await db
    .insertInto('meeting')
    .values({
      tenant_id: principal.tenantId,
      id,
      uid: `${id}@mingdou`,
      subject_object: meeting.subjectObject,
      subject_id: meeting.subjectId,
      account_id: meeting.accountId,
      title: meeting.title,
      starts_at: meeting.startsAt,
      ends_at: meeting.endsAt,
      time_zone: meeting.timeZone,
      place: meeting.place,
      link: meeting.link,
      agenda: meeting.agenda,
      state: meeting.state,
      owner_id: meeting.ownerId,
      team_id: meeting.teamId,
      people: meeting.participants.flatMap(({ userId }) => (userId ? [userId] : [])),
      note_id: noteId,
      created_at: meeting.createdAt,
      created_by: meeting.ownerId,
      updated_at: meeting.createdAt,
    })
    .execute();
  await insertParticipants(work, id, meeting.participants);
  if (meeting.minutes) await insertMinutes(work, id, meeting, meeting.minutes);
}

async function insertParticipants(
  { db, principal }: Work,
  meetingId: string,
  participants: KeptMeeting['participants'],
): Promise<void> {
  if (participants.length === 0) return;
  await db
    .insertInto('meeting_participant')
    .values(
      participants.map((one) => ({
        tenant_id: principal.tenantId,
        meeting_id: meetingId,
        id: newId(),
        user_id: one.userId,
        contact_id: one.contactId,
        name: one.name,
        email: one.email,
        reply: one.reply,
      })),
    )
    .execute();
}

async function insertMinutes(
  { db, principal }: Work,
  meetingId: string,
  { ownerId, endsAt }: KeptMeeting,
  sections: readonly MinutesSection[],
): Promise<void> {
  await db
    .insertInto('meeting_minutes')
    .values({
      tenant_id: principal.tenantId,
      meeting_id: meetingId,
      number: 1,
      sections: toJson(sections),
      author_id: ownerId,
      at: endsAt,
    })
    .execute();
}

async function talkOf(work: Work, meeting: KeptMeeting): Promise<string> {
  const text = meeting.minutes ? textOfMinutes(meeting.minutes) : '';
  const [noteId] = await insertNotes(work, [
    {
      subjectObject: meeting.subjectObject,
      subjectId: meeting.subjectId,
      accountId: meeting.accountId,
      kind: 'meeting',
      body: text ? `${meeting.title}\n\n${text}` : meeting.title,
      at: meeting.startsAt,
      authorId: meeting.ownerId,
    },
  ]);
  return noteId!;
}
