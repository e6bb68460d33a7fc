/** On which days the organisation works. */
import { chinaCalendar, withOwnDays, type WorkingCalendar } from '../../platform/model/working-calendar.ts';
import type { Work } from '../../platform/server/index.ts';

/** The working days of the country, with the days that the organisation closes or works of its own accord. */
export async function readCalendar({ db, principal }: Work): Promise<WorkingCalendar> {
  const own = await db
    .selectFrom('working_time')
    .select(['days_off as off', 'days_worked as worked'])
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  return own ? withOwnDays(chinaCalendar, own) : chinaCalendar;
}
