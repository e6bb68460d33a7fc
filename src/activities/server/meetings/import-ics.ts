/** Meetings out of a calendar file: what it holds, and taking chosen ones in. */
import { refuse } from '../../../platform/model/refusal.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { Received, Work } from '../../../platform/server/index.ts';
import type { icsContract, IcsLine } from '../../model/meetings/ics-contract.ts';
import { readIcs, type ReadCalendar, type ReadMeeting } from '../../model/meetings/read-ics.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { getSubject } from '../subjects.ts';
import { knownUids } from './meetings-of-uid.ts';
import type { MeetingParts } from './parts.ts';
import { insertMeeting } from './plan-meeting.ts';

/** What a file holds, as it would be taken in; nothing is kept. Refuses what is no calendar. */
export async function previewIcs(
  work: Work,
  text: string,
): Promise<EndpointAnswer<typeof icsContract.readIcs>> {
  const { meetings, isCut, faults } = readOrRefuse(work, text);
  const known = await knownUids(
    work,
    meetings.map(({ key }) => key),
  );
  return {
    isCut,
    faults,
    meetings: meetings.map((one) => lineOf(one, known.has(one.key))),
  };
}

function lineOf(meeting: ReadMeeting, isKnown: boolean): IcsLine {
  const { key, title, allDay, timeZone, place, isCancelled, isFloating, isOccurrence } = meeting;
  const [startsAt, endsAt] = [meeting.startsAt.toISOString(), meeting.endsAt.toISOString()];
  return {
    key,
    title,
    startsAt,
    endsAt,
    allDay,
    timeZone,
    place,
    isCancelled,
    isFloating,
    isOccurrence,
    isKnown,
  };
}

type Body = Received<typeof icsContract.importIcs>['body'];

/**
 * Takes the chosen meetings in as the asker's own, on the record; one taken in before is passed over. Nobody is told or
 * invited. Refuses what is no calendar, a record out of reach, and when nothing is chosen.
 */
export async function importIcs(
  { subjects }: MeetingParts,
  work: Work,
  { text, keys, subject: about }: Body,
): Promise<{ created: number; known: number }> {
  const subject = about ? await getSubject(subjects, work, about.object, about.id) : null;
  const wanted = new Set(keys);
  const chosen = readOrRefuse(work, text).meetings.filter(({ key }) => wanted.has(key));
  if (chosen.length === 0) refuse(meetingRefusals.nothingChosen);
  const known = await knownUids(
    work,
    chosen.map(({ key }) => key),
  );
  const fresh = chosen.filter(({ key }) => !known.has(key));
  for (const { key, isCancelled, title, ...plan } of fresh)
    await insertMeeting(work, {
      plan: { ...plan, title: title || place(plan), remindMinutes: null },
      subject,
      people: [],
      imported: { uid: key, isCancelled },
    });
  return { created: fresh.length, known: chosen.length - fresh.length };
}

/** A meeting without a title is called by where it is. */
function place({ place: where, timeZone }: { place: string; timeZone: string }): string {
  return where || timeZone;
}

function readOrRefuse({ principal, now }: Work, text: string): ReadCalendar {
  return readIcs(text, { timeZone: principal.timeZone, now }) ?? refuse(meetingRefusals.notCalendar);
}
