/** What happens to a meeting that is planned: it is changed, moved, cancelled, planned again, removed. */
import { sql, type Updateable } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Change, Received, Tables, Work } from '../../../platform/server/index.ts';
import type { meetingContract, WireMeeting } from '../../model/meetings/contract.ts';
import { isMoved, type MeetingPlan } from '../../model/meetings/meeting.ts';
import { meetingRefusals } from '../../model/meetings/refusals.ts';
import { leading, lockMeeting, planOf, readMeeting, type MeetingRow } from './meeting-queries.ts';
import type { MeetingParts } from './parts.ts';
import { colleaguesAmong, resolveParticipants, setParticipants } from './participants.ts';
import { checkPlan, columnsOfPlan } from './plan-meeting.ts';
import { tellParticipants } from './tell-participants.ts';

type Body = Received<typeof meetingContract.changeMeeting>['body'];

/**
 * Changes a meeting; nothing is written when nothing differs. Colleagues are told of a new time or place, those new of
 * the meeting, those taken out of its end. Refuses a stale version, a meeting that was held or cancelled, and what a plan
 * may not be.
 */
export async function changeMeeting(
  parts: MeetingParts,
  work: Work,
  id: string,
  version: number,
  { participants, startsAt, endsAt, ...words }: Body,
): Promise<WireMeeting> {
  const row = await lockMeeting(work, id, leading('update'));
  if (Number(row.version) !== version) refuse(refusals.staleVersion);
  refuseUnlessPlanned(row);
  const before = planOf(row);
  const plan: MeetingPlan = {
    ...before,
    ...told(words),
    ...(startsAt && { startsAt: new Date(startsAt) }),
    ...(endsAt && { endsAt: new Date(endsAt) }),
  };
  checkPlan(plan);
  const people = participants && (await resolveParticipants(work, parts.contactKind, participants));
  const changes = differing(before, plan);
  if (Object.keys(changes).length === 0 && !people) return readMeeting(work, id, parts.canMail);
  const colleagues = people ? colleaguesAmong(people) : row.people;
  if (people) await setParticipants(work, id, people);
  await updateMeeting(work, row, {
    ...columnsOfPlan(plan),
    people: colleagues,
    ...(isForOthers(changes) && { sequence: row.sequence + 1 }),
  });
  recordMeeting(work, 'meeting.updated', row, changes);
  await tellOfChange(work, row, plan, colleagues);
  return readMeeting(work, id, parts.canMail);
}

/** Is there something that calendars outside must hear of? When one is reminded is one's own. */
function isForOthers(changes: Changes): boolean {
  return Object.keys(changes).some((column) => column !== columnNames.remindMinutes);
}

/** What was given, without what was left out. */
function told<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

async function tellOfChange(
  work: Work,
  row: MeetingRow,
  plan: MeetingPlan,
  colleagues: readonly string[],
): Promise<void> {
  const meeting = { ...plan, id: row.id };
  const [old, now] = [new Set(row.people), new Set(colleagues)];
  await tellParticipants(work, 'meeting-planned', meeting, [...now.difference(old)]);
  await tellParticipants(work, 'meeting-cancelled', meeting, [...old.difference(now)]);
  if (isMoved(planOf(row), plan))
    await tellParticipants(work, 'meeting-moved', meeting, [...now.intersection(old), ...leaderOf(row)]);
}

/** The one who leads it hears of what others do to it. */
function leaderOf(row: MeetingRow): string[] {
  return row.owner_id ? [row.owner_id] : [];
}

/** Cancels a meeting and tells colleagues; doing so twice changes nothing. Refuses one that was held. */
export async function cancelMeeting(parts: MeetingParts, work: Work, id: string): Promise<WireMeeting> {
  const row = await lockMeeting(work, id, leading('update'));
  if (row.state === 'held') refuse(meetingRefusals.isHeld);
  if (row.state === 'planned') await setState(work, row, 'cancelled', 'meeting-cancelled');
  return readMeeting(work, id, parts.canMail);
}

/** A cancelled meeting takes place after all; colleagues are told. */
export async function planAgain(parts: MeetingParts, work: Work, id: string): Promise<WireMeeting> {
  const row = await lockMeeting(work, id, leading('update'));
  if (row.state === 'held') refuse(meetingRefusals.isHeld);
  if (row.state === 'cancelled') await setState(work, row, 'planned', 'meeting-planned');
  return readMeeting(work, id, parts.canMail);
}

async function setState(
  work: Work,
  row: MeetingRow,
  state: 'planned' | 'cancelled',
  kind: 'meeting-cancelled' | 'meeting-planned',
): Promise<void> {
  await updateMeeting(work, row, { state, sequence: row.sequence + 1 });
  const type = state === 'cancelled' ? 'meeting.cancelled' : 'meeting.planned-again';
  recordMeeting(work, type, row, { state: { from: row.state, to: state } });
  await tellParticipants(work, kind, { ...planOf(row), id: row.id }, [...row.people, ...leaderOf(row)]);
}

/** Removes a meeting out of sight; it can be restored. Its talk on the timeline stays. */
export async function removeMeeting(work: Work, id: string): Promise<null> {
  const row = await lockMeeting(work, id, leading('delete'));
  await updateMeeting(work, row, { deleted_at: work.now, deleted_by: work.principal.userId });
  recordMeeting(work, 'meeting.deleted', row, {});
  return null;
}

/** Takes back the removal of a meeting. */
export async function restoreMeeting(parts: MeetingParts, work: Work, id: string): Promise<WireMeeting> {
  const row = await lockMeeting(work, id, leading('delete'), true);
  await updateMeeting(work, row, { deleted_at: null, deleted_by: null });
  recordMeeting(work, 'meeting.restored', row, {});
  return readMeeting(work, id, parts.canMail);
}

function refuseUnlessPlanned({ state }: MeetingRow): void {
  if (state === 'held') refuse(meetingRefusals.isHeld);
  if (state === 'cancelled') refuse(meetingRefusals.isCancelled);
}

type Changes = NonNullable<Change['changes']>;

const columnNames: Record<keyof MeetingPlan, string> = {
  title: 'title',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  allDay: 'all_day',
  timeZone: 'time_zone',
  place: 'place',
  link: 'link',
  agenda: 'agenda',
  remindMinutes: 'remind_minutes',
};

function differing(before: MeetingPlan, after: MeetingPlan): Changes {
  const fields = Object.keys(columnNames) as (keyof MeetingPlan)[];
  return Object.fromEntries(
    fields
      .filter((field) => before[field]?.valueOf() !== after[field]?.valueOf())
      .map((field) => [columnNames[field], { from: before[field], to: after[field] }]),
  );
}

export async function updateMeeting(
  { db, principal, now }: Work,
  row: Pick<MeetingRow, 'id'>,
  columns: Updateable<Tables['meeting']>,
): Promise<void> {
  const updated = await db
    .updateTable('meeting')
    .set({ ...columns, version: sql`version + 1`, updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) refuse(refusals.forbidden);
}

export function recordMeeting(
  work: Work,
  type: string,
  row: MeetingRow,
  changes: Changes,
  told: Record<string, unknown> = {},
): void {
  const subject = row.subject_object && { object: row.subject_object, id: row.subject_id };
  work.record({ type, object: 'meeting', recordId: row.id, changes, payload: { subject, ...told } });
}
