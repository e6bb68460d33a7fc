/** Deputies as they stand. */
import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';

/** Who decides today for whom. */
export async function deputiesOfToday({ db, principal, now }: Work): Promise<ReadonlyMap<string, string>> {
  const today = dayOf(now, principal.timeZone);
  const rows = await db
    .selectFrom('approval_deputy')
    .select(['user_id', 'deputy_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('from_day', '<=', today)
    .where('to_day', '>=', today)
    .execute();
  return new Map(rows.map(({ user_id, deputy_id }) => [user_id, deputy_id]));
}

export type DeputyRow = {
  id: string;
  user_id: string;
  user_name: string;
  deputy_id: string;
  deputy_name: string;
  from_day: string;
  to_day: string;
};

/** Those of today and later, of one person or of all, the first to begin first. */
export async function deputiesFromToday(
  { db, principal, now }: Work,
  userId: string | null,
): Promise<DeputyRow[]> {
  const { rows } = await sql<DeputyRow>`
    select d.id, d.user_id, u.name as user_name, d.deputy_id, v.name as deputy_name, d.from_day::text, d.to_day::text
    from approval_deputy d
    join app_user u on u.tenant_id = d.tenant_id and u.id = d.user_id
    join app_user v on v.tenant_id = d.tenant_id and v.id = d.deputy_id
    where d.tenant_id = ${principal.tenantId} and d.to_day >= ${dayOf(now, principal.timeZone)}::date
      and (${userId}::uuid is null or d.user_id = ${userId}::uuid)
    order by d.from_day, d.id limit 500`.execute(db);
  return rows;
}
