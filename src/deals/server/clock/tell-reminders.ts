import { addWorkingMinutes, type WorkingHours } from '../../../platform/model/working-hours.ts';
import { notify } from '../../../notifications/server/index.ts';
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
  for (const [userId, told] of Map.groupBy(weightiest(reminders), (reminder) => reminder.userId))
    await tellPerson(work, rules, userId, told);
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

async function tellPerson(
  work: Work,
  { escalation }: ClockRules,
  userId: string,
  told: readonly Reminder[],
): Promise<void> {
  const own = told.filter((reminder) => reminder.ownerId === userId);
  const others = told.filter((reminder) => reminder.ownerId !== userId);
  for (const [some, kind] of [[own, 'deals-at-risk'] as const, [others, 'deals-stuck'] as const]) {
    if (some.length > mostOneByOne) {
      const payload = { count: some.length };
      await notify(work, { userId, kind, object: null, recordId: null, payload });
      continue;
    }
    for (const { kind: why, dealId, dealName, ownerName } of some) {
      const days = why === 'red' || why === 'critical' ? 0 : escalation[why];
      const payload = { title: dealName, who: ownerName ?? '–', days };
      await notify(work, { userId, kind: notificationKinds[why], object: 'deal', recordId: dealId, payload });
    }
  }
}
