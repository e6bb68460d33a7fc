/** Having a report sent to oneself: the simple form of a schedule. */
import { readCalendar } from '../../identity/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { WireReport } from '../model/contract.ts';
import { daysOf, type SendingTimes } from '../model/rhythm.ts';
import { scheduleSchema } from '../model/schedule/schedule.ts';
import { nextSending } from '../model/schedule/sending-days.ts';
import { getReport } from './report-queries.ts';

/** Subscribes the asker, or changes when it is sent. */
export async function subscribe(work: Work, id: string, times: SendingTimes): Promise<WireReport> {
  const { db, principal, now } = work;
  await getReport(work, id, 'schedule');
  const ownerId = principal.userId ?? refuse(refusals.forbidden);
  const days = daysOf(times, principal.timeZone);
  await endSubscription(work, id);
  await db
    .insertInto('report_schedule')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      report_id: id,
      owner_id: ownerId,
      is_subscription: true,
      definition: toJson(scheduleSchema.parse({ days, to: { me: true } })),
      next_at: nextSending(days, now, await readCalendar(work)),
      created_at: now,
      changed_at: now,
    })
    .execute();
  work.record({
    type: 'report.subscribed',
    object: 'report',
    recordId: id,
    changes: { rhythm: { from: null, to: times.rhythm } },
  });
  return getReport(work, id);
}

export async function unsubscribe(work: Work, id: string): Promise<WireReport> {
  await getReport(work, id);
  await endSubscription(work, id);
  work.record({ type: 'report.unsubscribed', object: 'report', recordId: id });
  return getReport(work, id);
}

async function endSubscription({ db, principal, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('report_schedule')
    .set({ deleted_at: now, changed_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('report_id', '=', id)
    .where('owner_id', '=', principal.userId)
    .where('is_subscription', '=', true)
    .where('deleted_at', 'is', null)
    .execute();
}
