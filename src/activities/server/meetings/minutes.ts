/** Minutes of meetings: versions, the talk they are on the timeline, and the tasks that lines become. */
import { sql } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Received, type Work } from '../../../platform/server/index.ts';
import type { meetingContract, WireMeeting } from '../../model/meetings/contract.ts';
import { hasBegun } from '../../model/meetings/meeting.ts';
import { blankMinutes, textOfMinutes, type MinutesSection } from '../../model/meetings/minutes.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { insertNotes } from '../insert-activities.ts';
import { recordNote } from '../notes.ts';
import { addTask } from '../tasks.ts';
import { recordMeeting, updateMeeting } from './change-meeting.ts';
import {
  getMeetingRow,
  lockMeeting,
  mayWriteMinutes,
  planOf,
  readMeeting,
  type MeetingRow,
} from './meeting-queries.ts';
import { findMinutes, linesWithTasks, listVersions } from './minutes-queries.ts';
import { readTemplate } from './minutes-template.ts';
import type { MeetingParts } from './parts.ts';
import { listParticipants } from './participants.ts';

type Minutes = Received<typeof meetingContract.saveMinutes>['body'];

/** The minutes of a meeting the asker may see, or the template to begin with. */
export async function readMinutes(work: Work, id: string, version: number | undefined) {
  const row = await getMeetingRow(work, id);
  const { sections: template } = await readTemplate(work);
  const saved = await findMinutes(work, id, version);
  const people = [row.owner_name, ...(await listParticipants(work, id)).map(({ name }) => name)];
  const names = [...new Set(people.filter((name) => name !== null))];
  const sections: MinutesSection[] = saved?.sections ?? blankMinutes(template, names);
  const taskOf = await linesWithTasks(work, id);
  const hints = new Map(template.map((section) => [section.id, section.hint]));
  return {
    number: saved?.number ?? 0,
    sections: sections.map((section) => ({
      ...section,
      hint: hints.get(section.id) ?? '',
      lines: section.lines.map((line) => ({ ...line, taskId: taskOf.get(line.id) ?? null })),
    })),
    versions: await listVersions(work, id),
  };
}

/**
 * Saves minutes as a new version; with them the meeting counts as held, and the talk on the timeline says what they say.
 * Refuses those who neither lead it nor take part, a meeting that has not begun or was cancelled, and minutes written
 * over a version that is no longer the newest.
 */
export async function saveMinutes(
  work: Work,
  id: string,
  { basedOn, sections }: Minutes,
): Promise<{ number: number }> {
  const row = await lockMeeting(work, id, mayWriteMinutes);
  refuseUnlessBegun(work, row);
  const newest = (await findMinutes(work, id, undefined))?.number ?? 0;
  if (newest !== basedOn) refuse(meetingRefusals.minutesMoved);
  const number = newest + 1;
  await work.db
    .insertInto('meeting_minutes')
    .values({
      tenant_id: work.principal.tenantId,
      meeting_id: id,
      number,
      sections: toJson(sections),
      author_id: work.principal.userId,
      at: work.now,
    })
    .execute();
  await becomeTalk(work, row, textOfMinutes(sections));
  recordMeeting(work, 'meeting.minutes-saved', row, { minutes: { from: newest || null, to: number } });
  return { number };
}

/** Says that a meeting took place, without minutes; doing so twice changes nothing. */
export async function holdMeeting(parts: MeetingParts, work: Work, id: string): Promise<WireMeeting> {
  const row = await lockMeeting(work, id, mayWriteMinutes);
  refuseUnlessBegun(work, row);
  if (row.state !== 'held') {
    await becomeTalk(work, row, '');
    recordMeeting(work, 'meeting.held', row, { state: { from: row.state, to: 'held' } });
  }
  return readMeeting(work, id, parts.canMail);
}

function refuseUnlessBegun({ now }: Work, row: MeetingRow): void {
  if (row.state === 'cancelled') refuse(meetingRefusals.isCancelled);
  if (!hasBegun(planOf(row), now)) refuse(meetingRefusals.notBegun);
}

/**
 * A meeting that was held is a talk with the customer: clocks, evidence and search read talks alone. Whoever takes part
 * may write it, so row-level security is told that the rules have said yes.
 */
async function becomeTalk(work: Work, row: MeetingRow, minutes: string): Promise<void> {
  const body = minutes === '' ? row.title : `${row.title}\n\n${minutes}`;
  await work.elevate();
  if (row.note_id !== null && minutes !== '') await changeTalk(work, row, row.note_id, body);
  const noteId = row.note_id ?? (await putTalk(work, row, body));
  await updateMeeting(work, row, { state: 'held', note_id: noteId });
}

/** A meeting about no record is no talk with a customer. */
async function putTalk(work: Work, row: MeetingRow, body: string): Promise<string | null> {
  if (row.subject_object === null || row.subject_id === null) return null;
  const [noteId] = await insertNotes(work, [
    {
      subjectObject: row.subject_object,
      subjectId: row.subject_id,
      accountId: row.account_id,
      kind: 'meeting',
      body,
      at: row.starts_at,
      authorId: row.owner_id,
    },
  ]);
  return noteId!;
}

async function changeTalk(work: Work, row: MeetingRow, id: string, body: string): Promise<void> {
  await work.db
    .updateTable('note')
    .set({ body, version: sql`version + 1`, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  recordNote(work, 'note.changed', talkOf(row, id));
}

function talkOf(row: MeetingRow, id: string) {
  return {
    id,
    kind: 'meeting' as const,
    type: null,
    subject_object: row.subject_object!,
    subject_id: row.subject_id!,
  };
}

type TaskOfLine = Received<typeof meetingContract.makeTaskOfLine>['body'];

/** Makes a task of a line of the newest minutes, on the meeting's record; a line that is a task already answers that one. */
export async function makeTaskOfLine(
  parts: MeetingParts,
  work: Work,
  id: string,
  { lineId, dueOn, ownerId }: TaskOfLine,
): Promise<{ taskId: string }> {
  const row = await lockMeeting(work, id, mayWriteMinutes);
  const known = (await linesWithTasks(work, id)).get(lineId);
  if (known) return { taskId: known };
  const saved = await findMinutes(work, id, undefined);
  const line = saved?.sections.flatMap(({ lines }) => lines).find((one) => one.id === lineId);
  if (!line || line.text.trim() === '') return refuse(meetingRefusals.lineUnknown);
  const subject =
    row.subject_object && row.subject_id ? { object: row.subject_object, id: row.subject_id } : null;
  const title = line.text.trim().slice(0, 300);
  const task = await addTask(parts.subjects, work, { title, subject, dueOn, promised: false, ownerId });
  await work.db
    .insertInto('minutes_task')
    .values({ tenant_id: work.principal.tenantId, meeting_id: id, line_id: lineId, task_id: task.id })
    .onConflict((at) => at.columns(['tenant_id', 'meeting_id', 'line_id']).doUpdateSet({ task_id: task.id }))
    .execute();
  return { taskId: task.id };
}
