import { sql } from 'kysely';
import { dayOf, type Day } from '../../../platform/model/calendar.ts';
import type { DigestSource } from '../../../notifications/server/index.ts';
import { mostOfSection, type DigestSection } from '../../../notifications/model/digest.ts';
import type { Work } from '../../../platform/server/index.ts';
import { isTimeToTell } from '../../model/clock/reminder.ts';
import { openClocks } from './clock-terms.ts';

/** Today, once it is a working day and the hour has come that the organisation set; else null. */
export async function digestDueOn(work: Work): Promise<Day | null> {
  const { rules, hours } = await openClocks(work);
  return isTimeToTell(work.now, rules, hours) ? dayOf(work.now, hours.timeZone) : null;
}

type Row = { owner_id: string; section: DigestSection; count: number; name: string; id: string };

/** Open deals of people: next steps overdue and due, and what is at risk for another reason. Sleeping clocks are left out. */
export const dealsOfDigest: DigestSource = async ({ db, principal }, userIds) => {
  const { rows } = await sql<Row>`
    with open_deal as (
      select d.owner_id, d.id, d.name, d.base_amount, greatest(d.stage_level, d.silence_level, d.promise_level) as level,
        case when d.promise_level >= 2 then 'overdue'
          when greatest(d.stage_level, d.silence_level) >= 2 then 'stalled'
          when d.promise_level = 1 and d.next_step_on is not null then 'due' end as section
      from deal d where d.tenant_id = ${principal.tenantId} and d.owner_id = any(${[...userIds]}::uuid[])
        and d.outcome = 'open' and d.deleted_at is null),
    placed as (
      select o.*, count(*) over (partition by o.owner_id, o.section)::int as count,
        row_number() over (partition by o.owner_id, o.section order by o.level desc, o.base_amount desc nulls last, o.id) as place
      from open_deal o where o.section is not null)
    select owner_id, section, count, name, id from placed
    where place <= ${mostOfSection} order by owner_id, section, place`.execute(db);
  return rows.map(({ owner_id, section, count, name, id }) => ({
    userId: owner_id,
    section,
    count,
    text: name,
    href: `/deals/${id}`,
  }));
};
