/** Who is to be told of what a look found: written with the look itself, told when it is time. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Notice } from '../../model/watch/alert-state.ts';
import { tellingTime } from '../../model/watch/look-times.ts';
import type { Recipients } from '../../model/watch/watch.ts';
import type { LookedAt } from './look-at-watch.ts';
import { peopleOf } from './recipients.ts';
import type { Seen } from './sight.ts';

type Moved = { alert: { id: string }; seen: Seen; notices: readonly Notice[] };

export async function addNotices(
  work: Work,
  watch: LookedAt,
  hours: WorkingHours,
  moved: readonly Moved[],
): Promise<void> {
  const { principal, now } = work;
  const dueAt = tellingTime(watch.definition, now, hours);
  const rows = [];
  for (const { alert, seen, notices } of moved)
    for (const { what, ...notice } of notices) {
      const people =
        what === 'recovered'
          ? await toldBefore(work, alert.id)
          : await peopleOf(work, toOf(watch, 'level' in notice ? notice.level : 0), watch.ownerId, seen.held);
      for (const userId of people)
        rows.push({
          tenant_id: principal.tenantId,
          id: newId(),
          alert_id: alert.id,
          user_id: userId,
          watcher_id: watch.ownerId,
          what,
          at: now,
          due_at: dueAt,
          state: 'due' as const,
        });
    }
  for (let from = 0; from < rows.length; from += 1000)
    await work.db
      .insertInto('alert_notice')
      .values(rows.slice(from, from + 1000))
      .execute();
}

function toOf({ definition: { to, escalate } }: LookedAt, level: number): Recipients {
  return level === 0 ? to : escalate[level - 1]!.to;
}

/** Those told since it last fired hear that it is over; what nobody was told yet is told to nobody any more. */
async function toldBefore({ db, principal, now }: Work, alertId: string): Promise<string[]> {
  const t = principal.tenantId;
  const { rows } = await sql<{ user_id: string }>`
    select distinct n.user_id from alert_notice n join alert a on a.tenant_id = n.tenant_id and a.id = n.alert_id
    where n.tenant_id = ${t} and n.alert_id = ${alertId}::uuid and n.state = 'told' and n.what <> 'recovered'
      and n.at >= a.fired_at order by n.user_id`.execute(db);
  await db
    .updateTable('alert_notice')
    .set({ state: 'dropped', told_at: now })
    .where('tenant_id', '=', t)
    .where('alert_id', '=', alertId)
    .where('state', '=', 'due')
    .execute();
  return rows.map((row) => row.user_id);
}
