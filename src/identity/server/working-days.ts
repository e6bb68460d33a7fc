/** On which days the organisation works. */
import { chinaCalendar, withOwnDays, type WorkingCalendar } from '../../platform/model/working-calendar.ts';
import { usualSpans, type WorkingHours, type WorkingSpan } from '../../platform/model/working-hours.ts';
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

/** The organisation's working hours on its own working days, for whatever counts in working time. */
export async function readWorkingHours(work: Work): Promise<WorkingHours> {
  const { db, principal } = work;
  const own = await db
    .selectFrom('working_time')
    .select('spans')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirst();
  const spans = (own?.spans as WorkingSpan[] | undefined) ?? usualSpans;
  return { spans, calendar: await readCalendar(work), timeZone: principal.timeZone };
}
