/**
 * Working minutes in SQL: the time between two instants in which the organisation works, by the same calendar as
 * `workingMinutesBetween` (a test compares them). A day's number of working days before it is counted, not walked: plain
 * weeks, less the days off among them, plus the weekends worked in exchange (调休).
 */
import type { SqlText } from '../../../insights/model/measure.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { usualSpans } from '../../../platform/model/working-hours.ts';

const days = (of: ReadonlySet<string>): SqlText => `'{${[...of].toSorted().join(',')}}'::date[]`;

/** The state's calendar with the organisation's own days, and its working hours: one row, named `calendar`. */
export const calendarJoin: SqlText = `cross join (
  select own.begins, own.ends, (select sum(e - b) from unnest(own.begins, own.ends) s(b, e)) as length,
    array(select distinct d from unnest(${days(chinaCalendar.daysOff)} || own.off) d
      where extract(isodow from d) < 6 and d <> all(own.worked) order by d) as off,
    array(select distinct d from unnest(${days(chinaCalendar.workedWeekends)} || own.worked) d
      where extract(isodow from d) > 5 and (d <> all(own.off) or d = any(own.worked)) order by d) as worked
  from (
    select coalesce(t.days_off::date[], '{}') as off, coalesce(t.days_worked::date[], '{}') as worked,
      array(select (span ->> 'from')::float8 from jsonb_array_elements(spans.of_day) span) as begins,
      array(select (span ->> 'to')::float8 from jsonb_array_elements(spans.of_day) span) as ends
    from (select 1) one
    left join working_time t on t.tenant_id = :tenant
    cross join lateral (select coalesce(t.spans, '${JSON.stringify(usualSpans)}'::jsonb) as of_day) spans) own) calendar`;

/** A Monday before everything. */
const firstDay = "date '1900-01-01'";

/** How many working days lie between the first day and this one, which is not counted. */
function workingDaysBefore(day: SqlText): SqlText {
  const passed = `(${day} - ${firstDay})`;
  const until = (list: SqlText) => `width_bucket(${day} - 1, calendar.${list})`;
  return `(${passed} / 7 * 5 + least(${passed} % 7, 5) - ${until('off')} + ${until('worked')})`;
}

/** The working minutes from the first day to an instant. */
function workedUntil(at: SqlText): SqlText {
  const clock = `(${at} at time zone :timeZone::text)`;
  const day = `${clock}::date`;
  const before = workingDaysBefore(day);
  const isWorked = `(${workingDaysBefore(`(${day} + 1)`)} - ${before})`;
  const minute = `extract(epoch from ${clock} - ${day})::float8 / 60`;
  return `(${before} * calendar.length + ${isWorked} * (
    select sum(least(greatest(${minute} - b, 0), e - b)) from unnest(calendar.begins, calendar.ends) s(b, e)))`;
}

/** The working minutes between two instants; none when the later one is earlier. Takes the join `calendar`. */
export function workingMinutes(from: SqlText, to: SqlText): SqlText {
  return `greatest(0, ${workedUntil(to)} - ${workedUntil(from)})`;
}
