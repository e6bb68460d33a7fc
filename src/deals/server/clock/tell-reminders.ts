import { addWorkingMinutes, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { notifyAll, type NewNotification } from '../../../notifications/server/index.ts';
import type { NotificationKind } from '../../../notifications/model/kinds.ts';
import type { Work } from '../../../platform/server/index.ts';
import { minutesADay } from '../../model/clock/clock-level.ts';
import type { ClockRules } from '../../model/clock/clock-rules.ts';
import { effectDays, weightiest, type Reminder, type ReminderKind } from '../../model/clock/reminder.ts';

/** More deals than these are told of together. */
const mostOneByOne = 3;
const rowsAtOnce = 1000;

const notificationKinds: Record<ReminderKind, NotificationKind> = {
  red: 'deal-red',
  critical: 'deal-critical',
  owner: 'deal-stuck',
  superior: 'deal-stuck-superior',
  management: 'deal-high-risk',
};

type Terms = { rules: ClockRules; hours: WorkingHours };

/** Keeps reminders and tells them, in one transaction with what they tell of: a worker that dies has told nothing. */
export async function tellReminders(
  work: Work,
  { rules, hours }: Terms,
  reminders: readonly Reminder[],
): Promise<void> {
  await keepReminders(work, reminders, addWorkingMinutes(work.now, effectDays * minutesADay, hours));
  const byPerson = Map.groupBy(weightiest(reminders), (reminder) => reminder.userId);
  await notifyAll(
    work,
    [...byPerson].flatMap(([userId, told]) => toPerson(rules, userId, told)),
  );
}

async function keepReminders(work: Work, reminders: readonly Reminder[], effectUntil: Date): Promise<void> {
  const rows = reminders.map((reminder) => ({
    tenant_id: work.principal.tenantId,
    deal_id: reminder.dealId,
    clock: reminder.clock,
    kind: reminder.kind,
    user_id: reminder.userId,
    owner_id: reminder.ownerId,
    team_id: reminder.teamId,
    at: work.now,
    effect_until: effectUntil,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await work.db
      .insertInto('clock_reminder')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

function toPerson({ escalation }: ClockRules, userId: string, told: readonly Reminder[]): NewNotification[] {
  const own = told.filter((reminder) => reminder.ownerId === userId);
  const others = told.filter((reminder) => reminder.ownerId !== userId);
  const together = (some: readonly Reminder[], kind: 'deals-at-risk' | 'deals-stuck') =>
    some.length > mostOneByOne
      ? [{ userId, kind, object: null, recordId: null, payload: { count: some.length } }]
      : some.map((reminder) => ofOneDeal(reminder, escalation));
  return [...together(own, 'deals-at-risk'), ...together(others, 'deals-stuck')];
}

function ofOneDeal(reminder: Reminder, escalation: ClockRules['escalation']): NewNotification {
  const { kind, userId, dealId, dealName, ownerName } = reminder;
  const days = kind === 'red' || kind === 'critical' ? 0 : escalation[kind];
  const payload = { title: dealName, who: ownerName ?? '–', days };
  return { userId, kind: notificationKinds[kind], object: 'deal', recordId: dealId, payload };
}
