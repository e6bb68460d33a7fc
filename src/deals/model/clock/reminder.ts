/** Who is reminded of a deal whose clock is red, and by what. */
import { dayOf, instantOf, isWorkingDay } from '../../../platform/model/calendar.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { ClockKind } from './clock-level.ts';
import type { ClockRules } from './clock-rules.ts';

/** A level reached, or a step of the ladder, in the order of their weight. */
export const reminderKinds = ['red', 'critical', 'owner', 'superior', 'management'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The ladder: who is told when a clock has been red for long and nothing happens. */
export const escalationSteps = ['owner', 'superior', 'management'] as const;
export type EscalationStep = (typeof escalationSteps)[number];

export type Reminder = {
  dealId: string;
  dealName: string;
  clock: ClockKind;
  kind: ReminderKind;
  userId: string;
  ownerId: string | null;
  ownerName: string | null;
  teamId: string | null;
};

/** Something that follows within so many working days is taken for the effect of a reminder. */
export const effectDays = 3;

/** People are told on working days, from the hour of the morning's digest on; what comes up before waits for it. */
export function isTimeToTell(
  now: Date,
  { digestAt }: Pick<ClockRules, 'digestAt'>,
  hours: WorkingHours,
): boolean {
  const today = dayOf(now, hours.timeZone);
  return isWorkingDay(today, hours.calendar) && now >= instantOf(today, minutesOf(digestAt), hours.timeZone);
}

function minutesOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return hour! * 60 + minute!;
}

/** The steps from the one reached before (0: none) to the one reached now (3: management). */
export function stepsBetween(before: number, now: number): readonly EscalationStep[] {
  return escalationSteps.slice(before, now);
}

/** Of several reminders of one deal to one person the weightiest is said; all of them are kept. */
export function weightiest(reminders: readonly Reminder[]): Reminder[] {
  const weight = ({ kind }: Reminder) => reminderKinds.indexOf(kind);
  const byDeal = Map.groupBy(reminders, ({ userId, dealId }) => `${userId} ${dealId}`);
  return [...byDeal.values()].map((same) => same.reduce((a, b) => (weight(b) > weight(a) ? b : a)));
}
