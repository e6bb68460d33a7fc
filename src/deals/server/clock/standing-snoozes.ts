import type { Day } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { ClockKind } from '../../model/clock/clock-level.ts';

export type StandingSnooze = {
  until: Day;
  reason: string;
  by: { id: string; name: string } | null;
  at: string;
};

/** Which clocks of a deal were put to sleep and not woken, by clock; those whose day has come are among them. */
export async function standingSnoozes(
  { db, principal }: Work,
  dealId: string,
): Promise<Map<ClockKind, StandingSnooze>> {
  const rows = await db
    .selectFrom('snooze as s')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.by_id'),
    )
    .select(['s.clock', 's.until_on', 's.reason', 's.at', 's.by_id', 'u.name'])
    .where('s.tenant_id', '=', principal.tenantId)
    .where('s.deal_id', '=', dealId)
    .where('s.ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.clock as ClockKind,
      {
        until: row.until_on,
        reason: row.reason,
        by: row.by_id ? { id: row.by_id, name: row.name ?? '' } : null,
        at: row.at.toISOString(),
      },
    ]),
  );
}
