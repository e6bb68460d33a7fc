import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DaysAway } from '../../model/pool/counted-days.ts';

const always = '9999-12-31';

/** The leaves of these people, by person; a hold is no leave. */
export async function leavesOf(
  { db, principal }: Work,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DaysAway[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('rep_absence')
    .select(['user_id', 'from_at', 'until_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('kind', '=', 'leave')
    .where('user_id', 'in', [...userIds])
    .execute();
  const day = (at: Date) => dayOf(at, principal.timeZone);
  const leaves = rows.map(({ user_id, from_at, until_at }) => ({
    userId: user_id,
    away: { from: day(from_at), to: until_at ? day(new Date(until_at.getTime() - 1)) : always },
  }));
  const byUser = Map.groupBy(leaves, (leave) => leave.userId);
  return new Map([...byUser].map(([userId, all]) => [userId, all.map((leave) => leave.away)]));
}
