import { notifyAll } from '../../../notifications/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { MeetingPlan } from '../../model/meetings/meeting.ts';

type Told = 'meeting-planned' | 'meeting-moved' | 'meeting-cancelled';

/** Tells colleagues, in the product and as they wish by mail; people outside are told by invitations alone. */
export async function tellParticipants(
  work: Work,
  kind: Told,
  meeting: Pick<MeetingPlan, 'title' | 'startsAt' | 'allDay' | 'timeZone'> & { id: string },
  userIds: readonly string[],
): Promise<void> {
  const payload = { who: work.principal.name, title: meeting.title, when: whenOf(meeting) };
  await notifyAll(
    work,
    [...new Set(userIds)].map((userId) => ({
      userId,
      kind,
      object: 'meeting',
      recordId: meeting.id,
      payload,
    })),
  );
}

/** Day and time on the organiser's clocks, the same in both languages. */
export function whenOf({
  startsAt,
  allDay,
  timeZone,
}: Pick<MeetingPlan, 'startsAt' | 'allDay' | 'timeZone'>): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    ...(!allDay && { timeStyle: 'short' as const }),
  });
  return text.format(startsAt);
}
