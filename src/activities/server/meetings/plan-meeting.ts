import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Received, Work } from '../../../platform/server/index.ts';
import type { meetingContract, WireMeeting } from '../../model/meetings/contract.ts';
import { isSpan, isTimeZone, type MeetingPlan } from '../../model/meetings/meeting.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { getSubject, type Subject } from '../subjects.ts';
import { readMeeting } from './meeting-queries.ts';
import type { MeetingParts } from './parts.ts';
import { colleaguesAmong, resolveParticipants, setParticipants, type Participant } from './participants.ts';
import { tellParticipants } from './tell-participants.ts';

type Body = Received<typeof meetingContract.planMeeting>['body'];

/**
 * Plans a meeting, led by the asker; the colleagues who take part are told, nobody outside hears of it. Refuses a subject
 * out of reach, an end before the beginning, a zone that does not exist and participants out of reach.
 */
export async function planMeeting(parts: MeetingParts, work: Work, body: Body): Promise<WireMeeting> {
  const subject = body.subject
    ? await getSubject(parts.subjects, work, body.subject.object, body.subject.id)
    : null;
  const { timeZone = work.principal.timeZone, startsAt, endsAt, participants, ...words } = body;
  const plan = { ...words, timeZone, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  checkPlan(plan);
  const people = await resolveParticipants(work, parts.contactKind, participants);
  const id = await insertMeeting(work, { plan, subject, people });
  await tellParticipants(work, 'meeting-planned', { id, ...plan }, colleaguesAmong(people));
  return readMeeting(work, id, parts.canMail);
}

export function checkPlan(plan: MeetingPlan): void {
  if (!isSpan(plan.startsAt, plan.endsAt)) refuse(meetingRefusals.badSpan);
  if (!isTimeZone(plan.timeZone)) refuse(meetingRefusals.unknownZone, { zone: plan.timeZone });
}

export type NewMeeting = {
  plan: MeetingPlan;
  subject: Pick<Subject, 'object' | 'id' | 'accountId'> | null;
  people: readonly Participant[];
  /** From a calendar file: its name there, and whether it was cancelled. */
  imported?: { uid: string; isCancelled: boolean };
};

/** Writes a meeting of the asker's; values are checked by the caller. Returns its id. */
export async function insertMeeting(
  work: Work,
  { plan, subject, people, imported }: NewMeeting,
): Promise<string> {
  const { db, principal, now } = work;
  const id = newId();
  await db
    .insertInto('meeting')
    .values({
      tenant_id: principal.tenantId,
      id,
      uid: imported?.uid ?? `${id}@mingdou`,
      imported: imported !== undefined,
      subject_object: subject?.object ?? null,
      subject_id: subject?.id ?? null,
      account_id: subject?.accountId ?? null,
      ...columnsOfPlan(plan),
      state: imported?.isCancelled ? 'cancelled' : 'planned',
      owner_id: principal.userId,
      team_id: principal.teamIds[0] ?? null,
      people: colleaguesAmong(people),
      created_at: now,
      created_by: principal.userId,
      updated_at: now,
    })
    .execute();
  await setParticipants(work, id, people);
  work.record({
    type: 'meeting.planned',
    object: 'meeting',
    recordId: id,
    changes: {
      title: { from: null, to: plan.title },
      starts_at: { from: null, to: plan.startsAt },
      ends_at: { from: null, to: plan.endsAt },
    },
    payload: { subject: subject && { object: subject.object, id: subject.id } },
  });
  return id;
}

export function columnsOfPlan(plan: MeetingPlan) {
  return {
    title: plan.title,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    all_day: plan.allDay,
    time_zone: plan.timeZone,
    place: plan.place,
    link: plan.link,
    agenda: plan.agenda,
    remind_minutes: plan.remindMinutes,
  };
}
