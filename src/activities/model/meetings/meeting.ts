/** A meeting: when it is, how it stands, and what of a change those who take part must hear. */

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const replies = ['none', 'accepted', 'declined', 'tentative'] as const;
export type Reply = (typeof replies)[number];

/** When and where, in instants; a whole day runs from midnight to midnight in its own time zone. */
export type MeetingPlan = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  timeZone: string;
  place: string;
  link: string;
  agenda: string;
  /** So many minutes before it begins its people are reminded; null: not at all. */
  remindMinutes: number | null;
};

const longestDays = 366;

/** Does the span make sense: it ends after it begins, and is no longer than a year? */
export function isSpan(startsAt: Date, endsAt: Date): boolean {
  const length = endsAt.getTime() - startsAt.getTime();
  return length > 0 && length <= longestDays * 86_400_000;
}

/** Has the meeting begun, so that one can say that it was held? */
export function hasBegun({ startsAt }: Pick<MeetingPlan, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() <= now.getTime();
}

/** What those who take part are told of a change: a new time or place; other words change nothing for them. */
export function isMoved(before: MeetingPlan, after: MeetingPlan): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.allDay !== after.allDay ||
    before.place !== after.place ||
    before.link !== after.link
  );
}

/** Is this the name of a time zone that this machine knows (IANA)? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
