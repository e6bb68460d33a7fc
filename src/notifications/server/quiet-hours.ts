import { readCalendar } from '../../identity/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import { nextLoudTime, usualQuietHours, type QuietHours } from '../model/quiet-hours.ts';

/** From when on the devices of these people may ring, for those whose quiet hours it is now. */
export async function loudTimes(work: Work, userIds: readonly string[]): Promise<Map<string, Date>> {
  if (userIds.length === 0) return new Map();
  const own = await quietHoursOf(work, userIds);
  const place = { calendar: await readCalendar(work), timeZone: await zoneOf(work) };
  const times = userIds.map((userId) => {
    const quiet = own.get(userId) ?? usualQuietHours;
    return [userId, nextLoudTime(work.now, quiet, place)] as const;
  });
  return new Map(times.filter(([, at]) => at > work.now));
}

/** The asker's quiet hours: his own, or the usual night. */
export async function readQuietHours(work: Work): Promise<QuietHours> {
  const userId = work.principal.userId!;
  return (await quietHoursOf(work, [userId])).get(userId) ?? usualQuietHours;
}

/** Keeps the asker's quiet hours. */
export async function saveQuietHours(
  work: Work,
  { from, until, onDaysOff }: QuietHours,
): Promise<QuietHours> {
  const { db, principal } = work;
  const row = { from_minute: from, until_minute: until, on_days_off: onDaysOff };
  await db
    .insertInto('quiet_hours')
    .values({ tenant_id: principal.tenantId, user_id: principal.userId!, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(row))
    .execute();
  return readQuietHours(work);
}

async function quietHoursOf(
  { db, principal }: Work,
  userIds: readonly string[],
): Promise<Map<string, QuietHours>> {
  const rows = await db
    .selectFrom('quiet_hours')
    .select(['user_id', 'from_minute', 'until_minute', 'on_days_off'])
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', 'in', [...userIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      { from: row.from_minute, until: row.until_minute, onDaysOff: row.on_days_off },
    ]),
  );
}

async function zoneOf({ db, principal }: Work): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return row.time_zone;
}
