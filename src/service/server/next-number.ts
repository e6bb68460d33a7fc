import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';

/** The next numbers of a kind of service record in this year, each given once: `CS-2026-0007`. */
export async function nextNumbers(
  { db, principal, now }: Work,
  object: string,
  prefix: string,
  count = 1,
): Promise<string[]> {
  const year = Number(dayOf(now, principal.timeZone).slice(0, 4));
  const { rows } = await sql<{ last: bigint }>`
    insert into service_number as n (tenant_id, object, year, last)
    values (${principal.tenantId}, ${object}, ${year}, ${count})
    on conflict (tenant_id, object, year) do update set last = n.last + ${count}
    returning last`.execute(db);
  const first = Number(rows[0]!.last) - count + 1;
  return Array.from(
    { length: count },
    (_, place) => `${prefix}-${year}-${String(first + place).padStart(4, '0')}`,
  );
}
