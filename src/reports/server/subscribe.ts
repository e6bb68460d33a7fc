/** Having a report sent to oneself. */
import type { Work } from '../../platform/server/index.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { WireReport } from '../model/contract.ts';
import type { SendingTimes } from '../model/rhythm.ts';
import { getReport } from './report-queries.ts';

/** Subscribes the asker, or changes when it is sent. */
export async function subscribe(work: Work, id: string, { rhythm, at }: SendingTimes): Promise<WireReport> {
  await getReport(work, id, 'schedule');
  const times = { rhythm, send_at: at };
  await work.db
    .insertInto('report_subscription')
    .values({
      tenant_id: work.principal.tenantId,
      report_id: id,
      user_id: work.principal.userId ?? refuse(refusals.forbidden),
      ...times,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'report_id', 'user_id']).doUpdateSet(times))
    .execute();
  work.record({
    type: 'report.subscribed',
    object: 'report',
    recordId: id,
    changes: { rhythm: { from: null, to: rhythm } },
  });
  return getReport(work, id);
}

export async function unsubscribe(work: Work, id: string): Promise<WireReport> {
  await getReport(work, id);
  await work.db
    .deleteFrom('report_subscription')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('report_id', '=', id)
    .where('user_id', '=', work.principal.userId)
    .execute();
  work.record({ type: 'report.unsubscribed', object: 'report', recordId: id });
  return getReport(work, id);
}
